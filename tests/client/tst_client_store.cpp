// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <store/store.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace skein::client {

using namespace Qt::StringLiterals;

namespace {

constexpr AccountId self(1);
constexpr AccountId other(2);
constexpr ConversationId room(7);

Entry message(qint64 seq, AccountId sender = other)
{
    Entry entry;
    entry.conversation = room;
    entry.seq = Seq(seq);
    entry.sender = sender;
    entry.at = {1000 * seq};
    entry.body = MessageBody{MessageText(u"message %1"_s.arg(seq)), {}};
    return entry;
}

Entry recallOf(qint64 target, qint64 seq)
{
    Entry entry = message(seq);
    entry.kind = EntryKind::Recalled;
    entry.body.reset();
    entry.target = Seq(target);
    return entry;
}

QList<Entry> messages(qint64 first, qint64 last)
{
    QList<Entry> entries;
    for (qint64 seq = first; seq <= last; ++seq)
        entries.append(message(seq));
    return entries;
}

Conversation group()
{
    Conversation conversation;
    conversation.conversation = room;
    conversation.kind = ConversationKind::Group;
    conversation.title = ConversationTitle(u"Lunch"_s);
    conversation.windows = {{Seq(1), {}}};
    return conversation;
}

Attachment picture()
{
    return {Digest(QByteArray(32, 'p')), FileName(u"a.png"_s), MimeType(u"image/png"_s), 10, 4, 3};
}

} // namespace

class tst_ClientStore : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    StoreEvents m_events;
    std::unique_ptr<Store> m_store;

    void open()
    {
        m_store.reset();
        auto store = Store::open(m_folder.filePath(u"store.sqlite"_s), self, m_events);
        QVERIFY2(store, store ? "" : qPrintable(store.error().field + store.error().detail));
        m_store = *std::move(store);
    }
    LogStore &log() { return m_store->log; }
    void add(const QList<Entry> &entries) { (void)log().addRange(room, entries, entries.first().seq, entries.last().seq); }
    QList<HeldRange> ranges() { return log().ranges(room); }

private Q_SLOTS:
    void init()
    {
        QFile::remove(m_folder.filePath(u"store.sqlite"_s));
        open();
    }
    void cleanup()
    {
        m_store.reset();
        for (const auto &file : QDir(m_folder.path()).entryList(QDir::Files))
            QFile::remove(m_folder.filePath(file));
    }

    void pages_that_touch_become_one_range()
    {
        add(messages(1, 10));
        add(messages(31, 40));
        QCOMPARE(ranges().size(), 2);
        add(messages(11, 30));
        QCOMPARE(ranges(), (QList{HeldRange{Seq(1), Seq(40), Seq(40)}}));
    }

    void an_entry_after_a_hole_is_not_appended()
    {
        add(messages(1, 10));
        QVERIFY(!log().append(message(12)));
        QVERIFY(!log().entry(room, Seq(12)));
        QVERIFY(log().append(message(11)));
        QVERIFY(log().append(message(12)));
        QCOMPARE(ranges().first().last, Seq(12));
    }

    void a_duplicate_changes_nothing()
    {
        add(messages(1, 3));
        QSignalSpy changes(&m_events, &StoreEvents::entriesChanged);
        QVERIFY(log().append(message(3)));
        QCOMPARE(changes.size(), 0);
        QCOMPARE(log().state(room).unread, 3);
    }

    void a_recall_blanks_its_target_in_any_order_data()
    {
        QTest::addColumn<bool>("recallFirst");
        QTest::newRow("page, then recall") << false;
        QTest::newRow("recall, then page") << true;
    }
    void a_recall_blanks_its_target_in_any_order()
    {
        QFETCH(bool, recallFirst);
        Entry withPicture = message(5);
        withPicture.body->images.append(picture());
        const auto page = [&] { add(messages(1, 4) + QList{withPicture} + messages(6, 9)); };
        const auto recall = [&] { add({recallOf(5, 10)}); };
        if (!recallFirst)
            page();
        recall();
        if (recallFirst)
            page();
        QVERIFY(log().entry(room, Seq(5))->recalled);
        QVERIFY(!log().entry(room, Seq(5))->body);
        QVERIFY(log().entry(room, Seq(4))->body);
    }

    void a_page_that_shows_the_present_is_not_changed_by_an_older_recall()
    {
        Entry shown = message(5);
        shown.changed = Seq(20); // something later than the recall
        add({shown});
        (void)log().applyChanges(room, Seq(5), {recallOf(5, 10)}, Seq(30));
        QVERIFY(log().entry(room, Seq(5))->body);
        QCOMPARE(ranges().first().current, Seq(30));
    }

    void ranges_know_up_to_where_they_are_current()
    {
        add(messages(1, 10));
        add(messages(100, 110));
        QCOMPARE(ranges()[0].current, Seq(10));
        QVERIFY(log().append(message(111)));
        QCOMPARE(ranges()[0].current, Seq(10));
        (void)log().applyChanges(room, Seq(1), {}, Seq(111));
        QVERIFY(log().append(recallOf(3, 112)));
        QCOMPARE(ranges()[0].current, Seq(112));
        QVERIFY(log().entry(room, Seq(3))->recalled);
    }

    void pages_stay_within_a_range_and_leave_recalls_out()
    {
        add(messages(1, 10));
        add(messages(20, 22) + QList{recallOf(2, 23)} + messages(24, 25));
        const auto newest = log().newest(room, 3);
        QCOMPARE(newest.entries.first().seq, Seq(22));
        QCOMPARE(newest.entries.last().seq, Seq(25));
        QVERIFY(newest.moreBefore);
        QVERIFY(!newest.moreAfter);
        const auto older = log().before(room, Seq(22), 10);
        QCOMPARE(older.entries.size(), 2);
        QVERIFY(log().before(room, Seq(20), 10).entries.isEmpty());
        QCOMPARE(log().after(room, Seq(4), 3).entries.last().seq, Seq(7));
    }

    void images_stand_with_their_messages()
    {
        Entry second = message(2);
        second.body->images = {picture(), picture()};
        add({message(1), second, message(3)});
        const auto entries = log().newest(room, 10).entries;
        QCOMPARE(entries[0].body->images.size(), 0);
        QCOMPARE(entries[1], second);
        QCOMPARE(entries[2].body->images.size(), 0);
    }

    void unread_is_counted_from_what_is_held()
    {
        add(messages(1, 3) + QList{message(4, self)} + QList{recallOf(1, 5)});
        QCOMPARE(log().state(room).unread, 3);
        QVERIFY(log().markRead(room, Seq(2)));
        QCOMPARE(log().state(room).unread, 1);
        QVERIFY(!log().markRead(room, Seq(1)));
        QVERIFY(log().markRead(room, Seq(99)));
        QCOMPARE(log().state(room).unread, 0);
        QCOMPARE(log().state(room).readUpTo, Seq(5));
        QCOMPARE(log().marksToTell(), (QList{std::pair(room, Seq(5))}));
        (void)log().markTold(room, Seq(5));
        QVERIFY(log().marksToTell().isEmpty());
    }

    void an_own_message_does_not_read_what_came_before_it_meanwhile()
    {
        add({message(1, self)}); // reads itself, here and not at the server
        log().noteHead({room, Seq(3), {5}, Seq(), 2, Seq()});
        add({message(2), message(3), message(4, self)});
        QCOMPARE(log().state(room).unread, 2);
        QCOMPARE(log().state(room).readUpTo, Seq(1));
    }

    void unread_is_the_servers_number_plus_what_came_since()
    {
        log().noteHead({room, Seq(500), {5}, Seq(100), 321, Seq()});
        QCOMPARE(log().state(room).unread, 321);
        add(messages(480, 500));
        QCOMPARE(log().state(room).unread, 321);
        QVERIFY(log().append(message(501)));
        QCOMPARE(log().state(room).unread, 322);
        log().noteMark({room, Seq(490), 11, Seq(501)});
        QCOMPARE(log().state(room).unread, 11);
    }

    void a_number_that_the_server_counted_from_an_older_mark_is_taken()
    {
        add({message(1), message(2, self)});
        QVERIFY(log().markRead(room, Seq(1)));
        QVERIFY(log().append(message(3, self)));
        QCOMPARE(log().state(room).readUpTo, Seq(3)); // which the server does not know: it has #1
        log().noteHead({room, Seq(9), {9}, Seq(1), 5, Seq()});
        QCOMPARE(log().state(room).unread, 5);
        (void)log().addRange(room, messages(4, 8) + QList{message(9, self), message(10, self)}, Seq(4), Seq(10));
        QCOMPARE(log().state(room).unread, 5);
        QCOMPARE(log().state(room).readUpTo, Seq(3));
    }

    void what_came_after_the_head_that_the_server_counted_to_is_added()
    {
        add(messages(98, 100));
        QVERIFY(log().append(message(101)));
        log().noteHead({room, Seq(99), {99}, Seq(50), 7, Seq()});
        QCOMPARE(log().state(room).unread, 9);
        log().noteMark({room, Seq(60), 3, Seq(100)});
        QCOMPARE(log().state(room).unread, 4);
    }

    void who_joins_again_has_read_what_was_before()
    {
        add(messages(1, 5));
        QCOMPARE(log().state(room).unread, 5);
        Conversation again = group();
        again.windows = {{Seq(1), Seq(5)}, {Seq(9), {}}};
        FeedItem item;
        item.kind = FeedKind::Conversation;
        item.conversation = again;
        m_store->apply(item);
        QCOMPARE(log().state(room).unread, 0);
        (void)log().addRange(room, messages(10, 11), Seq(6), Seq(11));
        QCOMPARE(log().state(room).unread, 2);
    }

    void an_own_message_moves_the_mark_only_when_all_is_read()
    {
        add(messages(1, 2));
        QVERIFY(log().append(message(3, self)));
        QCOMPARE(log().state(room).readUpTo, Seq());
        (void)log().markRead(room, Seq(3));
        QVERIFY(log().append(message(4, self)));
        QCOMPARE(log().state(room).readUpTo, Seq(4));
    }

    void an_own_message_after_a_hole_does_not_move_the_mark()
    {
        add({message(12, self), message(13, self), message(14)}); // of another device, before the server told the mark
        QCOMPARE(log().state(room).readUpTo, Seq());
        log().noteHead({room, Seq(14), {5}, Seq(1), 6, Seq()});
        QCOMPARE(log().state(room).readUpTo, Seq(1));
        QCOMPARE(log().state(room).unread, 6);
    }

    void an_own_entry_takes_its_message_out_of_the_outbox()
    {
        m_store->outbox.add({ClientTag(u"t1"_s), room, MessageText(u"hi"_s), {}, {1}, {}, {}, {}});
        m_store->outbox.setWaiting(ClientTag(u"t1"_s));
        Entry own = message(1, self);
        own.tag = ClientTag(u"t1"_s);
        add({own});
        QVERIFY(m_store->outbox.messages(room).isEmpty());
    }

    void the_list_shows_the_last_line_that_says_something()
    {
        m_store->conversations.put(group());
        add(messages(1, 2) + QList{recallOf(2, 3)});
        const auto row = m_store->conversations.row(room);
        QCOMPARE(row->title, u"Lunch"_s);
        QCOMPARE(row->last->seq, Seq(2));
        QVERIFY(row->last->recalled);
        QCOMPARE(row->log.head, Seq(3));
    }

    void the_list_is_sorted_by_activity()
    {
        Conversation quiet = group();
        quiet.conversation = ConversationId(8);
        m_store->conversations.put(group());
        m_store->conversations.put(quiet);
        add(messages(1, 1));
        QCOMPARE(m_store->conversations.rows().first().id, room);
        m_store->outbox.add({ClientTag(u"t"_s), quiet.conversation, {}, {}, {999'999}, OutboxState::Waiting, {}, {}});
        QCOMPARE(m_store->conversations.rows().first().id, quiet.conversation);
    }

    void changes_are_told_after_the_commit()
    {
        qint64 seen = -1;
        const auto connection = connect(&m_events, &StoreEvents::entriesChanged, this,
                                        [&] { seen = log().newest(room, 100).entries.size(); });
        (void)m_store->write([&] {
            add(messages(1, 5));
            add(messages(6, 8));
            QCOMPARE(seen, -1);
        });
        QCOMPARE(seen, 8);
        disconnect(connection);
    }

    void a_failed_transaction_keeps_nothing()
    {
        QSignalSpy failed(&m_events, &StoreEvents::failed);
        const auto outcome = m_store->write([&] {
            add(messages(1, 5));
            throw sql::Failure(sql::Failure::Kind::DiskFull, "full", true);
        });
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::DiskFull);
        QCOMPARE(failed.size(), 1);
        QVERIFY(ranges().isEmpty());
    }

    void another_epoch_drops_all_but_ones_own()
    {
        QVERIFY(!m_store->enterEpoch(u"one"_s));
        m_store->conversations.put(group());
        add(messages(1, 3));
        m_store->settings.setDraft(room, u"half a thou"_s);
        m_store->settings.setValue(u"theme"_s, u"dark"_s);
        m_store->settings.setFeedCursor(Seq(9));
        m_store->outbox.add({ClientTag(u"t"_s), room, MessageText(u"hi"_s), {}, {1}, OutboxState::Waiting, {}, {}});
        QSignalSpy anew(&m_events, &StoreEvents::startedAnew);

        QVERIFY(m_store->enterEpoch(u"two"_s));
        QCOMPARE(anew.size(), 1);
        QVERIFY(m_store->conversations.rows().isEmpty());
        QVERIFY(ranges().isEmpty());
        QCOMPARE(m_store->settings.feedCursor(), Seq());
        QCOMPARE(m_store->settings.draft(room), u"half a thou"_s);
        QCOMPARE(m_store->settings.value(u"theme"_s), u"dark"_s);
        QCOMPARE(m_store->outbox.messages(room).size(), 1);
        QVERIFY(!m_store->enterEpoch(u"two"_s));
    }

    void everything_survives_a_restart()
    {
        m_store->conversations.put(group());
        add(messages(1, 3));
        m_store->profiles.put(Profile{other, Nickname(u"阿林"_s), Digest(QByteArray(32, 'a'))});
        OutboxMessage waiting{ClientTag(u"t"_s), room, MessageText(u"hi"_s), {}, {1}, OutboxState::Waiting, {}, {}};
        waiting.images.append({u"/spool/x.png"_s, FileName(u"x.png"_s), {4, 3}, {}});
        m_store->outbox.add(waiting);
        m_store->outbox.setUploaded(waiting.tag, 0, picture());
        open();
        QCOMPARE(m_store->conversations.row(room)->lastSender, u"阿林"_s);
        QCOMPARE(m_store->profiles.find(other)->avatar, Digest(QByteArray(32, 'a')));
        const auto kept = m_store->outbox.next(room);
        QCOMPARE(kept->images.first().uploaded->blob, picture().blob);
        QCOMPARE(kept->images.first().size, QSize(4, 3));
    }
};

} // namespace skein::client

using skein::client::tst_ClientStore;
QTEST_GUILESS_MAIN(tst_ClientStore)
#include "tst_client_store.moc"
