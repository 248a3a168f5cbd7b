// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/clock.h>
#include <core/executor.h>
#include <core/random.h>
#include <net/backoff.h>
#include <net/transport.h>

namespace skein::client {

//! Keeps one connection to a server alive: opens it, listens for its heart, and comes back after a loss. Lives on: main.
class Connection : public QObject
{
    Q_OBJECT

public:
    enum class State { Offline, Connecting, Open };
    Q_ENUM(State)

    struct Needs
    {
        TransportFactory transports;
        Clock &clock;
        Random &random;
        TimerFactory &timers;
    };

    explicit Connection(Needs needs, QObject *parent = nullptr);
    ~Connection() override;

    //! Connects, and stays connected until `close`. An open connection to another address is closed first.
    void open(const ServerAddress &address);
    void close();
    //! Tries at once instead of at `nextTryAt`.
    void retryNow();
    //! The server cannot serve us now: closes, and tries again after a while.
    void comeBackLater() { onClosed(CloseReason::Overload, {}); }
    void send(const QByteArray &frame); //!< dropped unless Open

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isOpen() const { return m_state == State::Open; }
    [[nodiscard]] const ServerAddress &address() const { return m_address; }
    //! Why it is offline; meaningful after the first `lost`.
    [[nodiscard]] CloseReason lastReason() const { return m_lastReason; }
    //! When the next try is due (wall clock); nothing while connected, or when only a person can help.
    [[nodiscard]] std::optional<Timestamp> nextTryAt() const { return m_nextTryAt; }

Q_SIGNALS:
    void stateChanged(skein::client::Connection::State state);
    //! A connection, or an attempt to make one, ended. Emitted after `stateChanged`.
    void lost(skein::client::CloseReason reason);
    //! A server shows a certificate that is not pinned (`reason` CertificateUnknown) or another than the pinned one
    //! (CertificateChanged). No further try is made by itself.
    void certificateRefused(skein::client::CloseReason reason, const QByteArray &fingerprint);
    void nextTryChanged();
    void received(const QByteArray &frame);

private:
    void attempt();
    void drop();
    void onOpened();
    void onClosed(CloseReason reason, const QByteArray &fingerprint);
    void onFrame(const QByteArray &frame);
    void beat();
    void setState(State state);
    void scheduleNext(CloseReason reason);
    void setNextTry(std::optional<Timestamp> at);

    Needs m_needs;
    ServerAddress m_address;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<Timer> m_retry;
    std::unique_ptr<Timer> m_beat;
    std::unique_ptr<Timer> m_pongDeadline;
    std::unique_ptr<Timer> m_openDeadline;
    Backoff m_backoff;
    State m_state = State::Offline;
    CloseReason m_lastReason = CloseReason::Asked;
    std::optional<Timestamp> m_nextTryAt;
    bool m_isWanted = false;
};

} // namespace skein::client
