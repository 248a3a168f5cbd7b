// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <deque>

namespace skein {

class OutQueue;

//! Queues in a row. To leave costs the same however many there are: thousands may be dropped in the same turn.
class WaitingLine
{
public:
    using Place = quint64;

    //! At the end.
    Place add(OutQueue &queue);
    void leave(Place place);
    //! The first one, which leaves; null when nobody waits.
    [[nodiscard]] OutQueue *takeFirst();
    [[nodiscard]] bool isEmpty() const { return m_waiting == 0; }

private:
    std::deque<OutQueue *> m_queues; //!< null: left
    Place m_first = 0; //!< of the first of m_queues
    std::size_t m_waiting = 0; //!< of m_queues, those that have not left
};

//! Who waits for what goes out: an answer is awaited by whoever asked and mostly goes first; what many hear may gather.
enum class Urgency { Answer, Event };

//! The queues that gathered frames, each of which is flushed in its turn. A long round is cut into slices with a turn of
//! the loop between them, so that a large group holds up nobody: what comes meanwhile for queues that still wait leaves
//! with the rest of their frames. Lives on: gateway.
class WriteRound final : public QObject
{
    Q_OBJECT

public:
    //! The queue gets a turn, unless it gives its place back before.
    [[nodiscard]] WaitingLine::Place add(OutQueue &queue, Urgency urgency);
    void leave(WaitingLine::Place place, Urgency urgency) { lineOf(urgency).leave(place); }

protected:
    bool event(QEvent *event) override;

private:
    void flushSlice();
    [[nodiscard]] OutQueue *takeNext(Urgency preferred);
    [[nodiscard]] WaitingLine &lineOf(Urgency urgency) { return urgency == Urgency::Answer ? m_answers : m_events; }

    WaitingLine m_answers;
    WaitingLine m_events;
    bool m_isPosted = false;
};

} // namespace skein
