// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "skein_speech.h"

#include <checker/ledger.h>
#include <protocol/messages.h>
#include <support/test_database.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace skein;
using namespace skein::bench;
using test::Ledger;
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

//! Of a run that must lose nothing.
QJsonObject figuresOf(const QString &arguments)
{
    QProcess bench;
    bench.start(QStringLiteral(SKEIN_BENCH), arguments.split(u' ') + QStringList{u"--json"_s});
    if (!bench.waitForFinished(patience))
        return {};
    const QJsonObject report = QJsonDocument::fromJson(bench.readAllStandardOutput()).object();
    const bool isRight = bench.exitCode() == 0 && report[u"problems"].toArray().isEmpty();
    if (!isRight)
        qWarning() << arguments << report[u"problems"].toArray();
    return isRight ? report[u"figures"].toObject() : QJsonObject();
}

//! Skips or fails the row when these arguments ask for MariaDB and there is none.
#define SKEIN_SMOKE_NEEDS(arguments)                                                                                   \
    const bool isMissing = arguments.contains(u"mariadb"_s) && qEnvironmentVariableIsEmpty("SKEIN_TEST_MYSQL");        \
    if (isMissing && test::TestDatabase::isMySQLRequired())                                                            \
        QFAIL("SKEIN_TEST_MYSQL names no server");                                                                     \
    if (isMissing)                                                                                                     \
    QSKIP("SKEIN_TEST_MYSQL names no server")

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
        QCOMPARE(ledger.findings().sentences(), QStringList());
    }

    void aLostDeliveryIsFound()
    {
        Ledger ledger = ledgerWithOneMessage();
        QVERIFY(!ledger.isSettled());
        QCOMPARE(ledger.findings().sentences().size(), 1);
    }

    void aRepeatedDeliveryIsFound()
    {
        Ledger ledger = ledgerWithOneMessage();
        for (const int member : {1, 1})
            ledger.deliver(member, 0, Seq{2}, {});
        QVERIFY(!ledger.findings().sentences().isEmpty());
    }

    void aHoleInTheNumbersIsFound()
    {
        Ledger ledger = ledgerWithOneMessage();
        ledger.acknowledge(ledger.send(0, {}), Seq{4}, {});
        QVERIFY(ledger.findings().sentences().join(u' ').contains(u"break the row"));
    }

    void aRefusalIsAnAnswer()
    {
        Ledger ledger = ledgerWithOneMessage();
        ledger.deliver(1, 0, Seq{2}, {});
        ledger.refuse(ledger.send(0, {}), u"busy"_s);
        QVERIFY(ledger.isSettled());
        QCOMPARE(ledger.findings().sentences(), QStringList());
        QCOMPARE(ledger.refusals().value(u"busy"_s), 1);
    }

    void aMessageWithoutAnswerIsFound()
    {
        Ledger ledger = ledgerWithOneMessage();
        (void)ledger.send(0, {});
        QVERIFY(ledger.findings().sentences().join(u' ').contains(u"no answer"));
    }

    void theGlanceReadsWhatTheServerWrites()
    {
        Entry entry;
        entry.conversation = ConversationId{70'000};
        entry.seq = Seq{300};
        entry.at = Timestamp{1'800'000'000'000};
        entry.tag = ClientTag(u"12"_s);
        entry.body = MessageBody{MessageText(u"Grüße"_s), {}};
        const SkeinSpeech speech{Population()};
        const Heard news = speech.hear(eventFrame(Encoding::Cbor, EntryPosted{entry}));
        QCOMPARE(news.kind, Heard::Kind::News);
        QCOMPARE(news.number, 12);
        QCOMPARE(news.seq, entry.seq);
        QCOMPARE(news.conversation, entry.conversation);
        const Heard answer = speech.hear(replyFrame(Encoding::Cbor, 8, MessageAccepted{Seq{5}, {}, 4}));
        QCOMPARE(answer.kind, Heard::Kind::Answer);
        QCOMPARE(answer.number, 7);
        QCOMPARE(answer.seq, Seq{5});
        const Heard refusal = speech.hear(errorFrame(Encoding::Cbor, 8, {ErrorCode::Busy, {}, u"later"_s}));
        QCOMPARE(refusal.kind, Heard::Kind::Refusal);
        QCOMPARE(refusal.error, ErrorCode::Busy);
        QCOMPARE(speech.hear("\xff").kind, Heard::Kind::Other);
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
        QTest::addRow("direct, raw") << u"sqlite"_s << u"direct --connections 4 --target raw"_s << 2;
        QTest::addRow("bursts to a group, raw") << u"sqlite"_s << u"group --members 6 --senders 1 --target raw"_s << 6;
    }

    void aShortRunLosesNothing()
    {
        QFETCH(const QString, engine);
        QFETCH(const QString, arguments);
        QFETCH(const int, members);
        SKEIN_SMOKE_NEEDS(engine);
        const QJsonObject figures = figuresOf(arguments + u" --seconds 1 --in-flight 8 --engine "_s + engine);
        QVERIFY(figures[u"acknowledged"].toInt() > 0);
        QCOMPARE(figures[u"delivered"].toInt(), figures[u"acknowledged"].toInt() * (members - 1));
    }

    void aShortScenarioGivesItsFigures_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("figure");
        for (const auto &more : {u""_s, u" --target raw"_s}) {
            QTest::addRow("idle%s", qPrintable(more))
                << u"idle 50 --members 10 --seconds 1"_s + more << u"memory_quiet_again"_s;
            QTest::addRow("echo%s", qPrintable(more))
                << u"echo --idle 20 --seconds 1"_s + more << u"server_cpu_per_echo"_s;
        }
        for (const auto &engine : {u"sqlite"_s, u"mariadb"_s}) {
            const QString more = u" --engine "_s + engine;
            QTest::addRow("mixed, %s", qPrintable(engine))
                << u"mixed --connections 100 --seconds 1"_s + more << u"server_cpu_per_request"_s;
            QTest::addRow("storm, %s", qPrintable(engine)) << u"storm 100"_s + more << u"back"_s;
            QTest::addRow("overload, %s", qPrintable(engine))
                << u"overload --connections 20 --seconds 1"_s + more << u"bystander_p99"_s;
            QTest::addRow("history, %s", qPrintable(engine))
                << u"history --entries 500 --pages 20 --conversations 20 --resumes 5"_s + more
                << u"resume_server_cpu"_s;
        }
    }

    void aShortScenarioGivesItsFigures()
    {
        QFETCH(const QString, arguments);
        QFETCH(const QString, figure);
        SKEIN_SMOKE_NEEDS(arguments);
        QVERIFY(figuresOf(arguments).contains(figure));
    }

    void aSettingReachesTheServer()
    {
        QProcess bench;
        bench.start(QStringLiteral(SKEIN_BENCH), {u"storm"_s, u"10"_s, u"--set"_s, u"no.such=setting"_s});
        QVERIFY(bench.waitForFinished(patience));
        QCOMPARE(bench.exitCode(), 1);
        QVERIFY(bench.readAllStandardOutput().contains("the server did not start"));
    }

    void whatAScenarioDoesNotTakeIsRefused()
    {
        QProcess bench;
        bench.start(QStringLiteral(SKEIN_BENCH), {u"direct"_s, u"--members"_s, u"3"_s});
        QVERIFY(bench.waitForFinished(patience));
        QCOMPARE(bench.exitCode(), 2);
    }
};

QTEST_GUILESS_MAIN(bench_smoke)
#include "bench_smoke.moc"
