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

WaitingLine::Place WaitingLine::add(OutQueue &queue)
{
    m_queues.push_back(&queue);
    ++m_waiting;
    return m_first + m_queues.size() - 1;
}

void WaitingLine::leave(Place place)
{
    m_queues[place - m_first] = nullptr;
    --m_waiting;
}

OutQueue *WaitingLine::takeFirst()
{
    OutQueue *first = nullptr;
    while (!first && !m_queues.empty()) {
        first = m_queues.front();
        m_queues.pop_front();
        ++m_first;
    }
    m_waiting -= first != nullptr;
    return first;
}

WaitingLine::Place WriteRound::add(OutQueue &queue, Urgency urgency)
{
    if (!std::exchange(m_isPosted, true))
        QCoreApplication::postEvent(this, new QEvent(flushEvent()));
    return lineOf(urgency).add(queue);
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
    m_isPosted = !m_answers.isEmpty() || !m_events.isEmpty();
    if (m_isPosted)
        QCoreApplication::postEvent(this, new QEvent(flushEvent()));
}

OutQueue *WriteRound::takeNext(Urgency preferred)
{
    const bool isAnswer = m_events.isEmpty() || (preferred == Urgency::Answer && !m_answers.isEmpty());
    const auto urgency = isAnswer ? Urgency::Answer : Urgency::Event;
    OutQueue *queue = lineOf(urgency).takeFirst();
    if (queue)
        queue->leaveRound(urgency);
    return queue;
}

} // namespace skein
