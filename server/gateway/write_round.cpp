// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/write_round.h>

#include <gateway/out_queue.h>

#include <QCoreApplication>
#include <QEvent>

namespace skein {

namespace {

//! Connections that are written to before the loop turns: half a millisecond at 7 µs each (QUALITY.md, speed).
constexpr int sliceMost = 64;
//! Every so manieth place is for events, however many answers there are.
constexpr int eventShare = 4;

QEvent::Type flushEvent()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

} // namespace

void WriteRound::add(OutQueue &queue, Urgency urgency)
{
    (urgency == Urgency::Answer ? m_answers : m_events).push_back(&queue);
    if (!std::exchange(m_isPosted, true))
        QCoreApplication::postEvent(this, new QEvent(flushEvent()));
}

void WriteRound::remove(OutQueue &queue)
{
    std::erase(m_answers, &queue);
    std::erase(m_events, &queue);
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
    for (int left = sliceMost; left > 0; --left) {
        OutQueue *queue = takeNext(left % eventShare == 0 ? Urgency::Event : Urgency::Answer);
        if (!queue)
            break;
        queue->flush();
    }
    m_isPosted = !m_answers.empty() || !m_events.empty();
    if (m_isPosted)
        QCoreApplication::postEvent(this, new QEvent(flushEvent()));
}

OutQueue *WriteRound::takeNext(Urgency preferred)
{
    if (m_answers.empty() && m_events.empty())
        return nullptr;
    const bool isAnswer = m_events.empty() || (preferred == Urgency::Answer && !m_answers.empty());
    const auto urgency = isAnswer ? Urgency::Answer : Urgency::Event;
    auto &waiting = isAnswer ? m_answers : m_events;
    OutQueue *queue = waiting.front();
    waiting.pop_front();
    queue->leaveRound(urgency);
    return queue;
}

} // namespace skein
