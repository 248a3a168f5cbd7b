// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <dispatcher/descriptor.h>

#include <QtGlobal>

#include <sys/epoll.h>

#include <array>
#include <span>

namespace skein {

//! What the kernel answers about one descriptor.
class Readiness
{
public:
    explicit Readiness(const epoll_event &event) : m_event(event) { }

    [[nodiscard]] int descriptor() const { return int(quint32(m_event.data.u64)); }
    //! The tag that `Epoll::add` was given, 0 for the bell.
    [[nodiscard]] quint32 tag() const { return quint32(m_event.data.u64 >> 32); }
    [[nodiscard]] quint32 events() const { return m_event.events; }

private:
    epoll_event m_event;
};

//! The kernel's list of descriptors, level-triggered. Calls that change it answer 0 or an errno.
class Epoll
{
public:
    //! `bell` is watched for edges besides all others.
    explicit Epoll(int bell);

    [[nodiscard]] bool isOpen() const { return m_epoll.isOpen(); }
    //! Starts over with an empty list. False when the kernel refuses: then the list stays as it is.
    bool reopen();

    //! `tag` is not 0 and comes back with the readiness.
    int add(int descriptor, quint32 events, quint32 tag);
    int modify(int descriptor, quint32 events, quint32 tag);
    int remove(int descriptor);

    //! At most `batch` of the ready ones, `timeout` in ms, -1 without end; valid until the next call. What is still
    //! ready moves behind the others in the kernel's list, so that many busy descriptors get their turns. Empty after
    //! a signal.
    [[nodiscard]] std::span<const epoll_event> wait(int timeout);

    //! Posted events and timers get their turn after so many descriptors.
    static constexpr int batch = 256;

private:
    int control(int operation, int descriptor, quint32 events, quint32 tag);

    const int m_bell;
    Descriptor m_epoll;
    std::array<epoll_event, batch> m_ready;
};

} // namespace skein
