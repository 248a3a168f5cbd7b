// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "both_dispatchers.h"
#include "ear.h"
#include "passes.h"
#include "socket_pair.h"

#include <QEventLoop>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <sys/resource.h>
#include <sys/socket.h>

#include <algorithm>
#include <memory>
#include <vector>

using namespace skein;
using namespace Qt::StringLiterals;

//! Qt's own users of a dispatcher, and many sockets.
class tst_DispatcherSockets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void a_conversation_by_tcp();
    void a_flood_arrives_whole_in_both_directions();
    void many_conversations_at_once();
    void a_refused_connection_is_an_error();
    void a_reset_connection_is_an_error();
    void a_half_closed_connection_ends_after_the_last_byte();
    void a_slot_waits_for_another_socket();
    void a_socket_is_deleted_in_its_slot();
    void a_conversation_by_a_local_socket();
    void a_process_is_heard();
    void a_slot_waits_for_a_process();
    void ten_thousand_sockets_each_hear_their_own();
    void ten_thousand_sockets_leave_at_once();
};

namespace {

//! Answers everything with itself.
class EchoServer
{
public:
    EchoServer()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
    }

    void connectTo(QTcpSocket &socket) const { socket.connectToHost(m_server.serverAddress(), m_server.serverPort()); }
    [[nodiscard]] QTcpServer &server() { return m_server; }

private:
    void accept()
    {
        while (auto *socket = m_server.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    }

    QTcpServer m_server;
};

//! As many as the hard limit of descriptors allows, up to 10,000.
std::vector<std::unique_ptr<SocketPair>> manyPairs()
{
    std::vector<std::unique_ptr<SocketPair>> pairs;
    while (pairs.size() < 10000) {
        auto pair = std::make_unique<SocketPair>();
        if (!pair->near.isOpen())
            break;
        pairs.push_back(std::move(pair));
    }
    // Some are left for the rest of the process.
    pairs.resize(pairs.size() - std::min<std::size_t>(pairs.size(), 20));
    return pairs;
}

} // namespace

void tst_DispatcherSockets::initTestCase()
{
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    limit.rlim_cur = limit.rlim_max;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);
}

void tst_DispatcherSockets::init()
{
    passUntilIdle();
}

void tst_DispatcherSockets::a_conversation_by_tcp()
{
    const EchoServer server;
    QTcpSocket socket;
    server.connectTo(socket);
    QByteArray heard;
    connect(&socket, &QTcpSocket::readyRead, this, [&] { heard += socket.readAll(); });
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    for (const auto &word : {QByteArray("one"), QByteArray("two"), QByteArray("three")}) {
        heard.clear();
        socket.write(word);
        QTRY_COMPARE(heard, word);
    }
    socket.disconnectFromHost();
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
}

void tst_DispatcherSockets::a_flood_arrives_whole_in_both_directions()
{
    const EchoServer server;
    QTcpSocket socket;
    server.connectTo(socket);
    QByteArray sent(8 * 1024 * 1024, 0);
    for (qsizetype index = 0; index < sent.size(); ++index)
        sent[index] = char(index * 7 + index / 251);
    QByteArray heard;
    QEventLoop loop;
    connect(&socket, &QTcpSocket::readyRead, &loop, [&] {
        heard += socket.readAll();
        if (heard.size() >= sent.size())
            loop.quit();
    });
    connect(&socket, &QTcpSocket::connected, &loop, [&] { socket.write(sent); });
    loop.exec();
    QVERIFY(heard == sent);
    SKEIN_VERIFY_THAT_THE_LOOP_SLEEPS();
}

void tst_DispatcherSockets::many_conversations_at_once()
{
    constexpr int conversations = 200;
    constexpr int rounds = 10;
    const EchoServer server;
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    int done = 0;
    QEventLoop loop;
    for (int number = 0; number < conversations; ++number) {
        auto *socket = sockets.emplace_back(std::make_unique<QTcpSocket>()).get();
        const auto question = QByteArray::number(number);
        connect(socket, &QTcpSocket::connected, &loop, [=] { socket->write(question); });
        connect(socket, &QTcpSocket::readyRead, &loop, [=, &loop, &done, left = rounds]() mutable {
            if (socket->bytesAvailable() < question.size())
                return;
            QCOMPARE(socket->readAll(), question);
            if (--left > 0)
                socket->write(question);
            else if (++done == conversations)
                loop.quit();
        });
        server.connectTo(*socket);
    }
    loop.exec();
    QCOMPARE(done, conversations);
}

void tst_DispatcherSockets::a_refused_connection_is_an_error()
{
    auto server = std::make_unique<EchoServer>();
    QTcpSocket socket;
    const auto port = server->server().serverPort();
    server.reset();
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    QTRY_COMPARE(socket.error(), QAbstractSocket::ConnectionRefusedError);
    SKEIN_VERIFY_THAT_THE_LOOP_SLEEPS();
}

void tst_DispatcherSockets::a_reset_connection_is_an_error()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTcpSocket socket;
    socket.connectToHost(server.serverAddress(), server.serverPort());
    QTRY_VERIFY(server.hasPendingConnections());
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    auto *accepted = server.nextPendingConnection();
    const linger now{1, 0};
    QCOMPARE(::setsockopt(int(accepted->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now), 0);
    accepted->abort();
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(socket.error(), QAbstractSocket::RemoteHostClosedError);
    SKEIN_VERIFY_THAT_THE_LOOP_SLEEPS();
}

void tst_DispatcherSockets::a_half_closed_connection_ends_after_the_last_byte()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTcpSocket socket;
    socket.connectToHost(server.serverAddress(), server.serverPort());
    QTRY_VERIFY(server.hasPendingConnections());
    auto *accepted = server.nextPendingConnection();
    QByteArray heard;
    connect(&socket, &QTcpSocket::readyRead, this, [&] { heard += socket.readAll(); });
    accepted->write("last words");
    QVERIFY(accepted->flush());
    QCOMPARE(::shutdown(int(accepted->socketDescriptor()), SHUT_WR), 0);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(heard, "last words");
}

void tst_DispatcherSockets::a_slot_waits_for_another_socket()
{
    const EchoServer server;
    QTcpSocket outer;
    QByteArray heard;
    connect(&outer, &QTcpSocket::readyRead, this, [&] {
        outer.readAll();
        QTcpSocket inner;
        QEventLoop loop;
        connect(&inner, &QTcpSocket::connected, &loop, [&] { inner.write("inner"); });
        connect(&inner, &QTcpSocket::readyRead, &loop, &QEventLoop::quit);
        server.connectTo(inner);
        loop.exec();
        heard = inner.readAll();
    });
    connect(&outer, &QTcpSocket::connected, this, [&] { outer.write("outer"); });
    server.connectTo(outer);
    QTRY_COMPARE(heard, "inner");
}

void tst_DispatcherSockets::a_socket_is_deleted_in_its_slot()
{
    const EchoServer server;
    for (int round = 0; round < 20; ++round) {
        auto *socket = new QTcpSocket;
        bool isDeleted = false;
        connect(socket, &QTcpSocket::connected, socket, [=] { socket->write("goodbye"); });
        connect(socket, &QTcpSocket::readyRead, this, [&] {
            socket->deleteLater();
            socket->abort();
        });
        connect(socket, &QObject::destroyed, this, [&] { isDeleted = true; });
        server.connectTo(*socket);
        QTRY_VERIFY(isDeleted);
    }
}

void tst_DispatcherSockets::a_conversation_by_a_local_socket()
{
    QLocalServer server;
    QVERIFY(server.listen(u"skein-dispatcher-%1"_s.arg(QCoreApplication::applicationPid())));
    connect(&server, &QLocalServer::newConnection, this, [&] {
        auto *socket = server.nextPendingConnection();
        connect(socket, &QLocalSocket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
    });
    QLocalSocket socket;
    socket.connectToServer(server.fullServerName());
    socket.write("hello");
    QTRY_COMPARE(socket.bytesAvailable(), 5);
    QCOMPARE(socket.readAll(), "hello");
}

void tst_DispatcherSockets::a_process_is_heard()
{
    QProcess process;
    QEventLoop loop;
    connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    process.start(u"cat"_s);
    const QByteArray text(300000, 'y');
    process.write(text);
    process.closeWriteChannel();
    loop.exec();
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(process.readAllStandardOutput() == text);
    SKEIN_VERIFY_THAT_THE_LOOP_SLEEPS();
}

void tst_DispatcherSockets::a_slot_waits_for_a_process()
{
    bool isDone = false;
    QTimer::singleShot(0, this, [&] {
        QProcess process;
        process.start(u"cat"_s);
        QVERIFY(process.waitForStarted());
        process.write("x");
        QVERIFY(process.waitForReadyRead());
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        isDone = true;
    });
    QTRY_VERIFY(isDone);
}

void tst_DispatcherSockets::ten_thousand_sockets_each_hear_their_own()
{
    const auto pairs = manyPairs();
    QVERIFY(pairs.size() > 500);
    qInfo("%zu pairs", pairs.size());
    std::vector<std::unique_ptr<Ear>> ears;
    for (const auto &pair : pairs)
        ears.push_back(std::make_unique<Ear>(pair->near, Ear::Type::Read, [&pair] { receive(pair->near); }));
    pass();
    // One in the midst of the others, then each.
    QCOMPARE(send(pairs[pairs.size() / 2]->far, "x"), 1);
    pass();
    QCOMPARE(ears[pairs.size() / 2]->heard(), 1);
    for (const auto &pair : pairs)
        QCOMPARE(send(pair->far, "x"), 1);
    passUntilIdle();
    ears[pairs.size() / 2].swap(ears.back());
    ears.pop_back();
    QVERIFY(std::all_of(ears.begin(), ears.end(), [](const auto &ear) { return ear->heard() == 1; }));
}

void tst_DispatcherSockets::ten_thousand_sockets_leave_at_once()
{
    auto pairs = manyPairs();
    std::vector<std::unique_ptr<Ear>> ears;
    int left = int(pairs.size());
    for (std::size_t index = 0; index < pairs.size(); ++index) {
        ears.push_back(std::make_unique<Ear>(pairs[index]->near, Ear::Type::Read, [&, index] {
            ears[index]->drop();
            pairs[index]->near = Descriptor();
            --left;
        }));
    }
    pass();
    for (const auto &pair : pairs)
        pair->far = Descriptor();
    passUntilIdle();
    QCOMPARE(left, 0);
    SKEIN_VERIFY_THAT_THE_LOOP_SLEEPS();
}

SKEIN_BOTH_DISPATCHERS_MAIN(tst_DispatcherSockets)
#include "tst_dispatcher_sockets.moc"
