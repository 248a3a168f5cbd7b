// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "matrix.h"

#include <engine/expire_guests_job.h>
#include <storage/schema.h>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;

//! FEATURES.md A20.
class tst_Guests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_guest_talks_in_the_world_and_nowhere_else_data() { TestDatabase::addEngineRows(); }
    void a_guest_talks_in_the_world_and_nowhere_else();
    void a_guest_may_call_only_what_is_for_guests_data() { TestDatabase::addEngineRows(); }
    void a_guest_may_call_only_what_is_for_guests();
    void what_is_for_guests_is_known_by_name();
    void a_guest_comes_back_with_its_token_until_it_expires_data() { TestDatabase::addEngineRows(); }
    void a_guest_comes_back_with_its_token_until_it_expires();
    void an_expired_guest_vanishes_and_hears_why_data() { TestDatabase::addEngineRows(); }
    void an_expired_guest_vanishes_and_hears_why();
    void an_expired_guest_is_muted_no_more_data() { TestDatabase::addEngineRows(); }
    void an_expired_guest_is_muted_no_more();
    void each_session_of_an_expired_guest_ends_data() { TestDatabase::addEngineRows(); }
    void each_session_of_an_expired_guest_ends();
    void nobody_finds_or_befriends_a_guest_data() { TestDatabase::addEngineRows(); }
    void nobody_finds_or_befriends_a_guest();
    void only_so_many_guests_are_there_at_a_time_data() { TestDatabase::addEngineRows(); }
    void only_so_many_guests_are_there_at_a_time();
    void a_server_that_takes_no_guests_says_so();
};

namespace {

using namespace std::chrono_literals;

constexpr StageSettings open{.world = true, .guests = {.allowed = true, .life = 1h, .most = 3}};

} // namespace

// A20
void tst_Guests::a_guest_talks_in_the_world_and_nowhere_else()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, open);
    Actor alice = stage.person(u"alice"_s);
    QCOMPARE(alice.asks(DescribeServer{})->guestLife, std::optional<qint64>(3600));
    Actor guest = stage.guest(u"a visitor"_s);
    QCOMPARE(guest.signedIn.profile.standing, std::optional(Standing::Guest));
    const ConversationId world = guest.asks(FetchWorld{})->conversation;

    SKEIN_DONE(guest.asks(text(world, u"hello"_s)));
    QCOMPARE(alice.hears<EntryPosted>().first().entry.sender, guest.account());
    SKEIN_DONE(alice.asks(text(world, u"welcome"_s)));
    QCOMPARE(guest.hears<EntryPosted>().first().entry.body->text.value(), u"welcome"_s);
    QCOMPARE(guest.asks(FetchHistory{world, {}, {}, {}})->entries.size(), 3);
    QCOMPARE(alice.asks(GetAccounts{{guest.account()}})->profiles.first().standing, std::optional(Standing::Guest));
}

// A20
void tst_Guests::a_guest_may_call_only_what_is_for_guests()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, open);
    Cast cast(stage);
    Actor guest = stage.guest(u"a visitor"_s);
    Requests::forEach([&]<Request T>() {
        if (isForGuests<T>)
            return;
        const auto answer = guest.asks(Rights<T>::ask(cast.objectFor(Who::Unrelated)));
        QVERIFY2(!answer && answer.error().code == ErrorCode::NotAllowed, T::method.data());
    });
    // What it may call in general is about the world alone.
    const Object object = cast.objectFor(Who::Unrelated);
    SKEIN_REFUSED(guest.asks(text(object.conversation, u"hello"_s)), ErrorCode::NotAMember);
    SKEIN_REFUSED(guest.asks(FetchHistory{object.conversation, {}, {}, {}}), ErrorCode::NotAMember);
    SKEIN_REFUSED(guest.asks(MarkRead{object.conversation, object.message}), ErrorCode::NotAMember);
    SKEIN_REFUSED(guest.asks(ReadBlob{object.blob, Rendering::Original, {}, {}}), ErrorCode::NotFound);
}

// A20: a request becomes open to guests by a decision, not by an accident.
void tst_Guests::what_is_for_guests_is_known_by_name()
{
    QStringList names;
    Requests::forEach([&]<Request T>() {
        if (isForGuests<T> && T::guard != Guard::Anyone)
            names.append(skein::detail::fromAscii(T::method));
    });
    names.sort();
    QCOMPARE(names, (QStringList{u"accounts.get"_s, u"accounts.logout"_s, u"media.read"_s, u"messages.changes"_s,
                                 u"messages.history"_s, u"messages.read"_s, u"messages.recall"_s, u"messages.send"_s,
                                 u"messages.type"_s, u"presence.idle"_s, u"presence.list"_s, u"profiles.own"_s, u"sync.feed"_s,
                                 u"sync.resume"_s, u"world.state"_s}));
}

// A20
void tst_Guests::a_guest_comes_back_with_its_token_until_it_expires()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, open);
    Actor guest = stage.guest(u"a visitor"_s);
    guest.hangsUp();
    stage.clock.advance(59min);
    Actor back = stage.stranger();
    SKEIN_DONE(back.asks(Resume{*guest.signedIn.token}));
    SKEIN_REFUSED(back.asks(FindAccounts{AccountQuery(u"a"_s), {}}), ErrorCode::NotAllowed);
    back.hangsUp();
    stage.clock.advance(1min);
    SKEIN_REFUSED(stage.stranger().asks(Resume{*guest.signedIn.token}), ErrorCode::BadToken); // before anybody swept, too
}

// A20
void tst_Guests::an_expired_guest_vanishes_and_hears_why()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, open);
    Actor alice = stage.person(u"alice"_s);
    Actor guest = stage.guest(u"a visitor"_s);
    const ConversationId world = guest.asks(FetchWorld{})->conversation;
    SKEIN_DONE(guest.asks(text(world, u"I was here"_s)));
    stage.clock.advance(59min);
    Actor later = stage.guest(u"another"_s);
    stage.expireGuests();
    QVERIFY(!guest.wasClosedWith());

    stage.clock.advance(1min);
    stage.expireGuests();
    QCOMPARE(guest.hears<SessionEnded>().first().reason, u"guest_expired"_s);
    QCOMPARE(guest.wasClosedWith(), CloseCode::SignedOut);
    QVERIFY(!later.wasClosedWith() && !alice.wasClosedWith());
    SKEIN_REFUSED(stage.stranger().asks(Resume{*guest.signedIn.token}), ErrorCode::BadToken);
    QCOMPARE(alice.asks(GetAccounts{{guest.account()}})->profiles.first().standing, std::optional(Standing::Deleted));
    QCOMPARE(alice.asks(FetchHistory{world, {}, {}, {}})->entries.last().sender, guest.account()); // what it wrote is left
    const auto left = database->connect(u"-- name: count\nSELECT COUNT(*) AS n FROM users WHERE expires_at > 0"_s);
    QCOMPARE((*left)("test.count").one([](const sql::Row &row) { return row.integer("n"); }), std::optional<qint64>(1));
}

// A20, E03
void tst_Guests::an_expired_guest_is_muted_no_more()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, open);
    Actor owner = stage.person(u"alice"_s);
    const Actor guest = stage.guest(u"a visitor"_s);
    SKEIN_DONE(owner.asks(MuteInWorld{guest.account(), Timestamp::never()}));
    QCOMPARE(owner.asks(FetchWorld{})->muted.size(), 1);
    stage.clock.advance(1h);
    stage.expireGuests();
    QVERIFY(owner.asks(FetchWorld{})->muted.isEmpty());
}

// A20: by its number, so that a connection that is about to speak for it ends, too (Router::hasEnded).
void tst_Guests::each_session_of_an_expired_guest_ends()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, open);
    const Actor guest = stage.guest(u"a visitor"_s);
    Storage storage(database->connect(*storageQueries(engine)));
    MembershipCache cache;
    BatchContext batch{storage, cache, stage.clock.now() + 1h, false, {}, {}};
    storage.begin();
    QVERIFY(!ExpireGuestsJob().run(batch));
    storage.rollback();
    QCOMPARE(batch.outgoing.size(), 1U);
    const auto audience = std::get<Audience>(batch.outgoing.front().to);
    QCOMPARE(audience.accounts, QList{guest.account()});
    QCOMPARE(audience.device, std::optional(guest.signedIn.device));
}

// A20
void tst_Guests::nobody_finds_or_befriends_a_guest()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, open);
    Actor alice = stage.person(u"alice"_s);
    Actor guest = stage.guest(u"a visitor"_s);
    QVERIFY(alice.asks(FindAccounts{AccountQuery(u"visitor"_s), {}})->profiles.isEmpty());
    QVERIFY(alice.asks(FindAccounts{AccountQuery(QString::number(guest.account().value())), {}})->profiles.isEmpty());
    SKEIN_REFUSED(alice.asks(RequestContact{guest.account(), {}}), ErrorCode::NotFound);
}

// A20
void tst_Guests::only_so_many_guests_are_there_at_a_time()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, open);
    for (int i = 0; i < open.guests.most; ++i)
        (void)stage.guest(u"guest %1"_s.arg(i));
    SKEIN_REFUSED(stage.stranger().asks(EnterAsGuest{Nickname(u"one too many"_s), {}}), ErrorCode::Busy);
    stage.clock.advance(1h);
    stage.expireGuests();
    SKEIN_DONE(stage.stranger().asks(EnterAsGuest{Nickname(u"now"_s), {}}));
}

// A20
void tst_Guests::a_server_that_takes_no_guests_says_so()
{
    const auto database = TestDatabase::make(sql::Engine::SQLite);
    Stage stage(*database, {.world = true, .guests = {}});
    QVERIFY(!stage.stranger().asks(DescribeServer{})->guestLife);
    SKEIN_REFUSED(stage.stranger().asks(EnterAsGuest{Nickname(u"a visitor"_s), {}}), ErrorCode::GuestsNotAllowed);
}

QTEST_GUILESS_MAIN(tst_Guests)
#include "tst_guests.moc"
