// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "front.h"

#include <models/error_text.h>

#include <QSignalSpy>
#include <QTest>

namespace skein::test {

class tst_LoginViewModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_server_is_asked_who_it_is();
    void an_unreachable_server_is_named_so();
    void a_wrong_password_is_told();
    void signing_in_opens_the_panes();
    void taken_names_are_told_at_their_field_data();
    void taken_names_are_told_at_their_field();
    void bad_fields_are_found_before_anything_is_sent();
    void the_address_is_remembered();
    void an_ended_session_says_why();
    void a_changed_password_elsewhere_is_told();
    void a_registration_answers_the_captcha();
    void a_sign_in_answers_the_captcha_that_it_is_asked_for();
    void a_closed_registration_says_until_when();
    void too_many_attempts_say_how_long_to_wait();
    void a_forgotten_password_is_replaced();
    void security_changes_reach_the_server();
    void what_one_signs_in_with_is_shown_live_and_offered_the_next_time();
    void a_taken_sign_in_name_is_told_at_its_field();
    void a_refused_guest_is_told();
    void nobody_is_asked_for_a_picture_while_he_is_signed_in();
    void the_picture_is_forgotten_when_somebody_is_in();
    void a_recovery_that_is_given_up_waits_no_more();
    void a_sign_in_that_is_given_up_opens_nothing();
    void the_wait_after_too_many_attempts_outlasts_the_first_key();
    void another_language_reaches_what_the_server_asks_for();
};

static LoginViewModel *shownLogin(Front &front)
{
    front.app.login()->setServerAddress(front.desk.address.text());
    front.desk.settle();
    return front.app.login();
}

void tst_LoginViewModel::the_server_is_asked_who_it_is()
{
    Front front;
    LoginViewModel *login = shownLogin(front);
    QCOMPARE(login->trust(), LoginViewModel::Trust::Verified);
    QVERIFY(login->isReady());
    QVERIFY(login->passwordLength() > 0);
}

void tst_LoginViewModel::an_unreachable_server_is_named_so()
{
    Front front;
    front.desk.server.setReachable(false);
    LoginViewModel *login = shownLogin(front);
    QCOMPARE(login->trust(), LoginViewModel::Trust::Unreachable);
    login->logIn(u"anna"_s, u"anna's password"_s);
    front.desk.settle();
    QVERIFY(!login->isBusy());
    QVERIFY(!login->errorText().isEmpty());
}

void tst_LoginViewModel::a_wrong_password_is_told()
{
    Front front;
    LoginViewModel *login = shownLogin(front);
    login->logIn(u"anna"_s, u"wrong"_s);
    QVERIFY(login->isBusy());
    front.desk.settle();
    QVERIFY(!login->isBusy());
    QVERIFY(!login->errorText().isEmpty());
    QCOMPARE(front.app.stage(), AppViewModel::Stage::SignedOut);
    login->clearErrors();
    QVERIFY(login->errorText().isEmpty());
}

void tst_LoginViewModel::signing_in_opens_the_panes()
{
    Front front;
    shownLogin(front)->logIn(u"anna"_s, u"anna's password"_s);
    front.desk.settle();
    QCOMPARE(front.app.stage(), AppViewModel::Stage::Ready);
    QCOMPARE(front.app.ownName(), u"Anna"_s);
    QCOMPARE(front.app.login()->lastLogin(), u"anna"_s);
    QVERIFY(front.app.conversations()->isLoaded());
}

void tst_LoginViewModel::taken_names_are_told_at_their_field_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("property");
    QTest::newRow("name") << ErrorCode::NameTaken << u"nameError"_s;
    QTest::newRow("email") << ErrorCode::EmailTaken << u"emailError"_s;
    QTest::newRow("phone") << ErrorCode::PhoneTaken << u"phoneError"_s;
    QTest::newRow("password") << ErrorCode::WeakPassword << u"passwordError"_s;
    QTest::newRow("nickname") << ErrorCode::InvalidNickname << u"nicknameError"_s;
    QTest::newRow("no field") << ErrorCode::Busy << u"errorText"_s;
}

void tst_LoginViewModel::taken_names_are_told_at_their_field()
{
    QFETCH(ErrorCode, code);
    QFETCH(QString, property);
    Front front;
    LoginViewModel *login = shownLogin(front);
    front.desk.server.refuse(u"accounts.register"_s, code);
    login->registerUser(u"dora"_s, u"dora@example.org"_s, u"13800138000"_s, u"Dora"_s, u"a long password"_s);
    front.desk.settle();
    QVERIFY(!login->property(property.toUtf8().constData()).toString().isEmpty());
}

void tst_LoginViewModel::bad_fields_are_found_before_anything_is_sent()
{
    Front front;
    LoginViewModel *login = shownLogin(front);
    login->registerUser(u"1"_s, u"nobody"_s, u"123"_s, QString(40, u'x'), u"a long password"_s);
    front.desk.settle();
    QVERIFY(!login->nameError().isEmpty());
    QVERIFY(!login->emailError().isEmpty());
    QVERIFY(!login->phoneError().isEmpty());
    QVERIFY(!login->nicknameError().isEmpty());
    QCOMPARE(front.desk.server.requestCount(u"accounts.register"_s), 0);
}

void tst_LoginViewModel::the_address_is_remembered()
{
    Front front;
    shownLogin(front);
    QSettings again(front.settings.fileName(), QSettings::IniFormat);
    front.settings.sync();
    QCOMPARE(again.value("server").toString(), front.desk.address.text());
}

void tst_LoginViewModel::an_ended_session_says_why()
{
    Front front;
    front.signIn();
    front.desk.server.endSessions();
    front.desk.settle();
    QCOMPARE(front.app.stage(), AppViewModel::Stage::SignedOut);
    QVERIFY(!front.app.login()->errorText().isEmpty());
}

// A18
void tst_LoginViewModel::a_changed_password_elsewhere_is_told()
{
    Front front;
    front.signIn();
    front.desk.server.end(front.desk.anna, ErrorCode::PasswordChanged);
    front.desk.settle();
    QCOMPARE(front.app.login()->errorText(), client::errorText(ErrorCode::PasswordChanged));
}

// A07
void tst_LoginViewModel::a_registration_answers_the_captcha()
{
    Front front;
    front.desk.server.description().captcha = true;
    LoginViewModel *login = shownLogin(front);
    front.desk.settle();
    CaptchaViewModel *captcha = login->captcha();
    QVERIFY(captcha->isNeededToRegister());
    QVERIFY(captcha->image().startsWith(u"data:image/png"));
    login->registerUser(u"dora"_s, {}, {}, u"Dora"_s, u"a long password"_s, u"wrong"_s);
    front.desk.settle();
    QVERIFY(!captcha->errorText().isEmpty());
    QVERIFY(!captcha->image().isEmpty()); // another one
    QCOMPARE(front.desk.server.requestCount(u"accounts.challenge"_s), 2);
    login->registerUser(u"dora"_s, {}, {}, u"Dora"_s, u"a long password"_s, FakeServer::captchaText.toString());
    front.desk.settle();
    QCOMPARE(front.app.stage(), AppViewModel::Stage::Ready);
}

// A08
void tst_LoginViewModel::a_sign_in_answers_the_captcha_that_it_is_asked_for()
{
    Front front;
    LoginViewModel *login = shownLogin(front);
    QVERIFY(!login->captcha()->isNeededToSignIn());
    front.desk.server.refuse(u"accounts.login"_s, ErrorCode::CaptchaRequired);
    login->logIn(u"anna"_s, u"anna's password"_s);
    front.desk.settle();
    QVERIFY(login->captcha()->isNeededToSignIn());
    QVERIFY(!login->captcha()->image().isEmpty());
    login->logIn(u"anna"_s, u"anna's password"_s, FakeServer::captchaText.toString());
    front.desk.settle();
    QCOMPARE(front.app.stage(), AppViewModel::Stage::Ready);
}

// A10
void tst_LoginViewModel::a_closed_registration_says_until_when()
{
    Front front;
    const Timestamp later{QDateTime::currentMSecsSinceEpoch() + 3'600'000};
    front.desk.server.description().registration = Registration{.open = true, .from = later};
    LoginViewModel *login = shownLogin(front);
    QVERIFY(login->isRegistrationClosed());
    QCOMPARE(login->registrationOpensAt().toMSecsSinceEpoch(), later.ms);
    front.desk.server.description().registration = Registration{};
    login->retryServer();
    front.desk.settle();
    QVERIFY(!login->isRegistrationClosed());
    QVERIFY(!login->registrationOpensAt().isValid());
}

// T56
void tst_LoginViewModel::too_many_attempts_say_how_long_to_wait()
{
    Front front;
    LoginViewModel *login = shownLogin(front);
    front.desk.server.refuse(u"accounts.login"_s, Error{ErrorCode::TooManyAttempts, {}, u"4001"_s});
    login->logIn(u"anna"_s, u"anna's password"_s);
    front.desk.settle();
    QCOMPARE(login->retryAfter(), 5);
    QVERIFY(!login->errorText().isEmpty());
}

// A17
void tst_LoginViewModel::a_forgotten_password_is_replaced()
{
    Front front;
    front.desk.server.description().mail = true;
    LoginViewModel *login = shownLogin(front);
    RecoveryViewModel *recovery = login->recovery();
    QSignalSpy recovered(recovery, &RecoveryViewModel::recovered);
    recovery->begin();
    recovery->askForCode(u"anna"_s, {});
    QVERIFY(recovery->isBusy());
    front.desk.settle();
    QCOMPARE(recovery->step(), RecoveryViewModel::Step::Code);
    recovery->recover(u"000000"_s, u"a better password"_s);
    front.desk.settle();
    QVERIFY(!recovery->codeError().isEmpty());
    recovery->recover(FakeServer::code.toString(), u"a better password"_s);
    front.desk.settle();
    QCOMPARE(recovered.size(), 1);
    login->logIn(u"anna"_s, u"a better password"_s);
    front.desk.settle();
    QCOMPARE(front.app.stage(), AppViewModel::Stage::Ready);
}

// A09, A18, B05
void tst_LoginViewModel::security_changes_reach_the_server()
{
    Front front;
    front.signIn();
    SecurityViewModel *security = front.app.security();
    QSignalSpy done(security, &SecurityViewModel::done);
    security->changePassword(u"wrong"_s, u"a better password"_s);
    front.desk.settle();
    QVERIFY(!security->passwordError().isEmpty());
    security->changePassword(u"anna's password"_s, u"a better password"_s);
    front.desk.settle();
    QCOMPARE(done.size(), 1);
    security->changeEmail(u"a better password"_s, u"no address"_s);
    front.desk.settle();
    QVERIFY(!security->valueError().isEmpty());
    security->changeEmail(u"a better password"_s, u"anna@new.example"_s);
    front.desk.settle();
    QVERIFY(security->isAwaitingCode());
    security->confirmEmail(u"000000"_s);
    front.desk.settle();
    QVERIFY(!security->valueError().isEmpty());
    security->confirmEmail(FakeServer::code.toString());
    front.desk.settle();
    QCOMPARE(done.size(), 2);
    security->changePhone(u"a better password"_s, u"13800138000"_s);
    front.desk.settle();
    QCOMPARE(done.size(), 3);
}

// B05, A09
void tst_LoginViewModel::what_one_signs_in_with_is_shown_live_and_offered_the_next_time()
{
    Front front;
    front.desk.server.world().person(front.desk.anna)->email = EmailAddress(u"anna@old.example"_s);
    front.signIn();
    SecurityViewModel *security = front.app.security();
    QCOMPARE(security->name(), u"anna"_s);
    QCOMPARE(security->email(), u"anna@old.example"_s);
    QVERIFY(security->phone().isEmpty());
    security->changePhone(u"anna's password"_s, u"13800138000"_s);
    front.desk.settle();
    QCOMPARE(security->phone(), u"13800138000"_s);
    security->changeEmail(u"anna's password"_s, u"anna@new.example"_s);
    front.desk.settle();
    QCOMPARE(security->email(), u"anna@old.example"_s); // until it is confirmed
    security->confirmEmail(FakeServer::code.toString());
    front.desk.settle();
    QCOMPARE(security->email(), u"anna@new.example"_s);
    security->changeName(u"anna's password"_s, u"annabel"_s);
    front.desk.settle();
    QCOMPARE(security->name(), u"annabel"_s);

    front.app.signOut(false);
    front.desk.settle();
    QVERIFY(security->name().isEmpty());
    QCOMPARE(front.app.login()->lastLogin(), u"annabel"_s);
}

// A02, B05
void tst_LoginViewModel::a_taken_sign_in_name_is_told_at_its_field()
{
    Front front;
    front.signIn();
    SecurityViewModel *security = front.app.security();
    security->changeName(u"anna's password"_s, u"bert"_s);
    front.desk.settle();
    QVERIFY(!security->valueError().isEmpty());
    security->changeName(u"anna's password"_s, u"?"_s);
    front.desk.settle();
    QVERIFY(!security->valueError().isEmpty());
    security->changeName(u"wrong"_s, u"annabel"_s);
    front.desk.settle();
    QVERIFY(!security->passwordError().isEmpty());
    QCOMPARE(security->name(), u"anna"_s);
}

// A20
void tst_LoginViewModel::a_refused_guest_is_told()
{
    Front front;
    LoginViewModel *login = shownLogin(front);
    login->enterAsGuest(u"Visitor"_s); // they were let in when the page was read
    QVERIFY(login->isBusy());
    front.desk.settle();
    QVERIFY(!login->isBusy());
    QCOMPARE(login->errorText(), client::errorText(ErrorCode::GuestsNotAllowed));
}

// A07
void tst_LoginViewModel::nobody_is_asked_for_a_picture_while_he_is_signed_in()
{
    Front front;
    front.desk.server.description().captcha = true;
    front.app.login()->captcha()->setServer(front.desk.address);
    front.signIn(); // with a token; what the server says of itself comes after it
    QCOMPARE(front.desk.server.requestCount(u"accounts.challenge"_s), 0);
    QCOMPARE(front.desk.client->link(), ClientSession::Link::Live);
    front.desk.lose();
    front.desk.pass(30s);
    QCOMPARE(front.desk.client->link(), ClientSession::Link::Live);
}

// A07
void tst_LoginViewModel::the_picture_is_forgotten_when_somebody_is_in()
{
    Front front;
    front.desk.server.description().captcha = true;
    LoginViewModel *login = shownLogin(front);
    QVERIFY(!login->captcha()->image().isEmpty());
    login->logIn(u"anna"_s, u"anna's password"_s, FakeServer::captchaText.toString());
    front.desk.settle();
    QCOMPARE(front.app.stage(), AppViewModel::Stage::Ready);
    QVERIFY(login->captcha()->image().isEmpty());
    front.app.signOut(false);
    front.desk.settle();
    QVERIFY(!login->captcha()->image().isEmpty()); // another one: the old one was used
    QCOMPARE(front.desk.server.requestCount(u"accounts.challenge"_s), 2);
}

// A17
void tst_LoginViewModel::a_recovery_that_is_given_up_waits_no_more()
{
    Front front;
    front.desk.server.description().mail = true;
    front.desk.server.description().captcha = true;
    LoginViewModel *login = shownLogin(front);
    for (const bool isReplaced : {true, false}) {
        login->recovery()->begin();
        login->recovery()->askForCode(u"anna"_s, FakeServer::captchaText.toString());
        QVERIFY(login->recovery()->isBusy());
        if (isReplaced)
            login->captcha()->reload();
        else
            login->retryServer();
        QVERIFY(!login->recovery()->isBusy());
        front.desk.settle();
        QCOMPARE(login->recovery()->step(), RecoveryViewModel::Step::Login);
        QVERIFY(!login->captcha()->isLoading() && !login->captcha()->image().isEmpty());
        QVERIFY(login->isReady());
    }
}

void tst_LoginViewModel::a_sign_in_that_is_given_up_opens_nothing()
{
    Front front;
    LoginViewModel *login = shownLogin(front);
    login->logIn(u"anna"_s, u"anna's password"_s);
    while (front.desk.server.requestCount(u"accounts.login"_s) == 0)
        front.desk.queue->runOne();
    login->captcha()->reload(); // while the answer is on its way
    QVERIFY(!login->isBusy());
    front.desk.settle();
    QCOMPARE(front.app.stage(), AppViewModel::Stage::SignedOut);
    QVERIFY(!login->captcha()->image().isEmpty());
    login->logIn(u"anna"_s, u"anna's password"_s, FakeServer::captchaText.toString());
    front.desk.settle();
    QCOMPARE(front.app.stage(), AppViewModel::Stage::Ready);
}

// T56
void tst_LoginViewModel::the_wait_after_too_many_attempts_outlasts_the_first_key()
{
    Front front;
    LoginViewModel *login = shownLogin(front);
    front.desk.server.refuse(u"accounts.login"_s, Error{ErrorCode::TooManyAttempts, {}, u"4001"_s});
    login->logIn(u"anna"_s, u"anna's password"_s);
    front.desk.settle();
    login->clearErrors();
    QVERIFY(login->errorText().isEmpty());
    QCOMPARE(login->retryAfter(), 5);
    login->logIn(u"anna"_s, u"wrong"_s);
    QCOMPARE(login->retryAfter(), 0);
}

void tst_LoginViewModel::another_language_reaches_what_the_server_asks_for()
{
    Front front;
    shownLogin(front);
    QSignalSpy server(front.app.login(), &LoginViewModel::serverChanged);
    QSignalSpy rule(front.app.security(), &SecurityViewModel::ruleChanged);
    front.app.retranslate();
    QVERIFY(!server.isEmpty());
    QCOMPARE(rule.size(), 1);
    front.app.accounts()->signInAsAnother();
    QCOMPARE(rule.size(), 2); // another server may be behind it
}

} // namespace skein::test

QTEST_GUILESS_MAIN(skein::test::tst_LoginViewModel)
#include "tst_login_view_model.moc"
