// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "speaking.h"

#include <models/wording.h>
#include <support/manual_timers.h>

#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace skein::test;
using namespace std::chrono_literals;

namespace skein::client {

namespace {

Timestamp at(const QString &local)
{
    return {QDateTime::fromString(local, Qt::ISODate).toMSecsSinceEpoch()};
}

} // namespace

class tst_Wording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void times_in_lists_data();
    void times_in_lists();
    void days_between_messages_data();
    void days_between_messages();
    void midnight_makes_all_texts_anew();
    void chinese_names_are_filed_by_pinyin_data();
    void chinese_names_are_filed_by_pinyin();
    void names_stand_in_pinyin_order();

private:
    ManualClock m_clock;
    ManualTimers m_timers{m_clock};
};

void tst_Wording::initTestCase()
{
    qputenv("TZ", "Asia/Shanghai");
    m_clock.advance(std::chrono::milliseconds(at(u"2026-11-21T15:30:00"_s).ms - m_clock.now().ms));
}

void tst_Wording::times_in_lists_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &language, const QString &moment, const QString &text) {
        QTest::newRow(name) << language << moment << text;
    };
    row("this morning", u"en"_s, u"2026-11-21T09:05:00"_s, u"09:05"_s);
    row("just after midnight", u"en"_s, u"2026-11-21T00:00:00"_s, u"00:00"_s);
    row("just before midnight", u"en"_s, u"2026-11-20T23:59:00"_s, u"Yesterday"_s);
    row("a weekday", u"en"_s, u"2026-11-17T12:00:00"_s, u"Tue"_s);
    row("a week ago", u"en"_s, u"2026-11-14T12:00:00"_s, u"14 Nov"_s);
    row("last year", u"en"_s, u"2025-12-31T12:00:00"_s, u"31 Dec 2025"_s);
    row("a clock that is ahead", u"en"_s, u"2026-11-22T00:10:00"_s, u"00:10"_s);
    row("zh yesterday", u"zh_CN"_s, u"2026-11-20T23:59:00"_s, u"昨天"_s);
    row("zh weekday", u"zh_CN"_s, u"2026-11-17T12:00:00"_s, u"周二"_s);
    row("zh a week ago", u"zh_CN"_s, u"2026-11-14T12:00:00"_s, u"11/14"_s);
    row("zh last year", u"zh_CN"_s, u"2025-12-31T12:00:00"_s, u"2025/12/31"_s);
}

void tst_Wording::times_in_lists()
{
    QFETCH(QString, language);
    QFETCH(QString, moment);
    const Speaking speaking(language);
    QVERIFY(speaking.isFound());
    Wording wording(m_clock, m_timers);
    wording.setLocale(QLocale(language));
    QTEST(wording.inList(at(moment)), "text");
}

void tst_Wording::days_between_messages_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("text");
    QTest::newRow("today") << u"en"_s << u"2026-11-21T01:00:00"_s << u"Today"_s;
    QTest::newRow("yesterday") << u"en"_s << u"2026-11-20T01:00:00"_s << u"Yesterday"_s;
    QTest::newRow("this year") << u"en"_s << u"2026-11-19T01:00:00"_s << u"Thursday, 19 November"_s;
    QTest::newRow("last year") << u"en"_s << u"2025-01-02T01:00:00"_s << u"Thursday, 2 January 2025"_s;
    QTest::newRow("zh today") << u"zh_CN"_s << u"2026-11-21T01:00:00"_s << u"今天"_s;
    QTest::newRow("zh this year") << u"zh_CN"_s << u"2026-11-19T01:00:00"_s << u"11月19日 星期四"_s;
}

void tst_Wording::days_between_messages()
{
    QFETCH(QString, language);
    QFETCH(QString, moment);
    const Speaking speaking(language);
    Wording wording(m_clock, m_timers);
    wording.setLocale(QLocale(language));
    QTEST(wording.day(at(moment)), "text");
}

void tst_Wording::midnight_makes_all_texts_anew()
{
    ManualClock clock;
    ManualTimers timers(clock);
    Wording wording(clock, timers);
    QSignalSpy changed(&wording, &Wording::changed);
    const Timestamp now = clock.now();
    QCOMPARE(wording.inList(now), wording.timeOfDay(now));

    timers.advance(24h, [] { });

    QCOMPARE(changed.count(), 1);
    QCOMPARE(wording.inList(now), u"Yesterday"_s);
}

void tst_Wording::chinese_names_are_filed_by_pinyin_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("letter");
    for (const auto &[name, letter] : std::initializer_list<std::pair<QString, QString>>{
             {u"白芷"_s, u"B"_s}, {u"陈立衡"_s, u"C"_s}, {u"方可"_s, u"F"_s}, {u"何远山"_s, u"H"_s}, {u"林晓雯"_s, u"L"_s},
             {u"乔安"_s, u"Q"_s}, {u"苏沐"_s, u"S"_s},   {u"唐梨"_s, u"T"_s}, {u"吴桐"_s, u"W"_s},   {u"周屿"_s, u"Z"_s},
             {u"Maya"_s, u"M"_s}, {u"éric"_s, u"E"_s},   {u"7号"_s, u"#"_s},  {u"🙂"_s, u"#"_s},     {u""_s, u"#"_s}})
        QTest::addRow("%s", qUtf8Printable(name)) << name << letter;
}

void tst_Wording::chinese_names_are_filed_by_pinyin()
{
    QFETCH(QString, name);
    QTEST(filingLetter(name), "letter");
}

void tst_Wording::names_stand_in_pinyin_order()
{
    QVERIFY(Wording::compare(u"陈立衡"_s, u"方可"_s) < 0);
    QVERIFY(Wording::compare(u"周屿"_s, u"吴桐"_s) > 0);
    QCOMPARE(Wording::compare(u"maya"_s, u"Maya"_s), 0);
    QVERIFY(Wording::compare(u"Rack 2"_s, u"Rack 10"_s) < 0);
}

} // namespace skein::client

QTEST_GUILESS_MAIN(skein::client::tst_Wording)
#include "tst_wording.moc"
