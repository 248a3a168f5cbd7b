// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "group_scene.h"

using namespace skein;
using namespace skein::test;

//! FEATURES.md D02–D04, D10, D11: how one comes into a group, and goes.
class tst_GroupMembership : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_group_is_found_by_its_number_or_a_part_of_its_title_data() { TestDatabase::addEngineRows(); }
    void a_group_is_found_by_its_number_or_a_part_of_its_title();
    void found_groups_come_in_pages_data() { TestDatabase::addEngineRows(); }
    void found_groups_come_in_pages();
    void who_joins_an_open_group_is_in_at_once_data() { TestDatabase::addEngineRows(); }
    void who_joins_an_open_group_is_in_at_once();
    void an_owner_or_admin_lets_in_who_asks_data() { TestDatabase::addEngineRows(); }
    void an_owner_or_admin_lets_in_who_asks();
    void a_rejected_one_stays_out_and_may_ask_anew_data() { TestDatabase::addEngineRows(); }
    void a_rejected_one_stays_out_and_may_ask_anew();
    void a_closed_group_is_joined_by_nobody_data() { TestDatabase::addEngineRows(); }
    void a_closed_group_is_joined_by_nobody();
    void who_was_invited_is_shown_with_his_inviter_data() { TestDatabase::addEngineRows(); }
    void who_was_invited_is_shown_with_his_inviter();
    void who_inherits_a_group_is_named_data() { TestDatabase::addEngineRows(); }
    void who_inherits_a_group_is_named();
    void a_group_that_nobody_is_left_in_is_found_by_nobody_data() { TestDatabase::addEngineRows(); }
    void a_group_that_nobody_is_left_in_is_found_by_nobody();
    void who_is_blacklisted_neither_joins_nor_is_added_data() { TestDatabase::addEngineRows(); }
    void who_is_blacklisted_neither_joins_nor_is_added();
    void the_next_member_after_the_last_place_is_refused_data() { TestDatabase::addEngineRows(); }
    void the_next_member_after_the_last_place_is_refused();
};

//! D02
void tst_GroupMembership::a_group_is_found_by_its_number_or_a_part_of_its_title()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    const auto find = [&](const QString &query) { return g.eve.asks(FindGroups{GroupQuery(query), {}})->groups; };
    QVERIFY(find(u"harbour"_s).isEmpty()); // it takes only whom a member adds

    SKEIN_DONE(g.alice.asks(UpdateGroup{.conversation = g.id, .joinRule = JoinRule::Approval}));

    for (const QString &query : {u"HARBOUR"_s, u"our crew"_s, QString::number(g.id.value())}) {
        const auto found = find(query);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().conversation, g.id);
        QCOMPARE(found.first().title.value(), u"Harbour crew"_s);
        QCOMPARE(found.first().memberCount, 3);
        QCOMPARE(found.first().membersMost, 1000);
    }
    QVERIFY(find(u"harbor"_s).isEmpty());
    SKEIN_DONE(g.alice.asks(UpdateGroup{.conversation = g.id, .title = ConversationTitle(u"试产组"_s)}));
    QVERIFY(find(u"harbour"_s).isEmpty());
    QCOMPARE(find(u"试产"_s).size(), 1);
    SKEIN_DONE(g.alice.asks(UpdateGroup{.conversation = g.id, .joinRule = JoinRule::Closed}));
    QVERIFY(find(u"试产"_s).isEmpty());
}

//! D02
void tst_GroupMembership::found_groups_come_in_pages()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    QSet<ConversationId> all;
    for (int i = 0; i < 23; ++i) {
        const auto group = g.stage.group(g.alice, {}, u"reading club %1"_s.arg(i));
        SKEIN_DONE(g.alice.asks(UpdateGroup{.conversation = group, .joinRule = JoinRule::Open}));
        all.insert(group);
    }
    FindGroups request{GroupQuery(u"reading club"_s), {}};
    const auto first = g.eve.asks(request);
    QCOMPARE(first->groups.size(), 20);
    QVERIFY(first->more);
    request.after = first->groups.last().conversation;
    const auto second = g.eve.asks(request);
    QVERIFY(!second->more);
    for (const GroupCard &card : first->groups + second->groups)
        QVERIFY(all.remove(card.conversation));
    QVERIFY(all.isEmpty());
}

//! D02
void tst_GroupMembership::who_joins_an_open_group_is_in_at_once()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    SKEIN_DONE(g.alice.asks(UpdateGroup{.conversation = g.id, .joinRule = JoinRule::Open}));
    g.forgetAll();

    QCOMPARE(g.eve.asks(JoinGroup{g.id, {}})->state, JoinOutcome::Joined);

    const auto lines = linesFor(g.bob);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().kind, EntryKind::Joined);
    QCOMPARE(lines.first().sender, g.eve.account());
    QCOMPARE(lines.first().subjects, QList{g.eve.account()});
    QVERIFY(viewOf(g.eve)->member);
    SKEIN_DONE(g.eve.asks(text(g.id, u"hello"_s)));
    QCOMPARE(g.eve.asks(JoinGroup{g.id, {}})->state, JoinOutcome::Joined); // a repeat
    QVERIFY(linesFor(g.bob).isEmpty());
}

//! D02
void tst_GroupMembership::an_owner_or_admin_lets_in_who_asks()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    SKEIN_DONE(g.alice.asks(UpdateGroup{.conversation = g.id, .joinRule = JoinRule::Approval}));
    g.forgetAll();

    QCOMPARE(g.eve.asks(JoinGroup{g.id, RequestNote(u"it is me"_s)})->state, JoinOutcome::Waiting);

    QCOMPARE(viewOf(g.alice)->joinRequests, 1);
    QCOMPARE(viewOf(g.ada)->joinRequests, 1);
    QVERIFY(!viewOf(g.bob)); // a member hears nothing of it
    const auto requests = g.ada.asks(ListJoinRequests{g.id, {}});
    QCOMPARE(requests->requests.size(), 1);
    QCOMPARE(requests->requests.first().profile.account, g.eve.account());
    QCOMPARE(requests->requests.first().note.value(), u"it is me"_s);
    SKEIN_REFUSED(g.eve.asks(text(g.id, u"already?"_s)), ErrorCode::NotAMember);

    SKEIN_DONE(g.ada.asks(ApproveJoin{g.id, g.eve.account()}));

    QCOMPARE(viewOf(g.alice)->joinRequests, 0);
    QVERIFY(viewOf(g.eve)->member);
    QCOMPARE(linesFor(g.bob).value(0).sender, g.ada.account());
    SKEIN_DONE(g.alice.asks(ApproveJoin{g.id, g.eve.account()})); // somebody else was faster
    QVERIFY(linesFor(g.bob).isEmpty());
    SKEIN_REFUSED(g.alice.asks(ApproveJoin{g.id, AccountId(999)}), ErrorCode::NoSuchRequest);
}

//! D02
void tst_GroupMembership::a_rejected_one_stays_out_and_may_ask_anew()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    SKEIN_DONE(g.alice.asks(UpdateGroup{.conversation = g.id, .joinRule = JoinRule::Approval}));
    SKEIN_DONE(g.eve.asks(JoinGroup{g.id, {}}));
    SKEIN_DONE(g.eve.asks(JoinGroup{g.id, RequestNote(u"please"_s)})); // replaces the note
    QCOMPARE(g.alice.asks(ListJoinRequests{g.id, {}})->requests.size(), 1);
    g.forgetAll();

    SKEIN_DONE(g.alice.asks(RejectJoin{g.id, g.eve.account()}));

    QCOMPARE(viewOf(g.ada)->joinRequests, 0);
    SKEIN_REFUSED(g.ada.asks(ApproveJoin{g.id, g.eve.account()}), ErrorCode::NoSuchRequest);
    QCOMPARE(g.eve.asks(JoinGroup{g.id, {}})->state, JoinOutcome::Waiting);
    SKEIN_DONE(g.alice.asks(UpdateGroup{.conversation = g.id, .joinRule = JoinRule::Open}));
    SKEIN_DONE(g.eve.asks(JoinGroup{g.id, {}}));
    QVERIFY(g.alice.asks(ListJoinRequests{g.id, {}})->requests.isEmpty()); // what she asked is settled
}

//! D02
void tst_GroupMembership::a_closed_group_is_joined_by_nobody()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    SKEIN_REFUSED(g.eve.asks(JoinGroup{g.id, {}}), ErrorCode::JoiningClosed);
    SKEIN_REFUSED(g.eve.asks(JoinGroup{ConversationId(4711), {}}), ErrorCode::NotFound);
    const auto direct = g.bob.asks(ListContacts{})->contacts.first().conversation;
    SKEIN_REFUSED(g.eve.asks(JoinGroup{direct, {}}), ErrorCode::NotFound);
}

//! D03
void tst_GroupMembership::who_was_invited_is_shown_with_his_inviter()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    g.stage.befriend(g.bob, g.eve);
    SKEIN_DONE(g.bob.asks(AddMembers{g.id, {g.eve.account()}}));
    const Entry line = linesFor(g.alice).value(0);
    QCOMPARE(line.kind, EntryKind::Joined);
    QCOMPARE(line.sender, g.bob.account());
    QCOMPARE(line.subjects, QList{g.eve.account()});
}

//! D04
void tst_GroupMembership::who_inherits_a_group_is_named()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    SKEIN_DONE(g.alice.asks(LeaveGroup{g.id}));
    const auto lines = linesFor(g.bob);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0].kind, EntryKind::OwnerChanged);
    QCOMPARE(lines[0].subjects, QList{g.ada.account()}); // an admin before others
    QCOMPARE(lines[1].kind, EntryKind::Left);
    QCOMPARE(viewOf(g.ada)->role, Role::Owner);
    QCOMPARE(viewOf(g.alice)->windows, (QList<Window>{{Seq(1), lines[1].seq}}));
}

//! D04
void tst_GroupMembership::a_group_that_nobody_is_left_in_is_found_by_nobody()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    SKEIN_DONE(g.alice.asks(UpdateGroup{.conversation = g.id, .joinRule = JoinRule::Open}));
    for (Actor *actor : {&g.bob, &g.ada, &g.alice})
        SKEIN_DONE(actor->asks(LeaveGroup{g.id}));
    QVERIFY(g.eve.asks(FindGroups{GroupQuery(u"harbour"_s), {}})->groups.isEmpty());
    SKEIN_REFUSED(g.eve.asks(JoinGroup{g.id, {}}), ErrorCode::NotFound);
}

//! D10
void tst_GroupMembership::who_is_blacklisted_neither_joins_nor_is_added()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    SKEIN_DONE(g.alice.asks(UpdateGroup{.conversation = g.id, .joinRule = JoinRule::Open}));
    SKEIN_DONE(g.ada.asks(RemoveMembers{g.id, {g.bob.account()}, true}));

    SKEIN_REFUSED(g.bob.asks(JoinGroup{g.id, {}}), ErrorCode::Blacklisted);
    SKEIN_REFUSED(g.alice.asks(AddMembers{g.id, {g.bob.account()}}), ErrorCode::Blacklisted);

    SKEIN_DONE(g.ada.asks(Unlist{g.id, g.bob.account()}));
    SKEIN_DONE(g.ada.asks(Unlist{g.id, g.bob.account()})); // a repeat
    QVERIFY(g.ada.asks(ListBlacklist{g.id, {}})->accounts.isEmpty());
    QCOMPARE(g.bob.asks(JoinGroup{g.id, {}})->state, JoinOutcome::Joined);
}

//! D11
void tst_GroupMembership::the_next_member_after_the_last_place_is_refused()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database, {.membersMost = 3});
    g.stage.befriend(g.alice, g.eve);
    SKEIN_DONE(g.alice.asks(UpdateGroup{.conversation = g.id, .joinRule = JoinRule::Approval}));
    SKEIN_REFUSED(g.alice.asks(AddMembers{g.id, {g.eve.account()}}), ErrorCode::GroupFull);
    SKEIN_REFUSED(g.eve.asks(JoinGroup{g.id, {}}), ErrorCode::GroupFull);
    SKEIN_DONE(g.bob.asks(LeaveGroup{g.id}));
    SKEIN_DONE(g.eve.asks(JoinGroup{g.id, {}}));
    SKEIN_DONE(g.alice.asks(AddMembers{g.id, {g.bob.account()}}));
    SKEIN_REFUSED(g.alice.asks(ApproveJoin{g.id, g.eve.account()}), ErrorCode::GroupFull);
}

QTEST_GUILESS_MAIN(tst_GroupMembership)
#include "tst_group_membership.moc"
