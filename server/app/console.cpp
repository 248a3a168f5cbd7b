// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/console.h>

#include <core/logging.h>

#include <QFile>
#include <QLocalSocket>

#include <sys/socket.h>
#include <unistd.h>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestLine = 64 * 1024; // as of a frame (QUALITY.md, limits)

//! Who is at the other end of a local socket; nobody when the kernel does not say.
std::optional<uid_t> userBehind(qintptr descriptor)
{
    ucred credentials{};
    socklen_t size = sizeof credentials;
    if (getsockopt(int(descriptor), SOL_SOCKET, SO_PEERCRED, &credentials, &size) != 0)
        return std::nullopt;
    return credentials.uid;
}

void send(QLocalSocket &socket, const QByteArray &frame)
{
    socket.write(frame + '\n');
}

} // namespace

bool mayCommand(uid_t peer, uid_t self)
{
    return peer == 0 || peer == self;
}

Console::Console(QString path) : m_path(std::move(path))
{
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection())
            welcome(socket);
    });
}

Console::~Console() = default;

Result<void> Console::start(RequestSink &sink)
{
    m_sink = &sink;
    QLocalServer::removeServer(m_path); // of a server that was killed: the data folder is ours
    if (!m_server.listen(m_path))
        return Error{ErrorCode::Unavailable, {}, u"the socket %1 cannot be made: %2"_s.arg(m_path, m_server.errorString())};
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

void Console::stop()
{
    m_sink = nullptr;
    m_server.close();
    const auto sockets = m_sockets; // each takes itself out as it ends
    for (QLocalSocket *socket : sockets)
        socket->abort();
}

void Console::welcome(QLocalSocket *socket)
{
    const auto user = userBehind(socket->socketDescriptor());
    if (!user || !mayCommand(*user, geteuid())) {
        qCWarning(logApp) << "refused at the console: user" << (user ? qint64(*user) : -1);
        send(*socket, errorFrame(Encoding::Json, std::nullopt, {ErrorCode::NotAllowed, {}, u"only root and the server's own user"_s}));
        socket->disconnectFromServer();
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        return;
    }
    const quint64 number = ++m_lastNumber;
    m_sockets.insert(number, socket);
    connect(socket, &QLocalSocket::readyRead, this, [this, number, socket] { read(number, *socket); });
    connect(socket, &QLocalSocket::disconnected, this, [this, number, socket] {
        m_sockets.remove(number);
        socket->deleteLater();
    });
    read(number, *socket);
}

void Console::read(quint64 number, QLocalSocket &socket)
{
    while (m_sink && socket.canReadLine())
        take(number, socket, socket.readLine());
    if (socket.bytesAvailable() > longestLine)
        socket.abort();
}

void Console::take(quint64 number, QLocalSocket &socket, const QByteArray &line)
{
    auto parsed = parseRequest(Encoding::Json, line.trimmed());
    if (const auto *problem = std::get_if<FrameProblem>(&parsed)) {
        send(socket, errorFrame(Encoding::Json, problem->id, problem->error));
        return;
    }
    auto &request = std::get<IncomingRequest>(parsed);
    const Caller caller{{thread, number}, {.isConsole = true}, {}};
    qCInfo(logApp) << "console:" << request.method;
    const auto submitted =
        m_sink->submit({caller, Encoding::Json, request.id, std::move(request.method), std::move(request.params)});
    if (!submitted)
        send(socket, errorFrame(Encoding::Json, request.id, submitted.error()));
    else if (*submitted)
        send(socket, **submitted);
}

void Console::post(quint32, std::vector<Parcel> parcels)
{
    QMetaObject::invokeMethod(
        this,
        [this, parcels = std::move(parcels)] {
            for (const Parcel &parcel : parcels)
                deliver(parcel);
        },
        Qt::QueuedConnection);
}

void Console::deliver(const Parcel &parcel)
{
    for (const quint64 number : parcel.sessions) {
        if (QLocalSocket *socket = m_sockets.value(number))
            send(*socket, parcel.frames->json);
    }
}

} // namespace skein
