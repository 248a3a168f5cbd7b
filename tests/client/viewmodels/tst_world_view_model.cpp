// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "front.h"

#include <QTest>

using namespace skein;
using namespace skein::client;
using namespace skein::test;

//! FEATURES.md A20, E01–E04, from the client's side.
class tst_WorldViewModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_world_is_a_conversation_with_a_name_of_the_present_language();
    void a_switch_takes_the_composer_away_and_gives_it_back();
    void a_mute_ends_by_itself();
    void an_announcement_waits_for_who_was_away();
    void a_dismissed_announcement_stays_dismissed_and_a_later_one_comes();
    void an_announcement_has_a_look_of_its_own_and_counts_as_a_message();
    void an_administrator_sees_whom_to_mute_and_who_is_muted();
    void who_becomes_an_administrator_governs_at_once();
    void a_guest_enters_and_goes_when_its_time_is_over();
};

namespace {

//! A front whose server has a world, with somebody who administers it.
struct Scene
{
    Scene() : world(front.desk.server.world().openWorld())
    {
        boss = fake().addPerson(u"boss"_s, u"boss-boss"_s, u"Boss"_s);
        fake().person(boss)->role = ServerRole::Admin;
    }
    FakeWorld &fake() { return front.desk.server.world(); }
    //! Everything is read, also who they are.
    void settle() { front.desk.pass(1s); }
    void announce(const QString &text) { fake().announce(boss, text, ClientTag(u"announcement %1"_s.arg(++announcements))); }

    Front front;
    ConversationId world;
    AccountId boss;
    int announcements = 0;
};

} // namespace

// E01
void tst_WorldViewModel::the_world_is_a_conversation_with_a_name_of_the_present_language()
{
    Scene scene;
    scene.front.signIn();
    scene.front.read(scene.world);
    QVERIFY(scene.front.app.chat()->isWorld());
    QCOMPARE(scene.front.app.chat()->title(), u"World"_s);
    QVERIFY(scene.front.app.chat()->readOnlyText().isEmpty());
    scene.fake().post(scene.world, scene.boss, {MessageText(u"hello, world"_s), {}});
    scene.settle();
    QCOMPARE(scene.front.app.chat()->messages()->rows().first().text, u"hello, world"_s);
    QCOMPARE(scene.front.app.chat()->messages()->rows().first().senderName, u"Boss"_s);
}

// E02
void tst_WorldViewModel::a_switch_takes_the_composer_away_and_gives_it_back()
{
    Scene scene;
    scene.front.signIn();
    scene.front.read(scene.world);
    scene.front.app.chat()->setDraft(u"something"_s);
    QVERIFY(scene.front.app.chat()->isSendable());

    scene.fake().turnWorld(scene.boss, false);
    scene.settle();
    QVERIFY(!scene.front.app.chat()->readOnlyText().isEmpty());
    QVERIFY(!scene.front.app.chat()->isSendable());
    QCOMPARE(scene.front.app.chat()->messages()->rows().first().text, u"Boss turned the world channel off"_s);

    scene.fake().turnWorld(scene.boss, true);
    scene.front.desk.settle();
    QVERIFY(scene.front.app.chat()->isSendable());
}

// E03
void tst_WorldViewModel::a_mute_ends_by_itself()
{
    Scene scene;
    scene.front.signIn();
    scene.front.read(scene.world);
    const AccountId self = scene.front.desk.client->workspace()->self();
    scene.fake().muteInWorld(scene.boss, self, scene.front.desk.clock.now() + std::chrono::minutes(10));
    scene.front.desk.settle();
    QVERIFY(scene.front.app.chat()->readOnlyText().contains(u"10:00"));
    scene.front.desk.pass(std::chrono::minutes(10));
    QVERIFY(scene.front.app.chat()->readOnlyText().isEmpty());
}

// E04
void tst_WorldViewModel::an_announcement_waits_for_who_was_away()
{
    Scene scene;
    scene.announce(u"an older one"_s);
    scene.announce(u"the printer is back"_s);
    for (int i = 0; i < 100; ++i)
        scene.fake().post(scene.world, scene.boss, {MessageText(QString::number(i)), {}});
    scene.front.signIn();
    scene.settle();
    QCOMPARE(scene.front.app.world()->announcementText(), u"the printer is back"_s);
    QCOMPARE(scene.front.app.world()->announcementSender(), u"Boss"_s);
}

// E04
void tst_WorldViewModel::a_dismissed_announcement_stays_dismissed_and_a_later_one_comes()
{
    Desk desk;
    FakeWorld &fake = desk.server.world();
    fake.openWorld();
    fake.announce(desk.bert, u"one"_s, ClientTag(u"a1"_s));
    desk.signIn();
    QCOMPARE(desk.work().world.announcement()->body->text.value(), u"one"_s);
    desk.work().world.dismissAnnouncement();
    QVERIFY(!desk.work().world.announcement());

    desk.restart();
    QVERIFY(desk.work().world.conversation().isValid());
    QVERIFY(!desk.work().world.announcement());
    fake.announce(desk.bert, u"two"_s, ClientTag(u"a2"_s));
    desk.settle();
    QCOMPARE(desk.work().world.announcement()->body->text.value(), u"two"_s);
}

// E04
void tst_WorldViewModel::an_announcement_has_a_look_of_its_own_and_counts_as_a_message()
{
    Scene scene;
    scene.front.signIn();
    scene.front.app.setWindowActive(false);
    scene.announce(u"the printer is back"_s);
    scene.settle();
    QCOMPARE(scene.front.app.conversations()->unreadMessages(), 1);
    QCOMPARE(scene.front.notifier.shown.size(), 1);
    scene.front.read(scene.world);
    const MessageItem row = scene.front.app.chat()->messages()->rows().first();
    QCOMPARE(row.kind, MessageKind::Kind::Announcement);
    QCOMPARE(row.text, u"the printer is back"_s);
    scene.fake().post(scene.world, scene.boss, {MessageText(u"chatter"_s), {}});
    scene.front.desk.settle();
    QVERIFY(scene.front.notifier.shown.isEmpty()); // of a thousand people somebody always talks
}

// E02, E03, E04
void tst_WorldViewModel::an_administrator_sees_whom_to_mute_and_who_is_muted()
{
    Scene scene;
    const AccountId self = scene.fake().personByLogin(u"anna"_s)->profile.account;
    scene.fake().person(self)->role = ServerRole::Admin;
    scene.front.signIn();
    scene.fake().post(scene.world, scene.boss, {MessageText(u"blah"_s), {}});
    scene.front.desk.settle();
    WorldViewModel &world = *scene.front.app.world();
    QVERIFY(world.isGoverning() && world.isOn());
    QCOMPARE(world.writers()->rows().size(), 1);
    const QString key = world.writers()->rows().first().key;

    world.mute(key, 60);
    scene.front.desk.settle();
    QCOMPARE(world.muted()->rows().size(), 1);
    QVERIFY(world.writers()->rows().isEmpty());
    world.unmute(key);
    scene.front.desk.settle();
    QVERIFY(world.muted()->rows().isEmpty());

    world.setOn(false);
    scene.front.desk.settle();
    QVERIFY(!world.isOn());
    world.announce(u"closed for today"_s);
    scene.front.desk.settle();
    QCOMPARE(world.announcementText(), u"closed for today"_s);
    QVERIFY(!world.isBusy() && world.errorText().isEmpty());
}

// E02, E03, E04
void tst_WorldViewModel::who_becomes_an_administrator_governs_at_once()
{
    Scene scene;
    scene.front.signIn();
    QVERIFY(!scene.front.app.world()->isGoverning());
    for (const ServerRole role : {ServerRole::Admin, ServerRole::Member}) {
        scene.fake().person(scene.front.desk.anna)->role = role;
        scene.fake().tellProfile(scene.front.desk.anna);
        scene.front.desk.settle();
        QCOMPARE(scene.front.app.world()->isGoverning(), role == ServerRole::Admin);
    }
}

// A20
void tst_WorldViewModel::a_guest_enters_and_goes_when_its_time_is_over()
{
    Scene scene;
    scene.front.desk.server.setGuestLife(3600);
    scene.front.app.login()->begin();
    scene.front.desk.settle();
    QVERIFY(scene.front.app.login()->takesGuests());
    scene.front.app.login()->enterAsGuest(u"Visitor"_s);
    scene.front.desk.settle();
    QCOMPARE(scene.front.app.stage(), AppViewModel::Stage::Ready);
    QVERIFY(scene.front.app.isGuest());
    QCOMPARE(scene.front.app.world()->key(), QString::number(scene.world.value()));
    QCOMPARE(scene.front.app.conversations()->conversations()->rows().size(), 1);

    scene.front.desk.server.endSessions(ErrorCode::GuestExpired);
    scene.front.desk.settle();
    QCOMPARE(scene.front.app.stage(), AppViewModel::Stage::SignedOut);
    QVERIFY(!scene.front.app.login()->errorText().isEmpty());
}

QTEST_GUILESS_MAIN(tst_WorldViewModel)
#include "tst_world_view_model.moc"
