// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "crowd.h"

#include <protocol/accounts.h>
#include <protocol/frame.h>

#include <QDeadlineTimer>

#include <algorithm>
#include <array>
#include <sys/epoll.h>
#include <unistd.h>

namespace skein::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int atATime = 64; // handshakes
constexpr auto patience = 60s; // without a step forward

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
    m_peers.push_back(std::make_unique<Peer>(m_port, m_tls.get()));
    m_interests.push_back(0);
    watch(int(m_peers.size()) - 1);
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

Result<void> Crowd::signIn(const QList<SessionToken> &tokens)
{
    constexpr RequestId id = 1;
    std::vector<bool> hasAsked(std::size_t(tokens.size()), false);
    int signedIn = 0;
    const auto listen = [&](int, QByteArrayView payload) {
        const auto answer = parseAnswer(Encoding::Cbor, payload);
        const auto *reply = std::get_if<IncomingReply>(&answer);
        signedIn += reply && reply->id == id && reply->result;
    };
    std::size_t firstPending = 0;
    QDeadlineTimer deadline(patience);
    while (signedIn < tokens.size()) {
        const int before = signedIn;
        while (qsizetype(m_peers.size()) < tokens.size() && int(m_peers.size()) - signedIn < atATime)
            connectOne();
        turn(100ms, listen);
        for (std::size_t peer = firstPending; peer < m_peers.size(); ++peer) {
            if (!hasAsked[peer] && m_peers[peer]->isOpen()) {
                send(int(peer), requestFrame(Encoding::Cbor, id, Resume{tokens[qsizetype(peer)]}));
                hasAsked[peer] = true;
            }
        }
        while (firstPending < m_peers.size() && hasAsked[firstPending])
            ++firstPending;
        if (signedIn > before)
            deadline = QDeadlineTimer(patience);
        if (lost() > 0 || deadline.hasExpired())
            return Error{ErrorCode::Unavailable, {}, u"%1 of %2 connections signed in"_s.arg(signedIn).arg(tokens.size())};
    }
    return {};
}

void Crowd::send(int peer, QByteArrayView payload)
{
    m_peers[std::size_t(peer)]->send(payload);
    watch(peer);
}

void Crowd::turn(std::chrono::milliseconds most, const Listener &listener)
{
    std::array<epoll_event, 256> events;
    const int count = epoll_wait(m_epoll, events.data(), int(events.size()), int(most.count()));
    for (int i = 0; i < count; ++i) {
        const int number = int(events[std::size_t(i)].data.u32);
        m_peers[std::size_t(number)]->advance([&](QByteArrayView payload) { listener(number, payload); });
        watch(number);
    }
}

int Crowd::lost() const
{
    return int(std::ranges::count_if(m_peers, [](const auto &peer) { return peer->isLost(); }));
}

} // namespace skein::bench
