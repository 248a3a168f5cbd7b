// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <support/stage.h>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;

//! FEATURES.md E01–E04.
class tst_WorldHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void every_account_is_in_the_world_from_its_first_sign_in_data() { TestDatabase::addEngineRows(); }
    void every_account_is_in_the_world_from_its_first_sign_in();
    void accounts_of_an_older_server_find_the_world_too_data() { TestDatabase::addEngineRows(); }
    void accounts_of_an_older_server_find_the_world_too();
    void a_second_start_makes_no_second_world_data() { TestDatabase::addEngineRows(); }
    void a_second_start_makes_no_second_world();
    void a_message_reaches_all_who_are_online_data() { TestDatabase::addEngineRows(); }
    void a_message_reaches_all_who_are_online();
    void a_new_account_has_nothing_unread_and_may_read_everything_data() { TestDatabase::addEngineRows(); }
    void a_new_account_has_nothing_unread_and_may_read_everything();
    void nobody_leaves_lists_or_adds_to_the_world_data() { TestDatabase::addEngineRows(); }
    void nobody_leaves_lists_or_adds_to_the_world();
    void a_closed_world_takes_no_message_and_stays_readable_data() { TestDatabase::addEngineRows(); }
    void a_closed_world_takes_no_message_and_stays_readable();
    void a_muted_account_cannot_write_until_its_time_is_over_data() { TestDatabase::addEngineRows(); }
    void a_muted_account_cannot_write_until_its_time_is_over();
    void a_mute_is_lifted_by_hand_data() { TestDatabase::addEngineRows(); }
    void a_mute_is_lifted_by_hand();
    void an_admin_mutes_only_those_below_him_data() { TestDatabase::addEngineRows(); }
    void an_admin_mutes_only_those_below_him();
    void an_announcement_is_found_under_a_thousand_messages_data() { TestDatabase::addEngineRows(); }
    void an_announcement_is_found_under_a_thousand_messages();
    void an_announcement_passes_a_closed_world_data() { TestDatabase::addEngineRows(); }
    void an_announcement_passes_a_closed_world();
    void a_repeated_announcement_is_made_once_data() { TestDatabase::addEngineRows(); }
    void a_repeated_announcement_is_made_once();
    void only_administrators_govern_the_world_data() { TestDatabase::addEngineRows(); }
    void only_administrators_govern_the_world();
    void a_server_without_a_world_says_so();
};

namespace {

constexpr StageSettings withWorld{.world = true, .guests = {}};

void appoint(const TestDatabase &database, const Actor &actor, ServerRole role)
{
    database.connect()->execute(
        u"UPDATE users SET role = %1 WHERE id = %2"_s.arg(int(role)).arg(actor.identity().user.value()));
}

ConversationId worldOf(Actor &actor)
{
    return actor.asks(FetchWorld{})->conversation;
}

Announce announcement(const QString &words, const QString &tag)
{
    return {ClientTag(tag), Announcement(words)};
}

qint64 unreadOf(Actor &actor, ConversationId conversation)
{
    const auto heads = actor.asks(FetchHeads{});
    for (const Head &head : heads->heads) {
        if (head.conversation == conversation)
            return head.unread;
    }
    return -1;
}

std::optional<Conversation> viewOf(Actor &actor, ConversationId conversation)
{
    const auto page = actor.asks(FetchFeed{});
    for (const FeedItem &item : page->items) {
        if (item.kind == FeedKind::Conversation && item.key == conversation.value())
            return item.conversation;
    }
    return std::nullopt;
}

} // namespace

// E01
void tst_WorldHandler::every_account_is_in_the_world_from_its_first_sign_in()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, withWorld);
    Actor alice = stage.person(u"alice"_s);
    const ConversationId world = worldOf(alice);

    QCOMPARE(alice.unheardCount(), 0); // it is no news: whoever signs in reads his feed
    const auto view = viewOf(alice, world);
    QVERIFY(view);
    QCOMPARE(view->kind, ConversationKind::World);
    QVERIFY(view->member && view->mayWrite && !view->title);
    QCOMPARE(view->windows, (QList<Window>{{Seq(1), {}}}));
    QCOMPARE(unreadOf(alice, world), 0);
    const auto page = alice.asks(FetchHistory{world, {}, {}, {}});
    QCOMPARE(page->entries.size(), 1);
    QCOMPARE(page->entries.first().kind, EntryKind::Created);
    QVERIFY(!page->entries.first().sender.isValid());
}

// E01
void tst_WorldHandler::accounts_of_an_older_server_find_the_world_too()
{
    SKEIN_TEST_DATABASE(database);
    SessionToken token;
    {
        Stage older(*database);
        Actor alice = older.person(u"alice"_s), bob = older.person(u"bob"_s);
        older.befriend(alice, bob);
        token = *alice.signedIn.token;
    }
    Stage stage(*database, withWorld);
    Actor alice = stage.stranger();
    SKEIN_DONE(alice.asks(Resume{token}));
    const ConversationId world = worldOf(alice);
    QVERIFY(viewOf(alice, world));
    QCOMPARE(unreadOf(alice, world), 0);
    SKEIN_DONE(alice.asks(text(world, u"hello"_s)));
    const auto feed = alice.asks(FetchFeed{});
    QCOMPARE(feed->items.last().seq, feed->head);
}

// E01
void tst_WorldHandler::a_second_start_makes_no_second_world()
{
    SKEIN_TEST_DATABASE(database);
    ConversationId first;
    SessionToken token;
    {
        Stage stage(*database, withWorld);
        Actor alice = stage.person(u"alice"_s);
        first = worldOf(alice);
        token = *alice.signedIn.token;
        SKEIN_DONE(alice.asks(text(first, u"hello"_s)));
    }
    Stage stage(*database, withWorld);
    Actor alice = stage.stranger();
    SKEIN_DONE(alice.asks(Resume{token}));
    QCOMPARE(worldOf(alice), first);
    QCOMPARE(alice.asks(FetchHeads{})->heads.size(), 1);
    QCOMPARE(alice.asks(FetchFeed{})->items.size(), 1);
}

// E01
void tst_WorldHandler::a_message_reaches_all_who_are_online()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, withWorld);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s), carol = stage.person(u"carol"_s);
    Actor laptop = stage.anotherDeviceOf(alice);
    const ConversationId world = worldOf(alice);

    alice.forgetsWhatHeHeard();
    const auto said = alice.asks(text(world, u"hello, world"_s));
    SKEIN_DONE(said);
    for (Actor *actor : {&bob, &carol, &laptop}) {
        const auto heard = actor->hears<EntryPosted>();
        QCOMPARE(heard.size(), 1);
        QCOMPARE(heard.first().entry.seq, said->seq);
    }
    QCOMPARE(alice.unheardCount(), 0);
    QCOMPARE(unreadOf(bob, world), 1);
    QCOMPARE(unreadOf(alice, world), 0);
    QCOMPARE(bob.asks(MarkRead{world, said->seq})->unread, 0);
    SKEIN_DONE(alice.asks(SetTyping{world}));
    QCOMPARE(carol.unheardCount(), 0); // nobody is told who of a thousand is writing
}

// E01
void tst_WorldHandler::a_new_account_has_nothing_unread_and_may_read_everything()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, withWorld);
    Actor alice = stage.person(u"alice"_s);
    const ConversationId world = worldOf(alice);
    for (int i = 0; i < 20; ++i)
        SKEIN_DONE(alice.asks(text(world, QString::number(i))));
    Actor late = stage.person(u"late"_s);
    QCOMPARE(unreadOf(late, world), 0);
    QCOMPARE(late.asks(FetchHistory{world, {}, {}, {}})->entries.size(), 21);
    SKEIN_DONE(alice.asks(text(world, u"one more"_s)));
    QCOMPARE(unreadOf(late, world), 1);
}

// E01
void tst_WorldHandler::nobody_leaves_lists_or_adds_to_the_world()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, withWorld);
    Actor alice = stage.person(u"alice"_s);
    const ConversationId world = worldOf(alice);
    SKEIN_REFUSED(alice.asks(LeaveGroup{world}), ErrorCode::NotAllowed);
    SKEIN_REFUSED(alice.asks(AddMembers{world, {}}), ErrorCode::NotAllowed);
    SKEIN_REFUSED(alice.asks(ListMembers{world, {}}), ErrorCode::NotAllowed);
}

// E02
void tst_WorldHandler::a_closed_world_takes_no_message_and_stays_readable()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, withWorld);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    appoint(*database, alice, ServerRole::Admin);
    const ConversationId world = worldOf(alice);
    SKEIN_DONE(bob.asks(text(world, u"before"_s)));
    alice.forgetsWhatHeHeard();

    SKEIN_DONE(alice.asks(SwitchWorld{false}));
    SKEIN_DONE(alice.asks(SwitchWorld{false})); // a repeat is no news
    const auto heard = bob.hears<EntryPosted>();
    QCOMPARE(heard.size(), 1);
    QCOMPARE(heard.first().entry.kind, EntryKind::EveryoneMuted);
    QVERIFY(!bob.asks(FetchWorld{})->on);
    QVERIFY(viewOf(bob, world)->everyoneMuted);
    SKEIN_REFUSED(bob.asks(text(world, u"during"_s)), ErrorCode::WorldClosed);
    SKEIN_REFUSED(alice.asks(text(world, u"during"_s)), ErrorCode::WorldClosed);
    QCOMPARE(bob.asks(FetchHistory{world, {}, {}, {}})->entries.size(), 3);

    SKEIN_DONE(alice.asks(SwitchWorld{true}));
    QCOMPARE(bob.hears<EntryPosted>().first().entry.kind, EntryKind::EveryoneUnmuted);
    SKEIN_DONE(bob.asks(text(world, u"after"_s)));
}

// E03
void tst_WorldHandler::a_muted_account_cannot_write_until_its_time_is_over()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, withWorld);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s), carol = stage.person(u"carol"_s);
    appoint(*database, alice, ServerRole::Admin);
    const ConversationId world = worldOf(alice);
    const Timestamp until = stage.clock.now() + std::chrono::minutes(10);

    SKEIN_DONE(alice.asks(MuteInWorld{bob.account(), until}));
    SKEIN_DONE(alice.asks(MuteInWorld{bob.account(), until}));
    const auto heard = carol.hears<EntryPosted>();
    QCOMPARE(heard.size(), 1);
    QCOMPARE(heard.first().entry.kind, EntryKind::Muted);
    QCOMPARE(heard.first().entry.subjects, QList{bob.account()});
    QCOMPARE(heard.first().entry.until, std::optional(until));
    QCOMPARE(bob.hears<FeedChanged>().last().item.conversation->mutedUntil, std::optional(until));
    QCOMPARE(bob.asks(FetchWorld{})->mutedUntil, std::optional(until));
    QVERIFY(bob.asks(FetchWorld{})->muted.isEmpty()); // only administrators see whom
    QCOMPARE(alice.asks(FetchWorld{})->muted, (decltype(WorldState::muted){{bob.account(), until}}));
    const auto refused = bob.asks(text(world, u"hm"_s));
    SKEIN_REFUSED(refused, ErrorCode::Muted);
    QCOMPARE(refused.error().detail, QString::number(until.ms));
    SKEIN_DONE(carol.asks(text(world, u"I may"_s)));

    stage.clock.advance(std::chrono::minutes(10));
    SKEIN_DONE(bob.asks(text(world, u"so may I"_s)));
    QVERIFY(!bob.asks(FetchWorld{})->mutedUntil);
}

// E03
void tst_WorldHandler::a_mute_is_lifted_by_hand()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, withWorld);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    appoint(*database, alice, ServerRole::Admin);
    const ConversationId world = worldOf(alice);
    SKEIN_DONE(alice.asks(MuteInWorld{bob.account(), Timestamp::never()}));
    SKEIN_REFUSED(bob.asks(text(world, u"hm"_s)), ErrorCode::Muted);
    SKEIN_DONE(alice.asks(MuteInWorld{bob.account(), {}}));
    QCOMPARE(bob.hears<EntryPosted>().last().entry.kind, EntryKind::Unmuted);
    QVERIFY(!bob.hears<FeedChanged>().last().item.conversation->mutedUntil);
    SKEIN_DONE(bob.asks(text(world, u"again"_s)));
}

// E03
void tst_WorldHandler::an_admin_mutes_only_those_below_him()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, withWorld);
    Actor owner = stage.person(u"olga"_s), alice = stage.person(u"alice"_s), ada = stage.person(u"ada"_s);
    appoint(*database, owner, ServerRole::Owner);
    appoint(*database, alice, ServerRole::Admin);
    appoint(*database, ada, ServerRole::Admin);
    for (const AccountId account : {owner.account(), ada.account(), alice.account()})
        SKEIN_REFUSED(alice.asks(MuteInWorld{account, Timestamp::never()}), ErrorCode::NotAllowed);
    SKEIN_REFUSED(alice.asks(MuteInWorld{AccountId(4711), Timestamp::never()}), ErrorCode::NotFound);
    SKEIN_DONE(owner.asks(MuteInWorld{ada.account(), Timestamp::never()}));
}

// E04
void tst_WorldHandler::an_announcement_is_found_under_a_thousand_messages()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, withWorld);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s), away = stage.person(u"zoe"_s);
    appoint(*database, alice, ServerRole::Admin);
    const ConversationId world = worldOf(alice);
    away.hangsUp();

    SKEIN_DONE(alice.asks(announcement(u"an older one"_s, u"a0"_s)));
    const auto made = alice.asks(announcement(u"the printer is back"_s, u"a1"_s));
    SKEIN_DONE(made);
    const auto heard = bob.hears<EntryPosted>();
    QCOMPARE(heard.last().entry.kind, EntryKind::Announced);
    QCOMPARE(heard.last().entry.body->text.value(), u"the printer is back"_s);
    QCOMPARE(unreadOf(bob, world), 2); // it counts as a message
    QCOMPARE(unreadOf(alice, world), 0); // but not for who made it
    for (int i = 0; i < 1000; ++i)
        bob.askLater(text(world, QString::number(i)));
    stage.run();

    Actor back = stage.stranger();
    SKEIN_DONE(back.asks(Resume{*away.signedIn.token}));
    const auto state = back.asks(FetchWorld{});
    QVERIFY(state->announcement);
    QCOMPARE(state->announcement->seq, made->seq);
    QCOMPARE(state->announcement->body->text.value(), u"the printer is back"_s);
    QCOMPARE(unreadOf(back, world), 1002);
}

// E04
void tst_WorldHandler::an_announcement_passes_a_closed_world()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, withWorld);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    appoint(*database, alice, ServerRole::Admin);
    SKEIN_DONE(alice.asks(SwitchWorld{false}));
    SKEIN_DONE(alice.asks(announcement(u"closed for today"_s, u"a1"_s)));
    QCOMPARE(bob.hears<EntryPosted>().last().entry.kind, EntryKind::Announced);
    SKEIN_REFUSED(alice.asks(announcement(u" \n "_s, u"a2"_s)), ErrorCode::EmptyMessage);
}

// E04
void tst_WorldHandler::a_repeated_announcement_is_made_once()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, withWorld);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    appoint(*database, alice, ServerRole::Admin);
    const auto first = alice.asks(announcement(u"once"_s, u"a1"_s));
    const auto second = alice.asks(announcement(u"once"_s, u"a1"_s));
    QCOMPARE(*second, *first);
    QCOMPARE(bob.hears<EntryPosted>().size(), 1);
}

// E02, E03, E04
void tst_WorldHandler::only_administrators_govern_the_world()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, withWorld);
    const Actor owner = stage.person(u"alice"_s); // as the first one
    Actor bob = stage.person(u"bob"_s), carol = stage.person(u"carol"_s);
    SKEIN_REFUSED(bob.asks(SwitchWorld{false}), ErrorCode::NotAllowed);
    SKEIN_REFUSED(bob.asks(MuteInWorld{carol.account(), Timestamp::never()}), ErrorCode::NotAllowed);
    SKEIN_REFUSED(bob.asks(announcement(u"I am important"_s, u"a1"_s)), ErrorCode::NotAllowed);
    QCOMPARE(carol.unheardCount(), 0);
    QVERIFY(bob.asks(FetchWorld{})->on);
}

void tst_WorldHandler::a_server_without_a_world_says_so()
{
    const auto database = TestDatabase::make(sql::Engine::SQLite);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s);
    appoint(*database, alice, ServerRole::Owner);
    SKEIN_REFUSED(alice.asks(FetchWorld{}), ErrorCode::NotFound);
    SKEIN_REFUSED(alice.asks(SwitchWorld{false}), ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(tst_WorldHandler)
#include "tst_world_handler.moc"
