// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <dispatcher/wake_up.h>

#include <poll.h>
#include <sys/eventfd.h>

namespace skein {

WakeUp::WakeUp() : m_event(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) { }

void WakeUp::ring()
{
    if (m_state.exchange(State::Rung) == State::Asleep)
        ::eventfd_write(m_event.number(), 1);
}

bool WakeUp::take()
{
    return m_state.exchange(State::Awake) == State::Rung;
}

bool WakeUp::fallAsleep()
{
    auto expected = State::Awake;
    return m_state.compare_exchange_strong(expected, State::Asleep);
}

void WakeUp::sleep(int timeout)
{
    // What earlier rings left in the counter would end the wait at once. The look at the state comes afterwards: a
    // ring that is swallowed here has left its mark there.
    eventfd_t rings = 0;
    ::eventfd_read(m_event.number(), &rings);
    if (m_state.load() != State::Asleep)
        return;
    pollfd bell{m_event.number(), POLLIN, 0};
    ::poll(&bell, 1, timeout);
}

} // namespace skein
