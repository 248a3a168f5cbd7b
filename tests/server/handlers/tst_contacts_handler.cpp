// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <support/stage.h>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;

//! FEATURES.md B06, C01–C09, C13.
class tst_ContactsHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_request_with_its_note_reaches_the_other_side_data() { TestDatabase::addEngineRows(); }
    void a_request_with_its_note_reaches_the_other_side();
    void acceptance_makes_contacts_with_a_conversation_data() { TestDatabase::addEngineRows(); }
    void acceptance_makes_contacts_with_a_conversation();
    void rejection_is_final_until_a_new_request_data() { TestDatabase::addEngineRows(); }
    void rejection_is_final_until_a_new_request();
    void two_requests_that_cross_make_contacts_data() { TestDatabase::addEngineRows(); }
    void two_requests_that_cross_make_contacts();
    void removal_ends_writing_but_not_reading_data() { TestDatabase::addEngineRows(); }
    void removal_ends_writing_but_not_reading();
    void former_contacts_find_their_conversation_again_data() { TestDatabase::addEngineRows(); }
    void former_contacts_find_their_conversation_again();
    void contacts_hear_who_comes_and_goes_data() { TestDatabase::addEngineRows(); }
    void contacts_hear_who_comes_and_goes();
    void senseless_requests_are_refused_data() { TestDatabase::addEngineRows(); }
    void senseless_requests_are_refused();
    void the_note_of_a_request_greets_both_sides_data() { TestDatabase::addEngineRows(); }
    void the_note_of_a_request_greets_both_sides(); // C04
    void a_remark_is_mine_alone_on_all_my_devices_data() { TestDatabase::addEngineRows(); }
    void a_remark_is_mine_alone_on_all_my_devices(); // C06
    void a_remark_of_a_group_is_mine_alone_on_all_my_devices_data() { TestDatabase::addEngineRows(); }
    void a_remark_of_a_group_is_mine_alone_on_all_my_devices(); // C07
    void who_erases_loses_everything_and_the_other_side_nothing_data() { TestDatabase::addEngineRows(); }
    void who_erases_loses_everything_and_the_other_side_nothing(); // C09
    void who_erased_begins_anew_when_they_are_contacts_again_data() { TestDatabase::addEngineRows(); }
    void who_erased_begins_anew_when_they_are_contacts_again(); // C09
};

void tst_ContactsHandler::a_request_with_its_note_reaches_the_other_side()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);

    SKEIN_DONE(alice.asks(RequestContact{bob.account(), RequestNote(u"from the lab"_s)}));

    const auto heard = bob.hears<FeedChanged>();
    QCOMPARE(heard.size(), 1);
    const auto request = heard.first().item.request;
    QVERIFY(request && request->incoming);
    QCOMPARE(request->note.value(), u"from the lab"_s);
    QCOMPARE(request->other.nickname.value(), u"alice"_s);
    QVERIFY(bob.asks(ListContacts{})->contacts.isEmpty());
    QVERIFY(alice.asks(ListContacts{})->contacts.isEmpty());
}

void tst_ContactsHandler::acceptance_makes_contacts_with_a_conversation()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    SKEIN_DONE(alice.asks(RequestContact{bob.account(), {}}));
    alice.forgetsWhatHeHeard();

    const auto accepted = bob.asks(AcceptContact{alice.account()});

    SKEIN_DONE(accepted);
    QCOMPARE(bob.asks(AcceptContact{alice.account()})->conversation, accepted->conversation); // a repeat
    QCOMPARE(alice.asks(ListContacts{})->contacts.value(0).profile.account, bob.account());
    const auto begun = alice.hears<EntryPosted>();
    QCOMPARE(begun.size(), 1);
    QCOMPARE(begun.first().entry.seq, Seq(1));
    QCOMPARE(begun.first().entry.kind, EntryKind::Created);
    QSet<FeedKind> kinds;
    for (const FeedChanged &changed : alice.hears<FeedChanged>())
        kinds.insert(changed.item.kind);
    QCOMPARE(kinds, (QSet{FeedKind::Request, FeedKind::Contact, FeedKind::Conversation}));
    SKEIN_DONE(alice.asks(text(accepted->conversation, u"hi"_s)));
}

void tst_ContactsHandler::rejection_is_final_until_a_new_request()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    SKEIN_DONE(alice.asks(RequestContact{bob.account(), {}}));
    SKEIN_DONE(bob.asks(RejectContact{alice.account()}));
    SKEIN_REFUSED(bob.asks(AcceptContact{alice.account()}), ErrorCode::NoSuchRequest);
    SKEIN_DONE(alice.asks(RequestContact{bob.account(), {}}));
    SKEIN_DONE(bob.asks(AcceptContact{alice.account()}));
}

void tst_ContactsHandler::two_requests_that_cross_make_contacts()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    alice.askLater(RequestContact{bob.account(), {}});
    bob.askLater(RequestContact{alice.account(), {}});
    stage.run();
    QCOMPARE(alice.asks(ListContacts{})->contacts.size(), 1);
    QCOMPARE(bob.asks(ListContacts{})->contacts.size(), 1);
}

void tst_ContactsHandler::removal_ends_writing_but_not_reading()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    const auto conversation = stage.befriend(alice, bob);
    SKEIN_DONE(alice.asks(text(conversation, u"before"_s)));

    SKEIN_DONE(bob.asks(RemoveContact{alice.account()}));

    SKEIN_REFUSED(alice.asks(text(conversation, u"after"_s)), ErrorCode::NotContacts);
    SKEIN_REFUSED(bob.asks(text(conversation, u"after"_s)), ErrorCode::NotContacts);
    QVERIFY(alice.asks(ListContacts{})->contacts.isEmpty());
    QCOMPARE(alice.asks(FetchHistory{conversation, {}, {}, {}})->entries.last().body->text.value(), u"before"_s);
    SKEIN_REFUSED(bob.asks(RemoveContact{alice.account()}), ErrorCode::NotContacts);
}

void tst_ContactsHandler::former_contacts_find_their_conversation_again()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    const auto conversation = stage.befriend(alice, bob);
    SKEIN_DONE(bob.asks(RemoveContact{alice.account()}));

    QCOMPARE(stage.befriend(bob, alice), conversation);

    SKEIN_DONE(alice.asks(text(conversation, u"again"_s)));
}

void tst_ContactsHandler::contacts_hear_who_comes_and_goes()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s), carol = stage.person(u"carol"_s);
    stage.befriend(alice, bob);
    QCOMPARE(alice.asks(ListOnline{})->online, QList{bob.account()});
    carol.forgetsWhatHeHeard();

    Actor laptop = stage.anotherDeviceOf(bob);
    bob.hangsUp();
    QVERIFY(alice.hears<PresenceChanged>().isEmpty()); // one of his devices is still here
    laptop.hangsUp();
    const auto gone = alice.hears<PresenceChanged>();
    QCOMPARE(gone.size(), 1);
    QVERIFY(!gone.first().online);
    QVERIFY(alice.asks(ListOnline{})->online.isEmpty());

    const Actor desk = stage.anotherDeviceOf(bob);
    QVERIFY(alice.hears<PresenceChanged>().value(0).online);
    QCOMPARE(carol.unheardCount(), 0);
}

void tst_ContactsHandler::senseless_requests_are_refused()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    SKEIN_REFUSED(alice.asks(RequestContact{alice.account(), {}}), ErrorCode::CannotAddYourself);
    SKEIN_REFUSED(alice.asks(RequestContact{AccountId(999'999), {}}), ErrorCode::NotFound);
    SKEIN_REFUSED(alice.asks(AcceptContact{bob.account()}), ErrorCode::NoSuchRequest);
    SKEIN_REFUSED(alice.asks(RejectContact{bob.account()}), ErrorCode::NoSuchRequest);
    stage.befriend(alice, bob);
    SKEIN_REFUSED(alice.asks(RequestContact{bob.account(), {}}), ErrorCode::AlreadyContacts);
}

// C04
void tst_ContactsHandler::the_note_of_a_request_greets_both_sides()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    SKEIN_DONE(alice.asks(RequestContact{bob.account(), RequestNote(u"I am from the lab"_s)}));
    const auto accepted = bob.asks(AcceptContact{alice.account()});
    for (Actor *actor : {&alice, &bob}) {
        const auto entries = actor->asks(FetchHistory{accepted->conversation, {}, {}, {}})->entries;
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries[0].kind, EntryKind::Created);
        QCOMPARE(entries[1].sender, alice.account());
        QCOMPARE(entries[1].body->text.value(), u"I am from the lab"_s);
        QCOMPARE(actor->hears<EntryPosted>().size(), 2);
    }
    QCOMPARE(bob.asks(FetchHeads{})->heads.first().unread, 1);
    QCOMPARE(alice.asks(FetchHeads{})->heads.first().unread, 0);
}

// C06
void tst_ContactsHandler::a_remark_is_mine_alone_on_all_my_devices()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s), eve = stage.person(u"eve"_s);
    stage.befriend(alice, bob);
    Actor phone = stage.anotherDeviceOf(alice);
    bob.forgetsWhatHeHeard();
    SKEIN_DONE(alice.asks(SetContactRemark{bob.account(), Remark(u"Bobby from work"_s)}));
    QCOMPARE(phone.hears<FeedChanged>().value(0).item.contact->remark.value(), u"Bobby from work"_s);
    QCOMPARE(alice.asks(ListContacts{})->contacts.first().remark.value(), u"Bobby from work"_s);
    QCOMPARE(bob.unheardCount(), 0);
    SKEIN_REFUSED(alice.asks(SetContactRemark{eve.account(), Remark(u"x"_s)}), ErrorCode::NotContacts);
}

// C07
void tst_ContactsHandler::a_remark_of_a_group_is_mine_alone_on_all_my_devices()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    const auto room = stage.befriend(alice, bob);
    const auto group = stage.group(alice, {&bob});
    Actor phone = stage.anotherDeviceOf(alice);
    bob.forgetsWhatHeHeard();
    SKEIN_DONE(alice.asks(SetConversationRemark{group, Remark(u"the weavers"_s)}));
    QCOMPARE(phone.hears<FeedChanged>().value(0).item.conversation->remark.value(), u"the weavers"_s);
    QCOMPARE(bob.unheardCount(), 0);
    SKEIN_REFUSED(alice.asks(SetConversationRemark{room, Remark(u"x"_s)}), ErrorCode::NotAllowed);
}

// C09
void tst_ContactsHandler::who_erases_loses_everything_and_the_other_side_nothing()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    const auto room = stage.befriend(alice, bob);
    SKEIN_DONE(alice.asks(text(room, u"a secret"_s)));
    Actor phone = stage.anotherDeviceOf(bob);

    SKEIN_DONE(bob.asks(RemoveContact{alice.account(), true}));

    QVERIFY(bob.asks(FetchHistory{room, {}, {}, {}})->entries.isEmpty());
    QVERIFY(bob.asks(FetchHistory{room, {}, Seq(1), {}})->entries.isEmpty());
    QVERIFY(bob.asks(FetchHeads{})->heads.isEmpty());
    const auto told = phone.hears<FeedChanged>();
    QVERIFY(std::ranges::any_of(told, [&](const FeedChanged &changed) {
        return changed.item.kind == FeedKind::Conversation && changed.item.key == room.value() && !changed.item.conversation;
    }));
    QCOMPARE(alice.asks(FetchHistory{room, {}, {}, {}})->entries.last().body->text.value(), u"a secret"_s);
    SKEIN_REFUSED(alice.asks(text(room, u"after"_s)), ErrorCode::NotContacts);
    SKEIN_REFUSED(bob.asks(text(room, u"after"_s)), ErrorCode::NotAMember);
    SKEIN_REFUSED(bob.asks(RemoveContact{alice.account(), true}), ErrorCode::NotContacts);
}

// C09
void tst_ContactsHandler::who_erased_begins_anew_when_they_are_contacts_again()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    const auto room = stage.befriend(alice, bob);
    SKEIN_DONE(alice.asks(text(room, u"a secret"_s)));
    SKEIN_DONE(bob.asks(RemoveContact{alice.account()}));
    SKEIN_DONE(bob.asks(RemoveContact{alice.account(), true})); // later, too
    QCOMPARE(stage.befriend(alice, bob), room);
    SKEIN_DONE(alice.asks(text(room, u"hello again"_s)));
    SKEIN_DONE(bob.asks(text(room, u"hello"_s)));

    const auto seen = bob.asks(FetchHistory{room, {}, {}, {}})->entries;
    QCOMPARE(seen.size(), 3);
    QCOMPARE(seen.first().kind, EntryKind::Created);
    QCOMPARE(bob.asks(FetchHeads{})->heads.first().unread, 1);
    QVERIFY(alice.asks(FetchHistory{room, {}, {}, {}})->entries.size() > seen.size());
}

QTEST_GUILESS_MAIN(tst_ContactsHandler)
#include "tst_contacts_handler.moc"
