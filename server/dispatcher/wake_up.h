// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <dispatcher/descriptor.h>

#include <atomic>

namespace skein {

//! The bell of a thread that sleeps in the kernel. A ring costs a system call only while the thread sleeps; whoever
//! rings earlier or later only leaves a mark, which keeps the thread from falling asleep.
//! Lives on: the sleeping thread; `ring` may be called from any.
class WakeUp
{
public:
    WakeUp();

    [[nodiscard]] bool isOpen() const { return m_event.isOpen(); }
    //! Becomes readable with every ring that meets a sleeper. It is not read in general, so watch it for edges.
    [[nodiscard]] int descriptor() const { return m_event.number(); }

    void ring();
    //! Whether it rang since the last call; the thread counts as awake from here on.
    bool take();
    //! False when it rang since `take`: then the thread must not sleep.
    [[nodiscard]] bool fallAsleep();
    //! Waits for the bell and nothing else, `timeout` in ms, -1 without end. A signal ends it too.
    void sleep(int timeout);

private:
    enum class State { Awake, Asleep, Rung };

    Descriptor m_event;
    std::atomic<State> m_state{State::Awake};
};

} // namespace skein
