// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <support/stage.h>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! FEATURES.md A19: one user, several accounts.
class tst_OwnAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A19
    void a_user_adds_an_account_with_a_name_of_its_own_data() { TestDatabase::addEngineRows(); }
    void a_user_adds_an_account_with_a_name_of_its_own();
    void repeating_makes_no_second_one_data() { TestDatabase::addEngineRows(); }
    void repeating_makes_no_second_one();
    void fifty_at_once_make_as_many_as_are_allowed_data() { TestDatabase::addEngineRows(); }
    void fifty_at_once_make_as_many_as_are_allowed();
    void an_account_is_entered_without_a_password_data() { TestDatabase::addEngineRows(); }
    void an_account_is_entered_without_a_password();
    void entering_again_ends_the_session_before_data() { TestDatabase::addEngineRows(); }
    void entering_again_ends_the_session_before();
    void the_account_that_asks_has_its_session_data() { TestDatabase::addEngineRows(); }
    void the_account_that_asks_has_its_session();
    void nobody_enters_an_account_of_somebody_else_data() { TestDatabase::addEngineRows(); }
    void nobody_enters_an_account_of_somebody_else();
    void a_session_that_was_ended_enters_nothing_data() { TestDatabase::addEngineRows(); }
    void a_session_that_was_ended_enters_nothing();
    void accounts_have_contacts_and_unread_messages_of_their_own_data() { TestDatabase::addEngineRows(); }
    void accounts_have_contacts_and_unread_messages_of_their_own();
    void a_device_counts_once_however_many_accounts_it_has_data() { TestDatabase::addEngineRows(); }
    void a_device_counts_once_however_many_accounts_it_has();
    void signing_out_of_one_leaves_the_others_data() { TestDatabase::addEngineRows(); }
    void signing_out_of_one_leaves_the_others();
    void a_login_name_finds_the_first_account_alone_data() { TestDatabase::addEngineRows(); }
    void a_login_name_finds_the_first_account_alone();
    void a_quota_is_the_users_not_the_accounts_data() { TestDatabase::addEngineRows(); }
    void a_quota_is_the_users_not_the_accounts();
};

namespace {

AddAccount another(const QString &nickname)
{
    return {ClientTag(u"add "_s + nickname), Nickname(nickname)};
}

//! The caller's further account, signed in on a connection of its own.
Actor entered(Stage &stage, Actor &caller, AccountId account)
{
    const auto answer = caller.asks(EnterAccount{account, DeviceLabel(u"desk"_s)});
    Actor persona = stage.stranger();
    if (!answer || !persona.asks(Resume{*answer->token}))
        qFatal("the account could not be entered");
    persona.signedIn = *answer;
    return persona;
}

Actor persona(Stage &stage, Actor &caller, const QString &nickname)
{
    return entered(stage, caller, caller.asks(another(nickname))->profile.account);
}

} // namespace

void tst_OwnAccounts::a_user_adds_an_account_with_a_name_of_its_own()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor sumu = stage.person(u"sumu"_s);

    const auto added = sumu.asks(another(u"苏沐"_s));

    SKEIN_DONE(added);
    QCOMPARE(added->profile.nickname.value(), u"苏沐"_s);
    const auto mine = sumu.asks(ListOwnAccounts{});
    SKEIN_DONE(mine);
    QCOMPARE(mine->accounts.size(), 2);
    QCOMPARE(mine->accounts[0].profile, sumu.signedIn.profile);
    QCOMPARE(mine->accounts[1].profile, added->profile);
    QCOMPARE(mine->most, 5);
    Actor again = stage.anotherDeviceOf(sumu);
    QCOMPARE(again.account(), sumu.account()); // a password opens the first one
}

void tst_OwnAccounts::repeating_makes_no_second_one()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor sumu = stage.person(u"sumu"_s);
    const auto first = sumu.asks(another(u"work"_s));
    SKEIN_DONE(first);

    const auto repeated = stage.anotherDeviceOf(sumu).asks(another(u"work"_s));

    SKEIN_DONE(repeated);
    QCOMPARE(repeated->profile, first->profile);
    QCOMPARE(sumu.asks(ListOwnAccounts{})->accounts.size(), 2);
    SKEIN_DONE(stage.person(u"eve"_s).asks(another(u"work"_s))); // a tag is its user's own
}

void tst_OwnAccounts::fifty_at_once_make_as_many_as_are_allowed()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor sumu = stage.person(u"sumu"_s);
    QList<Actor> doors{sumu, stage.anotherDeviceOf(sumu), persona(stage, sumu, u"work"_s)}; // lanes differ by account
    QList<std::pair<qsizetype, RequestId>> asked;
    for (int i = 0; i < 50; ++i) {
        const qsizetype door = i % doors.size();
        asked.append({door, doors[door].askLater(another(u"n%1"_s.arg(i)))});
    }
    stage.run();

    int made = 0;
    for (const auto &[door, id] : asked) {
        const auto answer = doors[door].answerTo<AddAccount>(id);
        made += bool(answer);
        if (!answer)
            QCOMPARE(answer.error().code, ErrorCode::TooManyAccounts);
    }
    QCOMPARE(made, 3);
    QCOMPARE(sumu.asks(ListOwnAccounts{})->accounts.size(), 5);
}

void tst_OwnAccounts::an_account_is_entered_without_a_password()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor sumu = stage.person(u"sumu"_s);
    const auto added = sumu.asks(another(u"work"_s));

    const auto answer = sumu.asks(EnterAccount{added->profile.account, DeviceLabel(u"desk"_s)});

    SKEIN_DONE(answer);
    QCOMPARE(answer->profile, added->profile);
    QCOMPARE(answer->user, sumu.signedIn.user);
    QVERIFY(answer->device != sumu.signedIn.device);
    QCOMPARE(sumu.account(), sumu.signedIn.profile.account); // this connection stays whose it was
    Actor persona = stage.stranger();
    SKEIN_DONE(persona.asks(Resume{*answer->token}));
    QCOMPARE(persona.account(), added->profile.account);
    SKEIN_DONE(sumu.asks(FetchHeads{}));
}

void tst_OwnAccounts::entering_again_ends_the_session_before()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor sumu = stage.person(u"sumu"_s);
    const auto account = sumu.asks(another(u"work"_s))->profile.account;
    const auto inUse = sumu.asks(EnterAccount{account, {}});

    const auto lost = sumu.asks(EnterAccount{account, {}}); // its answer never arrives
    const auto repeated = sumu.asks(EnterAccount{account, {}});

    SKEIN_REFUSED(stage.stranger().asks(Resume{*lost->token}), ErrorCode::BadToken);
    SKEIN_DONE(stage.stranger().asks(Resume{*repeated->token}));
    SKEIN_REFUSED(stage.stranger().asks(Resume{*inUse->token}), ErrorCode::BadToken);
}

void tst_OwnAccounts::the_account_that_asks_has_its_session()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor sumu = stage.person(u"sumu"_s);
    SKEIN_REFUSED(sumu.asks(EnterAccount{sumu.account(), {}}), ErrorCode::AlreadySignedIn);
    const auto connection = database->connect(u"-- name: count\nSELECT COUNT(*) AS n FROM sessions"_s);
    QCOMPARE((*connection)("test.count").one([](const sql::Row &row) { return row.integer("n"); }), std::optional<qint64>(1));
}

void tst_OwnAccounts::nobody_enters_an_account_of_somebody_else()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor sumu = stage.person(u"sumu"_s);
    Actor eve = stage.person(u"eve"_s);
    const auto account = sumu.asks(another(u"work"_s))->profile.account;

    SKEIN_REFUSED(eve.asks(EnterAccount{account, {}}), ErrorCode::NotFound);
    SKEIN_REFUSED(eve.asks(EnterAccount{sumu.account(), {}}), ErrorCode::NotFound);
    SKEIN_REFUSED(eve.asks(EnterAccount{AccountId(99999), {}}), ErrorCode::NotFound);
    QCOMPARE(eve.asks(ListOwnAccounts{})->accounts.size(), 1);
}

void tst_OwnAccounts::a_session_that_was_ended_enters_nothing()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor sumu = stage.person(u"sumu"_s);
    const auto account = sumu.asks(another(u"work"_s))->profile.account;
    database->connect()->execute(u"DELETE FROM sessions WHERE id = %1"_s.arg(sumu.signedIn.device.value()));

    SKEIN_REFUSED(sumu.asks(EnterAccount{account, {}}), ErrorCode::NotSignedIn);
}

void tst_OwnAccounts::accounts_have_contacts_and_unread_messages_of_their_own()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor sumu = stage.person(u"sumu"_s);
    Actor work = persona(stage, sumu, u"work"_s);
    Actor ben = stage.person(u"ben"_s);
    Actor mia = stage.person(u"mia"_s);
    const auto withBen = stage.befriend(work, ben);
    const auto withMia = stage.befriend(work, mia);

    SKEIN_DONE(ben.asks(text(withBen, u"one"_s)));
    SKEIN_DONE(ben.asks(text(withBen, u"two"_s)));
    SKEIN_DONE(mia.asks(text(withMia, u"three"_s)));
    SKEIN_DONE(work.asks(text(withMia, u"my own"_s)));

    QCOMPARE(work.hears<EntryPosted>().size(), 3);
    QVERIFY(sumu.hears<EntryPosted>().isEmpty());
    SKEIN_REFUSED(sumu.asks(text(withBen, u"as another"_s)), ErrorCode::NotAMember);
    QVERIFY(sumu.asks(ListContacts{})->contacts.isEmpty());
    const auto mine = sumu.asks(ListOwnAccounts{});
    QCOMPARE(mine->accounts[0].unread, 0);
    QCOMPARE(mine->accounts[1].unread, 3);
    QVERIFY(stage.befriend(sumu, work).isValid()); // to others, and to each other, they are two people
}

void tst_OwnAccounts::a_device_counts_once_however_many_accounts_it_has()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor desk = stage.person(u"sumu"_s);
    Actor work = persona(stage, desk, u"work"_s);
    Actor play = persona(stage, work, u"play"_s); // from there it is the same device, too
    QList<Actor> others;
    for (int i = 0; i < 9; ++i) {
        stage.clock.advance(1min);
        others.append(stage.anotherDeviceOf(desk));
    }
    QVERIFY(!desk.wasClosedWith());
    QVERIFY(!work.wasClosedWith());

    stage.clock.advance(1min);
    SKEIN_DONE(stage.stranger().asks(Resume{*play.signedIn.token})); // one account in use keeps its device
    stage.clock.advance(1min);
    Actor eleventh = stage.anotherDeviceOf(desk);
    QVERIFY(!desk.wasClosedWith());
    QVERIFY(!play.wasClosedWith());
    QCOMPARE(others.first().wasClosedWith(), CloseCode::SignedOut);

    for (int i = 0; i < 9; ++i) {
        stage.clock.advance(1min);
        others.append(stage.anotherDeviceOf(desk));
    }
    QCOMPARE(desk.wasClosedWith(), CloseCode::SignedOut); // and a device goes as a whole
    QCOMPARE(work.wasClosedWith(), CloseCode::SignedOut);
    QCOMPARE(play.wasClosedWith(), CloseCode::SignedOut);
}

void tst_OwnAccounts::signing_out_of_one_leaves_the_others()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor sumu = stage.person(u"sumu"_s);
    Actor work = persona(stage, sumu, u"work"_s);

    SKEIN_DONE(sumu.asks(LogOut{})); // also the one that the other was entered from

    SKEIN_DONE(stage.stranger().asks(Resume{*work.signedIn.token}));
    Actor back = entered(stage, work, sumu.account());
    QCOMPARE(back.account(), sumu.account());
    SKEIN_DONE(work.asks(FetchHeads{}));
}

void tst_OwnAccounts::a_login_name_finds_the_first_account_alone()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor sumu = stage.person(u"sumu"_s);
    SKEIN_DONE(sumu.asks(another(u"secret persona"_s)));
    Actor eve = stage.person(u"eve"_s);

    const auto found = eve.asks(FindAccounts{AccountQuery(u"sumu"_s), {}});

    SKEIN_DONE(found);
    QCOMPARE(found->profiles.size(), 1);
    QCOMPARE(found->profiles.first().account, sumu.account());
}

void tst_OwnAccounts::a_quota_is_the_users_not_the_accounts()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor sumu = stage.person(u"sumu"_s);
    Actor work = persona(stage, sumu, u"work"_s);
    const UploadRules rules;
    int announced = 0;
    const auto announce = [&](Actor &actor) {
        const QByteArray digest = QByteArray::number(++announced).rightJustified(32, '0');
        return actor.asks(BeginUpload{Digest(digest), Ranged<1, (1LL << 40)>(rules.largestFile), {}});
    };
    for (int i = 0; i < int(rules.quota / rules.largestFile); ++i)
        SKEIN_DONE(announce(i % 2 == 0 ? sumu : work));

    SKEIN_REFUSED(announce(sumu), ErrorCode::QuotaExceeded);
    SKEIN_REFUSED(announce(work), ErrorCode::QuotaExceeded);
}

QTEST_GUILESS_MAIN(tst_OwnAccounts)
#include "tst_own_accounts.moc"
