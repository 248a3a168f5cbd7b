// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "front.h"

namespace skein::test {

//! FEATURES.md T52.
class tst_DevicesViewModel : public QObject
{
    Q_OBJECT

private:
    static Device laptop()
    {
        return {DeviceId(77), AccountId(1), DeviceLabel(u"ThinkPad-SM (Windows 11)"_s), PeerAddress(u"192.168.20.77"_s), {1}, {1}, false};
    }
    static QStringList names(Front &front)
    {
        QStringList names;
        for (const DeviceItem &item : front.app.devices()->devices()->rows())
            names.append(item.name);
        return names;
    }

private Q_SLOTS:
    void the_list_says_where_and_when_and_follows_what_happens()
    {
        Front front;
        front.signIn();
        front.app.devices()->setWatched(true);
        front.desk.settle();
        QCOMPARE(names(front), QStringList{u"desk"_s});
        QVERIFY(!front.app.devices()->hasOthers());

        front.desk.server.addDevice(laptop());
        front.desk.settle();

        const QStringList both{u"desk"_s, u"ThinkPad-SM"_s};
        QCOMPARE(names(front), both); // this one first
        const DeviceItem added = front.app.devices()->devices()->rows().last();
        QVERIFY(added.detail.startsWith(u"Windows 11 · 192.168.20.77 · "_s));
        QVERIFY(!added.current);
        QCOMPARE(front.toasts(), QStringList{u"You signed in on ThinkPad-SM (192.168.20.77)."_s});
    }

    void what_nobody_looks_at_is_not_read()
    {
        Front front;
        front.signIn();
        front.desk.server.addDevice(laptop());
        front.desk.settle();
        QCOMPARE(front.desk.server.requestCount(u"devices.list"_s), 0);
        QCOMPARE(front.toasts().size(), 1);
        front.app.devices()->setWatched(true);
        front.desk.settle();
        QCOMPARE(names(front).size(), 2);
    }

    void a_device_is_signed_out_and_leaves_the_list()
    {
        Front front;
        front.desk.server.addDevice(laptop());
        front.signIn();
        front.app.devices()->setWatched(true);
        front.desk.settle();
        front.app.devices()->signOut(u"77"_s);
        front.desk.settle();
        QCOMPARE(names(front), QStringList{u"desk"_s});
        QCOMPARE(front.toasts(), QStringList{u"The device was signed out."_s});
    }

    void all_others_are_signed_out()
    {
        Front front;
        front.desk.server.addDevice(laptop());
        front.signIn();
        front.app.devices()->setWatched(true);
        front.desk.settle();
        front.app.devices()->signOutOthers();
        front.desk.settle();
        QCOMPARE(names(front), QStringList{u"desk"_s});
    }

    void a_session_that_ended_says_why_on_the_login_page()
    {
        Front front;
        front.signIn();
        front.desk.server.endSessions(ErrorCode::SignedOutElsewhere);
        front.desk.settle();
        QCOMPARE(front.app.stage(), AppViewModel::Stage::SignedOut);
        QVERIFY(front.app.login()->errorText().contains(u"signed out from another"_s));
    }
};

} // namespace skein::test

QTEST_GUILESS_MAIN(skein::test::tst_DevicesViewModel)
#include "tst_devices_view_model.moc"
