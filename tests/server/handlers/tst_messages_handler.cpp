// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <support/stage.h>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! FEATURES.md F05, G01, G02, H01, H06–H09; QUALITY.md I2, I3, I8, I12, I16.
class tst_MessagesHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void delivers_to_every_member_once_data() { TestDatabase::addEngineRows(); }
    void delivers_to_every_member_once();
    void the_senders_other_device_hears_it_too_data() { TestDatabase::addEngineRows(); }
    void the_senders_other_device_hears_it_too();
    void a_batch_numbers_densely_and_keeps_the_order_data() { TestDatabase::addEngineRows(); }
    void a_batch_numbers_densely_and_keeps_the_order();
    void a_refused_send_harms_none_of_its_neighbours_data() { TestDatabase::addEngineRows(); }
    void a_refused_send_harms_none_of_its_neighbours();
    void a_repeat_is_answered_as_the_first_time_whoever_the_sender_is_now_data() { TestDatabase::addEngineRows(); }
    void a_repeat_is_answered_as_the_first_time_whoever_the_sender_is_now();
    void strangers_neither_write_nor_read_data() { TestDatabase::addEngineRows(); }
    void strangers_neither_write_nor_read();
    void empty_and_unknown_content_is_refused_data() { TestDatabase::addEngineRows(); }
    void empty_and_unknown_content_is_refused();
    void history_pages_back_to_the_first_message_ever_data() { TestDatabase::addEngineRows(); }
    void history_pages_back_to_the_first_message_ever();
    void a_page_of_long_messages_fits_a_frame_data() { TestDatabase::addEngineRows(); }
    void a_page_of_long_messages_fits_a_frame();
    void unread_counts_messages_of_others_after_the_mark_data() { TestDatabase::addEngineRows(); }
    void unread_counts_messages_of_others_after_the_mark();
    void reading_on_one_device_reaches_the_other_and_the_peer_data() { TestDatabase::addEngineRows(); }
    void reading_on_one_device_reaches_the_other_and_the_peer();
    void who_left_may_still_read_to_the_end_of_his_window_data() { TestDatabase::addEngineRows(); }
    void who_left_may_still_read_to_the_end_of_his_window();
    void a_recalled_message_is_gone_everywhere_data() { TestDatabase::addEngineRows(); }
    void a_recalled_message_is_gone_everywhere();
    void changes_tell_what_a_range_missed_data() { TestDatabase::addEngineRows(); }
    void changes_tell_what_a_range_missed();
    void typing_reaches_the_others_and_is_not_stored_data() { TestDatabase::addEngineRows(); }
    void typing_reaches_the_others_and_is_not_stored();
};

namespace {

struct Pair
{
    explicit Pair(Stage &stage)
        : alice(stage.person(u"alice"_s)), bob(stage.person(u"bob"_s)), room(stage.befriend(alice, bob))
    {
    }
    Actor alice, bob;
    ConversationId room;
};

QStringList textsIn(const EntryPage &page)
{
    QStringList texts;
    for (const Entry &entry : page.entries) {
        if (entry.body)
            texts.append(entry.body->text.value());
    }
    return texts;
}

} // namespace

void tst_MessagesHandler::delivers_to_every_member_once()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);

    const auto first = p.alice.asks(text(p.room, u"hi"_s, u"t1"_s));
    const auto retry = p.alice.asks(text(p.room, u"hi"_s, u"t1"_s));

    SKEIN_DONE(first);
    QCOMPARE(*retry, *first);
    const auto heard = p.bob.hears<EntryPosted>();
    QCOMPARE(heard.size(), 1);
    QCOMPARE(heard.first().entry.body->text.value(), u"hi"_s);
    QCOMPARE(heard.first().entry.sender, p.alice.account());
    QCOMPARE(heard.first().entry.seq, first->seq);
    QCOMPARE(p.bob.unheardCount(), 0);
}

void tst_MessagesHandler::the_senders_other_device_hears_it_too()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    Actor laptop = stage.anotherDeviceOf(p.alice);
    SKEIN_DONE(p.alice.asks(text(p.room, u"hi"_s)));
    QCOMPARE(laptop.hears<EntryPosted>().size(), 1);
    QCOMPARE(p.alice.hears<EntryPosted>().size(), 0);
}

void tst_MessagesHandler::a_batch_numbers_densely_and_keeps_the_order()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    for (int i = 0; i < 100; ++i)
        p.alice.askLater(text(p.room, QString::number(i)));
    p.alice.askLater(text(p.room, u"twice"_s, u"same"_s));
    const auto second = p.alice.askLater(text(p.room, u"twice"_s, u"same"_s)); // in one batch with the first
    stage.run();

    QCOMPARE(p.alice.answerTo<SendMessage>(second)->seq, Seq(102));
    const auto heard = p.bob.hears<EntryPosted>();
    QCOMPARE(heard.size(), 101);
    for (int i = 0; i < 100; ++i) {
        QCOMPARE(heard[i].entry.seq, Seq(i + 2));
        QCOMPARE(heard[i].entry.count, i + 1);
        QCOMPARE(heard[i].entry.body->text.value(), QString::number(i));
    }
}

void tst_MessagesHandler::a_refused_send_harms_none_of_its_neighbours()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    p.alice.askLater(text(p.room, u"one"_s));
    const auto empty = p.alice.askLater(text(p.room, u" "_s));
    p.bob.askLater(AddMembers{p.room, {}}); // a request with SQL of its own that is refused
    p.bob.askLater(MarkRead{p.room, Seq(1)});
    p.alice.askLater(text(p.room, u"two"_s));
    stage.run();

    SKEIN_REFUSED(p.alice.answerTo<SendMessage>(empty), ErrorCode::EmptyMessage);
    const auto page = p.bob.asks(FetchHistory{p.room, {}, {}, {}});
    QCOMPARE(textsIn(*page), (QStringList{u"one"_s, u"two"_s}));
    QCOMPARE(page->entries.last().seq, Seq(3));
}

void tst_MessagesHandler::a_repeat_is_answered_as_the_first_time_whoever_the_sender_is_now()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    const ConversationId group = stage.group(p.alice, {&p.bob});
    const auto told = p.bob.asks(text(p.room, u"hello"_s, u"direct"_s));
    const auto said = p.bob.asks(text(group, u"hello"_s, u"group"_s));
    SKEIN_DONE(p.alice.asks(RemoveContact{p.bob.account()}));
    SKEIN_DONE(p.bob.asks(LeaveGroup{group}));

    SKEIN_REFUSED(p.bob.asks(text(p.room, u"more"_s)), ErrorCode::NotContacts);
    SKEIN_REFUSED(p.bob.asks(text(group, u"more"_s)), ErrorCode::NotAMember);
    QCOMPARE(*p.bob.asks(text(p.room, u"hello"_s, u"direct"_s)), *told);
    QCOMPARE(*p.bob.asks(text(group, u"hello"_s, u"group"_s)), *said);
}

void tst_MessagesHandler::strangers_neither_write_nor_read()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    Actor eve = stage.person(u"eve"_s);
    SKEIN_REFUSED(eve.asks(text(p.room, u"let me in"_s)), ErrorCode::NotAMember);
    SKEIN_REFUSED(eve.asks(FetchHistory{p.room, {}, {}, {}}), ErrorCode::NotAMember);
    SKEIN_REFUSED(eve.asks(FetchChanges{p.room, Seq(1), Seq(9), {}}), ErrorCode::NotAMember);
    SKEIN_REFUSED(eve.asks(MarkRead{p.room, Seq(1)}), ErrorCode::NotAMember);
    SKEIN_REFUSED(eve.asks(SetTyping{p.room}), ErrorCode::NotAMember);
    SKEIN_REFUSED(eve.asks(RecallMessage{p.room, Seq(1)}), ErrorCode::NotAMember);
    SKEIN_REFUSED(eve.asks(text(ConversationId(999'999), u"nowhere"_s)), ErrorCode::NotAMember);
    QCOMPARE(p.bob.unheardCount(), 0);
}

void tst_MessagesHandler::empty_and_unknown_content_is_refused()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    SKEIN_REFUSED(p.alice.asks(text(p.room, u" \n "_s)), ErrorCode::EmptyMessage);
    SendMessage image = text(p.room, {});
    image.body.images = {Attachment{Digest(QByteArray(32, 'x')), {}, MimeType(u"image/png"_s)}};
    SKEIN_REFUSED(p.alice.asks(image), ErrorCode::NotFound);
}

void tst_MessagesHandler::history_pages_back_to_the_first_message_ever()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    for (int i = 0; i < 130; ++i)
        p.alice.askLater(text(p.room, QString::number(i)));
    stage.run();

    QList<qint64> seqs;
    Seq before;
    bool more = true;
    while (more) {
        const auto page = p.bob.asks(FetchHistory{p.room, before, {}, Ranged<1, 200, 50>(50)});
        SKEIN_DONE(page);
        more = page->more;
        before = page->entries.first().seq;
        for (auto it = page->entries.crbegin(); it != page->entries.crend(); ++it)
            seqs.prepend(it->seq.value());
    }
    QCOMPARE(seqs.size(), 131);
    for (int i = 0; i < 131; ++i)
        QCOMPARE(seqs[i], i + 1);

    const auto forward = p.bob.asks(FetchHistory{p.room, {}, Seq(100), Ranged<1, 200, 50>(10)});
    QCOMPARE(forward->entries.first().seq, Seq(101));
    QCOMPARE(forward->entries.last().seq, Seq(110));
    QVERIFY(forward->more);
}

void tst_MessagesHandler::a_page_of_long_messages_fits_a_frame()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    for (int i = 0; i < 6; ++i)
        SKEIN_DONE(p.alice.asks(text(p.room, QString(10'000, u'雁'))));
    const auto page = p.bob.asks(FetchHistory{p.room, {}, {}, {}});
    SKEIN_DONE(page);
    QVERIFY(page->more);
    QCOMPARE(page->entries.last().seq, Seq(7));
    QVERIFY(replyFrame(Encoding::Json, 1, *page).size() <= largestFrame);
}

void tst_MessagesHandler::unread_counts_messages_of_others_after_the_mark()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    const auto unread = [&](Actor &who) { return who.asks(FetchHeads{})->heads.first().unread; };
    QCOMPARE(unread(p.bob), 0);
    SKEIN_DONE(p.alice.asks(text(p.room, u"1"_s)));
    SKEIN_DONE(p.alice.asks(text(p.room, u"2"_s)));
    SKEIN_DONE(p.bob.asks(text(p.room, u"mine"_s)));
    SKEIN_DONE(p.alice.asks(text(p.room, u"3"_s)));
    QCOMPARE(unread(p.bob), 3);
    QCOMPARE(unread(p.alice), 1);

    QCOMPARE(p.bob.asks(MarkRead{p.room, Seq(3)})->unread, 1);
    QCOMPARE(p.bob.asks(MarkRead{p.room, Seq(2)})->upTo, Seq(3)); // never backwards
    QCOMPARE(p.bob.asks(MarkRead{p.room, Seq(999)})->upTo, Seq(5)); // never past the end
    QCOMPARE(unread(p.bob), 0);
}

void tst_MessagesHandler::reading_on_one_device_reaches_the_other_and_the_peer()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    SKEIN_DONE(p.alice.asks(text(p.room, u"1"_s)));
    Actor laptop = stage.anotherDeviceOf(p.bob);

    SKEIN_DONE(p.bob.asks(MarkRead{p.room, Seq(2)}));

    const auto mark = laptop.hears<FeedChanged>().value(0).item.mark;
    QVERIFY(mark);
    QCOMPARE(mark->upTo, Seq(2));
    QCOMPARE(mark->unread, 0);
    QCOMPARE(p.alice.hears<PeerRead>().value(0).upTo, Seq(2));
    QCOMPARE(p.alice.asks(FetchHeads{})->heads.first().peerReadUpTo, Seq(2));
}

void tst_MessagesHandler::who_left_may_still_read_to_the_end_of_his_window()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    Actor eve = stage.person(u"eve"_s);
    const ConversationId group = stage.group(p.alice, {&p.bob});
    SKEIN_DONE(p.alice.asks(text(group, u"are you leaving?"_s)));
    SKEIN_DONE(p.bob.asks(LeaveGroup{group}));
    SKEIN_DONE(p.alice.asks(text(group, u"gone"_s)));

    const auto mark = p.bob.asks(MarkRead{group, Seq(99)});
    SKEIN_DONE(mark);
    QCOMPARE(mark->upTo, Seq(3)); // his leaving
    QCOMPARE(mark->unread, 0);
    SKEIN_REFUSED(eve.asks(MarkRead{group, Seq(1)}), ErrorCode::NotAMember);
}

void tst_MessagesHandler::a_recalled_message_is_gone_everywhere()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    const auto sent = p.alice.asks(text(p.room, u"oops"_s));
    SKEIN_REFUSED(p.bob.asks(RecallMessage{p.room, sent->seq}), ErrorCode::NotAllowed);
    p.bob.forgetsWhatHeHeard();

    SKEIN_DONE(p.alice.asks(RecallMessage{p.room, sent->seq}));
    SKEIN_DONE(p.alice.asks(RecallMessage{p.room, sent->seq})); // harmless

    const auto heard = p.bob.hears<EntryPosted>();
    QCOMPARE(heard.size(), 1);
    QCOMPARE(heard.first().entry.kind, EntryKind::Recalled);
    QCOMPARE(heard.first().entry.target, sent->seq);
    const Entry now = p.bob.asks(FetchHistory{p.room, {}, {}, {}})->entries.at(1);
    QVERIFY(now.recalled && !now.body);
    QCOMPARE(now.changed, heard.first().entry.seq);

    const auto late = p.alice.asks(text(p.room, u"too late"_s));
    stage.clock.advance(3min);
    SKEIN_REFUSED(p.alice.asks(RecallMessage{p.room, late->seq}), ErrorCode::NotAllowed);
}

void tst_MessagesHandler::changes_tell_what_a_range_missed()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    const auto sent = p.alice.asks(text(p.room, u"oops"_s)); // seq 2: in the range that bob holds
    SKEIN_DONE(p.alice.asks(text(p.room, u"fine"_s)));
    const auto outside = p.alice.asks(text(p.room, u"oops again"_s)); // seq 4: not in it
    SKEIN_DONE(p.alice.asks(RecallMessage{p.room, outside->seq}));
    SKEIN_DONE(p.alice.asks(RecallMessage{p.room, sent->seq}));

    const auto missed = p.bob.asks(FetchChanges{p.room, Seq(1), Seq(3), Seq(3)});

    SKEIN_DONE(missed);
    QCOMPARE(missed->entries.size(), 1);
    QCOMPARE(missed->entries.first().target, sent->seq);
}

void tst_MessagesHandler::typing_reaches_the_others_and_is_not_stored()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    SKEIN_DONE(p.alice.asks(SetTyping{p.room}));
    QCOMPARE(p.bob.hears<Typing>().value(0).account, p.alice.account());
    QCOMPARE(p.bob.asks(FetchHistory{p.room, {}, {}, {}})->entries.size(), 1);
}

QTEST_GUILESS_MAIN(tst_MessagesHandler)
#include "tst_messages_handler.moc"
