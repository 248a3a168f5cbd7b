// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gateway/arrival.h>
#include <gateway/door.h>
#include <gateway/session.h>
#include <gateway/timer_wheel.h>
#include <gateway/write_round.h>

#include <core/executor.h>

#include <QWebSocketServer>

#include <deque>
#include <unordered_map>

namespace skein {

//! The connections of one I/O thread, from their descriptor to their end. Lives on: gateway.
class IoWorker final : public QObject
{
    Q_OBJECT

public:
    IoWorker(quint32 thread, const IoContext &context);
    ~IoWorker() override;

    void take(qintptr descriptor, std::shared_ptr<Admission::Ticket> ticket);
    void deliver(std::vector<Parcel> parcels);

    //! Closes every connection as soon as its requests are answered, arrivals at once; calls `whenEmpty` after the
    //! last.
    void drain(Task whenEmpty);
    //! Does not wait for answers any longer.
    void closeAll();

private:
    void open(QWebSocket *socket);
    [[nodiscard]] std::unique_ptr<Arrival> takeArrivalOf(const QWebSocket &socket);
    void queueAtDoor(const Arrival &arrival);
    void openDoor();
    void add(std::unique_ptr<Session> session);
    void remove(quint64 number);
    void work();
    void deliver(const Parcel &parcel);
    void deliver(const Parcel &parcel, quint64 number, WireFrames &frames);
    void tick();
    void sweep();
    void check(quint64 number);
    void checkArrival(quint64 number);
    void checkSession(quint64 number);
    [[nodiscard]] std::vector<quint64> sessionNumbers() const;
    void tellIfEmpty();

    const quint32 m_thread;
    const IoContext &m_context;
    QWebSocketServer m_server;
    WriteRound m_round; // before the sessions, which leave it
    TimerWheel m_wheel;
    QtTimerFactory m_timers;
    std::unique_ptr<Timer> m_ticker;
    std::unordered_map<quint64, std::unique_ptr<Arrival>> m_arrivals;
    std::unordered_map<quint64, std::unique_ptr<Session>> m_sessions;
    std::vector<quint64> m_handshaking; //!< the arrivals that Qt has at the moment
    Door m_door; //!< the arrivals whose TLS handshake is to begin
    std::vector<quint64> m_awake; //!< the sessions that moved since they last rested
    std::chrono::milliseconds m_sweepAt;
    std::deque<Parcel> m_inbox;
    QtExecutor m_executor;
    quint64 m_lastNumber = 0;
    Task m_whenEmpty;
    bool m_isStopped = false; //!< the sink may be gone by now, and is not called any more
};

} // namespace skein
