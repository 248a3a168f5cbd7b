// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "crowd.h"

#include <QDeadlineTimer>

#include <array>
#include <sys/epoll.h>
#include <unistd.h>

namespace skein::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int atATime = 64; // handshakes

} // namespace

Crowd::Crowd(quint16 port, bool isEncrypted)
    : m_port(port), m_tls(makeTlsContext(isEncrypted)), m_epoll(epoll_create1(EPOLL_CLOEXEC))
{
}

Crowd::~Crowd()
{
    close(m_epoll);
}

void Crowd::connectOne()
{
    m_peers.push_back(std::make_unique<Peer>(m_port, m_tls.get(), size()));
    m_interests.push_back(0);
    m_isUnsent.push_back(false);
    watch(size() - 1);
}

void Crowd::connectAgain(int peer)
{
    // First: closing takes it out of epoll, and gives its port back before another is taken.
    m_peers[std::size_t(peer)].reset();
    m_peers[std::size_t(peer)] = std::make_unique<Peer>(m_port, m_tls.get(), peer);
    m_interests[std::size_t(peer)] = 0;
    watch(peer);
}

//! Asks epoll for what the peer waits for, when that has changed.
void Crowd::watch(int number)
{
    const Peer &peer = *m_peers[std::size_t(number)];
    quint32 &interest = m_interests[std::size_t(number)];
    const quint32 wanted = peer.isLost() ? 0 : EPOLLIN | (peer.wantsToWrite() ? EPOLLOUT : 0u);
    if (wanted == interest)
        return;
    epoll_event event{};
    event.events = wanted;
    event.data.u32 = quint32(number);
    const int change = interest == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD;
    epoll_ctl(m_epoll, wanted == 0 ? EPOLL_CTL_DEL : change, peer.descriptor(), &event);
    interest = wanted;
}

Result<void> Crowd::open(int count)
{
    const int all = size() + count;
    int opened = size();
    QDeadlineTimer deadline(patience);
    while (opened < all) {
        while (size() < all && size() - opened < atATime)
            connectOne();
        turn(100ms, [](int, QByteArrayView) {});
        const int more = int(takeOpened().size());
        opened += more;
        if (more > 0)
            deadline = QDeadlineTimer(patience);
        if (!m_losses.isEmpty() || deadline.hasExpired())
            return Error{ErrorCode::Unavailable, {}, u"%1 of %2 connections shook hands"_s.arg(opened).arg(all)};
    }
    return {};
}

void Crowd::send(int peer, QByteArrayView message)
{
    m_peers[std::size_t(peer)]->send(message);
    if (!m_isUnsent[std::size_t(peer)])
        m_unsent.push_back(peer);
    m_isUnsent[std::size_t(peer)] = true;
}

void Crowd::turn(std::chrono::milliseconds most, const Listener &listener)
{
    flush();
    std::array<epoll_event, 512> events;
    const int count = epoll_wait(m_epoll, events.data(), int(events.size()), int(most.count()));
    for (int i = 0; i < count; ++i)
        advance(int(events[std::size_t(i)].data.u32), listener);
    flush();
}

void Crowd::advance(int number, const Listener &listener)
{
    Peer &peer = *m_peers[std::size_t(number)];
    const bool wasOpen = peer.isOpen();
    peer.advance([&](QByteArrayView message) { listener(number, message); });
    if (peer.isOpen() && !wasOpen)
        m_opened.push_back(number);
    noteLoss(number);
    if (!m_isUnsent[std::size_t(number)]) // else it is written at the end of the turn, mostly without epoll
        watch(number);
}

void Crowd::flush()
{
    for (const int peer : std::exchange(m_dropped, {}))
        connectAgain(peer);
    for (const int peer : std::exchange(m_unsent, {})) {
        m_isUnsent[std::size_t(peer)] = false;
        if (m_peers[std::size_t(peer)]->isLost()) // noted when it was heard
            continue;
        m_peers[std::size_t(peer)]->write();
        noteLoss(peer);
        watch(peer);
    }
}

void Crowd::noteLoss(int number)
{
    const Peer &peer = *m_peers[std::size_t(number)];
    if (!peer.isLost())
        return;
    m_lost.push_back(number);
    ++m_losses[peer.closeCode()];
}

} // namespace skein::bench
