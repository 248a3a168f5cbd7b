// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <support/stage.h>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! FEATURES.md A14, A15, A21, T62.
class tst_AdministrationHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_member_administers_nothing_data() { TestDatabase::addEngineRows(); }
    void a_member_administers_nothing();
    void users_are_listed_by_page_and_found_by_a_part_of_a_name_data() { TestDatabase::addEngineRows(); }
    void users_are_listed_by_page_and_found_by_a_part_of_a_name();
    void a_user_is_shown_with_its_accounts_and_devices_data() { TestDatabase::addEngineRows(); }
    void a_user_is_shown_with_its_accounts_and_devices();
    void a_made_user_signs_in_with_the_password_that_was_told_data() { TestDatabase::addEngineRows(); }
    void a_made_user_signs_in_with_the_password_that_was_told();
    void what_is_given_changes_and_the_rest_stays_data() { TestDatabase::addEngineRows(); }
    void what_is_given_changes_and_the_rest_stays();
    void a_disabled_user_is_put_out_at_once_and_hears_why_data() { TestDatabase::addEngineRows(); }
    void a_disabled_user_is_put_out_at_once_and_hears_why();
    void a_deleted_user_is_unknown_and_his_words_stay_data() { TestDatabase::addEngineRows(); }
    void a_deleted_user_is_unknown_and_his_words_stay();
    void a_deleted_owner_hands_his_group_over_data() { TestDatabase::addEngineRows(); }
    void a_deleted_owner_hands_his_group_over();
    void nobody_waits_to_be_let_in_after_he_is_deleted_data() { TestDatabase::addEngineRows(); }
    void nothing_is_blocked_by_or_from_a_deleted_user_data() { TestDatabase::addEngineRows(); }
    void nobody_waits_to_be_let_in_after_he_is_deleted();
    void nothing_is_blocked_by_or_from_a_deleted_user();
    void no_code_of_a_deleted_user_is_left_data() { TestDatabase::addEngineRows(); }
    void no_code_of_a_deleted_user_is_left();
    void a_deleted_user_is_neither_muted_nor_in_the_world_data() { TestDatabase::addEngineRows(); }
    void a_deleted_user_is_neither_muted_nor_in_the_world();
    void nobody_leaves_a_dissolved_group_when_he_is_deleted_data() { TestDatabase::addEngineRows(); }
    void nobody_leaves_a_dissolved_group_when_he_is_deleted();
    void a_reset_password_voids_the_code_before_it_data() { TestDatabase::addEngineRows(); }
    void a_reset_password_voids_the_code_before_it();
    void a_reset_password_is_the_only_one_and_ends_the_sessions_data() { TestDatabase::addEngineRows(); }
    void a_reset_password_is_the_only_one_and_ends_the_sessions();
    void administrators_do_not_touch_each_other_nor_the_owner_data() { TestDatabase::addEngineRows(); }
    void administrators_do_not_touch_each_other_nor_the_owner();
    void the_right_is_read_anew_for_each_request_data() { TestDatabase::addEngineRows(); }
    void the_right_is_read_anew_for_each_request();
    void the_owner_hands_the_server_over_data() { TestDatabase::addEngineRows(); }
    void the_owner_hands_the_server_over();
    void who_owned_the_server_hears_that_the_console_gave_it_away_data() { TestDatabase::addEngineRows(); }
    void who_owned_the_server_hears_that_the_console_gave_it_away();
    void the_registration_switch_is_kept_data() { TestDatabase::addEngineRows(); }
    void the_registration_switch_is_kept();
    void the_console_administers_without_being_a_user_data() { TestDatabase::addEngineRows(); }
    void the_console_administers_without_being_a_user();
};

namespace {

Result<SignedIn> logIn(Stage &stage, const QString &login, const Password &password)
{
    return stage.stranger().asks(LogIn{LoginText(login), password, {}});
}

UserId userOf(const Actor &actor)
{
    return actor.identity().user;
}

qint64 rowsIn(const TestDatabase &database, const QString &what)
{
    const auto connection = database.connect(u"-- name: count\nSELECT COUNT(*) AS n FROM "_s + what);
    return *(*connection)("test.count").one([](const sql::Row &row) { return row.integer("n"); });
}

} // namespace

// A21
void tst_AdministrationHandler::a_member_administers_nothing()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor owner = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    SKEIN_REFUSED(bob.asks(ListUsers{}), ErrorCode::NotAllowed);
    SKEIN_REFUSED(bob.asks(DeleteUser{userOf(bob)}), ErrorCode::NotAllowed);
    SKEIN_REFUSED(bob.asks(UpdateUser{.user = userOf(bob), .role = ServerRole::Owner}), ErrorCode::NotAllowed);
    SKEIN_REFUSED(bob.asks(CreateUser{.name = LoginName(u"eve"_s), .nickname = Nickname(u"Eve"_s)}), ErrorCode::NotAllowed);
    QCOMPARE(owner.asks(ListUsers{})->users.size(), 2);
}

// A21
void tst_AdministrationHandler::users_are_listed_by_page_and_found_by_a_part_of_a_name()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor owner = stage.person(u"alice"_s);
    for (int i = 0; i < 60; ++i)
        SKEIN_DONE(owner.asks(CreateUser{.name = LoginName(u"user%1"_s.arg(i)), .nickname = Nickname(u"王小明 %1"_s.arg(i))}));

    const auto first = owner.asks(ListUsers{});
    QCOMPARE(first->users.size(), 50);
    QVERIFY(first->more);
    QCOMPARE(first->users.first().role, ServerRole::Owner);
    const auto second = owner.asks(ListUsers{{}, first->users.last().user});
    QCOMPARE(second->users.size(), 11);
    QVERIFY(!second->more);
    QCOMPARE(owner.asks(ListUsers{UserFilter(u"USER5"_s), {}})->users.size(), 11);
    QCOMPARE(owner.asks(ListUsers{UserFilter(u"小明 7"_s), {}})->users.size(), 1);
    QCOMPARE(owner.asks(ListUsers{UserFilter(u"%"_s), {}})->users.size(), 0);
}

void tst_AdministrationHandler::a_user_is_shown_with_its_accounts_and_devices()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor owner = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    const auto shown = owner.asks(ShowUser{{}, LoginText(u"bob"_s)});
    SKEIN_DONE(shown);
    QCOMPARE(shown->user.user, userOf(bob));
    QCOMPARE(shown->user.name->value(), u"bob"_s);
    QCOMPARE(shown->accounts.size(), 1);
    QCOMPARE(shown->devices.size(), 1);
    QVERIFY(shown->devices.first().online);
    QCOMPARE(owner.asks(ShowUser{userOf(bob), {}})->user, shown->user);
    SKEIN_REFUSED(owner.asks(ShowUser{UserId(999), {}}), ErrorCode::NotFound);
    SKEIN_REFUSED(owner.asks(ShowUser{}), ErrorCode::NotFound);
}

// A21
void tst_AdministrationHandler::a_made_user_signs_in_with_the_password_that_was_told()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor owner = stage.person(u"alice"_s);
    const CreateUser request{.name = LoginName(u"bob"_s), .nickname = Nickname(u"Bob"_s)};
    const auto made = owner.asks(request);
    SKEIN_DONE(made);
    QVERIFY(made->password && made->password->value().size() >= 20);
    SKEIN_DONE(logIn(stage, u"bob"_s, *made->password));
    SKEIN_REFUSED(owner.asks(request), ErrorCode::NameTaken);

    CreateUser given = request;
    given.name = LoginName(u"carl"_s);
    given.password = Password(u"short"_s);
    SKEIN_REFUSED(owner.asks(given), ErrorCode::WeakPassword);
    given.password = Password(u"long enough for carl"_s);
    QVERIFY(!owner.asks(given)->password);
    SKEIN_DONE(logIn(stage, u"carl"_s, *given.password));
}

// A21
void tst_AdministrationHandler::what_is_given_changes_and_the_rest_stays()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor owner = stage.person(u"alice"_s), bob = stage.person(u"bob"_s), carl = stage.person(u"carl"_s);
    SKEIN_DONE(owner.asks(UpdateUser{
        .user = userOf(bob), .email = EmailAddress(u"bob@example.com"_s), .nickname = Nickname(u"Robert"_s)}));

    const User changed = owner.asks(ShowUser{userOf(bob), {}})->user;
    QCOMPARE(changed.name->value(), u"bob"_s);
    QCOMPARE(changed.email->value(), u"bob@example.com"_s);
    QCOMPARE(changed.nickname.value(), u"Robert"_s);
    QCOMPARE(changed.role, ServerRole::Member);
    SKEIN_DONE(logIn(stage, u"bob@example.com"_s, bob.password));
    const auto taken = owner.asks(UpdateUser{.user = userOf(carl), .name = LoginName(u"bob"_s), .nickname = Nickname(u"x"_s)});
    SKEIN_REFUSED(taken, ErrorCode::NameTaken);
    QCOMPARE(taken.error().field, u"name"_s);
    QCOMPARE(owner.asks(ShowUser{userOf(carl), {}})->user.nickname.value(), u"carl"_s); // all or nothing
}

// A14
void tst_AdministrationHandler::a_disabled_user_is_put_out_at_once_and_hears_why()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor owner = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    Actor laptop = stage.anotherDeviceOf(bob);

    SKEIN_DONE(owner.asks(DisableUser{userOf(bob)}));
    SKEIN_DONE(owner.asks(DisableUser{userOf(bob)})); // a repeat

    for (Actor *device : {&bob, &laptop}) {
        QCOMPARE(device->hears<SessionEnded>().value(0).reason, u"account_disabled"_s);
        QCOMPARE(device->wasClosedWith(), CloseCode::SignedOut);
    }
    SKEIN_REFUSED(logIn(stage, u"bob"_s, bob.password), ErrorCode::AccountDisabled);
    SKEIN_REFUSED(logIn(stage, u"bob"_s, Password(u"a wrong guess"_s)), ErrorCode::WrongCredentials);
    SKEIN_REFUSED(stage.stranger().asks(Resume{*bob.signedIn.token}), ErrorCode::BadToken);
    QVERIFY(owner.asks(ShowUser{userOf(bob), {}})->user.disabled);

    SKEIN_DONE(owner.asks(EnableUser{userOf(bob)}));
    SKEIN_DONE(logIn(stage, u"bob"_s, bob.password));
    SKEIN_REFUSED(stage.stranger().asks(Resume{*bob.signedIn.token}), ErrorCode::BadToken);
}

// A15
void tst_AdministrationHandler::a_deleted_user_is_unknown_and_his_words_stay()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor owner = stage.person(u"alice"_s), bob = stage.person(u"bob"_s), carl = stage.person(u"carl"_s);
    const auto room = stage.befriend(bob, carl);
    SKEIN_DONE(carl.asks(RequestContact{owner.account(), {}}));
    SKEIN_DONE(bob.asks(text(room, u"remember me"_s)));
    carl.forgetsWhatHeHeard();

    SKEIN_DONE(owner.asks(DeleteUser{userOf(bob)}));

    QCOMPARE(bob.hears<SessionEnded>().value(0).reason, u"account_deleted"_s);
    QCOMPARE(bob.wasClosedWith(), CloseCode::SignedOut);
    const auto unknown = logIn(stage, u"nobody"_s, bob.password);
    QCOMPARE(logIn(stage, u"bob"_s, bob.password).error(), unknown.error());
    QVERIFY(carl.asks(ListContacts{})->contacts.isEmpty());
    QVERIFY(carl.asks(FindAccounts{AccountQuery(u"bob"_s), {}})->profiles.isEmpty());
    SKEIN_REFUSED(carl.asks(RequestContact{bob.account(), {}}), ErrorCode::NotFound);
    SKEIN_REFUSED(carl.asks(text(room, u"are you there"_s)), ErrorCode::NotContacts);
    QCOMPARE(carl.asks(FetchHistory{room, {}, {}, {}})->entries.last().body->text.value(), u"remember me"_s);
    QCOMPARE(carl.asks(GetAccounts{{bob.account()}})->profiles.first().standing, Standing::Deleted);
    const auto heard = carl.hears<FeedChanged>();
    const auto isGone = [&](const FeedChanged &changed) {
        return changed.item.kind == FeedKind::Contact && changed.item.key == bob.account().value() && !changed.item.contact;
    };
    QVERIFY(std::ranges::any_of(heard, isGone));
    SKEIN_REFUSED(owner.asks(DeleteUser{userOf(bob)}), ErrorCode::NotFound);
    SKEIN_REFUSED(owner.asks(ShowUser{userOf(bob), {}}), ErrorCode::NotFound);
    SKEIN_DONE(owner.asks(CreateUser{.name = LoginName(u"bob"_s), .nickname = Nickname(u"Another Bob"_s)})); // free again
}

// A15
void tst_AdministrationHandler::a_deleted_owner_hands_his_group_over()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor owner = stage.person(u"alice"_s), bob = stage.person(u"bob"_s), carl = stage.person(u"carl"_s);
    stage.befriend(bob, carl);
    const auto group = stage.group(bob, {&carl});

    SKEIN_DONE(owner.asks(DeleteUser{userOf(bob)}));

    const auto told = carl.hears<EntryPosted>();
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.first().entry.kind, EntryKind::OwnerChanged);
    QCOMPARE(told.last().entry.kind, EntryKind::Left);
    QCOMPARE(told.last().entry.sender, bob.account());
    const auto members = carl.asks(ListMembers{group, {}});
    QCOMPARE(members->members.size(), 1);
    QCOMPARE(members->members.first().role, Role::Owner);
    SKEIN_DONE(carl.asks(text(group, u"mine now"_s)));
}

// A15, C10
void tst_AdministrationHandler::nothing_is_blocked_by_or_from_a_deleted_user()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor owner = stage.person(u"alice"_s), bob = stage.person(u"bob"_s), carl = stage.person(u"carl"_s);
    SKEIN_DONE(carl.asks(BlockAccount{bob.account()}));
    SKEIN_DONE(bob.asks(BlockAccount{carl.account()}));
    SKEIN_DONE(bob.asks(BlockAccount{owner.account()}));
    carl.forgetsWhatHeHeard();

    SKEIN_DONE(owner.asks(DeleteUser{userOf(bob)}));

    const auto heard = carl.hears<FeedChanged>();
    QCOMPARE(heard.size(), 1);
    QCOMPARE(heard.first().item.kind, FeedKind::Block);
    QCOMPARE(heard.first().item.key, bob.account().value());
    QVERIFY(!heard.first().item.block);
    QCOMPARE(rowsIn(*database, u"blocks"_s), 0);
    SKEIN_REFUSED(carl.asks(BlockAccount{bob.account()}), ErrorCode::NotFound);
    SKEIN_DONE(carl.asks(UnblockAccount{bob.account()})); // what another device asked before it heard
}

// A15, D02
void tst_AdministrationHandler::nobody_waits_to_be_let_in_after_he_is_deleted()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor owner = stage.person(u"alice"_s), bob = stage.person(u"bob"_s), carl = stage.person(u"carl"_s);
    stage.befriend(owner, carl);
    const auto group = stage.group(owner, {&carl});
    UpdateGroup rule;
    rule.conversation = group;
    rule.joinRule = JoinRule::Approval;
    SKEIN_DONE(owner.asks(rule));
    SKEIN_DONE(bob.asks(JoinGroup{group, {}}));
    owner.forgetsWhatHeHeard();

    SKEIN_DONE(owner.asks(DeleteUser{userOf(bob)}));

    QCOMPARE(rowsIn(*database, u"join_requests"_s), 0);
    const auto heard = owner.hears<FeedChanged>();
    const auto about = std::ranges::find(heard, FeedKind::Conversation, [](const FeedChanged &event) { return event.item.kind; });
    QVERIFY(about != heard.cend());
    QCOMPARE(about->item.conversation->joinRequests, 0);
}

// A15, A17
void tst_AdministrationHandler::no_code_of_a_deleted_user_is_left()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor owner = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    SKEIN_DONE(bob.asks(ChangeEmail{bob.password, EmailAddress(u"bob@example.org"_s)}));
    SKEIN_DONE(owner.asks(IssueCode{userOf(bob), CodePurpose::Recovery}));
    QCOMPARE(rowsIn(*database, u"codes"_s), 2);
    SKEIN_DONE(owner.asks(DeleteUser{userOf(bob)}));
    QCOMPARE(rowsIn(*database, u"codes"_s), 0);
    SKEIN_REFUSED(owner.asks(IssueCode{userOf(bob), CodePurpose::Recovery}), ErrorCode::NotFound);
}

// A15, E03
void tst_AdministrationHandler::a_deleted_user_is_neither_muted_nor_in_the_world()
{
    SKEIN_TEST_DATABASE(database);
    const StageSettings withWorld{.world = true, .guests = {}};
    Stage stage(*database, withWorld);
    Actor owner = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    const ConversationId world = owner.asks(FetchWorld{})->conversation;
    SKEIN_DONE(owner.asks(MuteInWorld{bob.account(), Timestamp::never()}));
    QCOMPARE(owner.asks(FetchWorld{})->muted.size(), 1);

    SKEIN_DONE(owner.asks(DeleteUser{userOf(bob)}));

    QVERIFY(owner.asks(FetchWorld{})->muted.isEmpty());
    const QString his = u" WHERE conversation = %1 AND account = %2"_s.arg(world.value()).arg(bob.account().value());
    QCOMPARE(rowsIn(*database, u"members"_s + his), 0);
    QCOMPARE(rowsIn(*database, u"windows"_s + his), 0);
    const Stage nextStart(*database, withWorld);
    QCOMPARE(rowsIn(*database, u"members"_s + his), 0); // who is new there is not he
}

// A15, D05
void tst_AdministrationHandler::nobody_leaves_a_dissolved_group_when_he_is_deleted()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor owner = stage.person(u"alice"_s), bob = stage.person(u"bob"_s), carl = stage.person(u"carl"_s);
    stage.befriend(bob, carl);
    const auto group = stage.group(bob, {&carl});
    SKEIN_DONE(bob.asks(DissolveGroup{group}));
    carl.forgetsWhatHeHeard();

    SKEIN_DONE(owner.asks(DeleteUser{userOf(bob)}));

    QVERIFY(carl.hears<EntryPosted>().isEmpty());
    QCOMPARE(carl.asks(FetchHistory{group, {}, {}, {}})->entries.last().kind, EntryKind::Dissolved);
}

// A17
void tst_AdministrationHandler::a_reset_password_voids_the_code_before_it()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor owner = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    const auto issued = owner.asks(IssueCode{userOf(bob), CodePurpose::Recovery});
    const auto reset = owner.asks(ResetPassword{userOf(bob), {}});
    const RecoverPassword stolen{LoginText(u"bob"_s), issued->code, Password(u"a password of mine"_s)};
    SKEIN_REFUSED(stage.stranger().asks(stolen), ErrorCode::WrongCode);
    SKEIN_DONE(logIn(stage, u"bob"_s, *reset->password));
}

void tst_AdministrationHandler::a_reset_password_is_the_only_one_and_ends_the_sessions()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor owner = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    const auto reset = owner.asks(ResetPassword{userOf(bob), {}});
    SKEIN_DONE(reset);
    QCOMPARE(bob.hears<SessionEnded>().value(0).reason, u"password_changed"_s);
    QCOMPARE(bob.wasClosedWith(), CloseCode::SignedOut);
    SKEIN_REFUSED(logIn(stage, u"bob"_s, bob.password), ErrorCode::WrongCredentials);
    SKEIN_DONE(logIn(stage, u"bob"_s, *reset->password));
    SKEIN_REFUSED(owner.asks(ResetPassword{userOf(bob), Password(u"weak"_s)}), ErrorCode::WeakPassword);
}

// T62
void tst_AdministrationHandler::administrators_do_not_touch_each_other_nor_the_owner()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor owner = stage.person(u"alice"_s), ada = stage.person(u"ada"_s), adam = stage.person(u"adam"_s);
    Actor bob = stage.person(u"bob"_s);
    for (const Actor *admin : {&ada, &adam})
        SKEIN_DONE(owner.asks(UpdateUser{.user = userOf(*admin), .role = ServerRole::Admin}));

    for (const UserId user : {userOf(owner), userOf(adam), userOf(ada)}) {
        SKEIN_REFUSED(ada.asks(DisableUser{user}), ErrorCode::NotAllowed);
        SKEIN_REFUSED(ada.asks(DeleteUser{user}), ErrorCode::NotAllowed);
        SKEIN_REFUSED(ada.asks(ResetPassword{user, {}}), ErrorCode::NotAllowed);
        SKEIN_REFUSED(ada.asks(UpdateUser{.user = user, .nickname = Nickname(u"x"_s)}), ErrorCode::NotAllowed);
    }
    SKEIN_REFUSED(ada.asks(UpdateUser{.user = userOf(bob), .role = ServerRole::Admin}), ErrorCode::NotAllowed);
    const CreateUser admin{.name = LoginName(u"eve"_s), .nickname = Nickname(u"Eve"_s), .role = ServerRole::Admin};
    SKEIN_REFUSED(ada.asks(admin), ErrorCode::NotAllowed);
    SKEIN_DONE(ada.asks(DisableUser{userOf(bob)}));
    SKEIN_REFUSED(owner.asks(DisableUser{userOf(owner)}), ErrorCode::NotAllowed);
    SKEIN_REFUSED(owner.asks(DeleteUser{userOf(owner)}), ErrorCode::NotAllowed);
    SKEIN_DONE(owner.asks(DeleteUser{userOf(adam)}));
}

// T62
void tst_AdministrationHandler::the_right_is_read_anew_for_each_request()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor owner = stage.person(u"alice"_s), ada = stage.person(u"ada"_s);
    SKEIN_DONE(owner.asks(UpdateUser{.user = userOf(ada), .role = ServerRole::Admin}));
    SKEIN_DONE(ada.asks(ListUsers{}));
    SKEIN_DONE(owner.asks(UpdateUser{.user = userOf(ada), .role = ServerRole::Member}));
    SKEIN_REFUSED(ada.asks(ListUsers{}), ErrorCode::NotAllowed);
}

// T62
void tst_AdministrationHandler::the_owner_hands_the_server_over()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor owner = stage.person(u"alice"_s), ada = stage.person(u"ada"_s);
    SKEIN_REFUSED(owner.asks(UpdateUser{.user = userOf(owner), .role = ServerRole::Member}), ErrorCode::NotAllowed);
    SKEIN_DONE(owner.asks(UpdateUser{.user = userOf(ada), .role = ServerRole::Owner}));
    QCOMPARE(ada.asks(ShowUser{userOf(owner), {}})->user.role, ServerRole::Admin);
    QCOMPARE(ada.asks(ShowUser{userOf(ada), {}})->user.role, ServerRole::Owner);
    SKEIN_REFUSED(owner.asks(UpdateUser{.user = userOf(ada), .role = ServerRole::Member}), ErrorCode::NotAllowed);
    SKEIN_DONE(ada.asks(DeleteUser{userOf(owner)}));
    QCOMPARE(stage.person(u"late"_s).signedIn.role, ServerRole::Member); // the server has its owner
}

// T62
void tst_AdministrationHandler::who_owned_the_server_hears_that_the_console_gave_it_away()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor owner = stage.person(u"alice"_s), ada = stage.person(u"ada"_s);
    SKEIN_DONE(stage.console().asks(UpdateUser{.user = userOf(ada), .role = ServerRole::Owner}));
    const auto roleToldTo = [](Actor &actor) {
        const auto heard = actor.hears<FeedChanged>();
        return heard.size() == 1 && heard.first().item.own ? std::optional(heard.first().item.own->role) : std::nullopt;
    };
    QCOMPARE(roleToldTo(owner), ServerRole::Admin);
    QCOMPARE(roleToldTo(ada), ServerRole::Owner);
}

void tst_AdministrationHandler::the_registration_switch_is_kept()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor owner = stage.person(u"alice"_s);
    QCOMPARE(*owner.asks(GetRegistration{}), Registration{});
    const Registration window{true, Timestamp{1000}, Timestamp{2000}};
    SKEIN_DONE(owner.asks(SetRegistration{window}));
    QCOMPARE(*owner.asks(GetRegistration{}), window);
    SKEIN_DONE(owner.asks(SetRegistration{{false, {}, {}}}));
    QVERIFY(!owner.asks(GetRegistration{})->open);
}

void tst_AdministrationHandler::the_console_administers_without_being_a_user()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor owner = stage.person(u"alice"_s);
    Actor console = stage.console();
    QCOMPARE(console.asks(ListUsers{})->users.size(), 1);
    SKEIN_DONE(console.asks(ResetPassword{userOf(owner), {}})); // who forgot it
    SKEIN_REFUSED(console.asks(DeleteUser{userOf(owner)}), ErrorCode::NotAllowed);
    SKEIN_REFUSED(console.asks(LogIn{LoginText(u"alice"_s), owner.password, {}}), ErrorCode::NotAllowed);
    SKEIN_REFUSED(console.asks(FetchHeads{}), ErrorCode::NotAllowed);
}

QTEST_GUILESS_MAIN(tst_AdministrationHandler)
#include "tst_administration_handler.moc"
