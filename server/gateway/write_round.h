// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <deque>

namespace skein {

class OutQueue;

//! The queues that gathered frames in this turn of the loop; each is flushed once when the next turn begins.
//! A long round is cut into slices with a turn of the loop between them, so that a large group holds up nobody.
//! Lives on: gateway.
class WriteRound final : public QObject
{
    Q_OBJECT

public:
    //! The queue gets a turn, in which it leaves the round.
    void add(OutQueue &queue);
    //! The queue goes.
    void remove(OutQueue &queue);

protected:
    bool event(QEvent *event) override;

private:
    void flushSlice();

    std::deque<OutQueue *> m_waiting;
    bool m_isPosted = false;
};

} // namespace skein
