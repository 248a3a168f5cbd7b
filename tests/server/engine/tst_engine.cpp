// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <engine/rate_limit.h>
#include <support/stage.h>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Lanes, batches and what happens when a transaction breaks (HOUSE §4; QUALITY.md I1, I3).
class tst_Engine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing_leaves_before_commit_data() { TestDatabase::addEngineRows(); }
    void nothing_leaves_before_commit();
    void a_killed_connection_loses_and_doubles_nothing();
    void what_was_taken_is_finished_at_the_end_data() { TestDatabase::addEngineRows(); }
    void what_was_taken_is_finished_at_the_end();
    void unknown_methods_and_wrong_fields_are_named_data() { TestDatabase::addEngineRows(); }
    void unknown_methods_and_wrong_fields_are_named();
    void too_many_messages_are_refused_until_time_passes();
    void what_others_are_told_of_counts_as_a_message_data() { TestDatabase::addEngineRows(); }
    void what_others_are_told_of_counts_as_a_message();
    void while_something_waits_too_long_nothing_more_is_taken_data() { TestDatabase::addEngineRows(); }
    void while_something_waits_too_long_nothing_more_is_taken();
    void of_two_accounts_on_one_connection_neither_stays_online_data() { TestDatabase::addEngineRows(); }
    void of_two_accounts_on_one_connection_neither_stays_online();
};

void tst_Engine::nothing_leaves_before_commit()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    const auto room = stage.befriend(alice, bob);
    const auto other = database->connect(u"-- name: count\nSELECT COUNT(*) AS n FROM entries"_s);
    const auto stored = [&] { return (*other)("test.count").one([](const sql::Row &row) { return row.integer("n"); }); };

    const auto id = alice.askLater(text(room, u"hi"_s));
    QCOMPARE(stored(), 1);
    SKEIN_REFUSED(alice.answerTo<SendMessage>(id), ErrorCode::TimedOut); // nothing ran: nothing was told
    QCOMPARE(bob.unheardCount(), 0);

    stage.run();
    SKEIN_DONE(alice.answerTo<SendMessage>(id));
    QCOMPARE(stored(), 2); // seen by another connection: it is committed
}

void tst_Engine::a_killed_connection_loses_and_doubles_nothing()
{
    const auto database = TestDatabase::make(sql::Engine::MySQL);
    if (!database && TestDatabase::isMySQLRequired())
        QFAIL("SKEIN_TEST_MYSQL names no server");
    if (!database)
        QSKIP("SKEIN_TEST_MYSQL names no server");
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    const auto room = stage.befriend(alice, bob);
    const auto killer = database->connect(u"-- name: others\nSELECT id FROM information_schema.processlist "
                                          "WHERE db = DATABASE() AND id <> CONNECTION_ID()"_s);

    QList<RequestId> asked;
    for (int round = 0; round < 5; ++round) {
        for (int i = 0; i < 20; ++i)
            asked.append(alice.askLater(text(room, u"%1.%2"_s.arg(round).arg(i))));
        const auto others = (*killer)("test.others").all([](const sql::Row &row) { return row.integer("id"); });
        for (const qint64 connection : others)
            killer->execute(u"KILL CONNECTION %1"_s.arg(connection));
        stage.run();
    }

    for (int i = 0; i < asked.size(); ++i)
        QCOMPARE(alice.answerTo<SendMessage>(asked[i])->seq, Seq(i + 2));
    const auto heard = bob.hears<EntryPosted>();
    QCOMPARE(heard.size(), asked.size());
    for (int i = 0; i < heard.size(); ++i)
        QCOMPARE(heard[i].entry.seq, Seq(i + 2));
}

void tst_Engine::what_was_taken_is_finished_at_the_end()
{
    SKEIN_TEST_DATABASE(database);
    {
        Stage stage(*database);
        Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
        const auto room = stage.befriend(alice, bob);
        for (int i = 0; i < 600; ++i) // more than two batches
            alice.askLater(text(room, QString::number(i)));
    }
    const auto after = database->connect(u"-- name: count\nSELECT COUNT(*) AS n FROM entries"_s);
    QCOMPARE((*after)("test.count").one([](const sql::Row &row) { return row.integer("n"); }), 601);
}

void tst_Engine::unknown_methods_and_wrong_fields_are_named()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s);
    const auto submit = [&](const QString &method, const QCborMap &params) {
        return stage.submit({{{0, 1}, alice.identity()}, Encoding::Cbor, 9, method, params});
    };
    QCOMPARE(submit(u"messages.sing"_s, {}).error().code, ErrorCode::UnknownMethod);
    const auto wrong = submit(u"messages.send"_s, {{u"conversation"_s, u"five"_s}});
    QCOMPARE(wrong.error().code, ErrorCode::InvalidField);
    QCOMPARE(wrong.error().field, u"conversation"_s);
}

void tst_Engine::too_many_messages_are_refused_until_time_passes()
{
    ManualClock clock;
    RateLimit limit({.burst = 3, .perSecond = 1}, clock);
    for (int i = 0; i < 3; ++i)
        QVERIFY(limit.take(AccountId(1)));
    QVERIFY(!limit.take(AccountId(1)));
    QVERIFY(limit.take(AccountId(2)));
    clock.advance(1s);
    QVERIFY(limit.take(AccountId(1)));
    QVERIFY(!limit.take(AccountId(1)));
}

//! C01, B02: nobody makes a flood of requests or of nicknames.
void tst_Engine::what_others_are_told_of_counts_as_a_message()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, {.messages = {.burst = 3, .perSecond = 1}});
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    const RequestContact request{bob.account(), {}};
    const UpdateProfile renaming{.nickname = Nickname(u"Alice"_s)};
    SKEIN_DONE(alice.asks(request));
    SKEIN_DONE(alice.asks(request));
    SKEIN_DONE(alice.asks(renaming));
    SKEIN_REFUSED(alice.asks(request), ErrorCode::RateLimited);
    SKEIN_REFUSED(alice.asks(renaming), ErrorCode::RateLimited);
    SKEIN_DONE(bob.asks(AcceptContact{alice.account()}));
    stage.clock.advance(1s);
    SKEIN_DONE(alice.asks(renaming));
}

void tst_Engine::while_something_waits_too_long_nothing_more_is_taken()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    const auto room = stage.befriend(alice, bob);

    const auto first = alice.askLater(text(room, u"first"_s));
    stage.clock.advance(250ms);
    const auto second = alice.askLater(text(room, u"second"_s));
    stage.clock.advance(1ms);
    const auto third = alice.askLater(text(room, u"third"_s));
    SKEIN_REFUSED(alice.answerTo<SendMessage>(third), ErrorCode::Busy);

    stage.run();
    SKEIN_DONE(alice.answerTo<SendMessage>(first));
    SKEIN_DONE(alice.answerTo<SendMessage>(second));
    SKEIN_DONE(alice.asks(text(room, u"third, again"_s)));
}

//! Both are asked before either is answered, and the gateway ends the connection.
void tst_Engine::of_two_accounts_on_one_connection_neither_stays_online()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s), carol = stage.person(u"carol"_s);
    stage.befriend(carol, alice);
    stage.befriend(carol, bob);
    alice.hangsUp();
    bob.hangsUp();
    stage.run();
    carol.forgetsWhatHeHeard();

    Actor visitor = stage.stranger();
    visitor.askLater(LogIn{LoginText(u"alice"_s), alice.password, {}});
    visitor.askLater(LogIn{LoginText(u"bob"_s), bob.password, {}});
    stage.run();
    visitor.hangsUp();
    stage.run();

    QHash<AccountId, Presence> last;
    for (const PresenceChanged &event : carol.hears<PresenceChanged>())
        last.insert(event.account, event.presence);
    QCOMPARE(last.value(alice.account(), Presence::Offline), Presence::Offline);
    QCOMPARE(last.value(bob.account(), Presence::Offline), Presence::Offline);
    QVERIFY(carol.asks(ListOnline{})->online.isEmpty());
}

QTEST_GUILESS_MAIN(tst_Engine)
#include "tst_engine.moc"
