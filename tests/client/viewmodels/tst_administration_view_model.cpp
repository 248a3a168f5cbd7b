// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "front.h"

#include <QSignalSpy>

namespace skein::test {

using Action = std::function<void(AdministrationViewModel &)>;

//! FEATURES.md A21, T62.
class tst_AdministrationViewModel : public QObject
{
    Q_OBJECT

private:
    static User user(qint64 number, const QString &nickname, ServerRole role = ServerRole::Member)
    {
        return {UserId(number), AccountId(number), Nickname(nickname), LoginName(nickname.toLower()), {}, {}, role, false, {1}, {}};
    }
    //! Somebody of this role at the page.
    static std::unique_ptr<Front> page(ServerRole role)
    {
        auto front = std::make_unique<Front>();
        front->desk.server.setRole(role);
        front->desk.server.addUser(user(1, u"Anna"_s, ServerRole::Owner));
        front->desk.server.addUser(user(2, u"Ada"_s, ServerRole::Admin));
        front->desk.server.addUser(user(3, u"Bert"_s));
        front->signIn();
        front->app.administration()->load();
        front->desk.settle();
        return front;
    }
    static UserItem item(Front &front, const QString &key)
    {
        for (const UserItem &item : front.app.administration()->users()->rows()) {
            if (item.key == key)
                return item;
        }
        return {};
    }

    //! What an administrator can ask for, each by the name of its request.
    static void actions()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<Action>("action");
        const auto row = [](const char *method, const Action &action) {
            QTest::newRow(method) << QString::fromLatin1(method) << action;
        };
        using Model = AdministrationViewModel;
        row("admin.create_user", [](Model &model) { model.create(u"cora"_s, {}, {}, {}); });
        row("admin.update_user", [](Model &model) { model.update(u"3"_s, u"Bertram"_s, {}, {}); });
        row("admin.disable", [](Model &model) { model.setDisabled(u"3"_s, true); });
        row("admin.delete", [](Model &model) { model.remove(u"3"_s); });
        row("admin.reset_password", [](Model &model) { model.resetPassword(u"3"_s); });
        row("admin.set_registration", [](Model &model) { model.setRegistrationOpen(false); });
    }

private Q_SLOTS:
    void a_member_sees_nothing_of_it()
    {
        Front front;
        front.signIn();
        QVERIFY(!front.app.administration()->isAvailable());
    }

    void the_founder_of_a_server_is_told_so()
    {
        Front front;
        front.desk.server.setRole(ServerRole::Owner);
        front.app.login()->setServerAddress(u"skein.test"_s);
        front.app.login()->registerUser(u"dora"_s, {}, {}, u"Dora"_s, u"a long password"_s);
        front.desk.settle();
        QVERIFY(front.toasts().contains(u"You are the administrator of this server."_s));
        QVERIFY(front.app.administration()->isOwner());
    }

    void users_are_listed_and_found()
    {
        const auto front = page(ServerRole::Owner);
        AdministrationViewModel &administration = *front->app.administration();
        QCOMPARE(administration.users()->count(), 3);
        QCOMPARE(item(*front, u"1"_s).tag, u"Owner"_s);
        QCOMPARE(item(*front, u"2"_s).tag, u"Administrator"_s);
        administration.setFilterText(u"ber"_s);
        front->desk.settle();
        QCOMPARE(administration.users()->count(), 1);
        administration.setFilterText(u"nobody"_s);
        front->desk.settle();
        QCOMPARE(administration.users()->count(), 0);
        QCOMPARE(administration.listText(), u"Nobody found."_s);
    }

    void more_users_come_when_the_list_ends()
    {
        const auto front = page(ServerRole::Owner);
        front->desk.server.setPageSize(2);
        front->app.administration()->load();
        front->desk.settle();
        QCOMPARE(front->app.administration()->users()->count(), 2);
        front->app.administration()->loadMore();
        front->desk.settle();
        QCOMPARE(front->app.administration()->users()->count(), 3);
    }

    void an_administrator_changes_members_only()
    {
        const auto front = page(ServerRole::Admin);
        QVERIFY(!item(*front, u"1"_s).changeable);
        QVERIFY(!item(*front, u"2"_s).changeable);
        QVERIFY(item(*front, u"3"_s).changeable);
        QVERIFY(!front->app.administration()->isOwner());
    }

    void a_made_user_comes_with_a_password_to_tell()
    {
        const auto front = page(ServerRole::Owner);
        AdministrationViewModel &administration = *front->app.administration();
        QSignalSpy done(&administration, &AdministrationViewModel::done);
        administration.create(u"x"_s, {}, {}, {});
        QVERIFY(!administration.errorText().isEmpty());
        administration.create(u"cora"_s, u"Cora"_s, {}, {});
        front->desk.settle();
        QCOMPARE(done.size(), 1);
        QCOMPARE(administration.passwordOwner(), u"Cora"_s);
        QCOMPARE(administration.password(), u"tell-it-once"_s);
        administration.copyPassword();
        QCOMPARE(front->clipboard.text, u"tell-it-once"_s);
        administration.forgetPassword();
        QVERIFY(administration.password().isEmpty());
        QCOMPARE(administration.users()->count(), 4);
    }

    void a_user_is_changed_disabled_and_deleted()
    {
        const auto front = page(ServerRole::Owner);
        AdministrationViewModel &administration = *front->app.administration();
        administration.update(u"3"_s, u"Bertram"_s, u"bert@example.com"_s, {});
        front->desk.settle();
        QCOMPARE(item(*front, u"3"_s).name, u"Bertram"_s);
        QCOMPARE(item(*front, u"3"_s).detail, u"bert · bert@example.com"_s);
        administration.setAdmin(u"3"_s, true);
        front->desk.settle();
        QVERIFY(item(*front, u"3"_s).admin);
        administration.setDisabled(u"3"_s, true);
        front->desk.settle();
        QCOMPARE(item(*front, u"3"_s).tag, u"Disabled"_s);
        administration.setDisabled(u"3"_s, false);
        front->desk.settle();
        QVERIFY(!item(*front, u"3"_s).disabled);
        administration.remove(u"3"_s);
        front->desk.settle();
        QCOMPARE(administration.users()->count(), 2);
    }

    void a_refusal_is_said_data() { actions(); }
    void a_refusal_is_said()
    {
        QFETCH(const QString, method);
        QFETCH(const Action, action);
        const auto front = page(ServerRole::Owner);
        front->desk.server.refuse(method, ErrorCode::NotAllowed);
        action(*front->app.administration());
        front->desk.settle();
        QVERIFY(!front->app.administration()->errorText().isEmpty());
        QCOMPARE(front->toasts(), QStringList{front->app.administration()->errorText()});
        QVERIFY(!front->app.administration()->isBusy());
    }

    void what_is_asked_while_a_change_is_under_way_is_not_done_and_that_is_said_data() { actions(); }
    void what_is_asked_while_a_change_is_under_way_is_not_done_and_that_is_said()
    {
        QFETCH(const QString, method);
        QFETCH(const Action, action);
        const auto front = page(ServerRole::Owner);
        AdministrationViewModel &administration = *front->app.administration();
        front->desk.server.setSilent(u"admin.enable"_s);
        administration.setDisabled(u"3"_s, false);
        front->desk.settle();
        QVERIFY(administration.isBusy());
        action(administration);
        front->desk.settle();
        QCOMPARE(front->desk.server.requestCount(method), 0);
        QCOMPARE(front->toasts(), QStringList{u"The last change is still under way."_s});
    }

    // A10
    void another_account_has_its_own_role_and_reads_anew_when_it_is_shown()
    {
        const auto front = page(ServerRole::Owner);
        AdministrationViewModel &administration = *front->app.administration();
        administration.setRegistrationOpen(false);
        front->desk.settle();
        front->desk.server.setRole(ServerRole::Member);
        const AccountId work = front->desk.server.world().addPersona(front->desk.anna, u"Anna at work"_s);
        const KnownAccount first = front->desk.client->session().account();
        QSignalSpy changed(&administration, &AdministrationViewModel::roleChanged);

        const auto entered = Desk::finished(front->desk.work().actions.enterAccount(work, DeviceLabel()), front->desk);
        QVERIFY(entered);
        front->desk.client->enter(*entered);
        QVERIFY(changed.size() > 0);
        QVERIFY(!administration.isAvailable());
        QVERIFY(administration.registrationText().isEmpty()); // nobody knows yet
        front->desk.settle();
        QVERIFY(!administration.isAvailable());
        QCOMPARE(administration.users()->count(), 0);

        changed.clear();
        front->desk.client->show(first);
        QVERIFY(changed.size() > 0);
        QVERIFY(administration.isOwner());
        front->desk.settle();
        QCOMPARE(administration.registrationText(), u"Registration is closed."_s);
        QCOMPARE(administration.users()->count(), 3);
    }

    void an_answer_for_the_account_before_is_not_taken_for_this_one()
    {
        const auto front = page(ServerRole::Owner);
        AdministrationViewModel &administration = *front->app.administration();
        const AccountId work = front->desk.server.world().addPersona(front->desk.anna, u"Anna at work"_s);
        const auto entered = Desk::finished(front->desk.work().actions.enterAccount(work, DeviceLabel()), front->desk);
        QVERIFY(entered);
        front->desk.server.setRole(ServerRole::Member);
        administration.setDisabled(u"3"_s, true); // on its way
        front->desk.client->enter(*entered);
        front->desk.settle();
        QCOMPARE(administration.users()->count(), 0);
        QVERIFY(!administration.isBusy());
    }

    void registration_is_switched()
    {
        const auto front = page(ServerRole::Owner);
        QVERIFY(front->app.administration()->isRegistrationOpen());
        front->app.administration()->setRegistrationOpen(false);
        front->desk.settle();
        QVERIFY(!front->desk.server.registration().open);
        QVERIFY(!front->app.administration()->isRegistrationOpen());
        QCOMPARE(front->app.administration()->registrationText(), u"Registration is closed."_s);
    }

    // A10
    void registration_is_opened_for_a_window_of_local_time()
    {
        const auto front = page(ServerRole::Admin);
        AdministrationViewModel &administration = *front->app.administration();
        QSignalSpy done(&administration, &AdministrationViewModel::done);
        administration.setRegistrationWindow(u" 2030-01-02  08:00"_s, u"2030-01-03 18:30"_s);
        front->desk.settle();
        QCOMPARE(done.size(), 1);
        const Registration window = front->desk.server.registration();
        QVERIFY(window.open);
        QCOMPARE(window.from->ms, QDateTime(QDate(2030, 1, 2), QTime(8, 0)).toMSecsSinceEpoch());
        QCOMPARE(window.until->ms, QDateTime(QDate(2030, 1, 3), QTime(18, 30)).toMSecsSinceEpoch());
        QCOMPARE(administration.registrationText(), u"Registration is open from 2030-01-02 08:00 until 2030-01-03 18:30."_s);
        administration.setRegistrationWindow({}, administration.registrationUntil());
        front->desk.settle();
        QVERIFY(!front->desk.server.registration().from);
        QCOMPARE(administration.registrationText(), u"Registration is open until 2030-01-03 18:30."_s);
        administration.setRegistrationOpen(true);
        front->desk.settle();
        QVERIFY(!front->desk.server.registration().until);
        QVERIFY(administration.registrationFrom().isEmpty() && administration.registrationUntil().isEmpty());
    }

    // A10
    void a_window_that_cannot_be_is_told_at_its_field_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<bool>("isFromWrong");
        QTest::addColumn<QString>("untilError");
        const QString format = u"Write a time like this: 2026-03-01 08:00"_s;
        QTest::newRow("the end is before the begin")
            << u"2030-01-03 08:00"_s << u"2030-01-02 08:00"_s << false << u"The end is not after the begin."_s;
        QTest::newRow("the end is the begin")
            << u"2030-01-03 08:00"_s << u"2030-01-03 08:00"_s << false << u"The end is not after the begin."_s;
        QTest::newRow("the end is past") << QString() << u"1999-01-01 00:00"_s << false << u"This time is over."_s;
        QTest::newRow("no such day") << u"2030-02-30 08:00"_s << QString() << true << QString();
        QTest::newRow("no times") << u"tomorrow"_s << u"8"_s << true << format;
    }
    void a_window_that_cannot_be_is_told_at_its_field()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, until);
        const auto front = page(ServerRole::Owner);
        AdministrationViewModel &administration = *front->app.administration();
        administration.setRegistrationWindow(from, until);
        front->desk.settle();
        QTEST(!administration.fromError().isEmpty(), "isFromWrong");
        QTEST(administration.untilError(), "untilError");
        QCOMPARE(front->desk.server.requestCount(u"admin.set_registration"_s), 0);
        administration.clearError();
        QVERIFY(administration.fromError().isEmpty() && administration.untilError().isEmpty());
    }

    // A10
    void a_refused_change_of_registration_leaves_what_is_shown()
    {
        const auto front = page(ServerRole::Admin);
        AdministrationViewModel &administration = *front->app.administration();
        front->desk.server.refuse(u"admin.set_registration"_s, ErrorCode::NotAllowed);
        administration.setRegistrationOpen(false);
        front->desk.settle();
        QVERIFY(!administration.errorText().isEmpty());
        QVERIFY(administration.isRegistrationOpen());
    }
};

} // namespace skein::test

QTEST_GUILESS_MAIN(skein::test::tst_AdministrationViewModel)
#include "tst_administration_view_model.moc"
