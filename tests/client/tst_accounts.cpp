// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "desk.h"

#include <QFileInfo>
#include <QSignalSpy>

namespace skein::test {

//! FEATURES.md A13, A19: several accounts on one computer, each with a connection and a store of its own.
class tst_Accounts : public QObject
{
    Q_OBJECT

private:
    //! Anna's second account, which knows Bert, too.
    struct Persona
    {
        explicit Persona(Desk &desk)
            : account(desk.server.world().addPersona(desk.anna, u"Anna at work"_s)),
              room(desk.server.world().befriend(account, desk.bert))
        {
        }

        AccountId account;
        ConversationId room;
    };

    static KnownAccount known(Desk &desk, AccountId account)
    {
        return {desk.address, desk.server.world().person(account)->profile, u"anna"_s, {}};
    }
    //! Both are signed in, Anna's first account is shown.
    static void signInBoth(Desk &desk, const Persona &persona)
    {
        desk.signIn();
        const auto entered = Desk::finished(desk.work().actions.enterAccount(persona.account, DeviceLabel()), desk);
        QVERIFY(entered);
        desk.client->enter(*entered);
        desk.settle();
        desk.client->show(known(desk, desk.anna));
        desk.settle();
    }
    //! The second one was shown last, and then the server ended the sessions of both.
    static void endBoth(Desk &desk, const Persona &persona)
    {
        signInBoth(desk, persona);
        desk.client->show(known(desk, persona.account));
        desk.settle();
        for (const AccountId account : {desk.anna, persona.account})
            desk.server.endSessionsOf(account);
        desk.settle();
    }
    static void logIn(Desk &desk)
    {
        desk.client->session().logIn(desk.address, {LoginText(u"anna"_s), Password(u"anna's password"_s), {}});
        desk.settle();
    }
    static AccountSession &sessionOf(Desk &desk, AccountId account) { return *desk.client->find(known(desk, account)); }

private Q_SLOTS:
    // A19
    void another_account_is_entered_without_a_password()
    {
        Desk desk;
        const Persona persona(desk);
        desk.signIn();
        const auto entered = Desk::finished(desk.work().actions.enterAccount(persona.account, DeviceLabel()), desk);
        QVERIFY(entered);
        desk.client->enter(*entered);
        desk.settle();
        QCOMPARE(desk.client->session().account().profile.nickname.value(), u"Anna at work"_s);
        QCOMPARE(desk.client->link(), ClientSession::Link::Live);
        QCOMPARE(desk.work().self(), persona.account);
        QVERIFY(desk.store().conversations.knows(persona.room));
        QVERIFY(!desk.store().conversations.knows(desk.direct));
    }

    void a_message_for_the_account_in_the_background_is_counted_and_there_at_once_after_the_switch()
    {
        Desk desk;
        const Persona persona(desk);
        signInBoth(desk, persona);
        QSignalSpy changed(desk.client.get(), &ClientSession::accountsChanged);
        QSignalSpy arrived(desk.client.get(), &ClientSession::arrivedElsewhere);

        desk.says(persona.room, desk.bert, u"to your work"_s);

        QCOMPARE(sessionOf(desk, persona.account).unread(), 1);
        QCOMPARE(sessionOf(desk, desk.anna).unread(), 0);
        QVERIFY(!changed.isEmpty());
        QCOMPARE(arrived.size(), 1);
        desk.client->show(known(desk, persona.account)); // and no frame goes to and fro
        QCOMPARE(desk.texts(persona.room), QStringList{u"to your work"_s});
    }

    void both_go_on_after_each_switch()
    {
        Desk desk;
        const Persona persona(desk);
        signInBoth(desk, persona);
        for (const AccountId shown : {persona.account, desk.anna, persona.account}) {
            desk.client->show(known(desk, shown));
            desk.settle();
            QCOMPARE(desk.work().self(), shown);
            QCOMPARE(sessionOf(desk, desk.anna).link(), ClientSession::Link::Live);
            QCOMPARE(sessionOf(desk, persona.account).link(), ClientSession::Link::Live);
        }
        desk.sends(persona.room, u"from work"_s);
        QCOMPARE(desk.textsOnServer(persona.room), QStringList{u"from work"_s});
        desk.says(desk.direct, desk.bert, u"to you"_s);
        QCOMPARE(sessionOf(desk, desk.anna).unread(), 1);
        QCOMPARE(desk.server.connectionCount(), 2); // nobody was connected anew
    }

    void what_was_being_sent_at_the_switch_arrives_once()
    {
        Desk desk;
        const Persona persona(desk);
        signInBoth(desk, persona);
        QVERIFY(desk.work().outbox.send(desk.direct, u"on its way"_s));
        desk.client->show(known(desk, persona.account));
        desk.settle();
        QCOMPARE(desk.textsOnServer(desk.direct), QStringList{u"on its way"_s});
        desk.client->show(known(desk, desk.anna));
        desk.settle();
        QCOMPARE(desk.texts(desk.direct), QStringList{u"on its way"_s});
    }

    void what_asks_again_when_its_request_fails_asks_nothing_more_in_a_switch()
    {
        Desk desk;
        const Persona persona(desk);
        signInBoth(desk, persona);
        desk.work().devices.setWatched(true);
        desk.settle();
        const int before = desk.server.requestCount(u"devices.list"_s);
        desk.work().devices.endOthers(); // reads the list anew when it is answered, however that is
        desk.client->show(known(desk, persona.account));
        desk.settle();
        QCOMPARE(desk.server.requestCount(u"devices.list"_s), before);
        QCOMPARE(sessionOf(desk, desk.anna).link(), ClientSession::Link::Live);
        QCOMPARE(sessionOf(desk, persona.account).link(), ClientSession::Link::Live);
    }

    void a_switch_in_the_middle_of_signing_in_loses_no_account()
    {
        Desk desk;
        const Persona persona(desk);
        signInBoth(desk, persona);
        desk.restart();
        desk.client->resumeOthers();
        desk.queue->runOne(); // the connections begin to open
        for (int frame = 0; frame < 12; ++frame) {
            desk.client->show(known(desk, frame % 2 == 0 ? persona.account : desk.anna));
            desk.queue->runOne();
        }
        desk.pass(60s);
        QCOMPARE(sessionOf(desk, desk.anna).link(), ClientSession::Link::Live);
        QCOMPARE(sessionOf(desk, persona.account).link(), ClientSession::Link::Live);
    }

    void all_accounts_are_there_after_a_restart_the_last_used_one_in_front()
    {
        Desk desk;
        const Persona persona(desk);
        signInBoth(desk, persona);
        desk.client->show(known(desk, persona.account));
        desk.settle();
        desk.restart();
        QCOMPARE(desk.work().self(), persona.account);
        desk.client->resumeOthers();
        desk.settle();
        QCOMPARE(sessionOf(desk, desk.anna).link(), ClientSession::Link::Live);
        QCOMPARE(desk.client->known().size(), 2);
        QCOMPARE(desk.client->known().first().profile.account, desk.anna); // the order stays
    }

    void signing_out_of_one_leaves_the_others()
    {
        Desk desk;
        const Persona persona(desk);
        signInBoth(desk, persona);
        desk.client->signOut(false);
        desk.settle();
        QCOMPARE(desk.client->session().state(), Session::State::Ready);
        QCOMPARE(desk.work().self(), persona.account);
        QCOMPARE(desk.client->link(), ClientSession::Link::Live);
        QVERIFY(!desk.client->find(known(desk, desk.anna)));
        QVERIFY(!desk.client->known().first().canResume());
    }

    void signing_out_with_everything_takes_the_folder_of_that_account_only()
    {
        Desk desk;
        const Persona persona(desk);
        signInBoth(desk, persona);
        const auto folder = [&](AccountId account) {
            return QFileInfo::exists(AccountSession::folderOf(desk.folder.path(), known(desk, account)));
        };
        desk.client->signOut(true);
        desk.settle();
        QVERIFY(!folder(desk.anna));
        QVERIFY(folder(persona.account));
        QCOMPARE(desk.client->known().size(), 1);
    }

    void forgetting_an_account_leaves_the_one_with_its_number_on_another_server()
    {
        Desk desk;
        desk.client->show(known(desk, desk.anna)); // without a token: the login page is for it
        desk.client->forget({ServerAddress{u"other.test"_s, defaultPort, true}, known(desk, desk.anna).profile, {}, {}});
        QVERIFY(desk.client->wanted());
        desk.client->forget(known(desk, desk.anna));
        QVERIFY(!desk.client->wanted());
    }

    // A13
    void tokens_renew_silently_in_the_background_too()
    {
        Desk desk;
        const Persona persona(desk);
        signInBoth(desk, persona);
        desk.server.setTokensRenewed(true);
        for (int round = 0; round < 3; ++round) {
            desk.lose();
            desk.pass(30s);
            QCOMPARE(sessionOf(desk, desk.anna).link(), ClientSession::Link::Live);
            QCOMPARE(sessionOf(desk, persona.account).link(), ClientSession::Link::Live);
        }
        desk.restart(); // with the newest token from the keychain
        desk.client->resumeOthers();
        desk.settle();
        QCOMPARE(desk.work().self(), desk.anna); // a token is no use: the order is as it was
        QCOMPARE(sessionOf(desk, persona.account).link(), ClientSession::Link::Live);
    }

    // A13
    void a_token_that_died_in_the_background_leaves_the_shown_account_alone_and_keeps_what_was_written()
    {
        Desk desk;
        const Persona persona(desk);
        signInBoth(desk, persona);
        sessionOf(desk, persona.account).workspace()->store().settings.setDraft(persona.room, u"not yet"_s);
        QSignalSpy ended(desk.client.get(), &ClientSession::endedElsewhere);
        QSignalSpy closing(desk.client.get(), &ClientSession::workspaceClosing);

        desk.server.endSessionsOf(persona.account);
        desk.settle();

        QCOMPARE(ended.size(), 1);
        QVERIFY(closing.isEmpty());
        QCOMPARE(desk.work().self(), desk.anna);
        QVERIFY(!desk.client->find(known(desk, persona.account)));
        desk.client->show(desk.client->known().last());
        desk.settle();
        QCOMPARE(desk.client->session().state(), Session::State::SignedOut);
        QCOMPARE(desk.client->wanted()->profile.account, persona.account);
        QCOMPARE(sessionOf(desk, desk.anna).link(), ClientSession::Link::Live);

        auto again = known(desk, persona.account);
        again.token = desk.server.tokenOf(persona.account);
        desk.client->show(again);
        desk.settle();
        QCOMPARE(desk.store().settings.draft(persona.room), u"not yet"_s);
    }

    // A19
    void signing_in_opens_the_account_that_was_used_last_here()
    {
        Desk desk;
        const Persona persona(desk);
        endBoth(desk, persona);
        QCOMPARE(desk.client->session().state(), Session::State::SignedOut);

        logIn(desk);

        QCOMPARE(desk.client->session().state(), Session::State::Ready);
        QCOMPARE(desk.client->link(), ClientSession::Link::Live);
        QCOMPARE(desk.work().self(), persona.account);
        QCOMPARE(desk.server.connectionCount(), 1); // the first account was not left open beside it
        QVERIFY(!desk.client->find(known(desk, desk.anna)));
        QCOMPARE(desk.client->session().account().login, u"anna"_s);
        desk.restart();
        QCOMPARE(desk.work().self(), persona.account);
    }

    // A19
    void signing_in_opens_the_account_whose_login_page_was_shown()
    {
        Desk desk;
        const Persona persona(desk);
        signInBoth(desk, persona);
        desk.server.endSessionsOf(persona.account);
        desk.settle();
        desk.client->show(desk.client->known().last());
        desk.settle();
        QCOMPARE(desk.client->wanted()->profile.account, persona.account);
        logIn(desk);
        QCOMPARE(desk.work().self(), persona.account);
        QCOMPARE(sessionOf(desk, desk.anna).link(), ClientSession::Link::Live);
    }

    // A19
    void somebody_elses_account_that_was_used_last_is_left_alone()
    {
        Desk desk;
        desk.client->session().logIn(desk.address, {LoginText(u"bert"_s), Password(u"bert's password"_s), {}});
        desk.settle();
        QCOMPARE(desk.work().self(), desk.bert);
        desk.client->signOut(false);
        logIn(desk);
        QCOMPARE(desk.work().self(), desk.anna);
        QCOMPARE(desk.client->link(), ClientSession::Link::Live);
    }

    // A19
    void an_account_that_cannot_be_entered_now_leaves_the_first_one()
    {
        Desk desk;
        const Persona persona(desk);
        endBoth(desk, persona);
        desk.server.refuse(u"accounts.enter"_s, ErrorCode::Busy);
        logIn(desk);
        QCOMPARE(desk.work().self(), desk.anna);
        QCOMPARE(desk.client->link(), ClientSession::Link::Live);
    }

    // A19
    void a_sign_in_that_is_lost_on_the_way_to_the_last_account_is_told_once()
    {
        Desk desk;
        const Persona persona(desk);
        endBoth(desk, persona);
        QSignalSpy failed(&desk.client->session(), &Session::signInFailed);
        desk.server.setSilent(u"accounts.enter"_s);
        logIn(desk);
        QCOMPARE(desk.client->session().state(), Session::State::SigningIn);
        desk.server.world().person(desk.anna)->login = u"annabel"_s;
        desk.server.world().tellLogins(desk.anna);
        desk.lose();
        QCOMPARE(desk.client->known().size(), 2); // what the door heard made no account of nobody
        QCOMPARE(failed.size(), 1);
        QCOMPARE(desk.client->session().state(), Session::State::SignedOut);
    }

    void signing_in_again_to_an_account_in_the_background_takes_its_place()
    {
        Desk desk;
        const Persona persona(desk);
        signInBoth(desk, persona);
        desk.client->show(known(desk, persona.account));
        desk.client->showNobody();
        desk.settle();
        QCOMPARE(desk.client->session().state(), Session::State::SignedOut);
        logIn(desk);
        QCOMPARE(desk.work().self(), desk.anna);
        QCOMPARE(desk.server.connectionCount(), 2);
        desk.says(desk.direct, desk.bert, u"hello"_s);
        QCOMPARE(desk.texts(desk.direct), QStringList{u"hello"_s});
    }
};

} // namespace skein::test

QTEST_GUILESS_MAIN(skein::test::tst_Accounts)
#include "tst_accounts.moc"
