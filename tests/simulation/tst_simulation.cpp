// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "disk_vfs.h"
#include "simulation.h"

#include <QLoggingCategory>
#include <QTest>

using namespace skein::sim;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray content(Disk &disk)
{
    Disk::File *file = disk.open(u"/disk/file"_s, true);
    QByteArray bytes(file->size(), '?');
    file->read(bytes.data(), bytes.size(), 0);
    return bytes;
}

void write(Disk &disk, const QByteArray &bytes)
{
    disk.open(u"/disk/file"_s, true)->write(bytes.constData(), bytes.size(), disk.open(u"/disk/file"_s, true)->size());
}

} // namespace

//! That the simulation itself does what it says: a fault that does not happen proves nothing.
class tst_Simulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void a_killed_process_leaves_what_it_wrote();
    void a_power_failure_takes_only_what_was_not_synced();
    void a_dead_disk_takes_nothing();
    void a_wire_keeps_the_order_and_loses_only_the_end();
    void a_closing_travels_behind_the_frames();
    void a_seed_is_the_same_run_each_time();
    void two_seeds_are_two_runs();
};

void tst_Simulation::initTestCase()
{
    QLoggingCategory::setFilterRules(u"*=false"_s);
    putDatabasesOnSimulatedDisks();
}

void tst_Simulation::a_killed_process_leaves_what_it_wrote()
{
    Disk disk(u"/disk"_s, Dice(1));
    write(disk, "not synced");
    disk.end(Disk::End::Killed);
    disk.revive();
    QCOMPARE(content(disk), "not synced");
}

void tst_Simulation::a_power_failure_takes_only_what_was_not_synced()
{
    int torn = 0;
    int kept = 0;
    int gone = 0;
    const QByteArray rest(1024, 'r');
    for (quint64 seed = 1; seed <= 50; ++seed) {
        Disk disk(u"/disk"_s, Dice(seed));
        write(disk, "synced");
        disk.open(u"/disk/file"_s, false)->sync();
        write(disk, rest);
        disk.end(Disk::End::PowerLost);
        disk.revive();
        const QByteArray left = content(disk);
        QVERIFY(left.startsWith("synced"));
        (left == "synced" ? gone : left == "synced" + rest ? kept : torn) += 1;
    }
    QVERIFY(torn > 0 && kept > 0 && gone > 0);
}

void tst_Simulation::a_dead_disk_takes_nothing()
{
    Disk disk(u"/disk"_s, Dice(1));
    bool isTold = false;
    disk.endAfter(1, Disk::End::Killed, [&isTold] { isTold = true; });
    write(disk, "one");
    QVERIFY(!isTold);
    write(disk, "two");
    QVERIFY(isTold);
    QVERIFY(disk.open(u"/disk/file"_s, false) == nullptr);
    disk.revive();
    QCOMPARE(content(disk), "one");
}

void tst_Simulation::a_wire_keeps_the_order_and_loses_only_the_end()
{
    Schedule schedule;
    const auto wire = std::make_shared<Wire>(schedule, Dice(3), Weather{10ms, 0});
    QByteArrayList received;
    std::optional<int> closed;
    wire->join(Wire::Server, {[&](const QByteArray &frame) {
                                  received.append(frame);
                                  if (received.size() == 5)
                                      wire->cut(1ms, 2ms);
                              },
                              [&closed](int code) { closed = code; }});
    QByteArrayList sent;
    for (int i = 0; i < 9; ++i) {
        sent.append(QByteArray::number(i));
        wire->send(Wire::Client, sent.constLast());
    }
    while (schedule.runNext(1s)) { }
    QCOMPARE(received, sent.first(5));
    QCOMPARE(closed, 0);
}

void tst_Simulation::a_closing_travels_behind_the_frames()
{
    Schedule schedule;
    const auto wire = std::make_shared<Wire>(schedule, Dice(3), Weather{10ms, 0});
    QByteArrayList received;
    std::optional<int> closed;
    wire->join(Wire::Client, {[&received](const QByteArray &frame) { received.append(frame); },
                              [&closed](int code) { closed = code; }});
    wire->send(Wire::Server, "last words");
    wire->close(Wire::Server, 4012);
    wire->stall(100ms);
    while (schedule.runNext(99ms)) { }
    QVERIFY(received.isEmpty());
    while (schedule.runNext(1s)) { }
    QCOMPARE(received, QByteArrayList{"last words"});
    QCOMPARE(closed, 4012);
}

void tst_Simulation::a_seed_is_the_same_run_each_time()
{
    const auto first = Simulation(7, false).run();
    const auto second = Simulation(7, false).run();
    QCOMPARE(second.transcript, first.transcript);
    QCOMPARE(second.steps, first.steps);
    QVERIFY(first.acknowledged > 0);
}

void tst_Simulation::two_seeds_are_two_runs()
{
    QVERIFY(Simulation(7, false).run().transcript != Simulation(8, false).run().transcript);
}

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    QCoreApplication app(argc, argv);
    tst_Simulation test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_simulation.moc"
