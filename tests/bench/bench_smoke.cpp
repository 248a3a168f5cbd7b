// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "ledger.h"

#include <support/test_database.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace skein;
using namespace skein::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 100'000; // ms

//! Two members of one room whose next message gets 2, and one message that was sent and acknowledged.
Ledger ledgerWithOneMessage()
{
    Ledger ledger;
    const int room = ledger.addRoom(Seq{2});
    ledger.addMember(room);
    ledger.addMember(room);
    const qint64 message = ledger.send(0, {});
    ledger.acknowledge(message, Seq{2}, {});
    return ledger;
}

} // namespace

class bench_smoke : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatReachesEverybodyOnceIsRight()
    {
        Ledger ledger = ledgerWithOneMessage();
        ledger.deliver(1, 0, Seq{2}, {});
        QVERIFY(ledger.isSettled());
        QCOMPARE(ledger.problems(), QStringList());
    }

    void aLostDeliveryIsFound()
    {
        Ledger ledger = ledgerWithOneMessage();
        QVERIFY(!ledger.isSettled());
        QCOMPARE(ledger.problems().size(), 1);
    }

    void aRepeatedDeliveryIsFound()
    {
        Ledger ledger = ledgerWithOneMessage();
        for (const int member : {1, 1})
            ledger.deliver(member, 0, Seq{2}, {});
        QVERIFY(!ledger.problems().isEmpty());
    }

    void aHoleInTheNumbersIsFound()
    {
        Ledger ledger = ledgerWithOneMessage();
        ledger.acknowledge(ledger.send(0, {}), Seq{4}, {});
        QVERIFY(ledger.problems().join(u' ').contains(u"break the row"));
    }

    void aMessageWithoutAnswerIsFound()
    {
        Ledger ledger = ledgerWithOneMessage();
        (void)ledger.send(0, {});
        QVERIFY(ledger.problems().join(u' ').contains(u"no answer"));
    }

    void aShortRunLosesNothing_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("members");
        for (const auto &engine : {u"sqlite"_s, u"mariadb"_s}) {
            QTest::addRow("direct, %s", qPrintable(engine)) << engine << u"direct --connections 4"_s << 2;
            QTest::addRow("group, %s", qPrintable(engine)) << engine << u"group --members 6"_s << 6;
            QTest::addRow("group over TLS, %s", qPrintable(engine)) << engine << u"group --members 4 --wss"_s << 4;
        }
    }

    void aShortRunLosesNothing()
    {
        QFETCH(const QString, engine);
        QFETCH(const QString, arguments);
        QFETCH(const int, members);
        if (engine == u"mariadb" && qEnvironmentVariableIsEmpty("SKEIN_TEST_MYSQL")) {
            if (test::TestDatabase::isMySQLRequired())
                QFAIL("SKEIN_TEST_MYSQL names no server");
            QSKIP("SKEIN_TEST_MYSQL names no server");
        }
        QProcess bench;
        bench.start(QStringLiteral(SKEIN_BENCH),
                    arguments.split(u' ')
                        + QStringList{u"--engine"_s, engine, u"--seconds"_s, u"1"_s, u"--in-flight"_s, u"8"_s,
                                      u"--server"_s, QStringLiteral(SKEIND), u"--json"_s});
        QVERIFY(bench.waitForFinished(patience));
        const QJsonObject report = QJsonDocument::fromJson(bench.readAllStandardOutput()).object();
        QCOMPARE(report[u"problems"].toArray(), QJsonArray());
        QCOMPARE(bench.exitCode(), 0);
        const QJsonObject figures = report[u"figures"].toObject();
        QVERIFY(figures[u"acknowledged"].toInt() > 0);
        QCOMPARE(figures[u"delivered"].toInt(), figures[u"acknowledged"].toInt() * (members - 1));
    }

    void manyIdleConnectionsStay()
    {
        QProcess bench;
        bench.start(QStringLiteral(SKEIN_BENCH), {u"idle"_s, u"50"_s, u"--seconds"_s, u"1"_s, u"--server"_s, QStringLiteral(SKEIND)});
        QVERIFY(bench.waitForFinished(patience));
        QCOMPARE(bench.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(bench_smoke)
#include "bench_smoke.moc"
