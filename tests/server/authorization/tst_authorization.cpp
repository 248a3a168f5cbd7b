// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "matrix.h"

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array everyWho{Who::Nobody, Who::Unrelated, Who::Former,      Who::Member, Who::Admin, Who::OtherDevice,
                              Who::Contact, Who::RemovedContact, Who::Owner}; // who leaves last hands the group to nobody

QString inWords(std::optional<ErrorCode> refusal)
{
    return refusal ? errorName(*refusal).toString() : u"allowed"_s;
}

template<Request T>
std::optional<ErrorCode> outcome(Actor &actor, const T &request)
{
    const auto answer = actor.asks(request);
    return answer ? std::nullopt : std::optional(answer.error().code);
}

} // namespace

//! QUALITY.md Z3, I11–I13, I15–I17.
class tst_Authorization : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void every_cell_of_the_matrix_is_kept_data() { TestDatabase::addEngineRows(); }
    void every_cell_of_the_matrix_is_kept();
    void the_sender_is_who_is_signed_in_data() { TestDatabase::addEngineRows(); }
    void the_sender_is_who_is_signed_in();
    void a_disabled_user_gets_in_nowhere_data() { TestDatabase::addEngineRows(); }
    void a_disabled_user_gets_in_nowhere();
    void a_session_that_ended_opens_nothing_data() { TestDatabase::addEngineRows(); }
    void a_session_that_ended_opens_nothing();

private:
    template<Request T>
    void checkRow(Cast &cast);
};

void tst_Authorization::every_cell_of_the_matrix_is_kept()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database, {.world = true});
    const Actor first = stage.person(u"root"_s); // who owns the server, and has no part in this
    Requests::forEach([&]<Request T>() {
        Cast cast(stage);
        checkRow<T>(cast);
    });
}

//! Each actor asks once. A refusal is told to nobody else.
template<Request T>
void tst_Authorization::checkRow(Cast &cast)
{
    for (const Who who : everyWho) {
        cast.actor(Who::Owner).forgetsWhatHeHeard();
        const auto expected = Rights<T>::row.at(who).code();
        const auto actual = outcome(cast.actor(who), Rights<T>::ask(cast.objectFor(who)));
        const QString cell = u"%1 by %2: %3 instead of %4"_s.arg(skein::detail::fromAscii(T::method), nameOf(who), inWords(actual),
                                                                inWords(expected));
        QVERIFY2(actual == expected, qPrintable(cell));
        QVERIFY2(!actual || cast.actor(Who::Owner).unheardCount() == 0, qPrintable(cell + u", and told"_s));
    }
}

//! I16: a frame that names a sender, a seq or a time is read without them.
void tst_Authorization::the_sender_is_who_is_signed_in()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    const auto room = stage.befriend(alice, bob);
    const QCborMap params{{u"conversation"_s, room.value()},    {u"tag"_s, u"t"_s},
                          {u"body"_s, QCborMap{{u"text"_s, u"as bob"_s}}}, {u"sender"_s, bob.account().value()},
                          {u"account"_s, bob.account().value()}, {u"device"_s, 1},
                          {u"seq"_s, 77},                        {u"at"_s, 1}};
    const QCborMap frame{{u"id"_s, 900}, {u"method"_s, u"messages.send"_s}, {u"params"_s, params}, {u"account"_s, bob.account().value()}};

    SKEIN_DONE(*alice.says(frame.toCborValue().toCbor()));

    const Entry entry = bob.hears<EntryPosted>().last().entry;
    QCOMPARE(entry.sender, alice.account());
    QCOMPARE(entry.seq, Seq(2));
    QCOMPARE(entry.at, stage.clock.now());
}

//! I18: only who proves the password hears that the user is disabled.
void tst_Authorization::a_disabled_user_gets_in_nowhere()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s);
    database->connect()->execute(u"UPDATE users SET disabled = 1"_s);
    SKEIN_REFUSED(stage.stranger().asks(LogIn{LoginText(u"alice"_s), alice.password, {}}), ErrorCode::AccountDisabled);
    SKEIN_REFUSED(stage.stranger().asks(LogIn{LoginText(u"alice"_s), Password(u"a guess"_s), {}}), ErrorCode::WrongCredentials);
    SKEIN_REFUSED(stage.stranger().asks(Resume{*alice.signedIn.token}), ErrorCode::BadToken);
    Actor bob = stage.person(u"bob"_s);
    QVERIFY(bob.asks(FindAccounts{AccountQuery(u"alice"_s), {}})->profiles.isEmpty());
}

void tst_Authorization::a_session_that_ended_opens_nothing()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s);
    Actor laptop = stage.anotherDeviceOf(alice);
    SKEIN_DONE(laptop.asks(LogOut{}));
    QCOMPARE(laptop.wasClosedWith(), CloseCode::SignedOut);
    SKEIN_REFUSED(stage.stranger().asks(Resume{*laptop.signedIn.token}), ErrorCode::BadToken);
    SKEIN_DONE(stage.stranger().asks(Resume{*alice.signedIn.token}));
}

QTEST_GUILESS_MAIN(tst_Authorization)
#include "tst_authorization.moc"
