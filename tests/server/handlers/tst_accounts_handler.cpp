// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <support/stage.h>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! FEATURES.md A01–A06, A11, A12, A16, B09, B10.
class tst_AccountsHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void registering_signs_in_and_the_password_works_again_data() { TestDatabase::addEngineRows(); }
    void registering_signs_in_and_the_password_works_again();
    void a_taken_name_says_which_field_data() { TestDatabase::addEngineRows(); }
    void a_taken_name_says_which_field();
    void many_at_once_make_one_user_data() { TestDatabase::addEngineRows(); }
    void many_at_once_make_one_user();
    void a_weak_password_and_a_missing_login_are_refused_data() { TestDatabase::addEngineRows(); }
    void a_weak_password_and_a_missing_login_are_refused();
    void equal_passwords_are_stored_salted_and_slowly_hashed_data() { TestDatabase::addEngineRows(); }
    void equal_passwords_are_stored_salted_and_slowly_hashed();
    void a_wrong_password_and_an_unknown_user_look_the_same_data() { TestDatabase::addEngineRows(); }
    void a_wrong_password_and_an_unknown_user_look_the_same();
    void a_token_resumes_until_it_is_logged_out_data() { TestDatabase::addEngineRows(); }
    void a_token_resumes_until_it_is_logged_out();
    void a_day_old_token_is_replaced_and_stays_good_until_its_successor_is_used_data() { TestDatabase::addEngineRows(); }
    void a_day_old_token_is_replaced_and_stays_good_until_its_successor_is_used();
    void a_token_is_renewed_while_its_connection_lasts_data() { TestDatabase::addEngineRows(); }
    void a_token_is_renewed_while_its_connection_lasts();
    void nobody_renews_the_token_of_another_device_data() { TestDatabase::addEngineRows(); }
    void nobody_renews_the_token_of_another_device();
    void of_many_first_users_one_owns_the_server_data() { TestDatabase::addEngineRows(); }
    void of_many_first_users_one_owns_the_server();
    void an_idle_token_dies_data() { TestDatabase::addEngineRows(); }
    void an_idle_token_dies();
    void one_device_too_many_ends_the_longest_idle_one_data() { TestDatabase::addEngineRows(); }
    void one_device_too_many_ends_the_longest_idle_one();
    void accounts_are_found_by_number_login_and_part_of_a_nickname_data() { TestDatabase::addEngineRows(); }
    void accounts_are_found_by_number_login_and_part_of_a_nickname();
    void nobody_asks_before_signing_in_data() { TestDatabase::addEngineRows(); }
    void nobody_asks_before_signing_in();
};

namespace {

Register registration(const QString &name)
{
    return {LoginName(name), {}, {}, Password(u"a good password"_s), Nickname(name), {}};
}

} // namespace

void tst_AccountsHandler::registering_signs_in_and_the_password_works_again()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.stranger(Encoding::Json);
    Register request = registration(u"alice"_s);
    request.email = EmailAddress(u"alice@example.com"_s);
    request.phone = PhoneNumber(u"13800138000"_s);

    const auto signedIn = alice.asks(request);

    SKEIN_DONE(signedIn);
    QVERIFY(signedIn->token);
    QCOMPARE(signedIn->profile.nickname.value(), u"alice"_s);
    QVERIFY(alice.identity().isSignedIn());
    for (const auto &login : {u"alice"_s, u"ALICE@example.com"_s, u"13800138000"_s}) {
        Actor again = stage.stranger();
        const auto answer = again.asks(LogIn{LoginText(login), request.password, {}});
        SKEIN_DONE(answer);
        QCOMPARE(answer->profile.account, signedIn->profile.account);
    }
}

void tst_AccountsHandler::a_taken_name_says_which_field()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Register first = registration(u"alice"_s);
    first.email = EmailAddress(u"alice@example.com"_s);
    first.phone = PhoneNumber(u"13800138000"_s);
    SKEIN_DONE(stage.stranger().asks(first));

    SKEIN_REFUSED(stage.stranger().asks(registration(u"alice"_s)), ErrorCode::NameTaken);
    Register email = registration(u"bob"_s);
    email.email = first.email;
    SKEIN_REFUSED(stage.stranger().asks(email), ErrorCode::EmailTaken);
    Register phone = registration(u"bob"_s);
    phone.phone = first.phone;
    const auto refused = stage.stranger().asks(phone);
    SKEIN_REFUSED(refused, ErrorCode::PhoneTaken);
    QCOMPARE(refused.error().field, u"phone"_s);
    SKEIN_DONE(stage.stranger().asks(registration(u"bob"_s))); // what was refused left nothing behind
}

void tst_AccountsHandler::many_at_once_make_one_user()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    QList<Actor> crowd;
    QList<RequestId> asked;
    for (int i = 0; i < 50; ++i) {
        crowd.append(stage.stranger());
        asked.append(crowd.last().askLater(registration(u"alice"_s)));
    }
    stage.run();

    int made = 0;
    for (int i = 0; i < crowd.size(); ++i) {
        const auto answer = crowd[i].answerTo<Register>(asked[i]);
        made += bool(answer);
        if (!answer)
            QCOMPARE(answer.error().code, ErrorCode::NameTaken);
    }
    QCOMPARE(made, 1);
}

void tst_AccountsHandler::a_weak_password_and_a_missing_login_are_refused()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Register weak = registration(u"alice"_s);
    weak.password = Password(u"short"_s);
    SKEIN_REFUSED(stage.stranger().asks(weak), ErrorCode::WeakPassword);
    Register nameless = registration(u"alice"_s);
    nameless.name.reset();
    SKEIN_REFUSED(stage.stranger().asks(nameless), ErrorCode::InvalidField);
}

// A05
void tst_AccountsHandler::equal_passwords_are_stored_salted_and_slowly_hashed()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    for (const auto &name : {u"alice"_s, u"bob"_s})
        SKEIN_DONE(stage.stranger().asks(registration(name)));

    const auto hashes = (*database->connect(u"-- name: hashes\nSELECT password_hash FROM users ORDER BY id\n"_s))("test.hashes")
                            .all([](const sql::Row &row) { return row.text("password_hash"); });

    QCOMPARE(hashes.size(), 2);
    QVERIFY2(hashes[0].startsWith(u"$argon2id$"), qPrintable(hashes[0]));
    QVERIFY(hashes[0] != hashes[1]);
}

void tst_AccountsHandler::a_wrong_password_and_an_unknown_user_look_the_same()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    SKEIN_DONE(stage.stranger().asks(registration(u"alice"_s)));

    const auto wrong = stage.stranger().asks(LogIn{LoginText(u"alice"_s), Password(u"not her password"_s), {}});
    const auto unknown = stage.stranger().asks(LogIn{LoginText(u"nobody"_s), Password(u"not her password"_s), {}});

    SKEIN_REFUSED(wrong, ErrorCode::WrongCredentials);
    QCOMPARE(wrong.error(), unknown.error());
}

void tst_AccountsHandler::a_token_resumes_until_it_is_logged_out()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s);
    const SessionToken token = *alice.signedIn.token;

    Actor back = stage.stranger();
    const auto resumed = back.asks(Resume{token});
    SKEIN_DONE(resumed);
    QCOMPARE(resumed->device, alice.signedIn.device);
    QVERIFY(!resumed->token);

    SKEIN_DONE(back.asks(LogOut{}));
    QCOMPARE(back.wasClosedWith(), CloseCode::SignedOut);
    Actor late = stage.stranger();
    SKEIN_REFUSED(late.asks(Resume{token}), ErrorCode::BadToken);
    QCOMPARE(late.wasClosedWith(), CloseCode::BadToken);
}

void tst_AccountsHandler::a_day_old_token_is_replaced_and_stays_good_until_its_successor_is_used()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    const SessionToken first = *stage.person(u"alice"_s).signedIn.token;
    stage.clock.advance(25h);

    const auto answered = stage.stranger().asks(Resume{first});
    SKEIN_DONE(answered);
    QVERIFY(answered->token);
    const auto again = stage.stranger().asks(Resume{first}); // the answer was lost, or the request came twice
    SKEIN_DONE(again);
    QCOMPARE(again->token, answered->token);

    SKEIN_DONE(stage.stranger().asks(Resume{*answered->token}));
    SKEIN_REFUSED(stage.stranger().asks(Resume{first}), ErrorCode::BadToken);
}

// A13
void tst_AccountsHandler::a_token_is_renewed_while_its_connection_lasts()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s);
    const SessionToken first = *alice.signedIn.token;
    QCOMPARE(alice.signedIn.renewAfter, 24 * 3600 * 1000);
    stage.clock.advance(23h);
    const auto early = alice.asks(RenewToken{first});
    SKEIN_DONE(early);
    QVERIFY(!early->token);
    QCOMPARE(early->renewAfter, 3600 * 1000);

    stage.clock.advance(1h);
    const auto renewed = alice.asks(RenewToken{first});

    SKEIN_DONE(renewed);
    QVERIFY(renewed->token);
    QVERIFY(!alice.wasClosedWith());
    QCOMPARE(alice.asks(RenewToken{first})->token, renewed->token); // its answer was lost
    SKEIN_DONE(stage.stranger().asks(Resume{*renewed->token}));
    SKEIN_REFUSED(stage.stranger().asks(Resume{first}), ErrorCode::BadToken);
}

void tst_AccountsHandler::nobody_renews_the_token_of_another_device()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s);
    Actor laptop = stage.anotherDeviceOf(alice);
    SKEIN_REFUSED(laptop.asks(RenewToken{*alice.signedIn.token}), ErrorCode::BadToken);
    QCOMPARE(laptop.wasClosedWith(), CloseCode::BadToken);
}

// T62
void tst_AccountsHandler::of_many_first_users_one_owns_the_server()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    QList<Actor> crowd;
    QList<RequestId> asked;
    for (int i = 0; i < 50; ++i) {
        crowd.append(stage.stranger());
        asked.append(crowd.last().askLater(registration(u"user%1"_s.arg(i))));
    }
    stage.run();

    int owners = 0;
    for (int i = 0; i < crowd.size(); ++i) {
        const auto answer = crowd[i].answerTo<Register>(asked[i]);
        SKEIN_DONE(answer);
        owners += answer->role == ServerRole::Owner;
        const bool isAdmitted = bool(crowd[i].asks(ListUsers{}));
        QCOMPARE(isAdmitted, answer->role == ServerRole::Owner);
    }
    QCOMPARE(owners, 1);
}

void tst_AccountsHandler::an_idle_token_dies()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    const SessionToken token = *stage.person(u"alice"_s).signedIn.token;
    stage.clock.advance(24h * 31);
    SKEIN_REFUSED(stage.stranger().asks(Resume{token}), ErrorCode::BadToken);
}

void tst_AccountsHandler::one_device_too_many_ends_the_longest_idle_one()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor first = stage.person(u"alice"_s);
    QList<Actor> devices;
    for (int i = 0; i < 9; ++i) {
        stage.clock.advance(1min);
        devices.append(stage.anotherDeviceOf(first));
    }
    QVERIFY(!first.wasClosedWith());

    stage.clock.advance(1min);
    Actor eleventh = stage.anotherDeviceOf(first);

    QCOMPARE(first.hears<SessionEnded>().value(0).reason, u"too_many_devices"_s);
    QCOMPARE(first.wasClosedWith(), CloseCode::SignedOut);
    QVERIFY(!devices.first().wasClosedWith());
}

void tst_AccountsHandler::accounts_are_found_by_number_login_and_part_of_a_nickname()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s);
    Register wang = registration(u"xiaoming"_s);
    wang.nickname = Nickname(u"王小明 Wang"_s);
    const auto found = stage.stranger().asks(wang);

    const auto names = [&](const QString &query) {
        QStringList names;
        const auto answer = alice.asks(FindAccounts{AccountQuery(query), {}});
        for (const Profile &profile : answer->profiles)
            names.append(profile.nickname.value());
        return names;
    };
    const QStringList expected{u"王小明 Wang"_s};
    QCOMPARE(names(QString::number(found->profile.account.value())), expected);
    QCOMPARE(names(u"xiaoming"_s), expected);
    QCOMPARE(names(u"小明"_s), expected);
    QCOMPARE(names(u"wAnG"_s), expected);
    QCOMPARE(names(u"%"_s), QStringList());
    QCOMPARE(names(u"nobody"_s), QStringList());
}

void tst_AccountsHandler::nobody_asks_before_signing_in()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    SKEIN_REFUSED(stage.stranger().asks(FindAccounts{AccountQuery(u"a"_s), {}}), ErrorCode::NotSignedIn);
    SKEIN_REFUSED(stage.stranger().asks(FetchHeads{}), ErrorCode::NotSignedIn);
    SKEIN_DONE(stage.stranger().asks(DescribeServer{}));
}

QTEST_GUILESS_MAIN(tst_AccountsHandler)
#include "tst_accounts_handler.moc"
