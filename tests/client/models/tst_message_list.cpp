// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../desk.h"

#include <models/message_list_model.h>

#include <QAbstractItemModelTester>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

namespace skein::test {

namespace {

//! A desk with the group's messages on the screen.
struct Screen
{
    Screen() { desk.signIn(); }
    void open(ConversationId conversation) { model.open(desk.work(), conversation); }

    //! Oldest first: "Bert: hello", or the sentence of a line; separators in brackets.
    [[nodiscard]] QStringList lines() const
    {
        QStringList lines;
        for (const MessageItem &item : model.rows()) {
            const bool isSeparator = item.kind == MessageKind::Kind::Date || item.kind == MessageKind::Kind::Unread;
            const QString text = item.senderName.isEmpty() ? item.text : item.senderName + u": "_s + item.text;
            lines.prepend(isSeparator ? u"["_s + item.text + u"]"_s : text);
        }
        return lines;
    }
    [[nodiscard]] const MessageItem &newest() const { return model.rows().first(); }

    //! Opens the group with messages "1", "2" … up to `count`, read up to a place in the log, or all.
    void openLong(int count, Seq readUpTo = Seq(1'000'000))
    {
        model.close();
        post(count);
        desk.settle();
        desk.work().marks.markRead(desk.group, readUpTo);
        desk.settle();
        open(desk.group);
    }
    void post(int count)
    {
        auto &world = desk.server.world();
        while (world.log(desk.group)->head().value() <= count) // the first entry says that the group was made
            world.post(desk.group, desk.bert, {MessageText(QString::number(world.log(desk.group)->head().value())), {}});
    }
    //! The connection is away while the group goes on up to message `count`: more than is read when it is back.
    void miss(int count)
    {
        desk.server.setReachable(false);
        desk.lose();
        post(count);
        desk.server.setReachable(true);
        desk.pass(1min);
    }
    //! Opens the group at its newest messages, up to 700; those before them are not held.
    void openBeforeHole()
    {
        openLong(100);
        model.close();
        miss(700);
        desk.work().marks.markRead(desk.group, Seq(1'000'000));
        desk.settle();
        open(desk.group);
        desk.settle();
    }
    void scrollBack()
    {
        for (int page = 0; page < 20 && !model.window()->isAtBeginning(); ++page) {
            model.window()->loadOlder();
            desk.settle();
        }
    }
    //! Of the messages of openLong, oldest first.
    [[nodiscard]] QList<int> numbers() const
    {
        QList<int> numbers;
        for (const MessageItem &item : model.rows()) {
            if (item.kind == MessageKind::Kind::Text)
                numbers.prepend(item.text.toInt());
        }
        return numbers;
    }
    [[nodiscard]] bool hasNoHole() const
    {
        const QList<int> all = numbers();
        return !all.isEmpty() && all.last() - all.first() == all.size() - 1;
    }

    Desk desk;
    Wording wording{desk.clock, desk.timers};
    MessageListModel model{wording, desk.timers};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class tst_MessageList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_log_is_read_from_the_bottom();
    void messages_of_one_sender_form_a_group();
    void a_pause_of_five_minutes_ends_a_group();
    void each_day_has_a_separator();
    void unread_messages_have_a_separator_that_stays();
    void own_messages_are_not_unread();
    void an_own_message_keeps_its_row_when_it_is_acknowledged();
    void a_message_waits_while_there_is_no_connection();
    void a_refused_message_says_why();
    void a_recalled_message_becomes_a_line();
    void an_own_message_can_be_recalled_for_two_minutes();
    void a_recalled_text_can_be_edited_again_for_five_minutes();
    void the_peers_reading_is_shown();
    void emoji_and_pictures_have_delegates_of_their_own();
    void pictures_are_dropped_with_their_row();
    void scrolling_back_reaches_the_first_message();
    void a_long_log_is_never_loaded_whole();
    void the_end_of_an_old_stretch_is_not_the_end_of_the_log();
    void unread_messages_before_a_hole_are_not_the_newest();
    void an_answer_for_another_place_is_not_shown();
    void an_answer_leaves_what_is_read_meanwhile_in_its_place();
    void a_page_arrives_as_one_change();
    void rows_are_made_once_for_a_sent_message_and_not_for_a_draft();
    void a_new_message_leaves_what_is_read_in_its_place();
    void the_unread_separator_leaves_with_its_place();
    void the_unread_separator_stands_in_its_place_only();
    void many_unread_messages_open_round_the_first_of_them();
    void a_new_message_arrives_as_one_row();
};

void tst_MessageList::a_log_is_read_from_the_bottom()
{
    Screen screen;
    screen.desk.says(screen.desk.direct, screen.desk.bert, u"first"_s);
    screen.desk.says(screen.desk.direct, screen.desk.bert, u"second"_s);
    screen.desk.work().marks.markRead(screen.desk.direct, Seq(100));
    screen.open(screen.desk.direct);
    QCOMPARE(screen.lines().mid(screen.lines().size() - 2), (QStringList{u"Bert: first"_s, u"Bert: second"_s}));
    QCOMPARE(screen.newest().text, u"second"_s);
}

void tst_MessageList::messages_of_one_sender_form_a_group()
{
    Screen screen;
    screen.open(screen.desk.group);
    screen.desk.says(screen.desk.group, screen.desk.bert, u"one"_s);
    screen.desk.says(screen.desk.group, screen.desk.bert, u"two"_s);
    screen.desk.says(screen.desk.group, screen.desk.cora, u"three"_s);
    const auto &rows = screen.model.rows();
    QVERIFY(rows[2].showHeader && !rows[2].showMeta); // one
    QVERIFY(!rows[1].showHeader && rows[1].showMeta); // two
    QVERIFY(rows[0].showHeader && rows[0].showMeta); // three
}

void tst_MessageList::a_pause_of_five_minutes_ends_a_group()
{
    Screen screen;
    screen.open(screen.desk.group);
    screen.desk.says(screen.desk.group, screen.desk.bert, u"one"_s);
    screen.desk.pass(4min + 59s);
    screen.desk.says(screen.desk.group, screen.desk.bert, u"two"_s);
    QVERIFY(!screen.newest().showHeader);
    screen.desk.pass(5min);
    screen.desk.says(screen.desk.group, screen.desk.bert, u"three"_s);
    QVERIFY(screen.newest().showHeader);
}

void tst_MessageList::each_day_has_a_separator()
{
    Screen screen;
    screen.open(screen.desk.group);
    screen.desk.says(screen.desk.group, screen.desk.bert, u"in the evening"_s);
    screen.desk.pass(24h);
    screen.desk.says(screen.desk.group, screen.desk.bert, u"next day"_s);
    const QStringList lines = screen.lines();
    QCOMPARE(lines.mid(lines.size() - 3), (QStringList{u"Bert: in the evening"_s, u"[Today]"_s, u"Bert: next day"_s}));
    QCOMPARE(lines.first(), u"[Yesterday]"_s);
    QVERIFY(screen.newest().showHeader);
}

void tst_MessageList::unread_messages_have_a_separator_that_stays()
{
    Screen screen;
    screen.desk.says(screen.desk.direct, screen.desk.bert, u"old"_s);
    screen.desk.work().marks.markRead(screen.desk.direct, screen.desk.store().log.state(screen.desk.direct).head);
    screen.desk.says(screen.desk.direct, screen.desk.bert, u"new"_s);
    screen.open(screen.desk.direct);
    const int row = screen.model.unreadRow();
    QCOMPARE(row, 1);
    QVERIFY(screen.newest().showHeader);

    screen.desk.work().marks.markRead(screen.desk.direct, screen.desk.store().log.state(screen.desk.direct).head);
    screen.desk.settle();
    QCOMPARE(screen.model.unreadRow(), row);
}

void tst_MessageList::own_messages_are_not_unread()
{
    Screen screen;
    screen.desk.sends(screen.desk.direct, u"mine"_s);
    screen.open(screen.desk.direct);
    QCOMPARE(screen.model.unreadRow(), -1);
}

void tst_MessageList::an_own_message_keeps_its_row_when_it_is_acknowledged()
{
    Screen screen;
    screen.open(screen.desk.direct);
    QVERIFY(screen.desk.work().outbox.send(screen.desk.direct, u"hello"_s));
    const QString key = screen.newest().key;
    QCOMPARE(screen.newest().seq, 0);
    QSignalSpy removed(&screen.model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&screen.model, &QAbstractItemModel::rowsInserted);

    screen.desk.settle();

    QCOMPARE(screen.newest().key, key);
    QVERIFY(screen.newest().seq > 0);
    QCOMPARE(screen.newest().delivery, Delivery::State::Sent);
    QCOMPARE(removed.count() + inserted.count(), 0);
}

void tst_MessageList::a_message_waits_while_there_is_no_connection()
{
    Screen screen;
    screen.open(screen.desk.direct);
    screen.desk.server.setReachable(false);
    screen.desk.lose();
    screen.desk.sends(screen.desk.direct, u"later"_s);
    QCOMPARE(screen.newest().delivery, Delivery::State::Queued);
    screen.model.setOnline(true);
    QCOMPARE(screen.newest().delivery, Delivery::State::Sending);
}

void tst_MessageList::a_refused_message_says_why()
{
    Screen screen;
    screen.open(screen.desk.direct);
    screen.desk.server.refuse(u"messages.send"_s, ErrorCode::NotContacts);
    screen.desk.sends(screen.desk.direct, u"hello?"_s);
    QCOMPARE(screen.newest().delivery, Delivery::State::Failed);
    QVERIFY(!screen.newest().failureText.isEmpty());
}

void tst_MessageList::a_recalled_message_becomes_a_line()
{
    Screen screen;
    screen.open(screen.desk.direct);
    const Seq seq = screen.desk.says(screen.desk.direct, screen.desk.bert, u"oops"_s);
    const QString key = screen.newest().key;
    QVERIFY(screen.desk.server.world().recall(screen.desk.direct, screen.desk.bert, seq));
    screen.desk.settle();
    QCOMPARE(screen.newest().key, key);
    QCOMPARE(screen.newest().kind, MessageKind::Kind::Recalled);
    QCOMPARE(screen.newest().text, u"Bert recalled a message"_s);
}

void tst_MessageList::an_own_message_can_be_recalled_for_two_minutes()
{
    Screen screen;
    screen.open(screen.desk.direct);
    screen.desk.sends(screen.desk.direct, u"hello"_s);
    QVERIFY(screen.newest().recallable);
    screen.desk.pass(2min);
    QVERIFY(!screen.newest().recallable);
}

void tst_MessageList::a_recalled_text_can_be_edited_again_for_five_minutes()
{
    Screen screen;
    screen.open(screen.desk.direct);
    screen.desk.sends(screen.desk.direct, u"hello"_s);
    const QString key = screen.newest().key;
    screen.model.rememberText(key);
    const auto done = Desk::finished(screen.desk.work().actions.recall(screen.desk.direct, Seq(screen.newest().seq)), screen.desk);
    QVERIFY(done);
    QVERIFY(screen.newest().editableAgain);
    QCOMPARE(screen.model.rememberedText(key), u"hello"_s);

    screen.desk.pass(5min);
    QVERIFY(!screen.newest().editableAgain);
    QVERIFY(screen.model.rememberedText(key).isEmpty());
}

void tst_MessageList::the_peers_reading_is_shown()
{
    Screen screen;
    screen.open(screen.desk.direct);
    screen.desk.sends(screen.desk.direct, u"hello"_s);
    screen.desk.server.world().markRead(screen.desk.direct, screen.desk.bert, Seq(screen.newest().seq));
    screen.desk.settle();
    QCOMPARE(screen.newest().delivery, Delivery::State::Read);
}

void tst_MessageList::emoji_and_pictures_have_delegates_of_their_own()
{
    Screen screen;
    screen.open(screen.desk.direct);
    screen.desk.says(screen.desk.direct, screen.desk.bert, u"🎉"_s);
    QCOMPARE(screen.newest().kind, MessageKind::Kind::Emoji);

    MessageBody body;
    body.images.append(screen.desk.server.addBlob("bytes", u"a.png"_s, {40, 30}));
    screen.desk.server.world().post(screen.desk.direct, screen.desk.bert, body);
    screen.desk.settle();
    QCOMPARE(screen.newest().kind, MessageKind::Kind::Images);
    QCOMPARE(screen.newest().images->count(), 1);
    QCOMPARE(screen.newest().images->rows().first().width, 40);
}

void tst_MessageList::pictures_are_dropped_with_their_row()
{
    Screen screen;
    screen.openLong(MessageWindow::most);
    MessageBody body;
    body.images.append(screen.desk.server.addBlob("bytes", u"a.png"_s, {40, 30}));
    screen.desk.server.world().post(screen.desk.group, screen.desk.bert, body);
    screen.desk.settle();
    const QPointer<ImageListModel> pictures = screen.newest().images.get();
    screen.desk.says(screen.desk.group, screen.desk.bert, u"next"_s);
    QCOMPARE(screen.model.rows()[1].images.get(), pictures.get());

    screen.scrollBack();
    QVERIFY(!screen.model.window()->isAtEnd());
    QVERIFY(pictures.isNull());
}

void tst_MessageList::scrolling_back_reaches_the_first_message()
{
    Screen screen;
    for (int i = 1; i <= 240; ++i)
        screen.desk.server.world().post(screen.desk.group, screen.desk.bert, {MessageText(QString::number(i)), {}});
    screen.desk.settle();
    screen.desk.work().marks.markRead(screen.desk.group, Seq(241));
    screen.open(screen.desk.group);
    for (int page = 0; page < 10 && !screen.model.window()->isAtBeginning(); ++page) {
        screen.model.window()->loadOlder();
        screen.desk.settle();
    }
    QVERIFY(screen.model.window()->isAtBeginning());
    QStringList texts;
    for (const MessageItem &item : screen.model.rows()) {
        if (item.kind == MessageKind::Kind::Text)
            texts.prepend(item.text);
    }
    QCOMPARE(texts.size(), 240);
    QCOMPARE(texts.first(), u"1"_s);
    QCOMPARE(texts.last(), u"240"_s);
}

void tst_MessageList::a_long_log_is_never_loaded_whole()
{
    Screen screen;
    screen.openLong(400);
    const MessageWindow &window = *screen.model.window();
    screen.scrollBack();
    QCOMPARE(screen.numbers().first(), 1);
    QCOMPARE(window.entries().size(), MessageWindow::most);
    QVERIFY(!window.isAtEnd());

    for (int page = 0; page < 10 && !window.isAtEnd(); ++page) {
        screen.model.window()->loadNewer();
        QVERIFY(screen.hasNoHole());
        QVERIFY(window.entries().size() <= MessageWindow::most);
    }
    QCOMPARE(screen.numbers().last(), 400);
    QVERIFY(!window.isAtBeginning());
}

void tst_MessageList::the_end_of_an_old_stretch_is_not_the_end_of_the_log()
{
    Screen screen;
    screen.openLong(400);
    screen.scrollBack();
    screen.miss(700);
    QCOMPARE(screen.desk.store().log.ranges(screen.desk.group).size(), 2);

    for (int page = 0; page < 10 && !screen.model.window()->isAtEnd(); ++page) {
        screen.model.window()->loadNewer();
        screen.desk.settle();
        QVERIFY(screen.hasNoHole());
    }
    QCOMPARE(screen.numbers().last(), 700);
}

void tst_MessageList::unread_messages_before_a_hole_are_not_the_newest()
{
    Screen screen;
    screen.openLong(100, Seq(60));
    screen.model.close();
    screen.miss(400);
    screen.open(screen.desk.group);
    QCOMPARE(screen.numbers().last(), 100);
    QVERIFY(!screen.model.window()->isAtEnd());

    screen.model.window()->jumpToNewest();
    QCOMPARE(screen.numbers().last(), 400);
}

void tst_MessageList::an_answer_for_another_place_is_not_shown()
{
    Screen screen;
    screen.openBeforeHole();
    MessageWindow &window = *screen.model.window();
    while (window.isAtEnd()) {
        window.loadOlder();
        screen.desk.settle();
    }
    window.loadOlder();
    QVERIFY(window.isLoadingOlder());
    window.jumpToNewest();
    screen.desk.settle();
    QCOMPARE(window.entries().size(), MessageWindow::page);
    QCOMPARE(screen.numbers().last(), 700);
}

void tst_MessageList::an_answer_leaves_what_is_read_meanwhile_in_its_place()
{
    Screen screen;
    screen.openBeforeHole();
    MessageWindow &window = *screen.model.window();
    while (window.entries().size() + MessageWindow::page <= MessageWindow::most) {
        window.loadOlder();
        screen.desk.settle();
    }
    window.noteInView(window.entries().first().seq);
    window.loadOlder();
    QVERIFY(window.isLoadingOlder());
    window.noteInView(window.entries().last().seq);
    screen.desk.settle();
    QCOMPARE(screen.numbers().last(), 700);
    QCOMPARE(window.entries().size(), MessageWindow::most);
}

void tst_MessageList::a_page_arrives_as_one_change()
{
    Screen screen;
    screen.openLong(200);
    QSignalSpy inserted(&screen.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&screen.model, &QAbstractItemModel::rowsRemoved);
    screen.model.window()->loadOlder();
    screen.desk.settle();
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(removed.count(), 0);
}

void tst_MessageList::rows_are_made_once_for_a_sent_message_and_not_for_a_draft()
{
    Screen screen;
    screen.open(screen.desk.direct);
    screen.desk.server.setReachable(false);
    screen.desk.lose();
    QSignalSpy refreshed(&screen.model, &MessageListModel::refreshed);
    screen.desk.store().settings.setDraft(screen.desk.direct, u"hel"_s);
    QCOMPARE(refreshed.count(), 0);
    QVERIFY(screen.desk.work().outbox.send(screen.desk.direct, u"hello"_s));
    QCOMPARE(refreshed.count(), 1);
}

void tst_MessageList::a_new_message_leaves_what_is_read_in_its_place()
{
    Screen screen;
    screen.openLong(MessageWindow::most);
    screen.scrollBack();
    const int oldest = screen.numbers().first();
    screen.model.window()->noteInView(screen.model.window()->entries()[20].seq);
    for (int i = 0; i < 10; ++i)
        screen.desk.says(screen.desk.group, screen.desk.bert, QString::number(MessageWindow::most + 1 + i));
    QCOMPARE(screen.numbers().first(), oldest);

    screen.model.window()->jumpToNewest();
    QCOMPARE(screen.numbers().last(), MessageWindow::most + 10);
}

void tst_MessageList::the_unread_separator_leaves_with_its_place()
{
    Screen screen;
    screen.openLong(400, Seq(380));
    QVERIFY(screen.model.unreadRow() > 0);
    screen.scrollBack();
    QCOMPARE(screen.model.unreadRow(), -1);
    screen.model.window()->jumpToNewest();
    QVERIFY(screen.model.unreadRow() > 0);

    Screen other;
    other.openLong(400, Seq(20)); // near the beginning, which is left behind
    QVERIFY(other.model.unreadRow() > 0);
    while (!other.model.window()->isAtEnd())
        other.model.window()->loadNewer();
    QCOMPARE(other.model.unreadRow(), -1);
}

void tst_MessageList::the_unread_separator_stands_in_its_place_only()
{
    Screen screen;
    screen.openLong(200, Seq(20));
    screen.model.window()->jumpToNewest();
    QCOMPARE(screen.model.unreadRow(), -1);
    screen.model.window()->loadOlder();
    QCOMPARE(screen.model.unreadRow(), -1);

    while (screen.model.window()->entries().first().seq > Seq(21))
        screen.model.window()->loadOlder();
    QVERIFY(screen.model.unreadRow() > 0);
}

void tst_MessageList::many_unread_messages_open_round_the_first_of_them()
{
    Screen screen;
    screen.desk.work().marks.markRead(screen.desk.group, Seq(1));
    for (int i = 1; i <= 150; ++i)
        screen.desk.says(screen.desk.group, screen.desk.bert, QString::number(i));
    screen.open(screen.desk.group);
    QVERIFY(screen.model.unreadRow() > 0);
    QCOMPARE(screen.model.rows()[screen.model.unreadRow() - 1].text, u"1"_s);
    QVERIFY(!screen.model.window()->isAtEnd());

    screen.model.window()->jumpToNewest();
    QCOMPARE(screen.newest().text, u"150"_s);
}

void tst_MessageList::a_new_message_arrives_as_one_row()
{
    Screen screen;
    screen.open(screen.desk.group);
    screen.desk.says(screen.desk.group, screen.desk.bert, u"one"_s);
    QSignalSpy inserted(&screen.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&screen.model, &QAbstractItemModel::modelReset);
    screen.desk.says(screen.desk.group, screen.desk.bert, u"two"_s);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted[0][1].toInt(), 0);
    QCOMPARE(reset.count(), 0);
}

} // namespace skein::test

QTEST_GUILESS_MAIN(skein::test::tst_MessageList)
#include "tst_message_list.moc"
