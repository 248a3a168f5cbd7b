// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <support/stage.h>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;

//! FEATURES.md B06, C01–C03, C05, C08, C13.
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

QTEST_GUILESS_MAIN(tst_ContactsHandler)
#include "tst_contacts_handler.moc"
