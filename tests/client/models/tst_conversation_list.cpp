// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../desk.h"

#include <models/addresses.h>
#include <models/conversation_list_model.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace skein::test {

namespace {

struct Screen
{
    Screen()
    {
        desk.signIn();
        model.setWorkspace(&desk.work());
    }
    ~Screen() { model.setWorkspace(nullptr); }

    [[nodiscard]] const ConversationItem &row(ConversationId conversation) const { return *model.find(keyOf(conversation)); }

    Desk desk;
    Wording wording{desk.clock, desk.timers};
    ConversationListModel model{wording};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class tst_ConversationList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_most_active_stands_first();
    void a_group_names_the_sender();
    void unread_messages_are_counted();
    void a_draft_is_shown_unless_the_conversation_is_open();
    void a_recall_changes_the_preview();
    void a_waiting_message_is_the_preview();
    void presence_is_shown_as_it_changes();
    void a_filter_hides_rows();
    void a_group_without_a_picture_shows_its_first_four_members();
    void a_group_that_nobody_opened_shows_its_members_too();
    void who_came_while_the_connection_was_away_is_shown();
};

void tst_ConversationList::the_most_active_stands_first()
{
    Screen screen;
    screen.desk.pass(1s);
    screen.desk.says(screen.desk.direct, screen.desk.bert, u"hello"_s);
    QCOMPARE(screen.model.rows().first().key, keyOf(screen.desk.direct));
    QSignalSpy moved(&screen.model, &QAbstractItemModel::rowsMoved);
    screen.desk.pass(1s);
    screen.desk.says(screen.desk.group, screen.desk.cora, u"lunch?"_s);
    QCOMPARE(screen.model.rows().first().key, keyOf(screen.desk.group));
    QCOMPARE(moved.count(), 1);
}

void tst_ConversationList::a_group_names_the_sender()
{
    Screen screen;
    screen.desk.says(screen.desk.group, screen.desk.cora, u"lunch\nnow?"_s);
    QCOMPARE(screen.row(screen.desk.group).previewPrefix, u"Cora:"_s);
    QCOMPARE(screen.row(screen.desk.group).preview, u"lunch now?"_s);
    screen.desk.says(screen.desk.direct, screen.desk.bert, u"hello"_s);
    QCOMPARE(screen.row(screen.desk.direct).previewPrefix, QString());
}

void tst_ConversationList::unread_messages_are_counted()
{
    Screen screen;
    for (int i = 0; i < 100; ++i)
        screen.desk.says(screen.desk.direct, screen.desk.bert, u"x"_s);
    QCOMPARE(screen.row(screen.desk.direct).unread, 100);
    QCOMPARE(screen.row(screen.desk.direct).unreadText, u"99+"_s);
    screen.desk.work().marks.markRead(screen.desk.direct, screen.desk.store().log.state(screen.desk.direct).head);
    QCOMPARE(screen.row(screen.desk.direct).unreadText, QString());
}

void tst_ConversationList::a_draft_is_shown_unless_the_conversation_is_open()
{
    Screen screen;
    screen.desk.store().settings.setDraft(screen.desk.direct, u"not yet"_s);
    QVERIFY(screen.row(screen.desk.direct).draft);
    QCOMPARE(screen.row(screen.desk.direct).preview, u"not yet"_s);
    screen.model.setSelected(keyOf(screen.desk.direct));
    QVERIFY(!screen.row(screen.desk.direct).draft);
    QVERIFY(screen.row(screen.desk.direct).selected);
}

void tst_ConversationList::a_recall_changes_the_preview()
{
    Screen screen;
    const Seq seq = screen.desk.says(screen.desk.direct, screen.desk.bert, u"oops"_s);
    QVERIFY(screen.desk.server.world().recall(screen.desk.direct, screen.desk.bert, seq));
    screen.desk.settle();
    QCOMPARE(screen.row(screen.desk.direct).preview, u"Bert recalled a message"_s);
}

void tst_ConversationList::a_waiting_message_is_the_preview()
{
    Screen screen;
    screen.desk.server.setReachable(false);
    screen.desk.lose();
    screen.desk.sends(screen.desk.direct, u"later"_s);
    QCOMPARE(screen.row(screen.desk.direct).preview, u"later"_s);
    QCOMPARE(screen.row(screen.desk.direct).delivery, Delivery::State::Sending);
}

void tst_ConversationList::presence_is_shown_as_it_changes()
{
    Screen screen;
    QCOMPARE(screen.row(screen.desk.direct).presence, u"offline"_s);
    screen.desk.server.setOnline(screen.desk.bert, true);
    screen.desk.settle();
    QCOMPARE(screen.row(screen.desk.direct).presence, u"online"_s);
    QCOMPARE(screen.row(screen.desk.group).presence, QString());
}

void tst_ConversationList::a_filter_hides_rows()
{
    Screen screen;
    screen.model.setFilter([](const ConversationItem &item) { return item.group; });
    QCOMPARE(screen.model.count(), 1);
    QVERIFY(screen.model.all().size() > 1);
}

//! Their numbers, in the order of the cells.
static QStringList facesOf(const ConversationItem &item)
{
    QStringList keys;
    for (const PersonItem &face : item.faces ? item.faces->rows() : QList<PersonItem>())
        keys.append(face.key);
    return keys;
}

// D14
void tst_ConversationList::a_group_without_a_picture_shows_its_first_four_members()
{
    Screen screen;
    Desk &desk = screen.desk;
    desk.pass(1s);
    const QStringList three{keyOf(desk.anna), keyOf(desk.bert), keyOf(desk.cora)};
    QCOMPARE(facesOf(screen.row(desk.group)), three);
    QVERIFY(screen.row(desk.direct).faces == nullptr);

    FakeWorld &world = desk.server.world();
    const auto dora = world.addPerson(u"dora"_s, u"dora's password"_s, u"Dora"_s);
    const auto emil = world.addPerson(u"emil"_s, u"emil's password"_s, u"Emil"_s);
    world.addMembers(desk.group, desk.bert, {emil, dora});
    desk.pass(1s);
    QCOMPARE(facesOf(screen.row(desk.group)), three + QStringList{keyOf(dora)});
    QCOMPARE(screen.row(desk.group).faces->rows().last().name, u"Dora"_s);
    world.removeMembers(desk.group, desk.bert, {desk.cora});
    desk.pass(1s);
    QCOMPARE(facesOf(screen.row(desk.group)), (QStringList{keyOf(desk.anna), keyOf(desk.bert), keyOf(dora), keyOf(emil)}));

    world.log(desk.group)->card.avatar = Digest(QByteArray(Digest::least, 'a'));
    world.tellConversation(desk.group);
    desk.settle();
    QVERIFY(screen.row(desk.group).faces == nullptr);
    QVERIFY(!screen.row(desk.group).avatarSource.isEmpty());
}

// D14
void tst_ConversationList::a_group_that_nobody_opened_shows_its_members_too()
{
    Screen screen;
    Desk &desk = screen.desk;
    desk.pass(1s);
    const int asked = desk.server.requestCount(u"groups.members"_s);
    FakeWorld &world = desk.server.world();
    QList<ConversationId> groups;
    for (int i = 0; i < 50; ++i)
        groups.append(world.addGroup(u"Group %1"_s.arg(i), {desk.bert, desk.anna}));
    desk.pass(1s);
    for (const auto group : groups)
        QCOMPARE(facesOf(screen.row(group)), (QStringList{keyOf(desk.anna), keyOf(desk.bert)}));
    QCOMPARE(desk.server.requestCount(u"groups.members"_s) - asked, groups.size());

    // What is known is not asked for again.
    desk.lose();
    desk.pass(5s);
    QCOMPARE(desk.client->link(), ClientSession::Link::Live);
    QCOMPARE(desk.server.requestCount(u"groups.members"_s) - asked, groups.size());
}

// D14
void tst_ConversationList::who_came_while_the_connection_was_away_is_shown()
{
    Screen screen;
    Desk &desk = screen.desk;
    FakeWorld &world = desk.server.world();
    const auto dora = world.addPerson(u"dora"_s, u"dora's password"_s, u"Dora"_s);
    desk.pass(1s);
    desk.lose();
    world.addMembers(desk.group, desk.bert, {dora});
    for (int i = 0; i < 400; ++i) // the log is left with a hole
        world.post(desk.group, desk.bert, {MessageText(u"line"_s), {}});
    desk.pass(5s);
    QCOMPARE(facesOf(screen.row(desk.group)).last(), keyOf(dora));
    desk.lose();
    world.removeMembers(desk.group, desk.bert, {dora});
    desk.pass(5s);
    QCOMPARE(facesOf(screen.row(desk.group)).last(), keyOf(desk.cora));
}

} // namespace skein::test

QTEST_GUILESS_MAIN(skein::test::tst_ConversationList)
#include "tst_conversation_list.moc"
