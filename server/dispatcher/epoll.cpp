// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <dispatcher/epoll.h>

#include <algorithm>
#include <cerrno>

namespace skein {

Epoll::Epoll(int bell) : m_bell(bell)
{
    reopen();
}

bool Epoll::reopen()
{
    Descriptor fresh(::epoll_create1(EPOLL_CLOEXEC));
    epoll_event event{};
    event.events = EPOLLIN | EPOLLET;
    event.data.u64 = quint32(m_bell);
    if (!fresh.isOpen() || ::epoll_ctl(fresh.number(), EPOLL_CTL_ADD, m_bell, &event) != 0)
        return false;
    m_epoll = std::move(fresh);
    return true;
}

int Epoll::add(int descriptor, quint32 events, quint32 tag)
{
    return control(EPOLL_CTL_ADD, descriptor, events, tag);
}

int Epoll::modify(int descriptor, quint32 events, quint32 tag)
{
    return control(EPOLL_CTL_MOD, descriptor, events, tag);
}

int Epoll::remove(int descriptor)
{
    return control(EPOLL_CTL_DEL, descriptor, 0, 0);
}

std::span<const epoll_event> Epoll::wait(int timeout)
{
    const int count = ::epoll_wait(m_epoll.number(), m_ready.data(), batch, timeout);
    return {m_ready.data(), std::size_t(std::max(count, 0))};
}

int Epoll::control(int operation, int descriptor, quint32 events, quint32 tag)
{
    epoll_event event{};
    event.events = events;
    event.data.u64 = quint64(tag) << 32 | quint32(descriptor);
    return ::epoll_ctl(m_epoll.number(), operation, descriptor, &event) == 0 ? 0 : errno;
}

} // namespace skein
