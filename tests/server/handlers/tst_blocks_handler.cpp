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

    [[nodiscard]] Seq head() { return alice.asks(FetchHeads{})->heads.first().last; }

    Actor alice, bob;
    ConversationId room;
};

QList<AccountId> blockedBy(Actor &actor)
{
    QList<AccountId> blocked;
    const auto page = actor.asks(FetchFeed{});
    for (const FeedItem &item : page->items) {
        if (item.block)
            blocked.append(item.block->account);
    }
    return blocked;
}

} // namespace

class tst_BlocksHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_block_list_is_the_same_on_all_own_devices_data() { TestDatabase::addEngineRows(); }
    void the_block_list_is_the_same_on_all_own_devices(); // C10
    void who_is_blocked_sees_no_presence_data() { TestDatabase::addEngineRows(); }
    void who_is_blocked_sees_no_presence(); // C10
    void what_a_blocked_one_writes_is_refused_and_not_stored_data() { TestDatabase::addEngineRows(); }
    void what_a_blocked_one_writes_is_refused_and_not_stored(); // C11
    void a_block_by_both_ends_only_when_both_end_it_data() { TestDatabase::addEngineRows(); }
    void a_block_by_both_ends_only_when_both_end_it(); // C11
    void who_is_blocked_and_removed_cannot_ask_again_data() { TestDatabase::addEngineRows(); }
    void who_is_blocked_and_removed_cannot_ask_again(); // C12
    void a_block_takes_back_what_was_asked_before_data() { TestDatabase::addEngineRows(); }
    void a_block_takes_back_what_was_asked_before(); // C12
    void a_block_wins_or_loses_a_race_as_a_whole_data() { TestDatabase::addEngineRows(); }
    void a_block_wins_or_loses_a_race_as_a_whole(); // C11, C12
};

// C10
void tst_BlocksHandler::the_block_list_is_the_same_on_all_own_devices()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    Actor eve = stage.person(u"eve"_s);
    Actor phone = stage.anotherDeviceOf(p.alice);
    SKEIN_DONE(p.alice.asks(BlockAccount{p.bob.account()}));
    SKEIN_DONE(p.alice.asks(BlockAccount{eve.account()})); // no contact
    SKEIN_DONE(p.alice.asks(BlockAccount{eve.account()})); // a repeat
    const auto told = phone.hears<FeedChanged>();
    QVERIFY(std::ranges::any_of(told, [&](const FeedChanged &changed) {
        return changed.item.block && changed.item.block->nickname.value() == u"bob"_s;
    }));
    QCOMPARE(blockedBy(p.alice), (QList{p.bob.account(), eve.account()}));
    QCOMPARE(blockedBy(p.bob), QList<AccountId>());
    QCOMPARE(eve.unheardCount(), 0);
    SKEIN_DONE(p.alice.asks(UnblockAccount{eve.account()}));
    SKEIN_DONE(p.alice.asks(UnblockAccount{eve.account()}));
    QCOMPARE(blockedBy(p.alice), QList{p.bob.account()});
    SKEIN_REFUSED(p.alice.asks(BlockAccount{p.alice.account()}), ErrorCode::CannotAddYourself);
    SKEIN_REFUSED(p.alice.asks(BlockAccount{AccountId(999'999)}), ErrorCode::NotFound);
}

// C10
void tst_BlocksHandler::who_is_blocked_sees_no_presence()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    p.bob.forgetsWhatHeHeard();
    SKEIN_DONE(p.alice.asks(BlockAccount{p.bob.account()}));
    QVERIFY(!p.bob.hears<PresenceChanged>().value(0).online);
    QVERIFY(p.bob.asks(ListOnline{})->online.isEmpty());
    p.bob.forgetsWhatHeHeard();
    SKEIN_DONE(p.alice.asks(SetAvailability{Availability::Busy}));
    p.alice.hangsUp();
    Actor again = stage.anotherDeviceOf(p.alice);
    QCOMPARE(p.bob.unheardCount(), 0);
    QCOMPARE(again.asks(ListOnline{})->online, QList{p.bob.account()}); // but not the other way
    SKEIN_DONE(again.asks(UnblockAccount{p.bob.account()}));
    QCOMPARE(p.bob.hears<PresenceChanged>().value(0).presence, Presence::Busy);
}

// C11
void tst_BlocksHandler::what_a_blocked_one_writes_is_refused_and_not_stored()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    const Seq before = p.head();
    SKEIN_DONE(p.alice.asks(BlockAccount{p.bob.account()}));
    p.alice.forgetsWhatHeHeard();

    SKEIN_REFUSED(p.bob.asks(text(p.room, u"hey"_s)), ErrorCode::NotAccepted);
    SKEIN_REFUSED(p.bob.asks(SetTyping{p.room}), ErrorCode::NotAccepted);

    QCOMPARE(p.head(), before);
    QCOMPARE(p.alice.unheardCount(), 0);
    SKEIN_DONE(p.alice.asks(UnblockAccount{p.bob.account()}));
    SKEIN_DONE(p.bob.asks(text(p.room, u"hey"_s)));
}

// C11
void tst_BlocksHandler::a_block_by_both_ends_only_when_both_end_it()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    SKEIN_DONE(p.alice.asks(BlockAccount{p.bob.account()}));
    SKEIN_DONE(p.bob.asks(BlockAccount{p.alice.account()}));
    SKEIN_DONE(p.alice.asks(UnblockAccount{p.bob.account()}));
    SKEIN_REFUSED(p.alice.asks(text(p.room, u"hey"_s)), ErrorCode::NotAccepted);
    SKEIN_DONE(p.bob.asks(text(p.room, u"hey"_s)));
}

// C12
void tst_BlocksHandler::who_is_blocked_and_removed_cannot_ask_again()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    SKEIN_DONE(p.alice.asks(BlockAccount{p.bob.account()}));
    SKEIN_DONE(p.alice.asks(RemoveContact{p.bob.account()}));
    p.alice.forgetsWhatHeHeard();
    SKEIN_REFUSED(p.bob.asks(RequestContact{p.alice.account(), {}}), ErrorCode::NotAccepted);
    SKEIN_REFUSED(p.bob.asks(text(p.room, u"hey"_s)), ErrorCode::NotAccepted);
    QCOMPARE(p.alice.unheardCount(), 0);
    SKEIN_DONE(p.alice.asks(UnblockAccount{p.bob.account()}));
    SKEIN_REFUSED(p.bob.asks(text(p.room, u"hey"_s)), ErrorCode::NotContacts); // C13
    SKEIN_DONE(p.bob.asks(RequestContact{p.alice.account(), {}}));
}

// C12
void tst_BlocksHandler::a_block_takes_back_what_was_asked_before()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s), eve = stage.person(u"eve"_s);
    SKEIN_DONE(alice.asks(RequestContact{bob.account(), {}}));
    SKEIN_DONE(eve.asks(RequestContact{alice.account(), {}}));
    SKEIN_DONE(alice.asks(BlockAccount{bob.account()}));
    SKEIN_DONE(alice.asks(BlockAccount{eve.account()}));
    SKEIN_REFUSED(bob.asks(AcceptContact{alice.account()}), ErrorCode::NoSuchRequest);
    SKEIN_REFUSED(alice.asks(AcceptContact{eve.account()}), ErrorCode::NoSuchRequest);
    QVERIFY(alice.asks(ListContacts{})->contacts.isEmpty());
}

// C11, C12
void tst_BlocksHandler::a_block_wins_or_loses_a_race_as_a_whole()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    // In one batch, in either order: whatever was first holds, and the end is the same.
    for (const bool isBlockFirst : {true, false}) {
        Actor alice = stage.person(u"alice%1"_s.arg(isBlockFirst)), bob = stage.person(u"bob%1"_s.arg(isBlockFirst));
        Actor eve = stage.person(u"eve%1"_s.arg(isBlockFirst));
        const auto room = stage.befriend(alice, bob);
        const Seq before = alice.asks(FetchHeads{})->heads.first().last;
        SKEIN_DONE(eve.asks(RequestContact{alice.account(), {}}));
        const auto block = [&] {
            alice.askLater(BlockAccount{bob.account()});
            alice.askLater(BlockAccount{eve.account()});
        };
        if (isBlockFirst)
            block();
        const auto send = bob.askLater(text(room, u"hey"_s));
        const auto accept = alice.askLater(AcceptContact{eve.account()});
        const auto ask = eve.askLater(RequestContact{alice.account(), {}});
        if (!isBlockFirst)
            block();
        stage.run();

        const bool wasSent = bool(bob.answerTo<SendMessage>(send));
        QCOMPARE(alice.asks(FetchHeads{})->heads.first().last, wasSent ? before.next() : before);
        const bool wasAccepted = bool(alice.answerTo<AcceptContact>(accept));
        QCOMPARE(alice.asks(ListContacts{})->contacts.size(), wasAccepted ? 2 : 1);
        QVERIFY(!eve.answerTo<RequestContact>(ask));
        SKEIN_REFUSED(bob.asks(text(room, u"hey"_s)), ErrorCode::NotAccepted);
        SKEIN_REFUSED(eve.asks(RequestContact{alice.account(), {}}), ErrorCode::NotAccepted);
    }
}

QTEST_GUILESS_MAIN(tst_BlocksHandler)
#include "tst_blocks_handler.moc"
