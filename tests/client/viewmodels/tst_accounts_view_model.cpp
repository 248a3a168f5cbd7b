// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "front.h"

#include <models/addresses.h>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

namespace skein::test {

//! FEATURES.md A13, A19, seen from the window.
class tst_AccountsViewModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_new_account_is_made_and_shown();
    void one_too_many_is_refused_with_a_sentence();
    void accounts_of_the_user_elsewhere_are_offered();
    void a_message_for_the_other_account_raises_its_badge();
    void the_window_shows_the_other_account_in_half_a_second();
    void a_switch_keeps_drafts_and_the_open_chat();
    void the_last_open_chat_is_there_after_a_restart();
    void a_notice_of_the_other_account_switches_to_it();
    void signing_out_shows_the_other_account();
    void a_dead_token_shows_the_login_page_of_its_account_and_the_way_back();
    void an_account_that_died_in_the_background_is_told_and_offers_to_sign_in();
    void somebody_else_signs_in_beside();
    void pictures_that_wait_in_one_account_are_not_in_another();
    void nobody_is_there_in_any_account();
    void a_new_device_of_an_account_in_the_background_is_told();
    void a_new_device_of_two_accounts_is_told_once();
    void the_row_of_an_account_in_the_background_follows_its_name();
    void the_way_back_leads_where_it_says();
    void what_was_open_goes_with_its_account_and_with_nothing_else();
    void who_goes_back_from_the_login_page_waits_no_more();
};

namespace {

//! Anna's window, with an account for work beside her first one, which is shown.
struct Two : Front
{
    Two()
    {
        work = desk.server.world().addPersona(desk.anna, u"Anna at work"_s);
        room = desk.server.world().befriend(work, desk.bert);
        signIn();
        app.accounts()->show(keyFor(work));
        desk.settle();
        app.accounts()->show(keyFor(desk.anna));
        desk.settle();
    }

    [[nodiscard]] QString keyFor(AccountId account) const
    {
        return u"%1/%2"_s.arg(desk.address.key()).arg(account.value());
    }
    [[nodiscard]] const AccountItem &row(AccountId account) { return *app.accounts()->accounts()->find(keyFor(account)); }

    AccountId work;
    ConversationId room;
};

} // namespace

// A19
void tst_AccountsViewModel::a_new_account_is_made_and_shown()
{
    Front front;
    front.signIn();
    AccountsViewModel *accounts = front.app.accounts();
    QCOMPARE(accounts->accounts()->count(), 1);
    QVERIFY(accounts->canAdd());
    QSignalSpy added(accounts, &AccountsViewModel::added);

    accounts->add(u" Anna at work "_s);
    QVERIFY(accounts->isBusy());
    front.desk.settle();

    QVERIFY(!accounts->isBusy());
    QCOMPARE(added.size(), 1);
    QCOMPARE(front.app.ownName(), u"Anna at work"_s);
    QCOMPARE(front.app.stage(), AppViewModel::Stage::Ready);
    QCOMPARE(accounts->accounts()->count(), 2);
    const auto &rows = accounts->accounts()->rows();
    QVERIFY(!rows[0].active && rows[0].open);
    QCOMPARE(rows[0].actionText, u"Switch"_s);
    QVERIFY(rows[1].active);
    QCOMPARE(rows[1].tag, u"Active"_s);
    QCOMPARE(front.app.contacts()->contactCount(), 0); // its own
}

void tst_AccountsViewModel::one_too_many_is_refused_with_a_sentence()
{
    Front front;
    front.signIn();
    AccountsViewModel *accounts = front.app.accounts();
    front.desk.server.refuse(u"accounts.add"_s, ErrorCode::TooManyAccounts);
    accounts->add(u"one too many"_s);
    front.desk.settle();
    QVERIFY(!accounts->errorText().isEmpty());
    QCOMPARE(front.app.ownName(), u"Anna"_s);
    accounts->clearError();
    accounts->add(QString(40, u'x'));
    QVERIFY(!accounts->errorText().isEmpty()); // before anything is sent
}

void tst_AccountsViewModel::accounts_of_the_user_elsewhere_are_offered()
{
    Front front;
    const AccountId work = front.desk.server.world().addPersona(front.desk.anna, u"Anna at work"_s);
    const auto room = front.desk.server.world().befriend(work, front.desk.bert);
    front.desk.says(room, front.desk.bert, u"hello"_s);
    front.signIn();
    const auto &rows = front.app.accounts()->accounts()->rows();
    QCOMPARE(rows.size(), 2);
    QVERIFY(!rows[1].open);
    QCOMPARE(rows[1].unread, 1);
    QCOMPARE(rows[1].actionText, u"Open"_s);
    front.app.accounts()->showAt(1);
    front.desk.settle();
    QCOMPARE(front.app.ownName(), u"Anna at work"_s);
    QCOMPARE(front.app.conversations()->unreadMessages(), 1);
    front.app.accounts()->showAt(7); // nothing there
    QCOMPARE(front.app.ownName(), u"Anna at work"_s);
}

// A19
void tst_AccountsViewModel::a_message_for_the_other_account_raises_its_badge()
{
    Two front;
    QSignalSpy changed(front.app.accounts(), &AccountsViewModel::changed);
    front.desk.says(front.room, front.desk.bert, u"to your work"_s);
    QCOMPARE(front.row(front.work).unread, 1);
    QCOMPARE(front.app.accounts()->unreadElsewhere(), 1);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(front.app.conversations()->unreadMessages(), 0);

    front.app.accounts()->show(front.keyFor(front.work));
    QCOMPARE(front.app.conversations()->unreadMessages(), 1); // at once: no answer was waited for
    QCOMPARE(front.app.accounts()->unreadElsewhere(), 0);
    front.read(front.room);
    QCOMPARE(front.app.chat()->messages()->rows().first().text, u"to your work"_s);
}

// A19
void tst_AccountsViewModel::the_window_shows_the_other_account_in_half_a_second()
{
    Two front;
    for (int i = 0; i < 100; ++i) {
        auto &world = front.desk.server.world();
        const auto friendOfBoth = world.addPerson(u"friend%1"_s.arg(i), u"a password"_s, u"Friend %1"_s.arg(i));
        world.befriend(front.desk.anna, friendOfBoth);
        world.befriend(front.work, friendOfBoth);
    }
    front.desk.settle();
    QElapsedTimer clock;
    clock.start();
    front.app.accounts()->show(front.keyFor(front.work));
    const auto milliseconds = clock.elapsed();
    QCOMPARE(front.app.conversations()->conversations()->count(), 101);
    qInfo("a switch took %lld ms", milliseconds);
    QVERIFY2(milliseconds <= 500 * qMax(1, qEnvironmentVariableIntValue("SKEIN_TEST_SLOWNESS")),
             qPrintable(u"%1 ms"_s.arg(milliseconds)));
}

void tst_AccountsViewModel::a_switch_keeps_drafts_and_the_open_chat()
{
    Two front;
    front.read(front.desk.direct);
    front.app.chat()->setDraft(u"not yet"_s);
    front.app.accounts()->show(front.keyFor(front.work));
    front.desk.settle();
    QCOMPARE(front.app.chat()->key(), QString());
    QCOMPARE(front.app.chat()->draft(), QString());
    front.app.accounts()->show(front.keyFor(front.desk.anna));
    QCOMPARE(front.app.chat()->key(), keyOf(front.desk.direct));
    QCOMPARE(front.app.chat()->draft(), u"not yet"_s);
}

void tst_AccountsViewModel::the_last_open_chat_is_there_after_a_restart()
{
    Front front;
    front.signIn();
    front.read(front.desk.group);
    front.app.accounts()->signInAsAnother();
    QCOMPARE(front.app.chat()->key(), QString());
    QSignalSpy opened(front.app.chat(), &ChatViewModel::opened);
    front.app.accounts()->goBack(); // its workspace begins anew, as after a restart
    QCOMPARE(front.app.chat()->key(), keyOf(front.desk.group));
    QVERIFY(opened.isEmpty()); // no page is turned for it
}

void tst_AccountsViewModel::a_notice_of_the_other_account_switches_to_it()
{
    Two front;
    front.app.setWindowActive(false);
    front.desk.says(front.room, front.desk.bert, u"to your work"_s);
    QCOMPARE(front.notifier.shown.values(), QStringList{u"Bert: to your work"_s});
    Q_EMIT front.notifier.activated(front.notifier.shown.firstKey());
    QCOMPARE(front.app.ownName(), u"Anna at work"_s);
    QCOMPARE(front.app.chat()->key(), keyOf(front.room));
    front.read(front.room);
    QVERIFY(front.notifier.shown.isEmpty());
}

void tst_AccountsViewModel::signing_out_shows_the_other_account()
{
    Two front;
    QSignalSpy stages(&front.app, &AppViewModel::stageChanged);
    front.app.signOut(false);
    front.desk.settle();
    QCOMPARE(front.app.ownName(), u"Anna at work"_s);
    QVERIFY(stages.isEmpty()); // no login page flashes
    QCOMPARE(front.row(front.desk.anna).actionText, u"Sign in"_s);
    front.app.signOut(false);
    front.desk.settle();
    QCOMPARE(front.app.stage(), AppViewModel::Stage::SignedOut);
    QCOMPARE(front.app.accounts()->returnName(), QString());
}

// A13
void tst_AccountsViewModel::a_dead_token_shows_the_login_page_of_its_account_and_the_way_back()
{
    Two front;
    front.read(front.desk.direct);
    front.app.chat()->setDraft(u"not yet"_s);
    front.app.login()->setServerAddress(u"elsewhere.test"_s);

    front.desk.server.endSessionsOf(front.desk.anna);
    front.desk.settle();

    QCOMPARE(front.app.stage(), AppViewModel::Stage::SignedOut);
    QVERIFY(!front.app.login()->errorText().isEmpty());
    QCOMPARE(front.app.login()->lastLogin(), u"anna"_s);
    QCOMPARE(front.app.login()->serverAddress(), front.desk.address.text());
    QCOMPARE(front.app.accounts()->returnName(), u"Anna at work"_s);
    front.app.accounts()->goBack();
    QCOMPARE(front.app.ownName(), u"Anna at work"_s);
    QCOMPARE(front.app.stage(), AppViewModel::Stage::Ready);

    front.app.accounts()->show(front.keyFor(front.desk.anna));
    front.desk.settle();
    QCOMPARE(front.app.stage(), AppViewModel::Stage::SignedOut);
    front.app.login()->logIn(front.app.login()->lastLogin(), u"anna's password"_s);
    front.desk.settle();
    QCOMPARE(front.app.ownName(), u"Anna"_s);
    QCOMPARE(front.app.chat()->draft(), u"not yet"_s);
    QCOMPARE(front.app.accounts()->accounts()->count(), 2);
}

// A13
void tst_AccountsViewModel::an_account_that_died_in_the_background_is_told_and_offers_to_sign_in()
{
    Two front;
    front.desk.server.endSessionsOf(front.work);
    front.desk.settle();
    QCOMPARE(front.app.ownName(), u"Anna"_s);
    QCOMPARE(front.app.stage(), AppViewModel::Stage::Ready);
    QCOMPARE(front.toasts(), QStringList{u"Anna at work was signed out."_s});
    QCOMPARE(front.row(front.work).tag, u"Signed out"_s);
    QVERIFY(!front.row(front.work).open);
}

void tst_AccountsViewModel::somebody_else_signs_in_beside()
{
    Two front;
    front.app.accounts()->signInAsAnother();
    front.desk.settle();
    QCOMPARE(front.app.stage(), AppViewModel::Stage::SignedOut);
    QVERIFY(!front.app.accounts()->returnName().isEmpty());
    front.app.login()->setServerAddress(front.desk.address.text());
    front.app.login()->logIn(u"cora"_s, u"cora's password"_s);
    front.desk.settle();
    QCOMPARE(front.app.ownName(), u"Cora"_s);
    QCOMPARE(front.app.accounts()->accounts()->count(), 3);
    front.desk.says(front.desk.direct, front.desk.bert, u"to Anna"_s);
    QCOMPARE(front.app.accounts()->unreadElsewhere(), 1);
    QCOMPARE(front.app.conversations()->unreadMessages(), 0);
}

// A19
void tst_AccountsViewModel::pictures_that_wait_in_one_account_are_not_in_another()
{
    Two front;
    const auto both = front.desk.server.world().addGroup(u"Both"_s, {front.desk.anna, front.work});
    front.desk.settle();
    front.clipboard.picture = QImage(60, 40, QImage::Format_RGB32);
    front.read(both);
    QVERIFY(front.app.chat()->pasteImages());
    QCOMPARE(front.app.chat()->attached()->count(), 1);
    front.app.accounts()->show(front.keyFor(front.work));
    front.read(both);
    QCOMPARE(front.app.chat()->attached()->count(), 0);
    QVERIFY(!front.app.chat()->isSendable());
}

// B07
void tst_AccountsViewModel::nobody_is_there_in_any_account()
{
    Two front;
    const auto told = [&front] { return front.desk.server.requestCount(u"presence.idle"_s); };
    front.app.own()->setIdle(true);
    front.desk.settle();
    QCOMPARE(told(), 2);
    QCOMPARE(front.app.own()->presence(), u"away"_s);
    front.desk.lose();
    front.desk.pass(30s);
    QCOMPARE(told(), 4); // the server forgot it with the connections
    front.app.own()->setIdle(false);
    front.desk.settle();
    QCOMPARE(told(), 6);
    QCOMPARE(front.app.own()->presence(), u"online"_s);
}

// T52
void tst_AccountsViewModel::a_new_device_of_an_account_in_the_background_is_told()
{
    Two front;
    front.desk.server.repeat(front.work, {DeviceLabel(u"ThinkPad (Windows 11)"_s), PeerAddress(u"192.168.20.77"_s), {1}});
    front.desk.settle();
    QCOMPARE(front.toasts(), QStringList{u"Anna at work: you signed in on ThinkPad (192.168.20.77)."_s});
}

// T52
void tst_AccountsViewModel::a_new_device_of_two_accounts_is_told_once()
{
    Two front;
    const DeviceSignedIn event{DeviceLabel(u"ThinkPad (Windows 11)"_s), PeerAddress(u"192.168.20.77"_s), {1}};
    front.desk.server.repeat(front.desk.anna, event);
    front.desk.server.repeat(front.work, event);
    front.desk.settle();
    QCOMPARE(front.toasts(), QStringList{u"You signed in on ThinkPad (192.168.20.77)."_s});
}

void tst_AccountsViewModel::the_row_of_an_account_in_the_background_follows_its_name()
{
    Two front;
    auto &world = front.desk.server.world();
    world.person(front.work)->profile.nickname = Nickname(u"Anna at home"_s);
    world.tellProfile(front.work);
    front.desk.settle();
    QCOMPARE(front.row(front.work).name, u"Anna at home"_s);
}

void tst_AccountsViewModel::the_way_back_leads_where_it_says()
{
    Two front;
    front.app.accounts()->show(front.keyFor(front.work)); // used last, but the second row
    front.desk.settle();
    front.app.accounts()->signInAsAnother();
    front.desk.settle();
    QCOMPARE(front.app.accounts()->returnName(), u"Anna at work"_s);
    front.app.accounts()->goBack();
    QCOMPARE(front.app.ownName(), u"Anna at work"_s);
}

// A19
void tst_AccountsViewModel::what_was_open_goes_with_its_account_and_with_nothing_else()
{
    Two front;
    QSignalSpy changed(&front.app, &AppViewModel::accountChanged);
    front.app.accounts()->show(front.keyFor(front.work));
    QCOMPARE(changed.size(), 1);
    front.desk.settle();
    front.app.accounts()->signInAsAnother();
    front.desk.settle();
    changed.clear();
    front.app.accounts()->goBack(); // the main page is made for it anyway
    front.desk.settle();
    QCOMPARE(front.app.stage(), AppViewModel::Stage::Ready);
    QCOMPARE(changed.size(), 0);
}

// T56
void tst_AccountsViewModel::who_goes_back_from_the_login_page_waits_no_more()
{
    Two front;
    front.app.accounts()->signInAsAnother();
    front.desk.settle();
    front.desk.server.refuse(u"accounts.login"_s, Error{ErrorCode::TooManyAttempts, {}, u"300000"_s});
    front.app.login()->logIn(u"anna"_s, u"wrong"_s);
    front.desk.settle();
    QCOMPARE(front.app.login()->retryAfter(), 300);
    front.app.accounts()->goBack();
    QCOMPARE(front.app.login()->retryAfter(), 0);
}

} // namespace skein::test

QTEST_GUILESS_MAIN(skein::test::tst_AccountsViewModel)
#include "tst_accounts_view_model.moc"
