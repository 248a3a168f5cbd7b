// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "peer.h"

#include <core/result.h>
#include <domain/login.h>

#include <QList>

#include <chrono>
#include <vector>

namespace skein::bench {

//! All connections of the load side, in one thread with one epoll. Numbered from 0.
class Crowd
{
public:
    //! Hears a message to a connection.
    using Listener = std::function<void(int peer, QByteArrayView payload)>;

    Crowd(quint16 port, bool isEncrypted);
    ~Crowd();
    Crowd(const Crowd &) = delete;
    Crowd &operator=(const Crowd &) = delete;

    //! Connects and signs in one connection for each token, some at a time. Error: unavailable.
    [[nodiscard]] Result<void> signIn(const QList<SessionToken> &tokens);
    void send(int peer, QByteArrayView payload);
    //! Reads and writes what is possible, after waiting for it at most so long.
    void turn(std::chrono::milliseconds most, const Listener &listener);
    [[nodiscard]] int lost() const; //!< connections

private:
    void connectOne();
    void watch(int peer);

    quint16 m_port;
    TlsContext m_tls;
    int m_epoll;
    std::vector<std::unique_ptr<Peer>> m_peers;
    std::vector<quint32> m_interests; //!< what epoll was asked for, for each peer
};

} // namespace skein::bench
