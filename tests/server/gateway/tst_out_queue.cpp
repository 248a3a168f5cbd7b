// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/out_queue.h>
#include <gateway/write_round.h>

#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

#include <algorithm>
#include <malloc.h>
#include <memory>
#include <sys/socket.h>
#include <unistd.h>

using namespace skein;

namespace {

constexpr qint64 manyBytes = 64 * 1024 * 1024;
constexpr qsizetype manyFrames = 100'000;

//! Takes one connection as a bare descriptor.
class Listener final : public QTcpServer
{
public:
    qintptr taken = -1;

protected:
    void incomingConnection(qintptr descriptor) override { taken = descriptor; }
};

//! A connection within this process: the server's end is a PlainSocket, the peer's end takes only what the test takes.
class Connection
{
public:
    Connection()
    {
        if (!m_listener.listen(QHostAddress(QHostAddress::LocalHost)))
            qFatal("cannot listen");
        socket.connectToHost(m_listener.serverAddress(), m_listener.serverPort());
        if (!socket.waitForConnected() || !QTest::qWaitFor([this] { return m_listener.taken >= 0; }))
            qFatal("cannot connect");
    }
    ~Connection() { ::close(peer()); }

    void peerSends(const QByteArray &bytes) const
    {
        QCOMPARE(::send(peer(), bytes.data(), std::size_t(bytes.size()), MSG_NOSIGNAL), bytes.size());
    }

    //! What has arrived at the peer by now.
    [[nodiscard]] QByteArray arrived() const
    {
        QByteArray bytes(1 << 20, Qt::Uninitialized);
        const auto count = ::recv(peer(), bytes.data(), std::size_t(bytes.size()), MSG_DONTWAIT);
        return bytes.first(std::max<qsizetype>(count, 0));
    }

    //! What arrives at the peer, up to `size` bytes, while the loop turns.
    [[nodiscard]] QByteArray takes(qsizetype size) const
    {
        QByteArray bytes;
        [[maybe_unused]] const bool isThere = QTest::qWaitFor([&] { return (bytes += arrived()).size() >= size; });
        return bytes;
    }

private:
    [[nodiscard]] int peer() const { return int(m_listener.taken); }

    Listener m_listener;

public:
    PlainSocket socket;
};

//! Many connections in one round; more than 64 do not fit into a slice.
class Crowd
{
public:
    explicit Crowd(std::size_t size) : connections(size)
    {
        for (Connection &connection : connections)
            queues.push_back(std::make_unique<OutQueue>(connection.socket, round, manyBytes, manyFrames));
    }

    //! To all but the last one.
    [[nodiscard]] bool addToOthers(const QByteArray &frame, Urgency urgency)
    {
        return std::all_of(queues.begin(), queues.end() - 1, [&](const auto &queue) { return queue->add(frame, urgency); });
    }
    [[nodiscard]] OutQueue &lastQueue() { return *queues.back(); }
    void flushSlice() { QCoreApplication::sendPostedEvents(&round); }

    std::vector<Connection> connections;
    WriteRound round;
    std::vector<std::unique_ptr<OutQueue>> queues;
};

} // namespace

class tst_OutQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frames_gather_until_the_loop_turns();
    void what_qt_wrote_before_goes_first();
    void a_frame_that_the_kernel_took_in_part_is_not_broken_up();
    void more_frames_than_one_system_call_takes_keep_their_order();
    void a_peer_that_takes_nothing_fills_the_queue();
    void a_peer_that_takes_everything_never_fills_it();
    void a_round_reaches_every_queue();
    void an_answer_goes_before_the_events_of_others();
    void events_get_their_share_beside_any_number_of_answers();
    void what_gathered_for_a_closed_connection_is_dropped();
    void a_queue_that_goes_leaves_its_round();
    void buffers_are_given_back_and_the_conversation_goes_on();
    void buffers_that_hold_something_are_kept();
};

void tst_OutQueue::frames_gather_until_the_loop_turns()
{
    Connection connection;
    WriteRound round;
    OutQueue queue(connection.socket, round, manyBytes, manyFrames);

    QVERIFY(queue.add("one ", Urgency::Event) && queue.add("two ", Urgency::Event) && queue.add("three", Urgency::Event));
    QCOMPARE(connection.arrived(), QByteArray());

    QCoreApplication::processEvents();
    QCOMPARE(connection.arrived(), QByteArray("one two three"));
}

void tst_OutQueue::what_qt_wrote_before_goes_first()
{
    Connection connection;
    WriteRound round;
    OutQueue queue(connection.socket, round, manyBytes, manyFrames);

    connection.socket.write("pong ");
    QVERIFY(queue.add("frame", Urgency::Event));
    queue.flush();

    QCOMPARE(connection.takes(10), QByteArray("pong frame"));
}

void tst_OutQueue::a_frame_that_the_kernel_took_in_part_is_not_broken_up()
{
    Connection connection;
    WriteRound round;
    OutQueue queue(connection.socket, round, manyBytes, manyFrames);
    const QByteArray large(8 * 1024 * 1024, 'x'); // more than the kernel keeps for a connection

    QVERIFY(queue.add(large, Urgency::Event));
    queue.flush();
    QVERIFY(connection.socket.bytesToWrite() > 0 && connection.socket.bytesToWrite() < large.size());
    connection.socket.write("pong");
    QVERIFY(queue.add("after", Urgency::Event));

    QCOMPARE(connection.takes(large.size() + 9), large + "pongafter");
}

void tst_OutQueue::more_frames_than_one_system_call_takes_keep_their_order()
{
    Connection connection;
    WriteRound round;
    OutQueue queue(connection.socket, round, manyBytes, manyFrames);
    QByteArray all;
    for (int number = 0; number < 1'000; ++number) {
        const QByteArray frame = QByteArray::number(number) + ' ';
        all += frame;
        QVERIFY(queue.add(frame, Urgency::Event));
    }
    QCOMPARE(connection.takes(all.size()), all);
}

void tst_OutQueue::a_peer_that_takes_nothing_fills_the_queue()
{
    Connection connection;
    WriteRound round;
    OutQueue queue(connection.socket, round, 1'000'000, manyFrames);
    const QByteArray frame(100'000, 'x');
    int taken = 0;
    while (taken < 1'000 && queue.add(frame, Urgency::Event)) {
        ++taken;
        QCoreApplication::processEvents();
    }
    QVERIFY(taken < 1'000);
    QVERIFY(connection.socket.bytesToWrite() <= 1'000'000);

    QCOMPARE(connection.takes(taken * frame.size()).size(), taken * frame.size());
    QVERIFY(queue.add(frame, Urgency::Event));
}

void tst_OutQueue::a_peer_that_takes_everything_never_fills_it()
{
    Connection connection;
    WriteRound round;
    OutQueue queue(connection.socket, round, manyBytes, 8);
    for (int number = 0; number < 100; ++number)
        QVERIFY(queue.add("x", Urgency::Event));
    QCOMPARE(connection.takes(100).size(), 100);
}

void tst_OutQueue::a_round_reaches_every_queue()
{
    Crowd crowd(300);
    QVERIFY(crowd.addToOthers("x", Urgency::Event) && crowd.lastQueue().add("x", Urgency::Event));
    for (const Connection &connection : crowd.connections)
        QCOMPARE(connection.takes(1), QByteArray("x"));
}

void tst_OutQueue::an_answer_goes_before_the_events_of_others()
{
    Crowd crowd(100);
    QVERIFY(crowd.addToOthers("event", Urgency::Event) && crowd.lastQueue().add("answer", Urgency::Answer));

    crowd.flushSlice();
    QCOMPARE(crowd.connections[99].arrived(), QByteArray("answer"));
    QCOMPARE(crowd.connections[98].arrived(), QByteArray());
    QCOMPARE(crowd.connections[98].takes(5), QByteArray("event"));
}

void tst_OutQueue::events_get_their_share_beside_any_number_of_answers()
{
    Crowd crowd(100);
    QVERIFY(crowd.addToOthers("answer", Urgency::Answer) && crowd.lastQueue().add("event", Urgency::Event));

    crowd.flushSlice();
    QCOMPARE(crowd.connections[99].arrived(), QByteArray("event"));
}

void tst_OutQueue::what_gathered_for_a_closed_connection_is_dropped()
{
    Connection connection;
    WriteRound round;
    OutQueue queue(connection.socket, round, manyBytes, manyFrames);
    QVERIFY(queue.add("late", Urgency::Event));
    connection.socket.abort();
    QTest::failOnWarning(QRegularExpression(QStringLiteral("device not open")));
    QCoreApplication::processEvents();
}

void tst_OutQueue::a_queue_that_goes_leaves_its_round()
{
    Connection first, second;
    WriteRound round;
    auto going = std::make_unique<OutQueue>(first.socket, round, manyBytes, manyFrames);
    OutQueue staying(second.socket, round, manyBytes, manyFrames);
    QVERIFY(going->add("x", Urgency::Event) && staying.add("y", Urgency::Event));
    going.reset();
    QCOMPARE(second.takes(1), QByteArray("y"));
    QCOMPARE(first.arrived(), QByteArray());
}

void tst_OutQueue::buffers_are_given_back_and_the_conversation_goes_on()
{
    Connection connection;
    connection.peerSends(QByteArray(30'000, 'q'));
    QByteArray question;
    QTRY_VERIFY((question += connection.socket.readAll()).size() == 30'000);
    connection.socket.write("answer");
    QCOMPARE(connection.takes(6), QByteArray("answer"));

    const auto before = mallinfo2().uordblks;
    connection.socket.giveBackBuffers();
    const auto after = mallinfo2().uordblks;

    connection.peerSends("and?");
    QTRY_COMPARE(connection.socket.bytesAvailable(), 4);
    QCOMPARE(connection.socket.readAll(), QByteArray("and?"));
    connection.socket.write("yes");
    QCOMPARE(connection.takes(3), QByteArray("yes"));
    if (before == 0)
        QSKIP("this allocator does not count");
    QVERIFY2(before > after + 30'000, qPrintable(QString::number(qint64(before) - qint64(after))));
}

void tst_OutQueue::buffers_that_hold_something_are_kept()
{
    Connection connection;
    connection.peerSends("question");
    QTRY_COMPARE(connection.socket.bytesAvailable(), 8);
    connection.socket.giveBackBuffers();
    QCOMPARE(connection.socket.readAll(), QByteArray("question"));
    connection.socket.write("answer");
    connection.socket.giveBackBuffers();
    QCOMPARE(connection.takes(6), QByteArray("answer"));
}

QTEST_GUILESS_MAIN(tst_OutQueue)
#include "tst_out_queue.moc"
