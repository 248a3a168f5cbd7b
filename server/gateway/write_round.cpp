// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/write_round.h>

#include <gateway/out_queue.h>

#include <QCoreApplication>
#include <QEvent>

namespace skein {

namespace {

//! Connections that are written to before the loop turns: 2 ms at 7 µs each (QUALITY.md, speed).
constexpr std::size_t sliceMost = 256;

QEvent::Type flushEvent()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

} // namespace

void WriteRound::add(OutQueue &queue)
{
    m_waiting.push_back(&queue);
    if (!std::exchange(m_isPosted, true))
        QCoreApplication::postEvent(this, new QEvent(flushEvent()));
}

void WriteRound::remove(OutQueue &queue)
{
    std::erase(m_waiting, &queue);
}

bool WriteRound::event(QEvent *event)
{
    if (event->type() != flushEvent())
        return QObject::event(event);
    flushSlice();
    return true;
}

void WriteRound::flushSlice()
{
    for (std::size_t left = sliceMost; left > 0 && !m_waiting.empty(); --left) {
        OutQueue &queue = *m_waiting.front();
        m_waiting.pop_front();
        queue.takeTurn();
    }
    m_isPosted = !m_waiting.empty();
    if (m_isPosted)
        QCoreApplication::postEvent(this, new QEvent(flushEvent()));
}

} // namespace skein
