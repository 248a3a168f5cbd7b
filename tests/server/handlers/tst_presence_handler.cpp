// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <support/stage.h>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;

namespace {

struct Pair
{
    explicit Pair(Stage &stage) : alice(stage.person(u"alice"_s)), bob(stage.person(u"bob"_s)), room(stage.befriend(alice, bob)) { }

    Actor alice, bob;
    ConversationId room;
};

//! How the other one looks: what the list says, which is what the last event said.
Presence listed(Actor &reader, AccountId account)
{
    const auto contacts = reader.asks(ListOnline{});
    for (const AccountPresence &contact : contacts->presences) {
        if (contact.account == account)
            return contact.presence;
    }
    return Presence::Offline;
}

} // namespace

class tst_PresenceHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void new_contacts_see_each_other_at_once_data() { TestDatabase::addEngineRows(); }
    void new_contacts_see_each_other_at_once(); // B06
    void a_chosen_state_is_seen_by_contacts_and_own_devices_and_stays_data() { TestDatabase::addEngineRows(); }
    void a_chosen_state_is_seen_by_contacts_and_own_devices_and_stays(); // B07
    void an_account_is_away_when_all_its_devices_are_idle_data() { TestDatabase::addEngineRows(); }
    void an_account_is_away_when_all_its_devices_are_idle(); // B07
    void the_idle_state_of_a_device_goes_with_it_data() { TestDatabase::addEngineRows(); }
    void the_idle_state_of_a_device_goes_with_it(); // B07
    void who_is_invisible_shows_in_no_list_event_typing_or_receipt_data() { TestDatabase::addEngineRows(); }
    void who_is_invisible_shows_in_no_list_event_typing_or_receipt(); // B08
    void what_an_invisible_one_read_is_told_when_he_is_visible_again_data() { TestDatabase::addEngineRows(); }
    void what_an_invisible_one_read_is_told_when_he_is_visible_again(); // B08
};

// B06
void tst_PresenceHandler::new_contacts_see_each_other_at_once()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    SKEIN_DONE(alice.asks(RequestContact{bob.account(), {}}));
    QVERIFY(alice.hears<PresenceChanged>().isEmpty());
    SKEIN_DONE(bob.asks(AcceptContact{alice.account()}));
    QCOMPARE(alice.hears<PresenceChanged>().value(0).presence, Presence::Online);
    QCOMPARE(bob.hears<PresenceChanged>().value(0).account, alice.account());
}

// B07
void tst_PresenceHandler::a_chosen_state_is_seen_by_contacts_and_own_devices_and_stays()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    Actor phone = stage.anotherDeviceOf(p.alice);
    p.bob.forgetsWhatHeHeard();

    SKEIN_DONE(p.alice.asks(SetAvailability{Availability::Busy}));

    const auto told = p.bob.hears<PresenceChanged>();
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().online && told.first().presence == Presence::Busy);
    QCOMPARE(listed(p.bob, p.alice.account()), Presence::Busy);
    QCOMPARE(phone.hears<FeedChanged>().value(0).item.own->availability, Availability::Busy);
    SKEIN_DONE(p.alice.asks(SetAvailability{Availability::Busy}));
    QVERIFY(p.bob.hears<PresenceChanged>().isEmpty());
    p.alice.hangsUp();
    phone.hangsUp();
    const Actor again = stage.anotherDeviceOf(p.alice);
    QCOMPARE(p.bob.hears<PresenceChanged>().constLast().presence, Presence::Busy); // also after a restart
}

// B07
void tst_PresenceHandler::an_account_is_away_when_all_its_devices_are_idle()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    Actor phone = stage.anotherDeviceOf(p.alice);
    p.bob.forgetsWhatHeHeard();
    SKEIN_DONE(p.alice.asks(SetIdle{true}));
    QCOMPARE(p.bob.unheardCount(), 0);
    SKEIN_DONE(phone.asks(SetIdle{true}));
    QCOMPARE(p.bob.hears<PresenceChanged>().value(0).presence, Presence::Away);
    SKEIN_DONE(p.alice.asks(SetIdle{false}));
    QCOMPARE(p.bob.hears<PresenceChanged>().value(0).presence, Presence::Online);
    SKEIN_DONE(p.alice.asks(SetAvailability{Availability::Busy}));
    SKEIN_DONE(p.alice.asks(SetIdle{true}));
    QCOMPARE(listed(p.bob, p.alice.account()), Presence::Busy); // what was chosen goes first
}

// B07
void tst_PresenceHandler::the_idle_state_of_a_device_goes_with_it()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    Actor phone = stage.anotherDeviceOf(p.alice);
    SKEIN_DONE(p.alice.asks(SetIdle{true}));
    QCOMPARE(listed(p.bob, p.alice.account()), Presence::Online);
    phone.hangsUp();
    SKEIN_DONE(p.alice.asks(SetIdle{true}));
    QCOMPARE(listed(p.bob, p.alice.account()), Presence::Away);
}

// B08
void tst_PresenceHandler::who_is_invisible_shows_in_no_list_event_typing_or_receipt()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    SKEIN_DONE(p.alice.asks(SetAvailability{Availability::Invisible}));
    const auto told = p.bob.hears<PresenceChanged>();
    QCOMPARE(told.size(), 1);
    QVERIFY(!told.first().online && told.first().presence == Presence::Offline);

    const auto sent = p.bob.asks(text(p.room, u"are you there?"_s));
    QCOMPARE(p.alice.hears<EntryPosted>().size(), 1); // he gets it at once
    SKEIN_DONE(p.alice.asks(SetTyping{p.room}));
    SKEIN_DONE(p.alice.asks(MarkRead{p.room, sent->seq}));
    SKEIN_DONE(p.alice.asks(SetIdle{true}));
    Actor phone = stage.anotherDeviceOf(p.alice);
    p.alice.hangsUp();
    phone.hangsUp();
    Actor again = stage.anotherDeviceOf(p.alice);

    QCOMPARE(p.bob.unheardCount(), 0);
    QVERIFY(p.bob.asks(ListOnline{})->online.isEmpty());
    QVERIFY(p.bob.asks(FetchHeads{})->heads.first().peerReadUpTo < sent->seq);
    QCOMPARE(again.asks(FetchHeads{})->heads.first().readUpTo, sent->seq); // his own devices know
}

// B08
void tst_PresenceHandler::what_an_invisible_one_read_is_told_when_he_is_visible_again()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    SKEIN_DONE(p.alice.asks(SetAvailability{Availability::Invisible}));
    const auto sent = p.bob.asks(text(p.room, u"are you there?"_s));
    SKEIN_DONE(p.alice.asks(MarkRead{p.room, sent->seq}));
    p.bob.forgetsWhatHeHeard();

    SKEIN_DONE(p.alice.asks(SetAvailability{Availability::Online}));

    QCOMPARE(p.bob.hears<PresenceChanged>().value(0).presence, Presence::Online);
    const auto read = p.bob.hears<PeerRead>();
    QCOMPARE(read.size(), 1);
    QCOMPARE(read.first().upTo, sent->seq);
    QCOMPARE(p.bob.asks(FetchHeads{})->heads.first().peerReadUpTo, sent->seq);
}

QTEST_GUILESS_MAIN(tst_PresenceHandler)
#include "tst_presence_handler.moc"
