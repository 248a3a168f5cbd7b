// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <support/stage.h>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;

//! FEATURES.md H09, J03, J04, T42; QUALITY.md I5, I6.
class tst_SyncHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_new_device_learns_everything_from_the_feed_data() { TestDatabase::addEngineRows(); }
    void a_new_device_learns_everything_from_the_feed();
    void each_feed_event_names_the_seq_before_it_data() { TestDatabase::addEngineRows(); }
    void each_feed_event_names_the_seq_before_it();
    void the_feed_holds_one_row_for_each_key_data() { TestDatabase::addEngineRows(); }
    void the_feed_holds_one_row_for_each_key();
    void heads_say_where_every_log_ends_data() { TestDatabase::addEngineRows(); }
    void heads_say_where_every_log_ends();
};

void tst_SyncHandler::a_new_device_learns_everything_from_the_feed()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s), carol = stage.person(u"carol"_s);
    stage.befriend(alice, bob);
    stage.group(alice, {&bob});
    SKEIN_DONE(carol.asks(RequestContact{alice.account(), RequestNote(u"hello"_s)}));

    const auto page = stage.anotherDeviceOf(alice).asks(FetchFeed{});

    SKEIN_DONE(page);
    QHash<FeedKind, int> kinds;
    for (const FeedItem &item : page->items)
        ++kinds[item.kind];
    QCOMPARE(kinds.value(FeedKind::Contact), 1);
    QCOMPARE(kinds.value(FeedKind::Conversation), 2);
    QCOMPARE(kinds.value(FeedKind::Request), 2); // bob's, accepted, and carol's
    QCOMPARE(page->head, page->items.last().seq);
    QVERIFY(!page->more);
    QVERIFY(alice.asks(FetchFeed{page->head})->items.isEmpty());
}

void tst_SyncHandler::each_feed_event_names_the_seq_before_it()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s), carol = stage.person(u"carol"_s);
    bob.askLater(RequestContact{alice.account(), {}});
    carol.askLater(RequestContact{alice.account(), {}});
    stage.run();
    stage.befriend(alice, bob); // answers the crossing request

    Seq last;
    SKEIN_DONE(carol.asks(RequestContact{alice.account(), RequestNote(u"again"_s)}));
    for (const FeedChanged &changed : alice.hears<FeedChanged>()) {
        if (last.isValid())
            QCOMPARE(changed.previous, last);
        QVERIFY(changed.item.seq > changed.previous);
        last = changed.item.seq;
    }
    QCOMPARE(alice.asks(FetchFeed{})->head, last);
}

void tst_SyncHandler::the_feed_holds_one_row_for_each_key()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    for (const auto &note : {u"1"_s, u"2"_s, u"3"_s})
        SKEIN_DONE(alice.asks(RequestContact{bob.account(), RequestNote(note)}));
    const auto page = bob.asks(FetchFeed{});
    QCOMPARE(page->items.size(), 1);
    QCOMPARE(page->items.first().seq, Seq(3));
    QCOMPARE(page->items.first().request->note.value(), u"3"_s);
}

void tst_SyncHandler::heads_say_where_every_log_ends()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    const auto room = stage.befriend(alice, bob);
    const auto group = stage.group(alice, {&bob});
    SKEIN_DONE(alice.asks(text(group, u"hi"_s)));

    const auto heads = bob.asks(FetchHeads{});

    SKEIN_DONE(heads);
    QCOMPARE(heads->heads.size(), 2);
    QCOMPARE(heads->heads[0].conversation, room);
    QCOMPARE(heads->heads[0].last, Seq(1));
    QCOMPARE(heads->heads[1].last, Seq(2));
    QCOMPARE(heads->heads[1].at, stage.clock.now());
    QCOMPARE(bob.asks(FetchHeads{room})->heads.size(), 1);
}

QTEST_GUILESS_MAIN(tst_SyncHandler)
#include "tst_sync_handler.moc"
