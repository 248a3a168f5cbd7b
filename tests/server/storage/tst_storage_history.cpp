// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "storage_stage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace skein;
using skein::test::StorageStage;
using skein::test::TestDatabase;
using skein::test::textsOf;

//! What a reader sees of a log: windows, pages, changes, heads, unread counts.
class tst_storage_history : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pages_end_at_their_limit_in_both_directions_data() { TestDatabase::addEngineRows(); }
    void pages_end_at_their_limit_in_both_directions();
    void entries_come_back_as_they_were_appended_data() { TestDatabase::addEngineRows(); }
    void entries_come_back_as_they_were_appended();
    void a_stranger_sees_nothing_data() { TestDatabase::addEngineRows(); }
    void a_stranger_sees_nothing();
    void who_left_sees_his_windows_only_data() { TestDatabase::addEngineRows(); }
    void who_left_sees_his_windows_only();
    void a_change_of_something_unseen_comes_without_target_data() { TestDatabase::addEngineRows(); }
    void a_change_of_something_unseen_comes_without_target();
    void changes_are_those_of_the_range_after_the_old_end_data() { TestDatabase::addEngineRows(); }
    void changes_are_those_of_the_range_after_the_old_end();
    void a_recall_takes_the_content_data() { TestDatabase::addEngineRows(); }
    void a_recall_takes_the_content();
    void unread_counts_messages_of_others_data() { TestDatabase::addEngineRows(); }
    void unread_counts_messages_of_others();
    void a_mark_only_moves_forward_data() { TestDatabase::addEngineRows(); }
    void a_mark_only_moves_forward();
    void joining_begins_with_nothing_unread_data() { TestDatabase::addEngineRows(); }
    void joining_begins_with_nothing_unread();
    void the_head_of_who_left_is_his_end_data() { TestDatabase::addEngineRows(); }
    void the_head_of_who_left_is_his_end();
    void a_direct_head_shows_how_far_the_other_has_read_data() { TestDatabase::addEngineRows(); }
    void a_direct_head_shows_how_far_the_other_has_read();
    void heads_come_in_pages_data() { TestDatabase::addEngineRows(); }
    void heads_come_in_pages();
    void views_show_a_conversation_to_each_reader_data() { TestDatabase::addEngineRows(); }
    void views_show_a_conversation_to_each_reader();
    void a_group_is_handed_over_when_its_owner_leaves_data() { TestDatabase::addEngineRows(); }
    void a_group_is_handed_over_when_its_owner_leaves();

private:
    test::Stages m_stages;
};

namespace {

QList<Entry> after(StorageStage &stage, ConversationId conversation, AccountId reader, qint64 seq = 0,
                   qsizetype limit = 100)
{
    return stage.batch(
        [&](Storage &storage) { return storage.entries.pageAfter(conversation, reader, Seq(seq), limit); });
}

QList<Entry> before(StorageStage &stage, ConversationId conversation, AccountId reader, qint64 seq = 0,
                    qsizetype limit = 100)
{
    return stage.batch(
        [&](Storage &storage) { return storage.entries.pageBefore(conversation, reader, Seq(seq), limit); });
}

QList<Head> heads(StorageStage &stage, AccountId account)
{
    return stage.batch([&](Storage &storage) { return storage.entries.heads(account, ConversationId(), 100); });
}

Marked mark(StorageStage &stage, ConversationId conversation, AccountId account, Seq upTo)
{
    return stage.batch([&](Storage &storage) { return storage.members.markRead(conversation, account, upTo); });
}

Attachment image(char byte)
{
    return {Digest(QByteArray(32, byte)), FileName(u"photo.png"_s), MimeType(u"image/png"_s), 1234, 40, 30};
}

} // namespace

void tst_storage_history::pages_end_at_their_limit_in_both_directions()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account();
    const auto room = stage.group({alice});
    for (const auto &text : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        stage.says(room, alice, text);
    QCOMPARE(textsOf(after(stage, room, alice, 1, 2)), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(textsOf(after(stage, room, alice, 3, 2)), (QStringList{u"c"_s, u"d"_s}));
    QCOMPARE(textsOf(before(stage, room, alice, 0, 2)), (QStringList{u"c"_s, u"d"_s}));
    QCOMPARE(textsOf(before(stage, room, alice, 4, 2)), (QStringList{u"a"_s, u"b"_s}));
}

void tst_storage_history::entries_come_back_as_they_were_appended()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account();
    const auto room = stage.group({alice});
    Draft draft = StorageStage::message(room, alice, u"it's 鸿雁 🐦 \\ \"q\" :x ? -- %"_s);
    draft.body->images = QList{image('a'), image('b'), image('a')};
    const Draft plain = StorageStage::message(room, alice, u""_s);
    const auto posted = stage.batch([&](Storage &storage) { return storage.entries.append(draft).entry; });
    const auto second = stage.batch([&](Storage &storage) { return storage.entries.append(plain).entry; });
    QCOMPARE(posted.body, draft.body);
    const auto page = after(stage, room, alice);
    QCOMPARE(page.size(), 3);
    QCOMPARE(page[0].title, std::optional(ConversationTitle(u"Harbour"_s)));
    QCOMPARE(page[0].subjects, QList{alice});
    QCOMPARE(page[1], posted);
    QCOMPARE(page[2], second);
    QCOMPARE(stage.batch([&](Storage &storage) { return storage.entries.find(room, posted.seq); }),
             std::optional(posted));
}

void tst_storage_history::a_stranger_sees_nothing()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account(), eve = stage.account();
    const auto room = stage.group({alice});
    stage.says(room, alice, u"secret"_s);
    QVERIFY(after(stage, room, eve).isEmpty());
    QVERIFY(before(stage, room, eve).isEmpty());
    QVERIFY(heads(stage, eve).isEmpty());
    QVERIFY(stage.batch([&](Storage &storage) { return storage.conversations.viewsOf(eve, {room}); }).isEmpty());
}

void tst_storage_history::who_left_sees_his_windows_only()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account(), bob = stage.account();
    const auto room = stage.group({alice, bob});
    stage.says(room, alice, u"first stay"_s);
    stage.leaves(room, bob);
    stage.says(room, alice, u"between"_s);
    QCOMPARE(textsOf(after(stage, room, bob)), (QStringList{u"created"_s, u"first stay"_s, u"left"_s}));
    stage.adds(room, alice, bob);
    stage.says(room, alice, u"second stay"_s);
    stage.leaves(room, bob);
    stage.says(room, alice, u"afterwards"_s);

    const QStringList seen{u"created"_s, u"first stay"_s, u"left"_s, u"joined"_s, u"second stay"_s, u"left"_s};
    QCOMPARE(textsOf(after(stage, room, bob)), seen);
    QCOMPARE(textsOf(before(stage, room, bob)), seen);
    QCOMPARE(textsOf(before(stage, room, bob, 6, 2)), (QStringList{u"left"_s, u"joined"_s}));
    QCOMPARE(after(stage, room, alice).size(), 8);
}

void tst_storage_history::a_change_of_something_unseen_comes_without_target()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account(), bob = stage.account();
    const auto room = stage.group({alice});
    const auto early = stage.says(room, alice, u"before bob"_s);
    stage.adds(room, alice, bob);
    const auto late = stage.says(room, alice, u"with bob"_s);
    const auto hidden = stage.recalls(room, alice, early.seq);
    const auto shown = stage.recalls(room, alice, late.seq);

    const auto page = after(stage, room, bob);
    QCOMPARE(page.size(), 4); // dense inside the window
    QCOMPARE(page[2].seq, hidden.seq);
    QCOMPARE(page[2].target, std::nullopt);
    QCOMPARE(page[3].seq, shown.seq);
    QCOMPARE(page[3].target, std::optional(late.seq));
    QCOMPARE(after(stage, room, alice)[4].target, std::optional(early.seq));
}

void tst_storage_history::changes_are_those_of_the_range_after_the_old_end()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account(), bob = stage.account();
    const auto room = stage.group({alice});
    const auto one = stage.says(room, alice, u"one"_s);
    const auto two = stage.says(room, alice, u"two"_s);
    const auto first = stage.recalls(room, alice, one.seq);
    const auto second = stage.recalls(room, alice, two.seq);
    const auto changes = [&](AccountId reader, Seq from, Seq to, Seq known) {
        return test::seqsOf(
            stage.batch([&](Storage &storage) { return storage.entries.changes(room, reader, from, to, known, 10); }));
    };
    QCOMPARE(changes(alice, one.seq, two.seq, Seq()), (QList{first.seq.value(), second.seq.value()}));
    QCOMPARE(changes(alice, one.seq, one.seq, Seq()), QList{first.seq.value()});
    QCOMPARE(changes(alice, one.seq, two.seq, first.seq), QList{second.seq.value()});
    QCOMPARE(changes(bob, one.seq, two.seq, Seq()), QList<qint64>());
}

void tst_storage_history::a_recall_takes_the_content()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account(), bob = stage.account();
    const auto room = stage.group({alice, bob});
    Draft draft = StorageStage::message(room, alice, u"regretted"_s);
    draft.body->images = QList{image('r')};
    const auto posted = stage.batch([&](Storage &storage) { return storage.entries.append(draft).entry; });
    const auto mayRead
        = [&] { return stage.batch([&](Storage &storage) { return storage.media.mayRead(bob, image('r').blob); }); };
    QVERIFY(mayRead());

    const auto change = stage.recalls(room, alice, posted.seq);
    const auto recalled = after(stage, room, bob, posted.seq.value() - 1, 1).constFirst();
    QVERIFY(recalled.recalled);
    QCOMPARE(recalled.body, std::nullopt);
    QCOMPARE(recalled.changed, change.seq);
    QVERIFY(!mayRead());
}

void tst_storage_history::unread_counts_messages_of_others()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account(), bob = stage.account(), carol = stage.account();
    const auto room = stage.group({alice, bob});
    const auto unread = [&](AccountId account) { return heads(stage, account).constFirst().unread; };
    QCOMPARE(unread(bob), 0);
    const auto first = stage.says(room, alice, u"1"_s);
    stage.says(room, bob, u"own"_s);
    stage.says(room, alice, u"2"_s);
    stage.adds(room, alice, carol); // no message
    QCOMPARE(unread(bob), 2);
    QCOMPARE(unread(alice), 1);
    const auto marked = mark(stage, room, bob, first.seq);
    QVERIFY(marked.moved);
    QCOMPARE(marked.mark.unread, 1);
    QCOMPARE(unread(bob), 1);
    QCOMPARE(stage.batch([&](Storage &storage) { return storage.members.marksOf(bob, {room}); }), QList{marked.mark});
}

void tst_storage_history::a_mark_only_moves_forward()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account(), bob = stage.account(), eve = stage.account();
    const auto room = stage.group({alice, bob});
    const auto first = stage.says(room, alice, u"1"_s);
    const auto second = stage.says(room, alice, u"2"_s);
    QCOMPARE(mark(stage, room, bob, Seq(1000)).mark.upTo, second.seq); // at most the end
    const auto back = mark(stage, room, bob, first.seq);
    QVERIFY(!back.moved);
    QCOMPARE(back.mark.upTo, second.seq);
    QVERIFY(!mark(stage, room, eve, second.seq).moved);
}

void tst_storage_history::joining_begins_with_nothing_unread()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account(), bob = stage.account();
    const auto room = stage.group({alice, bob});
    stage.says(room, alice, u"1"_s);
    stage.leaves(room, bob);
    stage.says(room, alice, u"2"_s);
    const auto joined = stage.adds(room, alice, bob);
    QCOMPARE(heads(stage, bob).constFirst().unread, 0);
    QCOMPARE(heads(stage, bob).constFirst().readUpTo, joined.seq);
    stage.says(room, alice, u"3"_s);
    QCOMPARE(heads(stage, bob).constFirst().unread, 1);
}

void tst_storage_history::the_head_of_who_left_is_his_end()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account(), bob = stage.account();
    const auto room = stage.group({alice, bob});
    stage.says(room, alice, u"1"_s);
    const auto left = stage.leaves(room, bob);
    stage.says(room, alice, u"2"_s);
    const auto head = heads(stage, bob).constFirst();
    QCOMPARE(head.last, left.seq);
    QCOMPARE(head.at, left.at);
    QCOMPARE(head.unread, 1);
    QCOMPARE(mark(stage, room, bob, Seq(1000)).mark.upTo, left.seq);
}

void tst_storage_history::a_direct_head_shows_how_far_the_other_has_read()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account(), bob = stage.account();
    const auto talk = stage.direct(alice, bob);
    const auto posted = stage.says(talk, alice, u"1"_s);
    QCOMPARE(heads(stage, alice).constFirst().peerReadUpTo, Seq(1));
    (void)mark(stage, talk, bob, posted.seq);
    QCOMPARE(heads(stage, alice).constFirst().peerReadUpTo, posted.seq);
    const auto room = stage.group({alice, bob});
    QCOMPARE(heads(stage, alice).constLast().conversation, room);
    QCOMPARE(heads(stage, alice).constLast().peerReadUpTo, Seq());
}

void tst_storage_history::heads_come_in_pages()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account();
    const auto one = stage.group({alice}), two = stage.group({alice}), three = stage.group({alice});
    const auto page = [&](ConversationId after) {
        QList<ConversationId> conversations;
        for (const Head &head : stage.batch([&](Storage &storage) { return storage.entries.heads(alice, after, 2); }))
            conversations.append(head.conversation);
        return conversations;
    };
    QCOMPARE(page(ConversationId()), (QList{one, two}));
    QCOMPARE(page(two), QList{three});
}

void tst_storage_history::views_show_a_conversation_to_each_reader()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account(u"Alice"_s), bob = stage.account(u"Bob"_s);
    const auto room = stage.group({alice, bob});
    const auto talk = stage.direct(alice, bob);
    const auto left = stage.leaves(room, bob);
    const auto views = stage.batch([&](Storage &storage) { return storage.conversations.viewsOf(bob, {room, talk}); });
    QCOMPARE(views.size(), 2);
    QCOMPARE(views[0].title, std::optional(ConversationTitle(u"Harbour"_s)));
    QVERIFY(!views[0].member);
    QVERIFY(!views[0].mayWrite);
    QCOMPARE(views[0].memberCount, 1);
    QCOMPARE(views[0].windows, (QList{Window{Seq(1), left.seq}}));
    QCOMPARE(views[1].kind, ConversationKind::Direct);
    QCOMPARE(views[1].peer, std::optional(Profile{alice, Nickname(u"Alice"_s), {}}));
    QCOMPARE(views[1].windows, (QList{Window{Seq(1), {}}}));
    QVERIFY(views[1].mayWrite);
    const auto hers = stage.batch([&](Storage &storage) { return storage.conversations.viewOf(alice, room); });
    QCOMPARE(hers->role, Role::Owner);
}

void tst_storage_history::a_group_is_handed_over_when_its_owner_leaves()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account(), bob = stage.account(), carol = stage.account(), dave = stage.account();
    const auto room = stage.group({alice, bob, carol});
    stage.adds(room, alice, dave);
    stage.batch([&](Storage &storage) { storage.members.setRole(room, carol, Role::Admin); });
    const auto heirOf = [&](AccountId account) {
        return stage.batch([&](Storage &storage) { return storage.members.heirOf(room, account); });
    };
    QCOMPARE(heirOf(alice), std::optional(carol)); // an admin before older members
    stage.batch([&](Storage &storage) { storage.members.handOver(room, alice, carol); });
    stage.leaves(room, alice);
    stage.leaves(room, dave);
    QCOMPARE(stage.batch([&](Storage &storage) { return storage.conversations.lock(room); }).owner, std::optional(carol));
    QCOMPARE(heirOf(carol), std::optional(bob));
    stage.leaves(room, bob);
    QCOMPARE(heirOf(carol), std::nullopt);
}

QTEST_GUILESS_MAIN(tst_storage_history)
#include "tst_storage_history.moc"
