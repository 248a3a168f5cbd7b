// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <checker/log_checker.h>

#include <QTest>

using namespace Qt::StringLiterals;

namespace skein::test {

namespace {

constexpr qint64 ann = 7;
constexpr qint64 ben = 8;

//! Created by Ann, then messages of hers and Ben's in turn: a1 b1 a2 b2.
Log goodLog()
{
    return {{1, 2, ann, {}, {}, false, {}, 0},
            {2, 1, ann, u"a1"_s, u"hello"_s, false, {}, 0},
            {3, 1, ben, u"b1"_s, u"hello yourself"_s, false, {}, 0},
            {4, 1, ann, u"a2"_s, {}, false, {u"c0ffee"_s}, 0},
            {5, 1, ben, u"b2"_s, u"nice"_s, false, {}, 0}};
}

} // namespace

class tst_LogChecker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_a_good_log();
    void finds_a_hole();
    void finds_a_log_that_does_not_begin_with_one();
    void finds_a_duplicate();
    void takes_equal_tags_of_two_senders_for_different_messages();
    void finds_a_lost_message_that_was_acknowledged();
    void finds_a_message_that_is_not_where_it_was_acknowledged();
    void finds_messages_of_a_sender_in_another_order();
    void finds_a_written_message_that_never_came();
    void finds_an_entry_that_a_store_lacks();
    void finds_an_entry_from_outside_the_windows();
    void knows_what_a_change_out_of_sight_looks_like();
    void finds_any_difference_of_an_entry_data();
    void finds_any_difference_of_an_entry();
    void finds_another_order_of_two_senders();
};

void tst_LogChecker::accepts_a_good_log()
{
    const Log log = goodLog();
    QCOMPARE(holesIn(log).sentences(), QStringList());
    QCOMPARE(duplicatesIn(log).sentences(), QStringList());
    QCOMPARE(lossesIn(log, {{u"a1"_s, 2}, {u"b2"_s, 5}}).sentences(), QStringList());
    QCOMPARE(disordersIn(log, ann, {u"a1"_s, u"a2"_s}).sentences(), QStringList());
    QCOMPARE(differences(log, goodLog()).sentences(), QStringList());
}

void tst_LogChecker::finds_a_hole()
{
    Log log = goodLog();
    log.removeAt(2);
    QCOMPARE(holesIn(log).sentences(), QStringList{u"#4 stands where #3 belongs"_s});
}

void tst_LogChecker::finds_a_log_that_does_not_begin_with_one()
{
    QCOMPARE(holesIn(goodLog().mid(1)).sentences(), QStringList{u"#2 stands where #1 belongs"_s});
}

void tst_LogChecker::finds_a_duplicate()
{
    Log log = goodLog();
    log.append(log[1]);
    log.last().seq = 6;
    QCOMPARE(duplicatesIn(log).sentences().size(), 1);
}

void tst_LogChecker::takes_equal_tags_of_two_senders_for_different_messages()
{
    Log log = goodLog();
    log[2].tag = log[1].tag;
    QCOMPARE(duplicatesIn(log).sentences(), QStringList());
}

void tst_LogChecker::finds_a_lost_message_that_was_acknowledged()
{
    Log log = goodLog();
    log.removeLast();
    QCOMPARE(lossesIn(log, {{u"a1"_s, 2}, {u"b2"_s, 5}}).sentences(), QStringList{u"\"b2\", acknowledged as #5, is not there"_s});
}

void tst_LogChecker::finds_a_message_that_is_not_where_it_was_acknowledged()
{
    QCOMPARE(lossesIn(goodLog(), {{u"b2"_s, 3}}).sentences(), QStringList{u"\"b2\", acknowledged as #3, is #5"_s});
}

void tst_LogChecker::finds_messages_of_a_sender_in_another_order()
{
    QCOMPARE(disordersIn(goodLog(), ben, {u"b2"_s, u"b1"_s}).sentences().size(), 2);
}

void tst_LogChecker::finds_a_written_message_that_never_came()
{
    QCOMPARE(disordersIn(goodLog(), ben, {u"b1"_s, u"b2"_s, u"b3"_s}).sentences(), QStringList{u"\"b3\" of 8 is not there"_s});
}

void tst_LogChecker::finds_an_entry_that_a_store_lacks()
{
    const Findings found = differences(goodLog(), goodLog().mid(0, 4));
    QCOMPARE(found.sentences().size(), 1);
    QCOMPARE(found.count(Findings::Kind::Lost), 1);
}

void tst_LogChecker::finds_an_entry_from_outside_the_windows()
{
    const QList<Window> windows{{1, 2}, {4, 4}};
    const Log log = goodLog();
    QVERIFY(differences(log, {log[0], log[1], log[3]}, windows).isEmpty());
    const Findings found = differences(log, {log[0], log[1], log[2], log[3]}, windows);
    QCOMPARE(found.sentences().size(), 1);
    QCOMPARE(found.count(Findings::Kind::Leaked), 1);
}

void tst_LogChecker::knows_what_a_change_out_of_sight_looks_like()
{
    Log log = goodLog();
    log[3] = {4, 5, ann, {}, {}, false, {}, 2}; // a2 takes a1 back
    log[1].isRecalled = true;
    log[1].text.clear();
    Log held{log[3], log[4]};
    held[0].target = 0;
    QVERIFY(differences(log, held, {{4, 9}}).isEmpty()); // who came later is not told what was taken back
    QVERIFY(!differences(log, held, {{1, 9}}, {{4, 9}}).isEmpty());
    QVERIFY(differences(log, goodLog().mid(0, 3), {{1, 3}}).isEmpty()); // who left before keeps his copy
    QVERIFY(!differences(log, goodLog().mid(0, 3), {{1, 9}}, {{1, 3}}).isEmpty());
}

void tst_LogChecker::finds_any_difference_of_an_entry_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("sender") << 0;
    QTest::newRow("tag") << 1;
    QTest::newRow("text") << 2;
    QTest::newRow("recall") << 3;
    QTest::newRow("image") << 4;
    QTest::newRow("kind") << 5;
    QTest::newRow("target") << 6;
}

void tst_LogChecker::finds_any_difference_of_an_entry()
{
    QFETCH(int, which);
    Log log = goodLog();
    LoggedEntry &entry = log[3];
    switch (which) {
    case 0: entry.sender = ben; break;
    case 1: entry.tag = u"a3"_s; break;
    case 2: entry.text = u"?"_s; break;
    case 3: entry.isRecalled = true; break;
    case 4: entry.images = {u"decaf"_s}; break;
    case 5: entry.kind = 5; break;
    default: entry.target = 2; break;
    }
    QCOMPARE(differences(goodLog(), log).sentences().size(), 1);
}

void tst_LogChecker::finds_another_order_of_two_senders()
{
    Log log = goodLog();
    log.swapItemsAt(1, 2);
    std::swap(log[1].seq, log[2].seq);
    QCOMPARE(differences(goodLog(), log).sentences().size(), 2);
}

} // namespace skein::test

QTEST_GUILESS_MAIN(skein::test::tst_LogChecker)
#include "tst_log_checker.moc"
