// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <support/stage.h>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! FEATURES.md T52, A16.
class tst_DevicesHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_user_sees_the_devices_that_are_signed_in_data() { TestDatabase::addEngineRows(); }
    void a_user_sees_the_devices_that_are_signed_in();
    void an_ended_device_is_told_closed_and_its_token_is_dead_data() { TestDatabase::addEngineRows(); }
    void an_ended_device_is_told_closed_and_its_token_is_dead();
    void all_others_end_at_once_data() { TestDatabase::addEngineRows(); }
    void all_others_end_at_once();
    void nobody_ends_the_device_of_somebody_else_data() { TestDatabase::addEngineRows(); }
    void nobody_ends_the_device_of_somebody_else();
    void a_new_device_is_told_to_the_others_data() { TestDatabase::addEngineRows(); }
    void a_new_device_is_told_to_the_others();
    void who_signs_out_leaves_no_connection_of_his_device_data() { TestDatabase::addEngineRows(); }
    void who_signs_out_leaves_no_connection_of_his_device();
    void a_sign_in_that_comes_after_the_end_is_closed_data() { TestDatabase::addEngineRows(); }
    void a_sign_in_that_comes_after_the_end_is_closed();
};

// T52
void tst_DevicesHandler::a_user_sees_the_devices_that_are_signed_in()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor desk = stage.person(u"alice"_s);
    Actor stranger = stage.person(u"bob"_s);
    stage.clock.advance(1min);
    Actor laptop = stage.anotherDeviceOf(desk);
    laptop.hangsUp();

    const auto devices = desk.asks(ListDevices{});

    SKEIN_DONE(devices);
    QCOMPARE(devices->current, desk.identity().device);
    QCOMPARE(devices->devices.size(), 2);
    const Device newest = devices->devices.first();
    QCOMPARE(newest.label.value(), u"laptop"_s);
    QCOMPARE(newest.device, laptop.identity().device);
    QCOMPARE(newest.account, desk.account());
    QCOMPARE(newest.createdAt, stage.clock.now());
    QVERIFY(!newest.online);
    QVERIFY(devices->devices.last().online);
}

void tst_DevicesHandler::an_ended_device_is_told_closed_and_its_token_is_dead()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor desk = stage.person(u"alice"_s);
    Actor laptop = stage.anotherDeviceOf(desk);
    desk.forgetsWhatHeHeard();

    SKEIN_DONE(desk.asks(EndDevice{laptop.identity().device}));

    QCOMPARE(laptop.hears<SessionEnded>().value(0).reason, u"signed_out_elsewhere"_s);
    QCOMPARE(laptop.wasClosedWith(), CloseCode::SignedOut);
    QVERIFY(!desk.wasClosedWith());
    SKEIN_REFUSED(stage.stranger().asks(Resume{*laptop.signedIn.token}), ErrorCode::BadToken);
    QCOMPARE(desk.asks(ListDevices{})->devices.size(), 1);
    SKEIN_REFUSED(desk.asks(EndDevice{laptop.identity().device}), ErrorCode::NotFound);
}

void tst_DevicesHandler::all_others_end_at_once()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor desk = stage.person(u"alice"_s);
    Actor laptop = stage.anotherDeviceOf(desk), tablet = stage.anotherDeviceOf(desk);
    Actor bob = stage.person(u"bob"_s);

    SKEIN_DONE(laptop.asks(EndOtherDevices{}));
    SKEIN_DONE(laptop.asks(EndOtherDevices{})); // a repeat

    QCOMPARE(desk.wasClosedWith(), CloseCode::SignedOut);
    QCOMPARE(tablet.wasClosedWith(), CloseCode::SignedOut);
    QVERIFY(!laptop.wasClosedWith());
    QVERIFY(!bob.wasClosedWith());
    SKEIN_DONE(stage.stranger().asks(Resume{*laptop.signedIn.token}));
}

void tst_DevicesHandler::nobody_ends_the_device_of_somebody_else()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    SKEIN_REFUSED(bob.asks(EndDevice{alice.identity().device}), ErrorCode::NotFound);
    SKEIN_DONE(stage.stranger().asks(Resume{*alice.signedIn.token}));
}

// T52
void tst_DevicesHandler::a_new_device_is_told_to_the_others()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor desk = stage.person(u"alice"_s);
    Actor bob = stage.person(u"bob"_s);
    Actor laptop = stage.anotherDeviceOf(desk);

    const auto told = desk.hears<DeviceSignedIn>();
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().label.value(), u"laptop"_s);
    QVERIFY(laptop.hears<DeviceSignedIn>().isEmpty());
    QVERIFY(bob.hears<DeviceSignedIn>().isEmpty());
    desk.forgetsWhatHeHeard();
    SKEIN_DONE(stage.stranger().asks(Resume{*laptop.signedIn.token}));
    QVERIFY(desk.hears<DeviceSignedIn>().isEmpty()); // it is known
    QVERIFY(!desk.hears<DevicesChanged>().isEmpty());
}

// A16
void tst_DevicesHandler::who_signs_out_leaves_no_connection_of_his_device()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s);
    Actor again = stage.stranger();
    SKEIN_DONE(again.asks(Resume{*alice.signedIn.token}));

    SKEIN_DONE(again.asks(LogOut{}));

    QCOMPARE(again.wasClosedWith(), CloseCode::SignedOut);
    QCOMPARE(alice.wasClosedWith(), CloseCode::SignedOut);
    SKEIN_REFUSED(stage.stranger().asks(Resume{*alice.signedIn.token}), ErrorCode::BadToken);
}

//! Both committed, and the farewell overtook the sign-in on the way out.
void tst_DevicesHandler::a_sign_in_that_comes_after_the_end_is_closed()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor desk = stage.person(u"alice"_s);
    Actor laptop = stage.anotherDeviceOf(desk);
    SKEIN_DONE(desk.asks(EndDevice{laptop.identity().device}));
    database->connect()->execute(
        u"UPDATE sessions SET id = %1"_s.arg(laptop.identity().device.value())); // as if the lanes had raced

    Actor late = stage.stranger();
    SKEIN_DONE(late.asks(Resume{*desk.signedIn.token}));
    QCOMPARE(late.wasClosedWith(), CloseCode::SignedOut);
}

QTEST_GUILESS_MAIN(tst_DevicesHandler)
#include "tst_devices_handler.moc"
