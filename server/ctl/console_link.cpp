// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <ctl/console_link.h>

namespace skein::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // ms; a password is hashed, a user with many groups is deleted

QString whyNot(QLocalSocket::LocalSocketError error, const QString &path)
{
    switch (error) {
    case QLocalSocket::ServerNotFoundError:
    case QLocalSocket::ConnectionRefusedError:
        return u"no server is running behind %1; start skeind, or name its socket with --socket"_s.arg(path);
    case QLocalSocket::SocketAccessError:
        return u"%1 may be used by root and by the server's own user only"_s.arg(path);
    default:
        return u"the server behind %1 cannot be reached"_s.arg(path);
    }
}

} // namespace

void ConsoleLink::open()
{
    if (m_socket.state() == QLocalSocket::ConnectedState)
        return;
    m_socket.connectToServer(m_path);
    if (!m_socket.waitForConnected(patience))
        throw NoServer{whyNot(m_socket.error(), m_path)};
}

Result<QCborValue> ConsoleLink::roundTrip(const QByteArray &frame)
{
    open();
    m_socket.write(frame + '\n');
    auto answer = parseAnswer(Encoding::Json, readLine());
    if (const auto *reply = std::get_if<IncomingReply>(&answer))
        return reply->result;
    throw NoServer{u"the server behind %1 does not take commands from this user"_s.arg(m_path)};
}

QByteArray ConsoleLink::readLine()
{
    while (!m_socket.canReadLine()) {
        if (!m_socket.waitForReadyRead(patience) && !m_socket.canReadLine())
            throw NoServer{u"the server behind %1 does not answer"_s.arg(m_path)};
    }
    return m_socket.readLine().trimmed();
}

} // namespace skein::ctl
