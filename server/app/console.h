// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <engine/request_sink.h>
#include <routing/outlet.h>

#include <QHash>
#include <QLocalServer>

#include <sys/types.h>

namespace skein {

//! Whether a process of user `peer` may command a server that runs as `self`.
[[nodiscard]] bool mayCommand(uid_t peer, uid_t self);

//! The server's console: a local socket for skeinctl, on which each line is a JSON frame of the protocol. It speaks with
//! the owner's right, so the kernel is asked who is there: root and the server's own user, nobody else. Lives on: main.
class Console final : public QObject, public Outlet
{
    Q_OBJECT

public:
    static constexpr quint32 thread = 0xFFFF'FFFF; //!< the number that no gateway thread has

    explicit Console(QString path);
    ~Console() override;

    //! Error: unavailable, with a sentence for the administrator.
    [[nodiscard]] Result<void> start(RequestSink &sink);
    //! Hangs up; the sink is not called any more.
    void stop();

    //! Any thread.
    void post(quint32 thread, std::vector<Parcel> parcels) override;

private:
    void welcome(QLocalSocket *socket);
    void read(quint64 number, QLocalSocket &socket);
    void take(quint64 number, QLocalSocket &socket, const QByteArray &line);
    void deliver(const Parcel &parcel);

    const QString m_path;
    QLocalServer m_server;
    RequestSink *m_sink = nullptr;
    QHash<quint64, QLocalSocket *> m_sockets; //!< of the server
    quint64 m_lastNumber = 0;
};

//! Hands what is for the console to it, and the rest to the gateway. Any thread.
class Outlets final : public Outlet
{
public:
    Outlets(Outlet &gateway, Console &console) : m_gateway(gateway), m_console(console) { }
    void post(quint32 thread, std::vector<Parcel> parcels) override
    {
        (thread == Console::thread ? static_cast<Outlet &>(m_console) : m_gateway).post(thread, std::move(parcels));
    }

private:
    Outlet &m_gateway;
    Console &m_console;
};

} // namespace skein
