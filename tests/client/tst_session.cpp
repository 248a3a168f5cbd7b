// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "desk.h"

#include <QFileInfo>
#include <QSignalSpy>

namespace skein::test {

class tst_Session : public QObject
{
    Q_OBJECT

private:
    static LogIn credentials(const QString &login, const QString &password)
    {
        return {LoginText(login), Password(password), {}};
    }

private Q_SLOTS:
    void logging_in_opens_the_workspace_and_keeps_the_token()
    {
        Desk desk;
        QSignalSpy opened(desk.client.get(), &ClientSession::workspaceOpened);
        desk.client->session().logIn(desk.address, credentials(u"anna"_s, u"anna's password"_s));
        QCOMPARE(desk.client->session().state(), Session::State::SigningIn);
        desk.settle();
        QCOMPARE(desk.client->session().state(), Session::State::Ready);
        QCOMPARE(desk.client->link(), ClientSession::Link::Live);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(desk.client->session().account().profile.nickname.value(), u"Anna"_s);
        desk.restart();
        QCOMPARE(desk.client->link(), ClientSession::Link::Live);
        QCOMPARE(desk.client->session().knownAccounts().first().login, u"anna"_s);
    }

    void a_role_ends_with_its_session()
    {
        Desk desk;
        desk.server.setRole(ServerRole::Owner);
        desk.signIn();
        Session &session = desk.client->session();
        QCOMPARE(session.role(), ServerRole::Owner);
        const KnownAccount account = session.account();
        QSignalSpy changed(&session, &Session::roleChanged);
        session.logOut();
        session.resume(account);
        QCOMPARE(session.role(), ServerRole::Member);
        QCOMPARE(changed.size(), 1);
        desk.signIn();
        session.logOut();
        session.describeServer(desk.address);
        QCOMPARE(session.role(), ServerRole::Member);
    }

    void a_wrong_password_says_so()
    {
        Desk desk;
        QSignalSpy failed(&desk.client->session(), &Session::signInFailed);
        desk.client->session().logIn(desk.address, credentials(u"anna"_s, u"guess"_s));
        desk.settle();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::WrongCredentials);
        QCOMPARE(desk.client->session().state(), Session::State::SignedOut);
        QVERIFY(!desk.client->workspace());
    }

    void registering_signs_in()
    {
        Desk desk;
        Register request;
        request.name = LoginName(u"dora"_s);
        request.password = Password(u"a long password"_s);
        request.nickname = Nickname(u"Dora"_s);
        desk.client->session().registerAccount(desk.address, request);
        desk.settle();
        QCOMPARE(desk.client->session().state(), Session::State::Ready);
        QCOMPARE(desk.client->session().account().login, u"dora"_s);
    }

    void nobody_there_is_a_failure_and_no_endless_try()
    {
        Desk desk;
        desk.server.setReachable(false);
        QSignalSpy failed(&desk.client->session(), &Session::signInFailed);
        desk.client->session().logIn(desk.address, credentials(u"anna"_s, u"anna's password"_s));
        desk.settle();
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Unavailable);
        QVERIFY(!desk.client->connection().nextTryAt());
    }

    void the_server_says_who_it_is_before_anybody_signs_in()
    {
        Desk desk;
        QSignalSpy described(&desk.client->session(), &Session::serverDescribed);
        desk.client->session().describeServer(desk.address);
        desk.settle();
        QCOMPARE(described.size(), 1);
        QCOMPARE(desk.client->session().state(), Session::State::SignedOut);
        desk.client->session().logIn(desk.address, credentials(u"anna"_s, u"anna's password"_s));
        desk.settle();
        QCOMPARE(desk.client->session().state(), Session::State::Ready);
        QCOMPARE(desk.server.connectionCount(), 1);
    }

    void what_is_on_the_disk_is_there_without_a_network()
    {
        Desk desk;
        desk.says(desk.group, desk.bert, u"hello"_s);
        desk.signIn();
        desk.server.setReachable(false);
        desk.server.cut();
        desk.restart();
        QCOMPARE(desk.client->session().state(), Session::State::Ready);
        QCOMPARE(desk.client->link(), ClientSession::Link::Offline);
        QVERIFY(desk.client->connection().nextTryAt());
        QCOMPARE(desk.texts(desk.group), QStringList{u"hello"_s});
    }

    void a_dead_token_leads_to_the_login_page_and_keeps_what_waits()
    {
        Desk desk;
        desk.signIn();
        desk.server.setReachable(false);
        desk.lose();
        desk.sends(desk.group, u"unsent"_s);
        QSignalSpy ended(&desk.client->session(), &Session::sessionEnded);
        desk.server.endSessions();
        desk.server.setReachable(true);
        desk.pass(2s);
        QCOMPARE(ended.size(), 1);
        QCOMPARE(desk.client->session().state(), Session::State::SignedOut);
        QVERIFY(!desk.client->workspace());
        QVERIFY(!desk.client->resumeLast());

        desk.client->session().logIn(desk.address, credentials(u"anna"_s, u"anna's password"_s));
        desk.settle();
        QCOMPARE(desk.textsOnServer(desk.group), QStringList{u"unsent"_s});
    }

    void a_session_that_the_server_ends_is_over()
    {
        Desk desk;
        desk.signIn();
        QSignalSpy ended(&desk.client->session(), &Session::sessionEnded);
        desk.server.endSessions();
        desk.settle();
        QCOMPARE(ended.size(), 1);
        QCOMPARE(desk.client->session().state(), Session::State::SignedOut);
        desk.pass(1min);
        QCOMPARE(desk.server.connectionCount(), 0);
    }

    // A14–A18, T52
    void the_reason_why_a_session_ended_is_told_data()
    {
        QTest::addColumn<ErrorCode>("reason");
        for (const auto reason : {ErrorCode::AccountDisabled, ErrorCode::AccountDeleted, ErrorCode::SignedOutElsewhere,
                                  ErrorCode::PasswordChanged, ErrorCode::TooManyDevices})
            QTest::newRow(qPrintable(errorName(reason).toString())) << reason;
    }
    void the_reason_why_a_session_ended_is_told()
    {
        QFETCH(ErrorCode, reason);
        Desk desk;
        desk.signIn();
        QSignalSpy ended(&desk.client->session(), &Session::sessionEnded);
        desk.server.endSessions(reason);
        desk.settle();
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended.first().first().value<ErrorCode>(), reason);
    }

    // A13
    void a_token_is_renewed_silently_while_the_connection_lasts()
    {
        Desk desk;
        desk.server.setTokenLife(60s);
        desk.signIn();
        const SessionToken first = desk.client->session().account().token;
        desk.pass(62s);
        const SessionToken second = desk.client->session().account().token;
        QVERIFY(second != first);
        QCOMPARE(desk.client->link(), ClientSession::Link::Live);
        desk.pass(62s);
        QVERIFY(desk.client->session().account().token != second);
        desk.restart();
        QCOMPARE(desk.client->link(), ClientSession::Link::Live);
        QCOMPARE(desk.server.requestCount(u"accounts.renew"_s), 2);
    }

    // A13
    void a_renewal_that_is_refused_for_now_is_tried_again()
    {
        Desk desk;
        desk.server.setTokenLife(60s);
        desk.server.refuse(u"accounts.renew"_s, ErrorCode::Busy);
        desk.signIn();
        desk.pass(62s);
        desk.pass(3s);
        QCOMPARE(desk.server.requestCount(u"accounts.renew"_s), 2);
        QCOMPARE(desk.client->session().state(), Session::State::Ready);
    }

    void logging_out_kills_the_token()
    {
        Desk desk;
        desk.signIn();
        desk.client->session().logOut();
        QVERIFY(!desk.client->workspace());
        desk.settle();
        QVERIFY(!desk.client->resumeLast());
        QCOMPARE(desk.client->session().knownAccounts().size(), 1);
        QVERIFY(!desk.client->session().knownAccounts().first().canResume());
    }

    void a_busy_server_is_tried_again_later()
    {
        Desk desk;
        desk.server.refuse(u"accounts.resume"_s, ErrorCode::Busy);
        desk.signIn();
        QVERIFY(!desk.client->session().isSignedIn());
        QVERIFY(desk.client->connection().nextTryAt());
        desk.pass(5s);
        QCOMPARE(desk.client->link(), ClientSession::Link::Live);
    }

    void an_unknown_certificate_waits_for_a_person()
    {
        Desk desk;
        desk.server.setCertificate(QByteArray(32, 'c'), [&] { return desk.keychain->pin(desk.address); });
        QSignalSpy refused(&desk.client->session(), &Session::certificateRefused);
        QSignalSpy failed(&desk.client->session(), &Session::signInFailed);
        desk.client->session().logIn(desk.address, credentials(u"anna"_s, u"anna's password"_s));
        desk.settle();
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first()[2].toBool(), false);
        QCOMPARE(failed.size(), 0);
        desk.client->session().trustCertificate(desk.address, refused.first()[1].toByteArray());
        desk.settle();
        QCOMPARE(desk.client->session().state(), Session::State::Ready);
    }

    void a_changed_certificate_is_refused()
    {
        Desk desk;
        desk.keychain->setPin(desk.address, QByteArray(32, 'a'));
        desk.server.setCertificate(QByteArray(32, 'b'), [&] { return desk.keychain->pin(desk.address); });
        QSignalSpy refused(&desk.client->session(), &Session::certificateRefused);
        desk.signIn();
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first()[2].toBool(), true);
        QCOMPARE(desk.client->connection().lastReason(), CloseReason::CertificateChanged);
        QVERIFY(!desk.client->connection().nextTryAt());
    }

    void the_keychain_is_for_its_owner_only()
    {
        Desk desk;
        desk.signIn();
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(desk.folder.filePath(u"keychain.json"_s)).permissions() & others));
    }
};

} // namespace skein::test

using skein::test::tst_Session;
QTEST_GUILESS_MAIN(tst_Session)
#include "tst_session.moc"
