// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "storage_stage.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace skein;
using skein::test::StorageStage;
using skein::test::TestDatabase;

//! How a batch behaves: what is undone, what is counted, what is written.
class tst_storage_unit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_entries_without_holes_data() { TestDatabase::addEngineRows(); }
    void numbers_entries_without_holes();
    void a_rolled_back_batch_leaves_no_hole_data() { TestDatabase::addEngineRows(); }
    void a_rolled_back_batch_leaves_no_hole();
    void undoing_a_send_leaves_its_neighbours_alone_data() { TestDatabase::addEngineRows(); }
    void undoing_a_send_leaves_its_neighbours_alone();
    void undoing_a_request_with_statements_leaves_its_neighbours_alone_data() { TestDatabase::addEngineRows(); }
    void undoing_a_request_with_statements_leaves_its_neighbours_alone();
    void undoing_a_group_that_was_just_made_leaves_nothing_data() { TestDatabase::addEngineRows(); }
    void undoing_a_group_that_was_just_made_leaves_nothing();
    void a_read_sees_what_the_batch_holds_back_data() { TestDatabase::addEngineRows(); }
    void a_read_sees_what_the_batch_holds_back();
    void a_repeated_tag_in_one_batch_answers_the_first_data() { TestDatabase::addEngineRows(); }
    void a_repeated_tag_in_one_batch_answers_the_first();
    void a_repeated_tag_in_a_later_batch_answers_the_first_data() { TestDatabase::addEngineRows(); }
    void a_repeated_tag_in_a_later_batch_answers_the_first();
    void a_tag_that_another_lane_used_meanwhile_breaks_the_batch();
    void an_undone_tag_may_be_used_again_data() { TestDatabase::addEngineRows(); }
    void an_undone_tag_may_be_used_again();
    void a_batch_of_sends_takes_few_statements();
    void two_lanes_number_densely_data() { TestDatabase::addEngineRows(); }
    void two_lanes_number_densely();
    void a_committed_batch_is_recorded_data() { TestDatabase::addEngineRows(); }
    void a_committed_batch_is_recorded();
    void a_commit_that_still_runs_is_waited_for();
    void feeds_are_numbered_with_what_came_before_data() { TestDatabase::addEngineRows(); }
    void feeds_are_numbered_with_what_came_before();
    void an_undone_feed_row_takes_no_number_data() { TestDatabase::addEngineRows(); }
    void an_undone_feed_row_takes_no_number();
    void a_newer_feed_row_replaces_the_older_one_data() { TestDatabase::addEngineRows(); }
    void a_newer_feed_row_replaces_the_older_one();
    void a_read_lane_reads_a_snapshot_data() { TestDatabase::addEngineRows(); }
    void a_read_lane_reads_a_snapshot();

private:
    test::Stages m_stages;
};

namespace {

QList<Entry> everything(StorageStage &stage, ConversationId conversation, AccountId reader)
{
    return stage.batch([&](Storage &storage) { return storage.entries.pageAfter(conversation, reader, Seq(), 1000); });
}

QList<qint64> upTo(qint64 last)
{
    QList<qint64> seqs;
    for (qint64 seq = 1; seq <= last; ++seq)
        seqs.append(seq);
    return seqs;
}

} // namespace

void tst_storage_unit::numbers_entries_without_holes()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account();
    const auto room = stage.group({alice});
    stage.says(room, alice, u"a"_s);
    stage.batch([&](Storage &storage) {
        for (int i = 0; i < 40; ++i)
            QCOMPARE(storage.entries.append(StorageStage::message(room, alice, u"b"_s)).entry.seq, Seq(3 + i));
    });
    QCOMPARE(test::seqsOf(everything(stage, room, alice)), upTo(42));
    QCOMPARE(everything(stage, room, alice).constLast().count, 41);
}

void tst_storage_unit::a_rolled_back_batch_leaves_no_hole()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account();
    const auto room = stage.group({alice});
    stage.storage().begin();
    (void)stage.storage().entries.append(StorageStage::message(room, alice, u"lost"_s));
    stage.storage().flush();
    stage.storage().rollback();
    QCOMPARE(stage.says(room, alice, u"kept"_s).seq, Seq(2));
}

void tst_storage_unit::undoing_a_send_leaves_its_neighbours_alone()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account();
    const auto room = stage.group({alice});
    Storage &storage = stage.storage();
    storage.begin();
    storage.prepare({room}, {});
    for (const auto &text : {u"one"_s, u"undone"_s, u"two"_s}) {
        const auto mark = storage.mark();
        (void)storage.entries.append(StorageStage::message(room, alice, text));
        if (text == u"undone")
            storage.undoTo(mark);
        else
            storage.keep(mark);
    }
    storage.flush();
    storage.commit();
    QCOMPARE(test::textsOf(everything(stage, room, alice)), (QStringList{u"created"_s, u"one"_s, u"two"_s}));
    QCOMPARE(test::seqsOf(everything(stage, room, alice)), upTo(3));
}

void tst_storage_unit::undoing_a_request_with_statements_leaves_its_neighbours_alone()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account(), bob = stage.account();
    const auto room = stage.group({alice});
    Storage &storage = stage.storage();
    storage.begin();
    auto mark = storage.mark();
    (void)storage.entries.append(StorageStage::message(room, alice, u"before"_s));
    storage.keep(mark);

    mark = storage.mark();
    const auto joined = storage.entries.append(
        {.conversation = room, .kind = EntryKind::Joined, .sender = alice, .at = {2}, .subjects = {bob}});
    storage.members.join(room, {bob}, Role::Member, joined.entry.seq);
    storage.conversations.bumpVersion(room);
    storage.undoTo(mark);

    mark = storage.mark();
    QCOMPARE(storage.entries.append(StorageStage::message(room, alice, u"after"_s)).entry.seq, Seq(3));
    storage.keep(mark);
    storage.flush();
    storage.commit();

    QCOMPARE(test::textsOf(everything(stage, room, alice)), (QStringList{u"created"_s, u"before"_s, u"after"_s}));
    const auto [members, locked] = stage.batch(
        [&](Storage &storage) { return std::pair(storage.members.of(room), storage.conversations.lock(room)); });
    QCOMPARE(members.size(), 1);
    QCOMPARE(locked.memberCount, 1);
    QCOMPARE(locked.version, 2);
    QCOMPARE(locked.count, 2);
}

void tst_storage_unit::undoing_a_group_that_was_just_made_leaves_nothing()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account();
    const auto tag = StorageStage::tag();
    Storage &storage = stage.storage();
    storage.begin();
    const auto mark = storage.mark();
    const auto group = storage.conversations.createGroup(alice, tag, ConversationTitle(u"x"_s), {1});
    (void)storage.entries.append(
        {.conversation = group.conversation, .kind = EntryKind::Created, .sender = alice, .at = {1}});
    storage.undoTo(mark);
    storage.flush();
    storage.commit();
    QCOMPARE(stage.batch([&](Storage &storage) { return storage.conversations.lock(group.conversation); }).version, 0);
    QVERIFY(!stage
                 .batch([&](Storage &storage) {
                     return storage.conversations.createGroup(alice, tag, ConversationTitle(u"x"_s), {1});
                 })
                 .isRepeat);
}

void tst_storage_unit::a_read_sees_what_the_batch_holds_back()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account();
    const auto room = stage.group({alice});
    stage.batch([&](Storage &storage) {
        const auto posted = storage.entries.append(StorageStage::message(room, alice, u"fresh"_s)).entry;
        QCOMPARE(storage.entries.find(room, posted.seq), std::optional(posted));
        QCOMPARE(storage.entries.heads(alice, ConversationId(), 10).constLast().last, posted.seq);
    });
}

void tst_storage_unit::a_repeated_tag_in_one_batch_answers_the_first()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account();
    const auto room = stage.group({alice});
    const Draft draft = StorageStage::message(room, alice, u"once"_s);
    stage.batch([&](Storage &storage) {
        storage.prepare({room}, {{alice, *draft.tag}, {alice, *draft.tag}});
        const auto first = storage.entries.append(draft);
        const auto second = storage.entries.append(draft);
        QVERIFY(!first.isRepeat);
        QVERIFY(second.isRepeat);
        QCOMPARE(second.entry, first.entry);
    });
    QCOMPARE(test::seqsOf(everything(stage, room, alice)), upTo(2));
}

void tst_storage_unit::a_repeated_tag_in_a_later_batch_answers_the_first()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account(), bob = stage.account();
    const auto room = stage.group({alice, bob});
    Draft draft = StorageStage::message(room, alice, u"once"_s);
    const auto first = stage.batch([&](Storage &storage) { return storage.entries.append(draft); });
    const auto again = stage.batch([&](Storage &storage) {
        storage.prepare({room}, {{alice, *draft.tag}, {bob, *draft.tag}, {bob, StorageStage::tag()}});
        return storage.entries.append(draft);
    });
    QVERIFY(again.isRepeat);
    QCOMPARE(again.entry, first.entry);
    draft.sender = bob; // tags are each sender's own
    QVERIFY(!stage.batch([&](Storage &storage) { return storage.entries.append(draft); }).isRepeat);
}

//! MariaDB has several writers: the neighbours of the late one must run again, not be half written.
void tst_storage_unit::a_tag_that_another_lane_used_meanwhile_breaks_the_batch()
{
    StorageStage *stage = m_stages.of(sql::Engine::MySQL);
    if (!stage)
        QSKIP("SKEIN_TEST_MYSQL names no server");
    const auto alice = stage->account();
    const auto room = stage->group({alice});
    const Draft here = StorageStage::message(stage->group({alice}), alice, u"first"_s);
    Draft there = StorageStage::message(room, alice, u"second"_s);
    there.tag = here.tag;
    const auto late = stage->open();
    late->begin();
    late->prepare({room}, {{alice, *there.tag}});
    stage->batch([&](Storage &storage) { (void)storage.entries.append(here); });

    auto mark = late->mark();
    (void)late->entries.append(there);
    late->keep(mark);
    mark = late->mark();
    try {
        (void)late->entries.find(room, Seq(1)); // the next request reads, and finds that its neighbour cannot be written
        QFAIL("a tag was used twice");
    } catch (const sql::Failure &failure) {
        QCOMPARE(failure.kind(), sql::Failure::Kind::Constraint);
        QVERIFY(failure.breaksTransaction());
    }
    late->rollback();
    QVERIFY(StorageStage::batchIn(*late, [&](Storage &storage) { return storage.entries.append(there); }).isRepeat);
}

void tst_storage_unit::an_undone_tag_may_be_used_again()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account();
    const auto room = stage.group({alice});
    const Draft draft = StorageStage::message(room, alice, u"second try"_s);
    stage.batch([&](Storage &storage) {
        const auto mark = storage.mark();
        (void)storage.entries.append(draft);
        storage.undoTo(mark);
        QVERIFY(!storage.entries.append(draft).isRepeat);
    });
    QCOMPARE(test::seqsOf(everything(stage, room, alice)), upTo(2));
}

void tst_storage_unit::a_batch_of_sends_takes_few_statements()
{
    StorageStage *stage = m_stages.of(sql::Engine::MySQL);
    if (!stage)
        QSKIP("SKEIN_TEST_MYSQL names no server");
    const auto alice = stage->account();
    const auto room = stage->group({alice});
    auto connection = stage->connect();
    const sql::Connection &counter = *connection;
    Storage storage(std::move(connection));
    const auto statementsFor = [&](int sends) {
        QList<Draft> drafts;
        QList<std::pair<AccountId, ClientTag>> tags;
        for (int i = 0; i < sends; ++i) {
            drafts.append(StorageStage::message(room, alice, u"x"_s));
            tags.append({alice, *drafts.constLast().tag});
        }
        const qint64 before = counter.executedCount();
        storage.begin();
        storage.recordBatch(u"lane"_s, sends);
        storage.prepare(QList<ConversationId>(sends, room), tags);
        for (const Draft &draft : drafts) {
            const auto mark = storage.mark();
            (void)storage.entries.append(draft);
            storage.keep(mark);
        }
        storage.flush();
        storage.commit();
        return counter.executedCount() - before;
    };
    QCOMPARE(statementsFor(1), 7); // begin, record, lock, tags, entries, conversation, commit
    QCOMPARE(statementsFor(64), 7);
}

void tst_storage_unit::two_lanes_number_densely()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account();
    const auto room = stage.group({alice});
    constexpr int batches = 15;
    std::atomic<int> failures = 0;
    const auto lane = [&] {
        const auto storage = stage.open();
        for (int i = 0; i < batches; ++i) {
            try {
                StorageStage::batchIn(*storage, [&](Storage &unit) {
                    unit.prepare({room}, {});
                    (void)unit.entries.append(StorageStage::message(room, alice, u"x"_s));
                    (void)unit.entries.append(StorageStage::message(room, alice, u"y"_s));
                });
            } catch (const sql::Failure &failure) {
                qWarning() << failure.what();
                ++failures;
            }
        }
    };
    std::thread one(lane), other(lane);
    one.join();
    other.join();
    QCOMPARE(failures.load(), 0);
    const auto entries = everything(stage, room, alice);
    QCOMPARE(test::seqsOf(entries), upTo(1 + 4 * batches));
    QCOMPARE(entries.constLast().count, 4 * batches);
}

void tst_storage_unit::a_committed_batch_is_recorded()
{
    SKEIN_STORAGE_STAGE(stage);
    Storage &storage = stage.storage();
    const auto run = [&](qint64 number, bool commit) {
        storage.begin();
        storage.recordBatch(u"write-1"_s, number);
        storage.flush();
        if (commit)
            storage.commit();
        else
            storage.rollback();
    };
    run(1, true);
    QVERIFY(storage.isBatchRecorded(u"write-1"_s, 1));
    run(2, false);
    QVERIFY(!storage.isBatchRecorded(u"write-1"_s, 2));
    run(3, true);
    QVERIFY(storage.isBatchRecorded(u"write-1"_s, 3));
    QVERIFY(!storage.isBatchRecorded(u"write-2"_s, 3));
}

void tst_storage_unit::a_commit_that_still_runs_is_waited_for()
{
    StorageStage *stage = m_stages.of(sql::Engine::MySQL);
    if (!stage)
        QSKIP("SKEIN_TEST_MYSQL names no server");
    Storage &cutOff = stage->storage();
    StorageStage::batchIn(cutOff, [](Storage &storage) { storage.recordBatch(u"cut-off"_s, 1); });
    cutOff.begin();
    cutOff.recordBatch(u"cut-off"_s, 2);

    std::atomic<bool> isAnswered = false;
    bool isRecorded = false;
    std::thread again([&] {
        const auto storage = stage->open();
        isRecorded = storage->isBatchRecorded(u"cut-off"_s, 2);
        isAnswered = true;
    });
    const auto administrator = stage->database().connect(uR"(
-- name: waits
SELECT 1 FROM information_schema.processlist
 WHERE command = 'Execute' AND state = 'Statistics' AND info LIKE 'SELECT batch FROM lane_commits%' AND time_ms > 50
)"_s);
    QTRY_VERIFY(isAnswered || (*administrator)("test.waits").exists());
    cutOff.commit();
    again.join();
    QVERIFY(isRecorded);
}

void tst_storage_unit::feeds_are_numbered_with_what_came_before()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account(), bob = stage.account();
    const auto put = [&](Storage &storage) {
        storage.feed.put(bob, FeedKind::Contact, 7);
        storage.feed.put(alice, FeedKind::Contact, 8);
        storage.feed.put(alice, FeedKind::Contact, 8);
        storage.feed.put(alice, FeedKind::Mark, 1);
    };
    stage.batch(put);
    stage.batch(put);
    const QList<NumberedFeedRow> expected{
        {alice, Seq(2), {Seq(3), FeedKind::Contact, 8}},
        {alice, Seq(3), {Seq(4), FeedKind::Mark, 1}},
        {bob, Seq(1), {Seq(2), FeedKind::Contact, 7}},
    };
    QCOMPARE(stage.storage().feed.numbered(), expected);
    QCOMPARE(stage.batch([&](Storage &storage) { return storage.feed.head(alice); }), Seq(4));
    QVERIFY(stage.storage().feed.numbered().isEmpty());
}

void tst_storage_unit::an_undone_feed_row_takes_no_number()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account();
    stage.batch([&](Storage &storage) {
        const auto mark = storage.mark();
        storage.feed.put(alice, FeedKind::Contact, 7);
        storage.undoTo(mark);
        storage.feed.put(alice, FeedKind::Contact, 8);
    });
    const auto rows = stage.batch([&](Storage &storage) { return storage.feed.page(alice, Seq(), 10); });
    QCOMPARE(rows, (QList<FeedRow>{{Seq(1), FeedKind::Contact, 8}}));
}

void tst_storage_unit::a_newer_feed_row_replaces_the_older_one()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account();
    for (const qint64 key : {7, 8, 7})
        stage.batch([&](Storage &storage) { storage.feed.put(alice, FeedKind::Contact, key); });
    const auto rows = stage.batch([&](Storage &storage) { return storage.feed.page(alice, Seq(), 10); });
    QCOMPARE(rows, (QList<FeedRow>{{Seq(2), FeedKind::Contact, 8}, {Seq(3), FeedKind::Contact, 7}}));
    const auto later = stage.batch([&](Storage &storage) { return storage.feed.page(alice, Seq(2), 10); });
    QCOMPARE(later.size(), 1);
}

void tst_storage_unit::a_read_lane_reads_a_snapshot()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account();
    const auto room = stage.group({alice});
    const auto reader = stage.open({.access = sql::Access::ReadOnly});
    reader->begin();
    const auto mark = reader->mark();
    QCOMPARE(reader->entries.pageAfter(room, alice, Seq(), 10).size(), 1);
    stage.says(room, alice, u"meanwhile"_s);
    QCOMPARE(reader->entries.pageAfter(room, alice, Seq(), 10).size(), 1);
    reader->keep(mark);
    reader->flush();
    reader->commit();
    reader->begin();
    QCOMPARE(reader->entries.pageAfter(room, alice, Seq(), 10).size(), 2);
    reader->commit();
}

QTEST_GUILESS_MAIN(tst_storage_unit)
#include "tst_storage_unit.moc"
