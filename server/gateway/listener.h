// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/executor.h>
#include <core/result.h>

#include <QHostAddress>
#include <QTcpServer>

namespace skein {

//! Listens on one address and hands descriptors on. Lives on: main.
class Listener final : public QTcpServer
{
    Q_OBJECT

public:
    explicit Listener(std::function<void(qintptr descriptor)> accept);

    //! Error: unavailable, with a sentence (`detail`) that says why.
    [[nodiscard]] Result<void> listenOn(const QHostAddress &address, quint16 port);

Q_SIGNALS:
    //! A connection could not be accepted, since descriptors ran out; tried again soon.
    void ranOut();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    std::function<void(qintptr)> m_accept;
    QtTimerFactory m_timers;
    std::unique_ptr<Timer> m_retry;
};

} // namespace skein
