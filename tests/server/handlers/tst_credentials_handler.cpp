// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/schema.h>
#include <support/stage.h>

#include <QRegularExpression>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! FEATURES.md A06–A10, A17, A18, B05, T56.
class tst_CredentialsHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_registration_needs_the_captcha_once_data() { TestDatabase::addEngineRows(); }
    void a_registration_needs_the_captcha_once();
    void one_captcha_registers_one_of_fifty_at_once_data() { TestDatabase::addEngineRows(); }
    void one_captcha_registers_one_of_fifty_at_once();
    void wrong_passwords_make_sign_in_ask_for_a_captcha_data() { TestDatabase::addEngineRows(); }
    void wrong_passwords_make_sign_in_ask_for_a_captcha();
    void the_right_password_waits_too_while_a_name_is_locked_data() { TestDatabase::addEngineRows(); }
    void the_right_password_waits_too_while_a_name_is_locked();
    void an_address_that_guesses_is_locked_for_every_name_data() { TestDatabase::addEngineRows(); }
    void an_address_that_guesses_is_locked_for_every_name();
    void twelve345678_is_refused_everywhere_data() { TestDatabase::addEngineRows(); }
    void twelve345678_is_refused_everywhere();
    void registration_opens_and_closes_and_says_when_data() { TestDatabase::addEngineRows(); }
    void registration_opens_and_closes_and_says_when();
    void a_changed_password_signs_the_other_devices_out_data() { TestDatabase::addEngineRows(); }
    void a_changed_password_signs_the_other_devices_out();
    void a_password_changes_only_for_who_knows_it_data() { TestDatabase::addEngineRows(); }
    void a_password_changes_only_for_who_knows_it();
    void a_mailed_code_binds_the_address_and_the_old_one_is_told_data() { TestDatabase::addEngineRows(); }
    void a_mailed_code_binds_the_address_and_the_old_one_is_told();
    void a_code_dies_of_time_and_of_wrong_guesses_data() { TestDatabase::addEngineRows(); }
    void a_code_dies_of_time_and_of_wrong_guesses();
    void an_administrator_issues_the_code_where_there_is_no_mail_data() { TestDatabase::addEngineRows(); }
    void an_administrator_issues_the_code_where_there_is_no_mail();
    void an_address_that_another_user_took_meanwhile_is_refused_data() { TestDatabase::addEngineRows(); }
    void an_address_that_another_user_took_meanwhile_is_refused();
    void name_and_phone_change_with_the_password_data() { TestDatabase::addEngineRows(); }
    void name_and_phone_change_with_the_password();
    void a_forgotten_password_is_replaced_with_a_mailed_code_data() { TestDatabase::addEngineRows(); }
    void a_forgotten_password_is_replaced_with_a_mailed_code();
    void asking_for_a_code_says_nothing_about_who_is_there_data() { TestDatabase::addEngineRows(); }
    void asking_for_a_code_says_nothing_about_who_is_there();
    void one_code_recovers_once_of_fifty_at_once_data() { TestDatabase::addEngineRows(); }
    void one_code_recovers_once_of_fifty_at_once();
    void who_signs_in_with_the_old_password_during_recovery_is_out_afterwards_data() { TestDatabase::addEngineRows(); }
    void who_signs_in_with_the_old_password_during_recovery_is_out_afterwards();
    void who_is_signed_in_recovers_nothing_data() { TestDatabase::addEngineRows(); }
    void who_is_signed_in_recovers_nothing();
    void nobody_floods_strangers_with_mails_data() { TestDatabase::addEngineRows(); }
    void nobody_floods_strangers_with_mails();
    void only_administrators_issue_codes_and_not_for_those_above_them_data() { TestDatabase::addEngineRows(); }
    void only_administrators_issue_codes_and_not_for_those_above_them();
    void a_code_for_a_password_is_for_those_below_alone_data() { TestDatabase::addEngineRows(); }
    void a_code_for_a_password_is_for_those_below_alone();
};

namespace {

Register registration(const QString &name)
{
    Register request{LoginName(name), {}, {}, Password(u"a good password"_s), Nickname(name), {}};
    request.email = EmailAddress(name + u"@example.org"_s);
    return request;
}

LogIn signIn(const QString &name, const QString &password, std::optional<CaptchaAnswer> captcha = {})
{
    return {LoginText(name), Password(password), {}, std::move(captcha)};
}

CaptchaAnswer solvedBy(Actor &actor)
{
    const auto captcha = actor.asks(AskCaptcha{});
    return {captcha->captcha, CaptchaText(QString::fromUtf8(captcha->image.value()))}; // the stage's picture is its text
}

//! What waits to be sent, the oldest first.
QList<Mail> mailsIn(const TestDatabase &database)
{
    const auto connection = database.connect(u"-- name: all\nSELECT recipient, subject, body FROM mail_queue ORDER BY id"_s);
    return (*connection)("test.all").all([](const sql::Row &row) {
        return Mail{row.text<EmailAddress>("recipient"), row.text("subject"), row.text("body")};
    });
}

OneTimeCode codeIn(const Mail &mail)
{
    static const QRegularExpression code(u"Code: (\\d{6})\\n"_s);
    return OneTimeCode(code.match(mail.body).captured(1));
}

OneTimeCode anotherThan(const OneTimeCode &code)
{
    return OneTimeCode(code.value() == u"000000" ? u"000001"_s : u"000000"_s);
}

void setRole(const TestDatabase &database, UserId user, ServerRole role)
{
    database.connect()->execute(u"UPDATE users SET role = %1 WHERE id = %2"_s.arg(int(role)).arg(user.value()));
}

qint64 detailOf(const Error &error)
{
    return error.detail.toLongLong();
}

} // namespace

// A07
void tst_CredentialsHandler::a_registration_needs_the_captcha_once()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, {.entrance = {.captchaToRegister = true}});
    Actor alice = stage.stranger();
    QVERIFY(alice.asks(DescribeServer{})->captcha);
    Register request = registration(u"alice"_s);

    SKEIN_REFUSED(alice.asks(request), ErrorCode::CaptchaRequired);
    request.captcha = solvedBy(alice);
    request.captcha->text = CaptchaText(u"wrong"_s);
    SKEIN_REFUSED(alice.asks(request), ErrorCode::WrongCaptcha);
    const CaptchaAnswer old = solvedBy(alice);
    stage.clock.advance(2min);
    request.captcha = old;
    SKEIN_REFUSED(alice.asks(request), ErrorCode::WrongCaptcha);
    request.captcha = solvedBy(alice);
    SKEIN_DONE(alice.asks(request));

    Register again = registration(u"bob"_s);
    again.captcha = request.captcha;
    SKEIN_REFUSED(stage.stranger().asks(again), ErrorCode::WrongCaptcha);
}

// A07, A02
void tst_CredentialsHandler::one_captcha_registers_one_of_fifty_at_once()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, {.entrance = {.captchaToRegister = true}});
    Actor first = stage.stranger();
    const CaptchaAnswer captcha = solvedBy(first);
    QList<Actor> crowd;
    QList<RequestId> asked;
    for (int i = 0; i < 50; ++i) {
        crowd.append(stage.stranger());
        Register request = registration(u"bot%1"_s.arg(i));
        request.captcha = captcha;
        asked.append(crowd.last().askLater(request));
    }
    stage.run();
    int made = 0;
    for (int i = 0; i < crowd.size(); ++i)
        made += bool(crowd[i].answerTo<Register>(asked[i]));
    QCOMPARE(made, 1);
}

// A08
void tst_CredentialsHandler::wrong_passwords_make_sign_in_ask_for_a_captcha()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    SKEIN_DONE(stage.stranger().asks(registration(u"alice"_s)));
    Actor guest = stage.stranger();
    for (int i = 0; i < 3; ++i)
        SKEIN_REFUSED(guest.asks(signIn(u"alice"_s, u"a guess"_s)), ErrorCode::WrongCredentials);

    SKEIN_REFUSED(guest.asks(signIn(u"alice"_s, u"a good password"_s)), ErrorCode::CaptchaRequired);
    SKEIN_REFUSED(guest.asks(signIn(u"alice"_s, u"a good password"_s, CaptchaAnswer{solvedBy(guest).captcha, {}})),
                  ErrorCode::WrongCaptcha);
    SKEIN_DONE(guest.asks(signIn(u"alice"_s, u"a good password"_s, solvedBy(guest))));
    SKEIN_DONE(stage.stranger().asks(signIn(u"alice"_s, u"a good password"_s))); // it counts anew
}

// T56
void tst_CredentialsHandler::the_right_password_waits_too_while_a_name_is_locked()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, {.entrance = {.captchaAfter = -1}});
    SKEIN_DONE(stage.stranger().asks(registration(u"alice"_s)));
    for (const QString &name : {u"alice"_s, u"nobody"_s}) { // whether or not there is such a user
        for (int i = 0; i < 5; ++i)
            SKEIN_REFUSED(stage.stranger().asks(signIn(name, u"a guess"_s)), ErrorCode::WrongCredentials);
        const auto locked = stage.stranger().asks(signIn(name.toUpper(), u"a good password"_s));
        SKEIN_REFUSED(locked, ErrorCode::TooManyAttempts);
        QCOMPARE(detailOf(locked.error()), 5'000);
    }
    stage.clock.advance(5s);
    SKEIN_DONE(stage.stranger().asks(signIn(u"alice"_s, u"a good password"_s)));
    SKEIN_REFUSED(stage.stranger().asks(signIn(u"alice"_s, u"a guess"_s)), ErrorCode::WrongCredentials);
}

// T56
void tst_CredentialsHandler::an_address_that_guesses_is_locked_for_every_name()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, {.entrance = {.throttle = {.failuresPerAddress = 20}}});
    SKEIN_DONE(stage.stranger().asks(registration(u"alice"_s)));
    Actor guesser = stage.stranger(), alice = stage.stranger();
    guesser.address = u"192.0.2.66"_s;
    alice.address = u"192.0.2.1"_s;
    for (int i = 0; i < 20; ++i)
        SKEIN_REFUSED(guesser.asks(signIn(u"user%1"_s.arg(i), u"a guess"_s)), ErrorCode::WrongCredentials);
    SKEIN_REFUSED(guesser.asks(signIn(u"alice"_s, u"a good password"_s)), ErrorCode::TooManyAttempts);
    SKEIN_DONE(alice.asks(signIn(u"alice"_s, u"a good password"_s)));
}

// A06
void tst_CredentialsHandler::twelve345678_is_refused_everywhere()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, {.password = {.length = 8, .kinds = 3}, .sendsMail = true});
    const auto description = stage.stranger().asks(DescribeServer{});
    QCOMPARE(description->passwordLength, 8);
    QCOMPARE(description->passwordKinds, 3);
    const Password weak(u"12345678"_s), good(u"A good password"_s);
    Register request = registration(u"alice"_s);
    request.password = weak;
    SKEIN_REFUSED(stage.stranger().asks(request), ErrorCode::WeakPassword);
    request.password = good;
    Actor alice = stage.stranger();
    SKEIN_DONE(alice.asks(request));
    SKEIN_REFUSED(alice.asks(ChangePassword{good, weak}), ErrorCode::WeakPassword);
    SKEIN_REFUSED(alice.asks(ChangePassword{good, Password(u"Alice@example.org"_s)}), ErrorCode::WeakPassword);
    SKEIN_REFUSED(stage.stranger().asks(RecoverPassword{LoginText(u"alice"_s), OneTimeCode(u"1"_s), weak}), ErrorCode::WeakPassword);
}

// A10
void tst_CredentialsHandler::registration_opens_and_closes_and_says_when()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    const auto put = [&](const Registration &registration) {
        Storage storage(database->connect(*storageQueries(engine)));
        storage.begin();
        const auto mark = storage.mark();
        storage.state.setRegistration(registration);
        storage.keep(mark);
        storage.commit();
    };
    put({.open = false});
    const auto closed = stage.stranger().asks(registration(u"alice"_s));
    SKEIN_REFUSED(closed, ErrorCode::RegistrationClosed);
    QCOMPARE(closed.error().detail, QString());

    const Timestamp opening = stage.clock.now() + 1h;
    put({.open = true, .from = opening, .until = opening + 1h});
    const auto early = stage.stranger().asks(registration(u"alice"_s));
    SKEIN_REFUSED(early, ErrorCode::RegistrationClosed);
    QCOMPARE(detailOf(early.error()), opening.ms);
    stage.clock.advance(1h);
    SKEIN_DONE(stage.stranger().asks(registration(u"alice"_s)));
    stage.clock.advance(1h);
    SKEIN_REFUSED(stage.stranger().asks(registration(u"bob"_s)), ErrorCode::RegistrationClosed);
    put({.open = true});
    SKEIN_DONE(stage.stranger().asks(registration(u"bob"_s)));
}

// A18
void tst_CredentialsHandler::a_changed_password_signs_the_other_devices_out()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), laptop = stage.anotherDeviceOf(alice);
    const Password better(u"a better password"_s);

    SKEIN_DONE(alice.asks(ChangePassword{alice.password, better}));

    QCOMPARE(laptop.hears<SessionEnded>().value(0).reason, u"password_changed"_s);
    QCOMPARE(laptop.wasClosedWith(), CloseCode::SignedOut);
    SKEIN_REFUSED(stage.stranger().asks(Resume{*laptop.signedIn.token}), ErrorCode::BadToken);
    QVERIFY(!alice.wasClosedWith());
    SKEIN_DONE(stage.stranger().asks(Resume{*alice.signedIn.token}));
    SKEIN_REFUSED(stage.stranger().asks(signIn(u"alice"_s, alice.password.value())), ErrorCode::WrongCredentials);
    SKEIN_DONE(stage.stranger().asks(signIn(u"alice"_s, better.value())));
}

// A18, T56
void tst_CredentialsHandler::a_password_changes_only_for_who_knows_it()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s);
    const ChangePassword guess{Password(u"a guess"_s), Password(u"a better password"_s)};
    for (int i = 0; i < 5; ++i)
        SKEIN_REFUSED(alice.asks(guess), ErrorCode::WrongPassword);
    SKEIN_REFUSED(alice.asks(ChangePassword{alice.password, guess.newPassword}), ErrorCode::TooManyAttempts);
    SKEIN_DONE(stage.stranger().asks(signIn(u"alice"_s, alice.password.value()))); // whoever guessed has her session, not she
}

// A09, B05
void tst_CredentialsHandler::a_mailed_code_binds_the_address_and_the_old_one_is_told()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, {.sendsMail = true});
    Actor alice = stage.stranger(), bob = stage.stranger();
    SKEIN_DONE(alice.asks(registration(u"alice"_s)));
    SKEIN_DONE(bob.asks(registration(u"bob"_s)));
    const EmailAddress wanted(u"alice@new.example"_s);
    const Password password(u"a good password"_s);

    SKEIN_REFUSED(alice.asks(ChangeEmail{Password(u"a guess"_s), wanted}), ErrorCode::WrongPassword);
    SKEIN_REFUSED(alice.asks(ChangeEmail{password, EmailAddress(u"bob@example.org"_s)}), ErrorCode::EmailTaken);
    QVERIFY(mailsIn(*database).isEmpty());
    const auto change = alice.asks(ChangeEmail{password, wanted});
    SKEIN_DONE(change);
    QVERIFY(change->mailed);
    QCOMPARE(stage.mailsAnnounced, 1);
    const Mail mail = mailsIn(*database).value(0);
    QCOMPARE(mail.to, wanted);
    const OneTimeCode code = codeIn(mail);
    QCOMPARE(code.value().size(), 6);

    SKEIN_REFUSED(bob.asks(ConfirmEmail{code}), ErrorCode::WrongCode); // it is hers
    SKEIN_REFUSED(alice.asks(ConfirmEmail{anotherThan(code)}), ErrorCode::WrongCode);
    SKEIN_DONE(alice.asks(ConfirmEmail{code}));

    SKEIN_REFUSED(alice.asks(ConfirmEmail{code}), ErrorCode::WrongCode);
    SKEIN_DONE(stage.stranger().asks(signIn(u"alice@new.example"_s, password.value())));
    SKEIN_REFUSED(stage.stranger().asks(signIn(u"alice@example.org"_s, password.value())), ErrorCode::WrongCredentials);
    const Mail notice = mailsIn(*database).value(1);
    QCOMPARE(notice.to.value(), u"alice@example.org"_s);
    QVERIFY(!notice.body.contains(wanted.value()));
}

// A09, A17
void tst_CredentialsHandler::a_code_dies_of_time_and_of_wrong_guesses()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, {.entrance = {.throttle = {.freeTries = 100, .failuresPerAddress = 1000}}, .sendsMail = true});
    Actor alice = stage.stranger();
    SKEIN_DONE(alice.asks(registration(u"alice"_s)));
    const ChangeEmail change{Password(u"a good password"_s), EmailAddress(u"alice@new.example"_s)};
    SKEIN_DONE(alice.asks(change));
    const OneTimeCode late = codeIn(mailsIn(*database).last());
    stage.clock.advance(10min);
    SKEIN_REFUSED(alice.asks(ConfirmEmail{late}), ErrorCode::WrongCode);

    SKEIN_DONE(alice.asks(change));
    const OneTimeCode code = codeIn(mailsIn(*database).last());
    for (int i = 0; i < 5; ++i)
        SKEIN_REFUSED(alice.asks(ConfirmEmail{anotherThan(code)}), ErrorCode::WrongCode);
    SKEIN_REFUSED(alice.asks(ConfirmEmail{code}), ErrorCode::WrongCode);

    SKEIN_DONE(alice.asks(change));
    SKEIN_DONE(alice.asks(ConfirmEmail{codeIn(mailsIn(*database).last())}));
}

// A09, A17
void tst_CredentialsHandler::an_administrator_issues_the_code_where_there_is_no_mail()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor admin = stage.person(u"admin1"_s), alice = stage.person(u"alice"_s);
    setRole(*database, admin.signedIn.user, ServerRole::Admin);
    SKEIN_REFUSED(admin.asks(IssueCode{alice.signedIn.user, CodePurpose::Email}), ErrorCode::NotFound);

    const auto change = alice.asks(ChangeEmail{alice.password, EmailAddress(u"alice@new.example"_s)});
    SKEIN_DONE(change);
    QVERIFY(!change->mailed);
    QVERIFY(mailsIn(*database).isEmpty());
    const auto issued = admin.asks(IssueCode{alice.signedIn.user, CodePurpose::Email});
    SKEIN_DONE(issued);
    SKEIN_DONE(alice.asks(ConfirmEmail{issued->code}));
    SKEIN_DONE(stage.stranger().asks(signIn(u"alice@new.example"_s, alice.password.value())));

    SKEIN_REFUSED(stage.stranger().asks(ForgotPassword{LoginText(u"alice"_s), {}}), ErrorCode::MailUnavailable);
    const auto recovery = admin.asks(IssueCode{alice.signedIn.user, CodePurpose::Recovery});
    const Password better(u"a better password"_s);
    const QString spoken = recovery->code.value().first(3) + u' ' + recovery->code.value().sliced(3);
    SKEIN_DONE(stage.stranger().asks(RecoverPassword{LoginText(u"alice"_s), OneTimeCode(spoken), better}));
    SKEIN_DONE(stage.stranger().asks(signIn(u"alice"_s, better.value())));
}

// A09
void tst_CredentialsHandler::an_address_that_another_user_took_meanwhile_is_refused()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, {.sendsMail = true});
    Actor alice = stage.stranger();
    SKEIN_DONE(alice.asks(registration(u"alice"_s)));
    SKEIN_DONE(alice.asks(ChangeEmail{Password(u"a good password"_s), EmailAddress(u"bob@example.org"_s)}));
    SKEIN_DONE(stage.stranger().asks(registration(u"bob"_s)));
    SKEIN_REFUSED(alice.asks(ConfirmEmail{codeIn(mailsIn(*database).value(0))}), ErrorCode::EmailTaken);
}

// B05
void tst_CredentialsHandler::name_and_phone_change_with_the_password()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    const PhoneNumber phone(u"13800138000"_s);
    SKEIN_REFUSED(alice.asks(ChangeLogin{Password(u"a guess"_s), {}, phone}), ErrorCode::WrongPassword);
    SKEIN_DONE(alice.asks(ChangeLogin{alice.password, LoginName(u"alicia"_s), phone}));
    SKEIN_DONE(stage.stranger().asks(signIn(phone.value(), alice.password.value())));
    SKEIN_DONE(stage.stranger().asks(signIn(u"alicia"_s, alice.password.value())));
    SKEIN_REFUSED(bob.asks(ChangeLogin{bob.password, {}, phone}), ErrorCode::PhoneTaken);
    SKEIN_REFUSED(bob.asks(ChangeLogin{bob.password, LoginName(u"alicia"_s), {}}), ErrorCode::NameTaken);
    SKEIN_REFUSED(bob.asks(ChangeLogin{bob.password, {}, {}}), ErrorCode::InvalidField);
    SKEIN_DONE(bob.asks(ChangeLogin{bob.password, LoginName(u"alice"_s), {}})); // she left it
}

// A17
void tst_CredentialsHandler::a_forgotten_password_is_replaced_with_a_mailed_code()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, {.sendsMail = true});
    Actor alice = stage.stranger(), helper = stage.stranger();
    const auto signedIn = alice.asks(registration(u"alice"_s));
    SKEIN_DONE(signedIn);

    SKEIN_DONE(helper.asks(ForgotPassword{LoginText(u"alice"_s), {}}));
    const Mail mail = mailsIn(*database).value(0);
    QCOMPARE(mail.to.value(), u"alice@example.org"_s);
    const Password better(u"a better password"_s);
    SKEIN_DONE(helper.asks(RecoverPassword{LoginText(u"alice@example.org"_s), codeIn(mail), better}));

    QCOMPARE(alice.hears<SessionEnded>().value(0).reason, u"password_changed"_s);
    QCOMPARE(alice.wasClosedWith(), CloseCode::SignedOut);
    SKEIN_REFUSED(stage.stranger().asks(Resume{*signedIn->token}), ErrorCode::BadToken);
    SKEIN_REFUSED(stage.stranger().asks(signIn(u"alice"_s, u"a good password"_s)), ErrorCode::WrongCredentials);
    SKEIN_DONE(stage.stranger().asks(signIn(u"alice"_s, better.value())));
    SKEIN_REFUSED(helper.asks(RecoverPassword{LoginText(u"alice"_s), codeIn(mail), better}), ErrorCode::WrongCode);
}

// A17
void tst_CredentialsHandler::asking_for_a_code_says_nothing_about_who_is_there()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, {.sendsMail = true});
    SKEIN_DONE(stage.stranger().asks(registration(u"alice"_s)));
    for (const QString &name : {u"alice"_s, u"nobody"_s}) {
        for (int i = 0; i < 5; ++i)
            SKEIN_DONE(stage.stranger().asks(ForgotPassword{LoginText(name), {}}));
        SKEIN_REFUSED(stage.stranger().asks(ForgotPassword{LoginText(name), {}}), ErrorCode::TooManyAttempts);
    }
    QCOMPARE(mailsIn(*database).size(), 5); // only hers
    const RecoverPassword guess{LoginText(u"nobody"_s), OneTimeCode(u"123456"_s), Password(u"a better password"_s)};
    SKEIN_REFUSED(stage.stranger().asks(guess), ErrorCode::WrongCode);
}

// A17
void tst_CredentialsHandler::one_code_recovers_once_of_fifty_at_once()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, {.entrance = {.throttle = {.freeTries = 1000}}, .sendsMail = true});
    SKEIN_DONE(stage.stranger().asks(registration(u"alice"_s)));
    SKEIN_DONE(stage.stranger().asks(ForgotPassword{LoginText(u"alice"_s), {}}));
    const OneTimeCode code = codeIn(mailsIn(*database).value(0));
    QList<Actor> crowd;
    QList<RequestId> asked;
    for (int i = 0; i < 50; ++i) {
        crowd.append(stage.stranger());
        asked.append(crowd.last().askLater(RecoverPassword{LoginText(u"alice"_s), code, Password(u"password of %1"_s.arg(i))}));
    }
    stage.run();
    int recovered = 0;
    for (int i = 0; i < crowd.size(); ++i)
        recovered += bool(crowd[i].answerTo<RecoverPassword>(asked[i]));
    QCOMPARE(recovered, 1);
}

// A17
void tst_CredentialsHandler::who_signs_in_with_the_old_password_during_recovery_is_out_afterwards()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, {.sendsMail = true});
    SKEIN_DONE(stage.stranger().asks(registration(u"alice"_s)));
    SKEIN_DONE(stage.stranger().asks(ForgotPassword{LoginText(u"alice"_s), {}}));
    const OneTimeCode code = codeIn(mailsIn(*database).value(0));
    Actor before = stage.stranger(), helper = stage.stranger(), after = stage.stranger();
    const auto early = before.askLater(signIn(u"alice"_s, u"a good password"_s));
    const auto recovery = helper.askLater(RecoverPassword{LoginText(u"alice"_s), code, Password(u"a better password"_s)});
    const auto late = after.askLater(signIn(u"alice"_s, u"a good password"_s));
    stage.run();

    SKEIN_DONE(helper.answerTo<RecoverPassword>(recovery));
    if (before.answerTo<LogIn>(early))
        QCOMPARE(before.wasClosedWith(), CloseCode::SignedOut);
    SKEIN_REFUSED(after.answerTo<LogIn>(late), ErrorCode::WrongCredentials);
}

// A17: his connection would be the one that does not hear that its session ended.
void tst_CredentialsHandler::who_is_signed_in_recovers_nothing()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, {.sendsMail = true});
    Actor alice = stage.stranger();
    SKEIN_DONE(alice.asks(registration(u"alice"_s)));
    SKEIN_DONE(stage.stranger().asks(ForgotPassword{LoginText(u"alice"_s), {}}));
    const RecoverPassword request{LoginText(u"alice"_s), codeIn(mailsIn(*database).value(0)), Password(u"a better password"_s)};
    SKEIN_REFUSED(alice.asks(request), ErrorCode::AlreadySignedIn);
    SKEIN_DONE(stage.stranger().asks(request));
    QCOMPARE(alice.wasClosedWith(), CloseCode::SignedOut);
}

// A09, T56: who knows his own password, too, mails to others so often and no more.
void tst_CredentialsHandler::nobody_floods_strangers_with_mails()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, {.sendsMail = true});
    Actor eve = stage.stranger();
    SKEIN_DONE(eve.asks(registration(u"eve"_s)));
    const Password password(u"a good password"_s);
    for (int i = 0; i < 5; ++i)
        SKEIN_DONE(eve.asks(ChangeEmail{password, EmailAddress(u"victim%1@example.org"_s.arg(i))}));
    for (int i = 0; i < 10; ++i)
        SKEIN_REFUSED(eve.asks(ChangeEmail{password, EmailAddress(u"victim@example.org"_s)}), ErrorCode::TooManyAttempts);
    QCOMPARE(mailsIn(*database).size(), 5);
    SKEIN_DONE(eve.asks(ChangePassword{password, Password(u"a better password"_s)})); // no wrong password was tried
    stage.clock.advance(5s);
    SKEIN_DONE(eve.asks(ChangeEmail{Password(u"a better password"_s), EmailAddress(u"eve@example.com"_s)}));
}

// A09, A17
void tst_CredentialsHandler::only_administrators_issue_codes_and_not_for_those_above_them()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor owner = stage.person(u"owner"_s), admin = stage.person(u"admin1"_s), alice = stage.person(u"alice"_s);
    setRole(*database, owner.signedIn.user, ServerRole::Owner);
    setRole(*database, admin.signedIn.user, ServerRole::Admin);
    setRole(*database, alice.signedIn.user, ServerRole::Member);
    SKEIN_REFUSED(alice.asks(IssueCode{alice.signedIn.user, CodePurpose::Recovery}), ErrorCode::NotAllowed);
    SKEIN_REFUSED(admin.asks(IssueCode{owner.signedIn.user, CodePurpose::Recovery}), ErrorCode::NotAllowed);
    SKEIN_REFUSED(admin.asks(IssueCode{UserId(999), CodePurpose::Recovery}), ErrorCode::NotFound);
    SKEIN_DONE(admin.asks(IssueCode{alice.signedIn.user, CodePurpose::Recovery}));
    SKEIN_DONE(owner.asks(IssueCode{admin.signedIn.user, CodePurpose::Recovery}));
}

// A17: a new password without the old one is for those below, however it is given.
void tst_CredentialsHandler::a_code_for_a_password_is_for_those_below_alone()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor owner = stage.person(u"owner"_s), ada = stage.person(u"ada"_s), adam = stage.person(u"adam"_s);
    setRole(*database, ada.signedIn.user, ServerRole::Admin);
    setRole(*database, adam.signedIn.user, ServerRole::Admin);
    for (const UserId user : {ada.signedIn.user, adam.signedIn.user})
        SKEIN_REFUSED(ada.asks(IssueCode{user, CodePurpose::Recovery}), ErrorCode::NotAllowed);
    SKEIN_REFUSED(owner.asks(IssueCode{owner.signedIn.user, CodePurpose::Recovery}), ErrorCode::NotAllowed);
    SKEIN_DONE(stage.console().asks(IssueCode{owner.signedIn.user, CodePurpose::Recovery})); // who forgot it
    SKEIN_DONE(ada.asks(ChangeEmail{ada.password, EmailAddress(u"ada@example.org"_s)}));
    const auto issued = ada.asks(IssueCode{ada.signedIn.user, CodePurpose::Email}); // he has proven who he is
    SKEIN_DONE(issued);
    SKEIN_DONE(ada.asks(ConfirmEmail{issued->code}));
}

QTEST_GUILESS_MAIN(tst_CredentialsHandler)
#include "tst_credentials_handler.moc"
