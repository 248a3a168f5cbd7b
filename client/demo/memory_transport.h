// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/executor.h>
#include <net/transport.h>

namespace skein::client {

class FakeServer;

//! A connection to a FakeServer in the same process. Frames arrive when the executor runs, in order. Lives on: main.
class MemoryTransport final : public Transport
{
    Q_OBJECT

public:
    MemoryTransport(FakeServer &server, Executor &executor) : m_server(server), m_executor(executor) { }
    ~MemoryTransport() override;

    void open(const ServerAddress &address) override;
    void close() override;
    void send(const QByteArray &frame) override;
    void ping() override;

    // --- the server's side ---
    void accept();
    void deliver(const QByteArray &frame);
    void pong();
    void end(CloseReason reason, const Fingerprint &fingerprint = {});

private:
    //! Runs later, unless the transport is gone or closed by then.
    void later(std::function<void()> task);

    FakeServer &m_server;
    Executor &m_executor;
    bool m_isOver = false;
};

} // namespace skein::client
