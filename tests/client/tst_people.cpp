// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "desk.h"

#include <QSignalSpy>

using namespace skein;
using namespace skein::test;

//! What is personal at the desk of Anna: names, presence, blocks. FEATURES.md B, C.
class tst_People : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // B02
    void a_new_nickname_of_a_contact_is_shown_at_once()
    {
        Desk desk;
        desk.signIn();
        desk.server.world().person(desk.bert)->profile.nickname = Nickname(u"Berthold"_s);
        desk.server.world().tellProfile(desk.bert);
        desk.settle();
        QCOMPARE(desk.store().profiles.nameOf(desk.bert), u"Berthold"_s);
        QCOMPARE(desk.store().conversations.row(desk.direct)->title, u"Berthold"_s);
    }

    // B03, B04
    void the_own_account_is_known_from_the_first_sign_in_on()
    {
        Desk desk;
        desk.signIn();
        QVERIFY(desk.store().profiles.own());
        UpdateProfile changes;
        changes.gender = Gender::Male;
        changes.bio = Bio(u"weaves"_s);
        QVERIFY(Desk::finished(desk.work().actions.updateProfile(changes), desk));
        QCOMPARE(desk.store().profiles.own()->gender, Gender::Male);
        QCOMPARE(desk.store().profiles.own()->bio.value(), u"weaves"_s);
        desk.restart();
        QCOMPARE(desk.store().profiles.own()->bio.value(), u"weaves"_s);
    }

    // B07
    void a_chosen_state_is_kept_and_that_of_others_is_seen()
    {
        Desk desk;
        desk.signIn();
        QVERIFY(Desk::finished(desk.work().actions.setAvailability(Availability::Busy), desk));
        QCOMPARE(desk.store().profiles.own()->availability, Availability::Busy);
        desk.server.world().person(desk.bert)->availability = Availability::Away;
        desk.server.setOnline(desk.bert, true);
        desk.settle();
        QCOMPARE(desk.work().presence.of(desk.bert), Presence::Away);
        desk.lose();
        QCOMPARE(desk.work().presence.of(desk.bert), Presence::Offline);
    }

    // C06
    void a_remark_replaces_the_name_wherever_it_stands()
    {
        Desk desk;
        desk.signIn();
        desk.says(desk.group, desk.bert, u"hi"_s);
        desk.settle();
        QVERIFY(Desk::finished(desk.work().actions.setRemark(desk.bert, u"Bertie"_s), desk));
        QCOMPARE(desk.store().profiles.nameOf(desk.bert), u"Bertie"_s);
        QCOMPARE(desk.store().conversations.row(desk.direct)->title, u"Bertie"_s);
        QCOMPARE(desk.store().conversations.row(desk.group)->lastSender, u"Bertie"_s);
        QCOMPARE(desk.store().contacts.contact(desk.bert)->remark.value(), u"Bertie"_s);
        desk.restart();
        QCOMPARE(desk.store().profiles.nameOf(desk.bert), u"Bertie"_s);
        QVERIFY(Desk::finished(desk.work().actions.setRemark(desk.bert, QString()), desk));
        QVERIFY(desk.store().profiles.nameOf(desk.bert) != u"Bertie"_s);
    }

    // C07
    void a_remark_of_a_group_replaces_its_title()
    {
        Desk desk;
        desk.signIn();
        QVERIFY(Desk::finished(desk.work().actions.setRemark(desk.group, u"us"_s), desk));
        QCOMPARE(desk.store().conversations.row(desk.group)->title, u"us"_s);
        QVERIFY(!Desk::finished(desk.work().actions.setRemark(desk.direct, u"x"_s), desk));
    }

    // C08, C09
    void erasing_leaves_nothing_on_the_disk()
    {
        Desk desk;
        desk.signIn();
        desk.says(desk.direct, desk.bert, u"a secret"_s);
        desk.settle();
        desk.store().settings.setDraft(desk.direct, u"half"_s);
        QVERIFY(Desk::finished(desk.work().actions.removeContact(desk.bert, true), desk));
        QVERIFY(!desk.store().contacts.contact(desk.bert));
        QVERIFY(!desk.store().conversations.knows(desk.direct));
        QVERIFY(desk.store().log.ranges(desk.direct).isEmpty());
        QVERIFY(desk.store().settings.draft(desk.direct).isEmpty());
        desk.restart();
        QVERIFY(!desk.store().conversations.knows(desk.direct));
    }

    // C10, C11
    void the_block_list_is_kept_and_the_blocked_one_is_refused()
    {
        Desk desk;
        desk.signIn();
        QVERIFY(Desk::finished(desk.work().actions.block(desk.bert), desk));
        QVERIFY(desk.store().contacts.isBlocked(desk.bert));
        QCOMPARE(desk.store().contacts.blocked().size(), 1);
        desk.restart();
        QVERIFY(desk.store().contacts.isBlocked(desk.bert));
        QVERIFY(Desk::finished(desk.work().actions.unblock(desk.bert), desk));
        QVERIFY(desk.store().contacts.blocked().isEmpty());

        desk.server.world().setBlocked(desk.bert, desk.anna, true);
        desk.sends(desk.direct, u"hey"_s);
        desk.settle();
        const auto messages = desk.store().outbox.messages(desk.direct);
        QCOMPARE(messages.size(), 1);
        QCOMPARE(messages.first().error, ErrorCode::NotAccepted);
    }
};

QTEST_GUILESS_MAIN(tst_People)
#include "tst_people.moc"
