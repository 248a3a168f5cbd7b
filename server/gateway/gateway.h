// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gateway/admission.h>
#include <gateway/gateway_counters.h>
#include <gateway/gateway_settings.h>

#include <core/clock.h>
#include <core/executor.h>
#include <engine/request_sink.h>
#include <routing/outlet.h>

#include <memory>
#include <vector>

namespace skein {

struct IoContext;
class IoThread;
class Listener;

//! The sockets of the server: listens, runs the I/O threads, and is the engine's door to the connections.
//! Lives on: main, with an event loop; `post` from any thread, between `start` and the destruction.
//! Outlives the engine, which posts until it is stopped.
class Gateway final : public Outlet
{
public:
    Gateway(GatewaySettings settings, const Clock &clock);
    ~Gateway() override;

    //! Starts the threads and listens. Requests go to `sink`, which is not called any more once `stop` is done.
    //! Error: unavailable, with a sentence.
    [[nodiscard]] Result<void> start(RequestSink &sink);
    //! Accepts nothing more, lets requests under way be answered, closes with 4012 and calls `stopped` on this thread.
    //! Takes at most `answerDeadline` + `closeDeadline`. Call once, after `start` succeeded.
    void stop(Task stopped);

    void post(quint32 thread, std::vector<Parcel> parcels) override;

    //! The port that is listened on, once started.
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] int connections() const { return m_admission.connections(); }
    [[nodiscard]] const GatewayCounters &counters() const { return m_counters; }

private:
    void accept(qintptr descriptor);
    [[nodiscard]] Result<void> listen();
    void startThreads(RequestSink &sink);
    void threadIsEmpty();

    const GatewaySettings m_settings;
    const Clock &m_clock;
    GatewayCounters m_counters;
    Admission m_admission;
    QtTimerFactory m_timers;
    QtExecutor m_executor;
    std::unique_ptr<IoContext> m_context;
    std::vector<std::unique_ptr<IoThread>> m_threads;
    std::vector<std::unique_ptr<Listener>> m_listeners;
    std::unique_ptr<Timer> m_answerTimer;
    std::size_t m_nextThread = 0;
    std::size_t m_emptyThreads = 0;
    Task m_stopped;
};

} // namespace skein
