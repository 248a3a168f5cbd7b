// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "own_lane.h"

#include <checker/server_log.h>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;

//! FEATURES.md D02, D04, D06–D11 under races: real connections to the database, one for each thread, and the handlers as the lanes
//! run them. Whoever comes first, the tables follow from the log, and the log from what was allowed when it was written.
class tst_GroupRaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_limit_holds_under_fifty_parallel_joins_data() { TestDatabase::addEngineRows(); }
    void the_limit_holds_under_fifty_parallel_joins();
    void nobody_writes_after_his_removal_data() { TestDatabase::addEngineRows(); }
    void nobody_writes_after_his_removal();
    void leaving_and_joining_at_once_leaves_one_window_open_or_none_data() { TestDatabase::addEngineRows(); }
    void leaving_and_joining_at_once_leaves_one_window_open_or_none();
    void two_who_remove_one_make_one_entry_data() { TestDatabase::addEngineRows(); }
    void two_who_remove_one_make_one_entry();
    void two_who_dismiss_and_remove_at_once_agree_data() { TestDatabase::addEngineRows(); }
    void two_who_dismiss_and_remove_at_once_agree();
    void a_group_has_one_owner_when_he_hands_it_over_and_the_heir_leaves_data() { TestDatabase::addEngineRows(); }
    void a_group_has_one_owner_when_he_hands_it_over_and_the_heir_leaves();
    void who_is_let_in_twice_joins_once_data() { TestDatabase::addEngineRows(); }
    void who_is_let_in_twice_joins_once();
    void who_is_blacklisted_and_let_in_at_once_is_out_data() { TestDatabase::addEngineRows(); }
    void who_is_blacklisted_and_let_in_at_once_is_out();
};

namespace {

constexpr int rounds = 4;

//! Alice owns a group with two admins, Ada and Ann, and Bob.
struct Group
{
    explicit Group(const TestDatabase &database, GroupRules rules = {})
        : database(database), stage(database), alice(stage.person(u"alice"_s)), ada(stage.person(u"ada"_s)),
          ann(stage.person(u"ann"_s)), bob(stage.person(u"bob"_s)), groups(rules), moderation(rules)
    {
        for (Actor *actor : {&ada, &ann, &bob})
            stage.befriend(alice, *actor);
        begin(JoinRule::Open);
    }

    //! A new one.
    void begin(JoinRule rule)
    {
        id = stage.group(alice, {&ada, &ann, &bob});
        const bool isSet = alice.asks(SetAdmin{id, ada.account(), true}) && alice.asks(SetAdmin{id, ann.account(), true})
            && alice.asks(UpdateGroup{.conversation = id, .joinRule = rule});
        if (!isSet)
            qFatal("the group could not be made");
    }

    //! Runs each on a thread of its own, all at once.
    void together(const std::vector<std::function<void(OwnLane &)>> &deeds) { test::together(database, cache, deeds); }

    QString contradictions() const { return ServerLog(database).contradictions().sentences().join(u'\n'); }

    qsizetype count(EntryKind kind)
    {
        const auto entries = alice.asks(FetchHistory{id, {}, {}, Ranged<1, 200, 50>(200)})->entries;
        return std::ranges::count(entries, kind, &Entry::kind);
    }

    bool isMember(const Actor &actor)
    {
        const auto members = alice.asks(ListMembers{id, {}})->members;
        return std::ranges::any_of(members, [&](const Member &member) { return member.profile.account == actor.account(); });
    }

    const TestDatabase &database;
    Stage stage;
    Actor alice, ada, ann, bob;
    GroupsHandler groups;
    ModerationHandler moderation;
    MessagesHandler messages{{}};
    MembershipCache cache;
    ConversationId id;
};

} // namespace

//! D11
void tst_GroupRaces::the_limit_holds_under_fifty_parallel_joins()
{
    SKEIN_TEST_DATABASE(database);
    constexpr qsizetype most = 20;
    Group g(*database, {.membersMost = most});
    QList<AccountId> people;
    for (int i = 0; i < 50; ++i)
        people.append(g.stage.person(u"person%1"_s.arg(i)).account());
    std::atomic<qsizetype> joined = 0, refused = 0;
    std::vector<std::function<void(OwnLane &)>> deeds;
    for (const AccountId person : people) {
        deeds.emplace_back([&, person](OwnLane &lane) {
            const auto answer = lane.handle(g.groups, person, JoinGroup{g.id, {}});
            ++(answer ? joined : refused);
        });
    }

    g.together(deeds);

    QCOMPARE(joined.load(), most - 4);
    QCOMPARE(refused.load(), 50 - (most - 4));
    QCOMPARE(g.alice.asks(ListMembers{g.id, {}})->members.size(), most);
    QCOMPARE(g.contradictions(), QString());
}

//! D08
void tst_GroupRaces::nobody_writes_after_his_removal()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    for (int round = 0; round < rounds; ++round) {
        g.begin(JoinRule::Open);
        int accepted = 0;
        g.together({[&](OwnLane &lane) {
                        for (int i = 0; i < 6; ++i)
                            accepted += bool(lane.handle(g.messages, g.bob.account(), text(g.id, u"still here"_s)));
                    },
                    [&](OwnLane &lane) {
                        QVERIFY(bool(lane.handle(g.moderation, g.ada.account(), RemoveMembers{g.id, {g.bob.account()}, false})));
                    }});
        QCOMPARE(g.count(EntryKind::Message), accepted);
        QCOMPARE(g.count(EntryKind::Removed), 1);
        QCOMPARE(g.contradictions(), QString()); // "by somebody who was no member then" is one
    }
}

//! D02, D04
void tst_GroupRaces::leaving_and_joining_at_once_leaves_one_window_open_or_none()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    for (int round = 0; round < rounds; ++round) {
        const auto comeAndGo = [&](OwnLane &lane) {
            for (int i = 0; i < 3; ++i) {
                (void)lane.handle(g.groups, g.bob.account(), LeaveGroup{g.id});
                (void)lane.handle(g.groups, g.bob.account(), JoinGroup{g.id, {}});
            }
        };
        g.together({comeAndGo, comeAndGo});
        QCOMPARE(g.contradictions(), QString());
        QCOMPARE(g.count(EntryKind::Joined), g.count(EntryKind::Left) - (g.isMember(g.bob) ? 0 : 1));
    }
}

//! D08, D10
void tst_GroupRaces::two_who_remove_one_make_one_entry()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    for (int round = 0; round < rounds; ++round) {
        g.begin(JoinRule::Open);
        std::atomic<int> done = 0;
        const auto removing = [&](const Actor &admin) {
            return [&, account = admin.account()](OwnLane &lane) {
                done += bool(lane.handle(g.moderation, account, RemoveMembers{g.id, {g.bob.account()}, true}));
            };
        };
        g.together({removing(g.ada), removing(g.ann)});
        QCOMPARE(done.load(), 2);
        QCOMPARE(g.count(EntryKind::Removed), 1);
        QCOMPARE(g.contradictions(), QString());
    }
}

//! D07: an admin is dismissed while he removes somebody. Either he did it as an admin, or he was refused.
void tst_GroupRaces::two_who_dismiss_and_remove_at_once_agree()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    for (int round = 0; round < rounds; ++round) {
        g.begin(JoinRule::Open);
        std::optional<ErrorCode> refusal;
        g.together({[&](OwnLane &lane) {
                        QVERIFY(bool(lane.handle(g.moderation, g.alice.account(), SetAdmin{g.id, g.ada.account(), false})));
                    },
                    [&](OwnLane &lane) {
                        const auto answer = lane.handle(g.moderation, g.ada.account(), RemoveMembers{g.id, {g.bob.account()}, false});
                        refusal = answer ? std::nullopt : std::optional(answer.error().code);
                    }});
        const auto entries = g.alice.asks(FetchHistory{g.id, {}, {}, {}})->entries;
        const auto dismissed = std::ranges::find(entries, EntryKind::AdminDismissed, &Entry::kind);
        const auto removed = std::ranges::find(entries, EntryKind::Removed, &Entry::kind);
        QVERIFY(dismissed != entries.cend());
        if (refusal)
            QCOMPARE(*refusal, ErrorCode::NotAllowed);
        QCOMPARE(removed == entries.cend(), refusal.has_value());
        QVERIFY(refusal || removed->seq < dismissed->seq);
        QCOMPARE(g.contradictions(), QString());
    }
}

//! D06
void tst_GroupRaces::a_group_has_one_owner_when_he_hands_it_over_and_the_heir_leaves()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    for (int round = 0; round < rounds; ++round) {
        g.begin(JoinRule::Open);
        g.together({[&](OwnLane &lane) {
                        (void)lane.handle(g.moderation, g.alice.account(), TransferGroup{g.id, g.bob.account()});
                    },
                    [&](OwnLane &lane) { (void)lane.handle(g.groups, g.bob.account(), LeaveGroup{g.id}); }});
        const auto members = g.ada.asks(ListMembers{g.id, {}})->members;
        QCOMPARE(members.size(), 3);
        QCOMPARE(std::ranges::count(members, Role::Owner, &Member::role), 1);
        QCOMPARE(g.contradictions(), QString());
    }
}

//! D02
void tst_GroupRaces::who_is_let_in_twice_joins_once()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    Actor eve = g.stage.person(u"eve"_s);
    for (int round = 0; round < rounds; ++round) {
        g.begin(JoinRule::Approval);
        SKEIN_DONE(eve.asks(JoinGroup{g.id, {}}));
        std::atomic<int> done = 0;
        const auto approving = [&](const Actor &admin) {
            return [&, account = admin.account()](OwnLane &lane) {
                done += bool(lane.handle(g.moderation, account, ApproveJoin{g.id, eve.account()}));
            };
        };
        g.together({approving(g.ada), approving(g.ann)});
        QCOMPARE(done.load(), 2);
        QCOMPARE(g.count(EntryKind::Joined), 1);
        QCOMPARE(g.contradictions(), QString());
    }
}

//! D10
void tst_GroupRaces::who_is_blacklisted_and_let_in_at_once_is_out()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    Actor eve = g.stage.person(u"eve"_s);
    for (int round = 0; round < rounds; ++round) {
        g.begin(JoinRule::Approval);
        SKEIN_DONE(eve.asks(JoinGroup{g.id, {}}));
        g.together({[&](OwnLane &lane) { (void)lane.handle(g.moderation, g.ada.account(), ApproveJoin{g.id, eve.account()}); },
                    [&](OwnLane &lane) {
                        QVERIFY(bool(lane.handle(g.moderation, g.ann.account(), RemoveMembers{g.id, {eve.account()}, true})));
                    }});
        QVERIFY(!g.isMember(eve));
        QVERIFY(g.alice.asks(ListJoinRequests{g.id, {}})->requests.isEmpty());
        QCOMPARE(g.contradictions(), QString());
    }
}

QTEST_GUILESS_MAIN(tst_GroupRaces)
#include "tst_group_races.moc"
