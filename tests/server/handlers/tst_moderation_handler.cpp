// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "group_scene.h"

using namespace skein;
using namespace skein::test;

//! FEATURES.md D05–D09, D16, D17, T62: what owner and admins do to the members.
class tst_ModerationHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_dissolved_group_stays_readable_and_changes_no_more_data() { TestDatabase::addEngineRows(); }
    void a_dissolved_group_stays_readable_and_changes_no_more();
    void a_group_is_handed_over_data() { TestDatabase::addEngineRows(); }
    void a_group_is_handed_over();
    void an_admin_is_appointed_and_dismissed_data() { TestDatabase::addEngineRows(); }
    void an_admin_is_appointed_and_dismissed();
    void an_admin_touches_neither_owner_nor_admin_data() { TestDatabase::addEngineRows(); }
    void an_admin_touches_neither_owner_nor_admin();
    void a_removed_member_loses_the_input_data() { TestDatabase::addEngineRows(); }
    void a_removed_member_loses_the_input();
    void a_member_is_removed_and_blacklisted_in_one_step_data() { TestDatabase::addEngineRows(); }
    void a_member_is_removed_and_blacklisted_in_one_step();
    void who_is_blacklisted_asks_no_more_data() { TestDatabase::addEngineRows(); }
    void who_is_blacklisted_asks_no_more();
    void when_everyone_is_muted_only_owner_and_admins_write_data() { TestDatabase::addEngineRows(); }
    void when_everyone_is_muted_only_owner_and_admins_write();
    void a_muted_member_writes_again_when_his_time_is_over_data() { TestDatabase::addEngineRows(); }
    void a_muted_member_writes_again_when_his_time_is_over();
    void a_mute_is_lifted_by_hand_data() { TestDatabase::addEngineRows(); }
    void a_mute_is_lifted_by_hand();
    void leaving_and_coming_back_lifts_no_mute_data() { TestDatabase::addEngineRows(); }
    void leaving_and_coming_back_lifts_no_mute();
};

//! D05
void tst_ModerationHandler::a_dissolved_group_stays_readable_and_changes_no_more()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    const auto said = g.bob.asks(text(g.id, u"so long"_s));
    SKEIN_REFUSED(g.ada.asks(DissolveGroup{g.id}), ErrorCode::NotAllowed);
    g.forgetAll();

    SKEIN_DONE(g.alice.asks(DissolveGroup{g.id}));

    QCOMPARE(linesFor(g.bob).value(0).kind, EntryKind::Dissolved);
    QVERIFY(viewOf(g.bob)->dissolved);
    QVERIFY(g.bob.asks(FetchHistory{g.id, {}, {}, {}})->entries.size() > 3);
    SKEIN_REFUSED(g.alice.asks(text(g.id, u"?"_s)), ErrorCode::GroupDissolved);
    SKEIN_REFUSED(g.bob.asks(RecallMessage{g.id, said->seq}), ErrorCode::GroupDissolved);
    SKEIN_REFUSED(g.alice.asks(AddMembers{g.id, {g.bob.account()}}), ErrorCode::GroupDissolved);
    SKEIN_REFUSED(g.bob.asks(LeaveGroup{g.id}), ErrorCode::GroupDissolved);
    SKEIN_REFUSED(g.eve.asks(JoinGroup{g.id, {}}), ErrorCode::GroupDissolved);
    SKEIN_REFUSED(g.ada.asks(UpdateGroup{.conversation = g.id, .everyoneMuted = true}), ErrorCode::GroupDissolved);
    SKEIN_REFUSED(g.bob.asks(SetGroupNickname{g.id, g.bob.account(), Nickname(u"X"_s)}), ErrorCode::GroupDissolved);
    SKEIN_REFUSED(g.ada.asks(RemoveMembers{g.id, {g.bob.account()}, true}), ErrorCode::GroupDissolved);
    SKEIN_REFUSED(g.ada.asks(MuteMember{g.id, g.bob.account(), Timestamp::never()}), ErrorCode::GroupDissolved);
    SKEIN_REFUSED(g.alice.asks(SetAdmin{g.id, g.bob.account(), true}), ErrorCode::GroupDissolved);
    SKEIN_REFUSED(g.alice.asks(TransferGroup{g.id, g.bob.account()}), ErrorCode::GroupDissolved);
    SKEIN_REFUSED(g.ada.asks(DissolveGroup{g.id}), ErrorCode::GroupDissolved);
    SKEIN_REFUSED(g.bob.asks(ListBlacklist{g.id, {}}), ErrorCode::NotAllowed);
    SKEIN_DONE(g.alice.asks(DissolveGroup{g.id})); // a repeat
    QCOMPARE(g.bob.unheardCount(), 0);
}

//! D06
void tst_ModerationHandler::a_group_is_handed_over()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    SKEIN_DONE(g.alice.asks(MuteMember{g.id, g.bob.account(), Timestamp::never()}));
    g.forgetAll();
    SKEIN_REFUSED(g.ada.asks(TransferGroup{g.id, g.bob.account()}), ErrorCode::NotAllowed);
    SKEIN_REFUSED(g.alice.asks(TransferGroup{g.id, g.eve.account()}), ErrorCode::NotFound);

    SKEIN_DONE(g.alice.asks(TransferGroup{g.id, g.bob.account()}));

    const Entry line = linesFor(g.ada).value(0);
    QCOMPARE(line.kind, EntryKind::OwnerChanged);
    QCOMPARE(line.subjects, QList{g.bob.account()});
    QCOMPARE(viewOf(g.alice)->role, Role::Member);
    QCOMPARE(viewOf(g.bob)->role, Role::Owner);
    QCOMPARE(memberIn(g, g.bob)->role, Role::Owner);
    SKEIN_DONE(g.bob.asks(text(g.id, u"thanks"_s))); // nobody could have let him write again
    SKEIN_DONE(g.alice.asks(TransferGroup{g.id, g.bob.account()})); // a repeat
    QVERIFY(linesFor(g.ada).isEmpty());
    SKEIN_REFUSED(g.alice.asks(SetAdmin{g.id, g.bob.account(), true}), ErrorCode::NotAllowed);
}

//! D07
void tst_ModerationHandler::an_admin_is_appointed_and_dismissed()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    SKEIN_REFUSED(g.ada.asks(SetAdmin{g.id, g.bob.account(), true}), ErrorCode::NotAllowed);
    SKEIN_DONE(g.alice.asks(SetAdmin{g.id, g.bob.account(), true}));
    QCOMPARE(linesFor(g.ada).value(0).kind, EntryKind::AdminAppointed);
    QCOMPARE(viewOf(g.bob)->role, Role::Admin);
    SKEIN_DONE(g.bob.asks(UpdateGroup{.conversation = g.id, .title = ConversationTitle(u"Quay"_s)}));
    g.forgetAll();
    SKEIN_DONE(g.alice.asks(SetAdmin{g.id, g.bob.account(), false}));
    QCOMPARE(linesFor(g.ada).value(0).kind, EntryKind::AdminDismissed);
    QCOMPARE(viewOf(g.bob)->role, Role::Member);
    SKEIN_REFUSED(g.bob.asks(UpdateGroup{.conversation = g.id, .everyoneMuted = true}), ErrorCode::NotAllowed);
    SKEIN_DONE(g.alice.asks(SetAdmin{g.id, g.bob.account(), false})); // a repeat
    QCOMPARE(g.ada.unheardCount(), 0);
    SKEIN_REFUSED(g.alice.asks(SetAdmin{g.id, g.alice.account(), false}), ErrorCode::NotAllowed);
}

//! D07, T62
void tst_ModerationHandler::an_admin_touches_neither_owner_nor_admin()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    SKEIN_DONE(g.alice.asks(SetAdmin{g.id, g.bob.account(), true}));
    for (Actor *other : {&g.alice, &g.bob, &g.ada}) {
        SKEIN_REFUSED(g.ada.asks(RemoveMembers{g.id, {other->account()}, true}), ErrorCode::NotAllowed);
        SKEIN_REFUSED(g.ada.asks(MuteMember{g.id, other->account(), Timestamp::never()}), ErrorCode::NotAllowed);
        SKEIN_REFUSED(g.ada.asks(SetAdmin{g.id, other->account(), false}), ErrorCode::NotAllowed);
        SKEIN_REFUSED(g.ada.asks(TransferGroup{g.id, g.bob.account()}), ErrorCode::NotAllowed);
    }
    QVERIFY(g.ada.asks(ListBlacklist{g.id, {}})->accounts.isEmpty());
    QCOMPARE(g.alice.asks(ListMembers{g.id, {}})->members.size(), 3);
}

//! D08
void tst_ModerationHandler::a_removed_member_loses_the_input()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    Actor laptop = g.stage.anotherDeviceOf(g.bob);
    SKEIN_DONE(g.ada.asks(RemoveMembers{g.id, {g.bob.account()}, false}));

    const Entry line = linesFor(g.bob).value(0);
    QCOMPARE(line.kind, EntryKind::Removed);
    QCOMPARE(line.sender, g.ada.account());
    QCOMPARE(line.subjects, QList{g.bob.account()});
    QCOMPARE(linesFor(laptop).size(), 1);
    const auto view = viewOf(g.bob);
    QVERIFY(!view->member);
    QVERIFY(!view->mayWrite);
    QCOMPARE(view->windows, (QList<Window>{{Seq(1), line.seq}}));
    SKEIN_REFUSED(g.bob.asks(text(g.id, u"?"_s)), ErrorCode::NotAMember);
    g.forgetAll();
    SKEIN_DONE(g.alice.asks(text(g.id, u"he is gone"_s)));
    QCOMPARE(g.bob.unheardCount(), 0);
    QCOMPARE(g.bob.asks(FetchHistory{g.id, {}, {}, {}})->entries.last().seq, line.seq);
    SKEIN_DONE(g.ada.asks(RemoveMembers{g.id, {g.bob.account()}, false})); // a repeat
    QCOMPARE(linesFor(g.alice).size(), 0);
    SKEIN_REFUSED(g.alice.asks(RemoveMembers{g.id, {g.alice.account()}, false}), ErrorCode::NotAllowed);
    SKEIN_DONE(g.alice.asks(AddMembers{g.id, {g.bob.account()}})); // he is not blacklisted
}

//! D09
void tst_ModerationHandler::a_member_is_removed_and_blacklisted_in_one_step()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    SKEIN_DONE(g.ada.asks(RemoveMembers{g.id, {g.bob.account(), g.eve.account(), AccountId(4711)}, true}));
    QCOMPARE(linesFor(g.alice).value(0).subjects, QList{g.bob.account()}); // the others were none
    QList<AccountId> listed;
    const auto blacklist = g.alice.asks(ListBlacklist{g.id, {}});
    for (const Profile &profile : blacklist->accounts)
        listed.append(profile.account);
    QCOMPARE(listed, (QList{g.bob.account(), g.eve.account()})); // nobody has the number 4711
    QVERIFY(!memberIn(g, g.bob));
}

//! D09
void tst_ModerationHandler::who_is_blacklisted_asks_no_more()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    SKEIN_DONE(g.alice.asks(UpdateGroup{.conversation = g.id, .joinRule = JoinRule::Approval}));
    SKEIN_DONE(g.eve.asks(JoinGroup{g.id, {}}));
    g.forgetAll();
    SKEIN_DONE(g.ada.asks(RemoveMembers{g.id, {g.eve.account()}, true}));
    QCOMPARE(viewOf(g.alice)->joinRequests, 0);
    SKEIN_REFUSED(g.alice.asks(ApproveJoin{g.id, g.eve.account()}), ErrorCode::Blacklisted);
}

//! D16
void tst_ModerationHandler::when_everyone_is_muted_only_owner_and_admins_write()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    SKEIN_DONE(g.ada.asks(UpdateGroup{.conversation = g.id, .everyoneMuted = true}));
    QCOMPARE(linesFor(g.bob).value(0).kind, EntryKind::EveryoneMuted);
    QVERIFY(viewOf(g.bob)->everyoneMuted);
    SKEIN_REFUSED(g.bob.asks(text(g.id, u"?"_s)), ErrorCode::EveryoneIsMuted);
    SKEIN_REFUSED(g.bob.asks(SetTyping{g.id}), ErrorCode::EveryoneIsMuted);
    SKEIN_DONE(g.alice.asks(text(g.id, u"listen"_s)));
    SKEIN_DONE(g.ada.asks(text(g.id, u"listen"_s)));
    SKEIN_DONE(g.alice.asks(UpdateGroup{.conversation = g.id, .everyoneMuted = false}));
    QCOMPARE(linesFor(g.bob).value(0).kind, EntryKind::EveryoneUnmuted);
    SKEIN_DONE(g.bob.asks(text(g.id, u"thanks"_s)));
    g.forgetAll();
    SKEIN_DONE(g.alice.asks(UpdateGroup{.conversation = g.id, .everyoneMuted = false})); // a repeat
    QCOMPARE(g.bob.unheardCount(), 0);
}

//! D17
void tst_ModerationHandler::a_muted_member_writes_again_when_his_time_is_over()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    const Timestamp until = g.stage.clock.now() + std::chrono::minutes(10);
    SKEIN_DONE(g.ada.asks(MuteMember{g.id, g.bob.account(), until}));
    const Entry line = linesFor(g.bob).value(0);
    QCOMPARE(line.kind, EntryKind::Muted);
    QCOMPARE(line.until, std::optional(until));
    QCOMPARE(viewOf(g.bob)->mutedUntil, std::optional(until));
    QCOMPARE(memberIn(g, g.bob)->mutedUntil, std::optional(until));
    SKEIN_REFUSED(g.bob.asks(text(g.id, u"?"_s)), ErrorCode::Muted);
    SKEIN_DONE(g.ada.asks(MuteMember{g.id, g.bob.account(), until})); // a repeat
    QCOMPARE(g.bob.unheardCount(), 0);
    g.stage.clock.advance(std::chrono::minutes(10));
    SKEIN_DONE(g.bob.asks(text(g.id, u"again"_s)));
}

//! D17
void tst_ModerationHandler::a_mute_is_lifted_by_hand()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    SKEIN_DONE(g.ada.asks(MuteMember{g.id, g.bob.account(), Timestamp::never()}));
    g.stage.clock.advance(std::chrono::hours(24 * 365));
    SKEIN_REFUSED(g.bob.asks(text(g.id, u"?"_s)), ErrorCode::Muted);
    g.forgetAll();
    SKEIN_DONE(g.alice.asks(MuteMember{g.id, g.bob.account(), {}}));
    QCOMPARE(linesFor(g.bob).value(0).kind, EntryKind::Unmuted);
    QVERIFY(!viewOf(g.bob)->mutedUntil);
    SKEIN_DONE(g.bob.asks(text(g.id, u"thanks"_s)));
    g.forgetAll();
    SKEIN_DONE(g.alice.asks(MuteMember{g.id, g.bob.account(), {}})); // a repeat
    QCOMPARE(g.bob.unheardCount(), 0);
    SKEIN_REFUSED(g.alice.asks(MuteMember{g.id, g.eve.account(), Timestamp::never()}), ErrorCode::NotFound);
}

//! D17
void tst_ModerationHandler::leaving_and_coming_back_lifts_no_mute()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    SKEIN_DONE(g.alice.asks(UpdateGroup{.conversation = g.id, .joinRule = JoinRule::Open}));
    SKEIN_DONE(g.ada.asks(MuteMember{g.id, g.bob.account(), Timestamp::never()}));
    SKEIN_DONE(g.bob.asks(LeaveGroup{g.id}));
    SKEIN_DONE(g.bob.asks(JoinGroup{g.id, {}}));
    SKEIN_REFUSED(g.bob.asks(text(g.id, u"?"_s)), ErrorCode::Muted);
}

QTEST_GUILESS_MAIN(tst_ModerationHandler)
#include "tst_moderation_handler.moc"
