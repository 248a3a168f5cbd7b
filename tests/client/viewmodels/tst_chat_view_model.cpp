// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "front.h"

#include <models/addresses.h>

#include <QSignalSpy>
#include <QTest>

namespace skein::test {

class tst_ChatViewModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sending_empties_the_composer();
    void nothing_but_spaces_cannot_be_sent();
    void a_draft_survives_a_visit_elsewhere_and_a_restart();
    void only_seen_messages_are_read_and_only_in_an_active_window();
    void who_scrolled_up_is_told_of_new_messages();
    void opening_the_chat_again_goes_to_the_newest_message();
    void typing_is_told_in_words();
    void the_header_counts_members_and_who_is_online();
    void who_left_cannot_write();
    void who_is_blocked_or_no_contact_any_more_is_told_which();
    void a_recalled_message_can_be_edited_again();
    void a_picture_is_pasted_and_sent();
    void what_is_no_picture_is_refused();
    void a_new_message_is_announced();
    void an_inactive_window_gets_a_notice_that_goes_when_it_is_read();
};

void tst_ChatViewModel::sending_empties_the_composer()
{
    Front front;
    front.signIn();
    ChatViewModel *chat = front.app.chat();
    front.read(front.desk.direct);
    chat->setDraft(u"hello "_s);
    QVERIFY(chat->isSendable());
    chat->send();
    front.desk.settle();
    QCOMPARE(chat->draft(), QString());
    QVERIFY(!chat->isSendable());
    QCOMPARE(front.desk.textsOnServer(front.desk.direct), QStringList{u"hello"_s});
}

void tst_ChatViewModel::nothing_but_spaces_cannot_be_sent()
{
    Front front;
    front.signIn();
    front.read(front.desk.direct);
    front.app.chat()->setDraft(u" \n "_s);
    QVERIFY(!front.app.chat()->isSendable());
}

void tst_ChatViewModel::a_draft_survives_a_visit_elsewhere_and_a_restart()
{
    Front front;
    front.signIn();
    ChatViewModel *chat = front.app.chat();
    front.read(front.desk.direct);
    chat->setDraft(u"not yet"_s);
    front.read(front.desk.group);
    QCOMPARE(chat->draft(), QString());
    front.read(front.desk.direct);
    QCOMPARE(chat->draft(), u"not yet"_s);
    QCOMPARE(front.desk.store().settings.draft(front.desk.direct), u"not yet"_s);
}

void tst_ChatViewModel::only_seen_messages_are_read_and_only_in_an_active_window()
{
    Front front;
    front.signIn();
    front.desk.says(front.desk.direct, front.desk.bert, u"hello"_s);
    ChatViewModel *chat = front.app.chat();
    chat->open(keyOf(front.desk.direct));
    const QString newest = chat->messages()->rows().first().key;
    QCOMPARE(front.app.conversations()->unreadMessages(), 1);

    chat->noteVisible(newest);
    QCOMPARE(front.app.conversations()->unreadMessages(), 1);

    chat->setReading(true);
    QCOMPARE(front.app.conversations()->unreadMessages(), 0);
}

void tst_ChatViewModel::who_scrolled_up_is_told_of_new_messages()
{
    Front front;
    front.signIn();
    front.read(front.desk.direct);
    front.desk.says(front.desk.direct, front.desk.bert, u"one"_s);
    front.desk.says(front.desk.direct, front.desk.bert, u"two"_s);
    ChatViewModel *chat = front.app.chat();
    QCOMPARE(chat->unseen(), 2);
    QSignalSpy scrolled(chat, &ChatViewModel::scrollWanted);
    chat->jumpToNewest();
    QCOMPARE(scrolled.count(), 1);
    chat->noteVisible(chat->messages()->rows().first().key);
    QCOMPARE(chat->unseen(), 0);
}

void tst_ChatViewModel::opening_the_chat_again_goes_to_the_newest_message()
{
    Front front;
    front.signIn();
    for (int i = 0; i < 300; ++i)
        front.desk.server.world().post(front.desk.direct, front.desk.anna, {MessageText(QString::number(i)), {}});
    front.desk.settle();
    front.read(front.desk.direct);
    ChatViewModel *chat = front.app.chat();
    QVERIFY(chat->isAtEnd());
    QSignalSpy moved(chat, &ChatViewModel::atEndChanged);
    for (int page = 0; page < 10 && chat->isAtEnd(); ++page) {
        chat->noteVisible(chat->messages()->rows()[chat->messages()->count() - 10].key);
        chat->loadOlder();
        front.desk.settle();
    }
    QVERIFY(!chat->isAtEnd());
    QCOMPARE(moved.count(), 1);

    chat->open(chat->key());
    QVERIFY(chat->isAtEnd());
    QCOMPARE(chat->messages()->rows().first().text, u"299"_s);
}

void tst_ChatViewModel::typing_is_told_in_words()
{
    Front front;
    front.signIn();
    front.read(front.desk.group);
    ChatViewModel *chat = front.app.chat();
    front.desk.server.type(front.desk.group, front.desk.bert);
    front.desk.settle();
    QCOMPARE(chat->typingText(), u"Bert is typing…"_s);
    front.desk.server.type(front.desk.group, front.desk.cora);
    front.desk.settle();
    QCOMPARE(chat->typingText(), u"Bert and Cora are typing…"_s);
    QCOMPARE(chat->typists()->count(), 2);
    front.desk.pass(7s);
    QCOMPARE(chat->typingText(), QString());
}

void tst_ChatViewModel::the_header_counts_members_and_who_is_online()
{
    Front front;
    front.signIn();
    front.read(front.desk.group);
    front.desk.server.setOnline(front.desk.bert, true);
    front.desk.settle();
    QCOMPARE(front.app.chat()->title(), u"Lunch"_s);
    QVERIFY2(front.app.chat()->subtitle().contains(u"2"), qUtf8Printable(front.app.chat()->subtitle()));
    front.read(front.desk.direct);
    QCOMPARE(front.app.chat()->subtitle(), u"Online"_s);
}

void tst_ChatViewModel::who_left_cannot_write()
{
    Front front;
    front.signIn();
    front.read(front.desk.group);
    front.app.chat()->setDraft(u"bye"_s);
    front.app.groups()->leave(keyOf(front.desk.group));
    front.desk.settle();
    QVERIFY(!front.app.chat()->readOnlyText().isEmpty());
    QVERIFY(!front.app.chat()->isSendable());
}

// C11, C13
void tst_ChatViewModel::who_is_blocked_or_no_contact_any_more_is_told_which()
{
    Front front;
    front.signIn();
    front.read(front.desk.direct);
    const auto *chat = front.app.chat();
    front.desk.server.world().setBlocked(front.desk.bert, front.desk.anna, true);
    front.desk.settle();
    QVERIFY2(chat->readOnlyText().contains(u"does not accept"_s), qPrintable(chat->readOnlyText()));
    front.desk.server.world().setBlocked(front.desk.bert, front.desk.anna, false);
    front.desk.settle();
    QCOMPARE(chat->readOnlyText(), QString());
    front.desk.server.world().endFriendship(front.desk.anna, front.desk.bert);
    front.desk.settle();
    QVERIFY2(chat->readOnlyText().contains(u"not contacts any more"_s), qPrintable(chat->readOnlyText()));
}

void tst_ChatViewModel::a_recalled_message_can_be_edited_again()
{
    Front front;
    front.signIn();
    front.read(front.desk.direct);
    ChatViewModel *chat = front.app.chat();
    chat->setDraft(u"hllo"_s);
    chat->send();
    front.desk.settle();
    const QString key = chat->messages()->rows().first().key;
    chat->recall(key);
    front.desk.settle();
    QVERIFY(chat->messages()->rows().first().editableAgain);
    chat->editAgain(key);
    QCOMPARE(chat->draft(), u"hllo"_s);
}

void tst_ChatViewModel::a_picture_is_pasted_and_sent()
{
    Front front;
    front.signIn();
    front.read(front.desk.direct);
    ChatViewModel *chat = front.app.chat();
    QVERIFY(!chat->pasteImages());
    front.clipboard.picture = QImage(60, 40, QImage::Format_RGB32);
    front.clipboard.picture.fill(Qt::red);
    QVERIFY(chat->pasteImages());
    QCOMPARE(chat->attached()->count(), 1);
    QCOMPARE(chat->attached()->rows().first().width, 60);
    QVERIFY(chat->isSendable());

    chat->send();
    front.desk.settle();

    QCOMPARE(chat->attached()->count(), 0);
    const MessageItem &sent = chat->messages()->rows().first();
    QCOMPARE(sent.kind, MessageKind::Kind::Images);
    QCOMPARE(sent.delivery, Delivery::State::Sent);
}

void tst_ChatViewModel::what_is_no_picture_is_refused()
{
    Front front;
    front.signIn();
    front.read(front.desk.direct);
    front.app.chat()->attach({QUrl::fromLocalFile(QCoreApplication::applicationFilePath())});
    QCOMPARE(front.app.chat()->attached()->count(), 0);
    QCOMPARE(front.toasts().size(), 1);
}

void tst_ChatViewModel::a_new_message_is_announced()
{
    Front front;
    front.signIn();
    front.read(front.desk.direct);
    QSignalSpy announced(front.app.chat(), &ChatViewModel::announced);
    front.desk.says(front.desk.direct, front.desk.bert, u"hello"_s);
    QCOMPARE(announced.value(0).value(0).toString(), u"Bert: hello"_s);
    front.desk.sends(front.desk.direct, u"hi"_s);
    QCOMPARE(announced.count(), 1);
}

void tst_ChatViewModel::an_inactive_window_gets_a_notice_that_goes_when_it_is_read()
{
    Front front;
    front.signIn();
    front.desk.says(front.desk.direct, front.desk.bert, u"seen"_s);
    QVERIFY(front.notifier.shown.isEmpty());
    front.app.setWindowActive(false);
    front.desk.says(front.desk.direct, front.desk.bert, u"hello"_s);
    QCOMPARE(front.notifier.shown.size(), 1);
    QCOMPARE(front.notifier.shown.first(), u"Bert: hello"_s);

    QSignalSpy raised(&front.app, &AppViewModel::raiseWanted);
    Q_EMIT front.notifier.activated(front.notifier.shown.firstKey());
    QCOMPARE(raised.count(), 1);
    QCOMPARE(front.app.chat()->key(), keyOf(front.desk.direct));
    front.read(front.desk.direct);
    QVERIFY(front.notifier.shown.isEmpty());
}

} // namespace skein::test

QTEST_MAIN(skein::test::tst_ChatViewModel)
#include "tst_chat_view_model.moc"
