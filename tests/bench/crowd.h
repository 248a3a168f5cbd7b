// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "peer.h"

#include <core/result.h>

#include <QMap>

#include <chrono>
#include <utility>
#include <vector>

namespace skein::bench {

//! All connections of the load side, in one thread with one epoll. Numbered from 0.
class Crowd
{
public:
    //! Hears a message to a connection.
    using Listener = std::function<void(int peer, QByteArrayView message)>;

    static constexpr std::chrono::seconds patience{60}; //!< without a step forward

    Crowd(quint16 port, bool isEncrypted);
    ~Crowd();
    Crowd(const Crowd &) = delete;
    Crowd &operator=(const Crowd &) = delete;

    [[nodiscard]] int size() const { return int(m_peers.size()); }
    //! Connects so many more, 64 at a time, and waits until they have shaken hands. Error: unavailable.
    [[nodiscard]] Result<void> open(int count);
    //! Drops the connection and begins a new one, with the next turn or at the end of this one: a listener may ask for
    //! it.
    void reconnect(int peer) { m_dropped.push_back(peer); }
    [[nodiscard]] bool isOpen(int peer) const { return m_peers[std::size_t(peer)]->isOpen(); }
    //! Those that have shaken hands since the last call.
    [[nodiscard]] std::vector<int> takeOpened() { return std::exchange(m_opened, {}); }
    //! Those that ended since the last call, in the server's or the network's name.
    [[nodiscard]] std::vector<int> takeLost() { return std::exchange(m_lost, {}); }
    //! How many ended ever, by close code.
    [[nodiscard]] const QMap<int, int> &losses() const { return m_losses; }

    //! Leaves with the next turn, in one write with all else to that connection.
    void send(int peer, QByteArrayView message);
    //! Reads and writes what is possible, after waiting for it at most so long.
    void turn(std::chrono::milliseconds most, const Listener &listener);

private:
    void connectOne();
    void connectAgain(int peer);
    void advance(int peer, const Listener &listener);
    void watch(int peer);
    void noteLoss(int peer);
    void flush();

    quint16 m_port;
    TlsContext m_tls;
    int m_epoll;
    std::vector<std::unique_ptr<Peer>> m_peers;
    std::vector<quint32> m_interests; //!< what epoll was asked for, for each peer
    std::vector<int> m_unsent;
    std::vector<bool> m_isUnsent; //!< whether it is in m_unsent, for each peer
    std::vector<int> m_dropped;
    std::vector<int> m_opened;
    std::vector<int> m_lost;
    QMap<int, int> m_losses;
};

} // namespace skein::bench
