// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <deque>

namespace skein {

class OutQueue;

//! Who waits for what goes out: an answer is awaited by whoever asked and mostly goes first; what many hear may gather.
enum class Urgency { Answer, Event };

//! The queues that gathered frames, each of which is flushed in its turn. A long round is cut into slices with a turn of
//! the loop between them, so that a large group holds up nobody: what comes meanwhile for queues that still wait leaves
//! with the rest of their frames. Lives on: gateway.
class WriteRound final : public QObject
{
    Q_OBJECT

public:
    //! The queue gets a turn.
    void add(OutQueue &queue, Urgency urgency);
    //! The queue goes.
    void remove(OutQueue &queue);

protected:
    bool event(QEvent *event) override;

private:
    void flushSlice();
    [[nodiscard]] OutQueue *takeNext(Urgency preferred);

    std::deque<OutQueue *> m_answers;
    std::deque<OutQueue *> m_events;
    bool m_isPosted = false;
};

} // namespace skein
