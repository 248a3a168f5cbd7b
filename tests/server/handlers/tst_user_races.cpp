// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "own_lane.h"

#include <checker/server_log.h>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;

//! FEATURES.md A15, T52, T62 under races: what is done to a user while he does something, or twice at once.
class tst_UserRaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing_begins_with_a_user_while_he_is_deleted_data() { TestDatabase::addEngineRows(); }
    void nothing_begins_with_a_user_while_he_is_deleted();
    void no_account_is_entered_while_its_device_is_ended_data() { TestDatabase::addEngineRows(); }
    void no_account_is_entered_while_its_device_is_ended();
    void a_server_that_is_handed_over_twice_at_once_has_one_owner_data() { TestDatabase::addEngineRows(); }
    void a_server_that_is_handed_over_twice_at_once_has_one_owner();
};

namespace {

constexpr int rounds = 6;
constexpr Identity theConsole{.isConsole = true};

//! The handlers of the races, with a database of the stage's.
struct Races
{
    explicit Races(const TestDatabase &database)
        : database(database), stage(database), administration({}, {hasher, stage.random, router, stage.entrance()}),
          accounts({}, hasher, stage.random, stage.entrance()), devices(router)
    {
    }

    void together(const std::vector<std::function<void(OwnLane &)>> &deeds) { test::together(database, cache, deeds); }

    qint64 count(const QString &what)
    {
        const auto connection = database.connect(u"-- name: count\nSELECT COUNT(*) AS n FROM "_s + what);
        return *(*connection)("test.count").one([](const sql::Row &row) { return row.integer("n"); });
    }

    const TestDatabase &database;
    Stage stage;
    PasswordHasher hasher{HashCost{1, 8 * 1024}};
    Router router{stage.outlet};
    AdministrationHandler administration;
    AccountsHandler accounts;
    DevicesHandler devices;
    GroupsHandler groups{{}};
    ContactsHandler contacts;
    BlocksHandler blocks;
    MembershipCache cache;
};

} // namespace

// A15: what somebody else begins with him comes first, and ends with him; or it finds nobody.
void tst_UserRaces::nothing_begins_with_a_user_while_he_is_deleted()
{
    SKEIN_TEST_DATABASE(database);
    Races r(*database);
    Actor alice = r.stage.person(u"alice"_s), carl = r.stage.person(u"carl"_s), dora = r.stage.person(u"dora"_s);
    r.stage.befriend(alice, carl);
    const auto group = r.stage.group(alice, {&carl});
    for (int round = 0; round < rounds; ++round) {
        Actor bob = r.stage.person(u"bob%1"_s.arg(round));
        r.stage.befriend(alice, bob);
        SKEIN_DONE(bob.asks(RequestContact{carl.account(), {}}));
        r.together({[&](OwnLane &lane) { (void)lane.handle(r.groups, alice.account(), AddMembers{group, {bob.account()}}); },
                    [&](OwnLane &lane) { (void)lane.handle(r.contacts, carl.account(), AcceptContact{bob.account()}); },
                    [&](OwnLane &lane) { (void)lane.handle(r.blocks, dora.account(), BlockAccount{bob.account()}); },
                    [&](OwnLane &lane) {
                        QVERIFY(bool(lane.handle(r.administration, theConsole, DeleteUser{bob.identity().user})));
                    }});
        QCOMPARE(alice.asks(ListMembers{group, {}})->members.size(), 2);
        QCOMPARE(alice.asks(ListContacts{})->contacts.size(), 1);
        QCOMPARE(carl.asks(ListContacts{})->contacts.size(), 1);
        QCOMPARE(r.count(u"blocks"_s), 0);
        QCOMPARE(ServerLog(*database).contradictions().sentences().join(u'\n'), QString());
    }
}

// T52
void tst_UserRaces::no_account_is_entered_while_its_device_is_ended()
{
    SKEIN_TEST_DATABASE(database);
    Races r(*database);
    Actor desk = r.stage.person(u"sumu"_s);
    const auto work = desk.asks(AddAccount{ClientTag(u"work"_s), Nickname(u"work"_s)})->profile.account;
    for (int round = 0; round < rounds; ++round) {
        const Actor laptop = r.stage.anotherDeviceOf(desk);
        r.together({[&](OwnLane &lane) { (void)lane.handle(r.accounts, laptop.identity(), EnterAccount{work, {}}); },
                    [&](OwnLane &lane) {
                        QVERIFY(bool(lane.handle(r.devices, desk.identity(), EndOtherDevices{})));
                    }});
        QCOMPARE(r.count(u"sessions"_s), 1);
    }
}

// T62
void tst_UserRaces::a_server_that_is_handed_over_twice_at_once_has_one_owner()
{
    SKEIN_TEST_DATABASE(database);
    Races r(*database);
    const Actor alice = r.stage.person(u"alice"_s), bob = r.stage.person(u"bob"_s), carl = r.stage.person(u"carl"_s);
    const auto owners = u"users WHERE role = %1"_s.arg(int(ServerRole::Owner));
    const auto handingTo = [&](const Identity &by, const Actor &heir) {
        return [&, by, user = heir.identity().user](OwnLane &lane) {
            (void)lane.handle(r.administration, by, UpdateUser{.user = user, .role = ServerRole::Owner});
        };
    };
    r.together({handingTo(alice.identity(), bob), handingTo(alice.identity(), carl)});
    QCOMPARE(r.count(owners), 1);
    for (int round = 0; round < rounds; ++round) {
        r.together({handingTo(theConsole, alice), handingTo(theConsole, bob), handingTo(theConsole, carl)});
        QCOMPARE(r.count(owners), 1);
    }
}

QTEST_GUILESS_MAIN(tst_UserRaces)
#include "tst_user_races.moc"
