// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

//! That every row of the table gets its figures, and what must hold at any speed.
class client_bench_smoke : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void every_row_is_measured_data();
    void every_row_is_measured();
    void rows_do_not_jump_while_scrolling();
    void a_sent_message_is_in_the_next_frame();

private:
    [[nodiscard]] QJsonArray values(const QString &side, const QString &name) const
    {
        return m_figures[side].toObject()[name].toArray();
    }

    QJsonObject m_figures;
};

void client_bench_smoke::initTestCase()
{
    QProcess bench;
    bench.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    bench.start(QStringLiteral(SKEIN_CLIENT_BENCH), {u"--small"_s, u"--json"_s});
    QVERIFY(bench.waitForFinished(100'000));
    QCOMPARE(bench.exitCode(), 0);
    m_figures = QJsonDocument::fromJson(bench.readAllStandardOutput()).object();
}

void client_bench_smoke::every_row_is_measured_data()
{
    QTest::addColumn<QString>("side");
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"frame.wall"_s, u"list.cpu"_s, u"fresh.frame.wall"_s, u"resident"_s, u"scroll.wall"_s, u"back.cpu"_s,
                                u"open.wall"_s, u"send.wall"_s}) {
        QTest::addRow("client, %s", qPrintable(name)) << u"client"_s << name;
        QTest::addRow("bare, %s", qPrintable(name)) << u"bare"_s << name;
    }
    QTest::addRow("client, switch") << u"client"_s << u"switch.wall"_s;
    QTest::addRow("client, long") << u"client"_s << u"long.wall"_s;
}

void client_bench_smoke::every_row_is_measured()
{
    QFETCH(const QString, side);
    QFETCH(const QString, name);
    QVERIFY(!values(side, name).isEmpty());
    for (const auto &value : values(side, name))
        QVERIFY(value.toDouble() > 0);
}

void client_bench_smoke::rows_do_not_jump_while_scrolling()
{
    for (const QString &name : {u"scroll.jumps"_s, u"back.jumps"_s, u"scroll.stops"_s, u"back.stops"_s})
        QCOMPARE(values(u"client"_s, name), QJsonArray{0});
}

void client_bench_smoke::a_sent_message_is_in_the_next_frame()
{
    for (const auto &extra : values(u"client"_s, u"send.extra"_s))
        QCOMPARE(extra.toInt(), 0);
}

QTEST_GUILESS_MAIN(client_bench_smoke)
#include "client_bench_smoke.moc"
