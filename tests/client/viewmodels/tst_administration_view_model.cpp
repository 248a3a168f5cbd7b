// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "front.h"

#include <QSignalSpy>

namespace skein::test {

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

    void a_refusal_is_said()
    {
        const auto front = page(ServerRole::Admin);
        front->desk.server.refuse(u"admin.disable"_s, ErrorCode::NotAllowed);
        front->app.administration()->setDisabled(u"3"_s, true);
        front->desk.settle();
        QVERIFY(!front->app.administration()->errorText().isEmpty());
        QVERIFY(!front->app.administration()->isBusy());
    }

    void registration_is_switched()
    {
        const auto front = page(ServerRole::Owner);
        QVERIFY(front->app.administration()->isRegistrationOpen());
        front->app.administration()->setRegistrationOpen(false);
        front->desk.settle();
        QVERIFY(!front->desk.server.registration().open);
        QVERIFY(!front->app.administration()->isRegistrationOpen());
    }
};

} // namespace skein::test

QTEST_GUILESS_MAIN(skein::test::tst_AdministrationViewModel)
#include "tst_administration_view_model.moc"
