// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "desk.h"

#include <QSignalSpy>

namespace skein::test {

class tst_Sync : public QObject
{
    Q_OBJECT

private:
    static void sayMany(Desk &desk, ConversationId conversation, int count)
    {
        for (int i = 1; i <= count; ++i)
            desk.server.world().post(conversation, desk.bert, {MessageText(u"line %1"_s.arg(i)), {}});
        desk.settle();
    }

private Q_SLOTS:
    void reads_everything_at_the_first_sign_in()
    {
        Desk desk;
        desk.says(desk.group, desk.bert, u"hello"_s);
        desk.signIn();
        QCOMPARE(desk.client->link(), ClientSession::Link::Live);
        QCOMPARE(desk.store().contacts.contacts().size(), 2);
        QCOMPARE(desk.store().conversations.rows().size(), 3);
        QCOMPARE(desk.texts(desk.group), QStringList{u"hello"_s});
        QCOMPARE(desk.store().conversations.row(desk.group)->log.unread, 1);
    }

    void a_live_entry_arrives_once()
    {
        Desk desk;
        desk.signIn();
        QSignalSpy arrived(&desk.work().sync, &SyncEngine::entryArrived);
        desk.says(desk.group, desk.bert, u"hello"_s);
        const EntryPosted again{desk.server.world().log(desk.group)->entries.last()};
        desk.server.repeat(desk.anna, again);
        desk.settle();
        QCOMPARE(desk.texts(desk.group), QStringList{u"hello"_s});
        QCOMPARE(arrived.size(), 1);
        QCOMPARE(desk.store().conversations.row(desk.group)->log.unread, 1);
    }

    void what_the_store_did_not_take_of_the_feed_is_read_again()
    {
        Desk desk;
        desk.signIn();
        const auto store = desk.storeOfAnna();
        store->execute(u"CREATE TRIGGER full BEFORE INSERT ON settings BEGIN SELECT RAISE(ABORT, 'full'); END"_s);
        desk.lose();
        desk.server.world().addGroup(u"Tea"_s, {desk.anna, desk.bert});
        desk.pass(1s);
        QCOMPARE(desk.client->link(), ClientSession::Link::Syncing);
        store->execute(u"DROP TRIGGER full"_s);
        desk.pass(3s);
        QCOMPARE(desk.client->link(), ClientSession::Link::Live);
        QCOMPARE(desk.store().conversations.rows().size(), 4);
    }

    void an_entry_that_the_store_did_not_take_is_fetched_when_it_does()
    {
        Desk desk;
        desk.signIn();
        const auto store = desk.storeOfAnna();
        store->execute(u"CREATE TRIGGER full BEFORE INSERT ON entries BEGIN SELECT RAISE(ABORT, 'full'); END"_s);
        desk.says(desk.group, desk.bert, u"hello"_s);
        QVERIFY(desk.texts(desk.group).isEmpty());
        store->execute(u"DROP TRIGGER full"_s);
        desk.pass(3s);
        QCOMPARE(desk.texts(desk.group), QStringList{u"hello"_s});
    }

    void a_hole_is_seen_and_filled()
    {
        Desk desk;
        desk.signIn();
        desk.server.setEventsLost(true);
        desk.says(desk.group, desk.bert, u"one"_s);
        desk.says(desk.group, desk.cora, u"two"_s);
        desk.server.setEventsLost(false);
        desk.says(desk.group, desk.bert, u"three"_s);
        QCOMPARE(desk.texts(desk.group), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
        QCOMPARE(desk.store().conversations.row(desk.group)->log.unread, 3);
    }

    void a_reconnect_fetches_what_changed_and_nothing_else()
    {
        Desk desk;
        desk.says(desk.direct, desk.bert, u"before"_s);
        desk.signIn();
        const int fetched = desk.server.requestCount(u"messages.history"_s);
        desk.lose();
        desk.says(desk.direct, desk.bert, u"while away"_s);
        desk.says(desk.group, desk.cora, u"lunch?"_s);
        desk.pass(1s);
        QCOMPARE(desk.texts(desk.direct), (QStringList{u"before"_s, u"while away"_s}));
        QCOMPARE(desk.texts(desk.group), QStringList{u"lunch?"_s});
        QCOMPARE(desk.server.requestCount(u"messages.history"_s) - fetched, 2);
        QCOMPARE(desk.client->link(), ClientSession::Link::Live);
    }

    void a_long_gap_is_left_open_until_somebody_scrolls_there()
    {
        Desk desk;
        desk.says(desk.group, desk.bert, u"old"_s); // seq 2
        desk.signIn();
        desk.lose();
        sayMany(desk, desk.group, 400); // seq 3 … 402
        desk.pass(1s);
        QCOMPARE(desk.store().log.ranges(desk.group).size(), 2);
        QCOMPARE(desk.texts(desk.group).size(), CatchUp::firstPage);

        Seq before = desk.store().log.newestRange(desk.group)->first;
        for (int pages = 0; pages < 20 && before > Seq(1); ++pages) {
            const auto loaded = Desk::finished(desk.work().history.loadBefore(desk.group, before), desk);
            QVERIFY(loaded && *loaded);
            before = desk.store().log.before(desk.group, before, 50).entries.first().seq;
        }
        QCOMPARE(desk.texts(desk.group).size(), 401);
        QCOMPARE(desk.store().log.ranges(desk.group).size(), 1);
        const auto atTheEnd = Desk::finished(desk.work().history.loadBefore(desk.group, Seq(1)), desk);
        QVERIFY(atTheEnd && !*atTheEnd);
    }

    void a_recall_behind_a_hole_reaches_what_is_held()
    {
        Desk desk;
        const Seq old = desk.says(desk.group, desk.bert, u"regretted"_s);
        desk.signIn();
        desk.lose();
        sayMany(desk, desk.group, 150);
        (void)desk.server.world().recall(desk.group, desk.bert, old);
        sayMany(desk, desk.group, 150);
        desk.pass(1s);
        QCOMPARE(desk.store().log.ranges(desk.group).size(), 2);
        QVERIFY(desk.store().log.entry(desk.group, old)->recalled);
        QCOMPARE(desk.store().log.ranges(desk.group).first().current, desk.store().log.newestRange(desk.group)->last);
    }

    void a_live_recall_changes_the_preview()
    {
        Desk desk;
        desk.signIn();
        const Seq seq = desk.says(desk.direct, desk.bert, u"oops"_s);
        (void)desk.server.world().recall(desk.direct, desk.bert, seq);
        desk.settle();
        QVERIFY(desk.store().conversations.row(desk.direct)->last->recalled);
    }

    void a_lost_feed_event_is_made_good_by_the_next_one()
    {
        Desk desk;
        desk.signIn();
        const auto dora = desk.server.world().addPerson(u"dora"_s, u"p"_s, u"Dora"_s);
        const auto emil = desk.server.world().addPerson(u"emil"_s, u"p"_s, u"Emil"_s);
        desk.server.setEventsLost(true);
        desk.server.world().befriend(desk.anna, dora);
        desk.server.setEventsLost(false);
        desk.server.world().befriend(desk.anna, emil);
        desk.settle();
        QCOMPARE(desk.store().contacts.contacts().size(), 4);
    }

    void a_feed_that_is_gone_is_read_from_the_beginning()
    {
        Desk desk;
        desk.signIn();
        desk.lose();
        desk.server.setFeedGone(true);
        desk.server.world().endFriendship(desk.anna, desk.cora);
        desk.pass(1s);
        QCOMPARE(desk.store().contacts.contacts().size(), 1);
        QCOMPARE(desk.client->link(), ClientSession::Link::Live);
    }

    void lists_longer_than_a_page_are_read_to_their_end()
    {
        Desk desk;
        desk.server.setPageSize(2);
        for (int i = 0; i < 5; ++i)
            desk.server.world().addGroup(u"group %1"_s.arg(i), {desk.anna, desk.bert});
        desk.signIn();
        QCOMPARE(desk.store().conversations.rows().size(), 8);
        QCOMPARE(desk.client->link(), ClientSession::Link::Live);
        desk.lose();
        sayMany(desk, desk.group, 7);
        desk.pass(1s);
        QCOMPARE(desk.texts(desk.group).size(), 7);
    }

    void a_restored_server_is_read_anew()
    {
        Desk desk;
        desk.says(desk.group, desk.bert, u"gone with the backup"_s);
        desk.signIn();
        desk.store().settings.setDraft(desk.group, u"half a thou"_s);
        desk.lose();
        desk.server.world().log(desk.group)->entries.removeLast();
        desk.server.setEpoch(u"second"_s);
        desk.says(desk.group, desk.cora, u"new history"_s);
        desk.pass(1s);
        QCOMPARE(desk.texts(desk.group), QStringList{u"new history"_s});
        QCOMPARE(desk.store().settings.draft(desk.group), u"half a thou"_s);
        QCOMPARE(desk.store().contacts.contacts().size(), 2);
    }

    void somebody_added_later_reads_from_then_on()
    {
        Desk desk;
        const auto club = desk.server.world().addGroup(u"Club"_s, {desk.bert, desk.cora});
        sayMany(desk, club, 5);
        desk.signIn();
        desk.server.world().addMembers(club, desk.bert, {desk.anna});
        desk.settle();
        desk.says(club, desk.bert, u"welcome"_s);
        QCOMPARE(desk.texts(club), QStringList{u"welcome"_s});
        QCOMPARE(desk.store().conversations.row(club)->log.unread, 1);
        const auto loaded = Desk::finished(desk.work().history.loadBefore(club, Seq(7)), desk);
        QVERIFY(loaded && !*loaded);
    }

    void reading_is_told_once_after_a_pause()
    {
        Desk desk;
        desk.signIn();
        sayMany(desk, desk.direct, 3);
        for (qint64 seq = 1; seq <= 3; ++seq)
            desk.work().marks.markRead(desk.direct, Seq(seq));
        QCOMPARE(desk.store().conversations.row(desk.direct)->log.unread, 0);
        desk.pass(1s);
        QCOMPARE(desk.server.requestCount(u"messages.read"_s), 1);
        QCOMPARE(desk.server.world().headOf(desk.direct, desk.anna).readUpTo, Seq(3));
    }

    void reading_offline_is_told_later()
    {
        Desk desk;
        sayMany(desk, desk.direct, 3);
        desk.signIn();
        desk.lose();
        desk.work().marks.markRead(desk.direct, Seq(3));
        desk.pass(2s);
        QCOMPARE(desk.server.world().headOf(desk.direct, desk.anna).readUpTo, Seq(3));
        QCOMPARE(desk.store().log.state(desk.direct).unread, 0);
    }

    void reading_on_another_device_clears_this_one()
    {
        Desk desk;
        sayMany(desk, desk.direct, 3);
        desk.signIn();
        QCOMPARE(desk.store().log.unreadTotal(), 3);
        (void)desk.server.world().markRead(desk.direct, desk.anna, Seq(3));
        desk.settle();
        QCOMPARE(desk.store().log.unreadTotal(), 0);
    }

    void a_mark_is_told_again_when_the_server_has_room()
    {
        Desk desk;
        sayMany(desk, desk.direct, 3);
        desk.signIn();
        desk.server.refuse(u"messages.read"_s, ErrorCode::DiskFull);
        desk.work().marks.markRead(desk.direct, Seq(3));
        desk.pass(1s);
        QCOMPARE(desk.store().log.marksToTell().size(), 1);
        desk.pass(5s);
        QVERIFY(desk.store().log.marksToTell().isEmpty());
        QCOMPARE(desk.server.world().log(desk.direct)->members.value(desk.anna).readUpTo, Seq(3));
    }

    void the_other_sides_mark_is_seen()
    {
        Desk desk;
        desk.signIn();
        desk.sends(desk.direct, u"read me"_s);
        (void)desk.server.world().markRead(desk.direct, desk.bert, Seq(1));
        desk.settle();
        QCOMPARE(desk.store().log.state(desk.direct).peerReadUpTo, Seq(1));
    }

    void presence_follows_the_contacts()
    {
        Desk desk;
        desk.server.setOnline(desk.bert, true);
        desk.signIn();
        QVERIFY(desk.work().presence.isOnline(desk.bert));
        desk.server.setOnline(desk.cora, true);
        desk.settle();
        QVERIFY(desk.work().presence.isOnline(desk.cora));
        desk.lose();
        QVERIFY(!desk.work().presence.isOnline(desk.cora));
    }

    void a_new_contact_is_seen_online_at_once()
    {
        Desk desk;
        const auto dora = desk.server.world().addPerson(u"dora"_s, u"p"_s, u"Dora"_s);
        desk.server.setOnline(dora, true);
        desk.signIn();
        desk.server.world().befriend(desk.anna, dora);
        desk.settle();
        QVERIFY(desk.work().presence.isOnline(dora));
    }

    void an_own_recall_needs_no_answer()
    {
        Desk desk;
        desk.signIn();
        desk.sends(desk.group, u"oops"_s);
        desk.server.setSilent(u"messages.recall"_s);
        const Seq seq = desk.store().log.newestRange(desk.group)->last;
        desk.work().actions.recall(desk.group, seq);
        desk.settle();
        QVERIFY(desk.store().log.entry(desk.group, seq)->recalled);
    }

    void writing_is_forgotten_after_six_seconds_or_a_message()
    {
        Desk desk;
        desk.signIn();
        desk.server.type(desk.group, desk.bert);
        desk.server.type(desk.group, desk.cora);
        desk.settle();
        QCOMPARE(desk.work().typing.typing(desk.group), (QList{desk.bert, desk.cora}));
        desk.says(desk.group, desk.bert, u"done"_s);
        QCOMPARE(desk.work().typing.typing(desk.group), QList{desk.cora});
        desk.pass(6s);
        QVERIFY(desk.work().typing.typing(desk.group).isEmpty());
    }

    void keystrokes_are_passed_on_sparingly()
    {
        Desk desk;
        desk.signIn();
        for (int i = 0; i < 10; ++i) {
            desk.work().typing.keystroke(desk.group);
            desk.pass(500ms);
        }
        QCOMPARE(desk.server.requestCount(u"messages.type"_s), 2);
    }

    void unknown_senders_get_their_names()
    {
        Desk desk;
        desk.signIn();
        const auto dora = desk.server.world().addPerson(u"dora"_s, u"p"_s, u"Dora"_s);
        desk.server.world().addMembers(desk.group, desk.bert, {dora});
        desk.settle();
        desk.pass(100ms);
        QCOMPARE(desk.store().profiles.find(dora)->nickname.value(), u"Dora"_s);
    }

    void a_busy_server_is_asked_again()
    {
        Desk desk;
        desk.server.refuse(u"sync.resume"_s, ErrorCode::Unavailable);
        desk.server.refuse(u"messages.history"_s, ErrorCode::Busy);
        desk.says(desk.group, desk.bert, u"hello"_s);
        desk.signIn();
        QCOMPARE(desk.client->link(), ClientSession::Link::Syncing);
        desk.pass(5s);
        QCOMPARE(desk.client->link(), ClientSession::Link::Live);
        QCOMPARE(desk.texts(desk.group), QStringList{u"hello"_s});
    }

    void downloads_are_shared_and_kept()
    {
        Desk desk;
        const QByteArray bytes(100'000, 'x');
        const auto blob = desk.server.addBlob(bytes, u"x.png"_s, {10, 10}).blob;
        desk.signIn();
        QSignalSpy ready(&desk.work().downloads, &Downloads::ready);
        desk.work().downloads.want(blob, Rendering::Original);
        desk.work().downloads.want(blob, Rendering::Original);
        desk.settle();
        QCOMPARE(ready.size(), 1);
        QFile file(ready.first()[2].toString());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
        QCOMPARE(desk.server.requestCount(u"media.read"_s), 4);
        QVERIFY(desk.work().downloads.cached(blob, Rendering::Original));
    }

    void actions_answer_and_come_back_through_the_feed()
    {
        Desk desk;
        const auto dora = desk.server.world().addPerson(u"dora"_s, u"p"_s, u"Dora"_s);
        desk.signIn();
        const auto found = Desk::finished(desk.work().actions.findAccounts(u"dor"_s), desk);
        QCOMPARE(found->profiles.first().account, dora);
        QVERIFY(Desk::finished(desk.work().actions.requestContact(dora, u"hi"_s), desk));
        QCOMPARE(desk.store().contacts.requests().first().other.nickname.value(), u"Dora"_s);
        const auto created = Desk::finished(desk.work().actions.createGroup(u"Two"_s, {desk.bert}), desk);
        QCOMPARE(desk.store().conversations.row(*created)->title, u"Two"_s);
        QVERIFY(Desk::finished(desk.work().actions.loadMembers(*created), desk));
        QCOMPARE(desk.store().conversations.members(*created).first().role, Role::Owner);
        QVERIFY(Desk::finished(desk.work().actions.leaveGroup(*created), desk));
        QVERIFY(!desk.store().conversations.row(*created)->isMember);
        const auto refused = Desk::finished(desk.work().actions.createGroup(u"  "_s, {}), desk);
        QCOMPARE(refused.error().field, u"title"_s);
    }
};

} // namespace skein::test

using skein::test::tst_Sync;
QTEST_GUILESS_MAIN(tst_Sync)
#include "tst_sync.moc"
