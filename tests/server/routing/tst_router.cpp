// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <protocol/presence.h>
#include <routing/membership_cache.h>
#include <routing/router.h>

#include <QTest>

using namespace skein;

namespace {

class CountingOutlet final : public Outlet
{
public:
    void post(quint32 thread, std::vector<Parcel> parcels) override { calls.emplace_back(thread, std::move(parcels)); }
    std::vector<std::pair<quint32, std::vector<Parcel>>> calls;
};

Identity identity(qint64 account, qint64 device)
{
    return {UserId(account), AccountId(account), DeviceId(device)};
}

Audience everybody(const QList<qint64> &accounts)
{
    MemberSet members;
    for (const qint64 account : accounts)
        members.insert(AccountId(account), {});
    return {std::make_shared<const MemberSet>(members), {}, {}, {}};
}

} // namespace

class tst_Router : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void calls_each_thread_once_for_a_hand_over();
    void encodes_once_for_each_encoding_that_is_spoken();
    void leaves_out_the_connection_that_asked();
    void everyone_is_told_once_and_encoded_once();
    void reaches_one_device_alone();
    void tells_first_and_last_connection_from_the_others();
    void a_connection_speaks_for_one_account_at_a_time();
    void membership_is_good_for_its_version_only();
};

void tst_Router::calls_each_thread_once_for_a_hand_over()
{
    CountingOutlet outlet;
    Router router(outlet);
    for (quint64 i = 1; i <= 100; ++i)
        router.add({quint32(i % 2), i}, Encoding::Cbor, identity(qint64(i), qint64(i)));
    QList<qint64> accounts;
    for (qint64 i = 1; i <= 200; ++i)
        accounts.append(i);

    router.send({eventFor(everybody(accounts), PresenceChanged{AccountId(1), true}),
                 eventFor(everybody(accounts), PresenceChanged{AccountId(1), false})});

    QCOMPARE(outlet.calls.size(), 2u);
    for (const auto &[thread, parcels] : outlet.calls) {
        QCOMPARE(parcels.size(), 2u); // in order
        QCOMPARE(parcels[0].sessions.size(), 50u);
    }
}

void tst_Router::encodes_once_for_each_encoding_that_is_spoken()
{
    CountingOutlet outlet;
    Router router(outlet);
    router.add({0, 1}, Encoding::Cbor, identity(1, 1));
    router.add({0, 2}, Encoding::Cbor, identity(2, 2));
    int encoded = 0;
    Outgoing event{everybody({1, 2}), [&](Encoding) { ++encoded; return QByteArray("x"); }, Encoding::Cbor, {}, {}};

    router.send({event});
    QCOMPARE(encoded, 1);
    QVERIFY(outlet.calls.front().second.front().frames->json.isEmpty());
}

void tst_Router::leaves_out_the_connection_that_asked()
{
    CountingOutlet outlet;
    Router router(outlet);
    router.add({0, 1}, Encoding::Cbor, identity(1, 1));
    router.add({0, 2}, Encoding::Cbor, identity(1, 2));
    Audience others = Audience::account(AccountId(1));
    others.except = SessionId{0, 1};
    router.send({eventFor(others, PresenceChanged{})});
    QCOMPARE(outlet.calls.front().second.front().sessions, std::vector<quint64>{2});
}

//! E01: a message to a thousand people costs one frame and one call for each thread.
void tst_Router::everyone_is_told_once_and_encoded_once()
{
    CountingOutlet outlet;
    Router router(outlet);
    constexpr int connections = 1000;
    for (quint64 i = 1; i <= connections; ++i)
        router.add({quint32(i % 2), i}, Encoding::Cbor, identity(qint64(i) / 2 + 1, qint64(i))); // two devices each
    Audience all;
    all.everyone = true;
    all.except = SessionId{1, 1};
    int encoded = 0;

    router.send({{all, [&](Encoding) { ++encoded; return QByteArray("x"); }, Encoding::Cbor, {}, {}}});

    QCOMPARE(encoded, 1);
    QCOMPARE(outlet.calls.size(), 2u);
    QCOMPARE(outlet.calls[0].second.front().sessions.size() + outlet.calls[1].second.front().sessions.size(), connections - 1u);
    QCOMPARE(outlet.calls[0].second.front().frames, outlet.calls[1].second.front().frames);
}

void tst_Router::reaches_one_device_alone()
{
    CountingOutlet outlet;
    Router router(outlet);
    router.add({0, 1}, Encoding::Cbor, identity(1, 7));
    router.add({0, 2}, Encoding::Cbor, identity(1, 8));
    Audience one = Audience::account(AccountId(1));
    one.device = DeviceId(8);
    router.send({eventFor(one, PresenceChanged{})});
    QCOMPARE(outlet.calls.front().second.front().sessions, std::vector<quint64>{2});
}

void tst_Router::tells_first_and_last_connection_from_the_others()
{
    CountingOutlet outlet;
    Router router(outlet);
    QVERIFY(router.add({0, 1}, Encoding::Cbor, identity(1, 1)));
    QVERIFY(!router.add({0, 2}, Encoding::Cbor, identity(1, 2)));
    QVERIFY(router.isOnline(AccountId(1)));
    QVERIFY(!router.remove({0, 1}));
    QVERIFY(!router.remove({0, 1}));
    QCOMPARE(router.remove({0, 2}), AccountId(1));
    QVERIFY(!router.isOnline(AccountId(1)));
}

void tst_Router::a_connection_speaks_for_one_account_at_a_time()
{
    CountingOutlet outlet;
    Router router(outlet);
    router.add({0, 1}, Encoding::Cbor, identity(1, 1));
    router.add({0, 1}, Encoding::Cbor, identity(2, 2));
    QVERIFY(!router.isOnline(AccountId(1)));
    QVERIFY(router.isOnline(AccountId(2)));
}

void tst_Router::membership_is_good_for_its_version_only()
{
    MembershipCache cache;
    const auto newer = everybody({1}).members;
    cache.publish(ConversationId(5), 3, newer);
    cache.publish(ConversationId(5), 2, std::make_shared<const MemberSet>()); // late, from a slower lane
    QCOMPARE(cache.find(ConversationId(5), 3), newer);
    QVERIFY(!cache.find(ConversationId(5), 2));
    QVERIFY(!cache.find(ConversationId(5), 4));
}

QTEST_GUILESS_MAIN(tst_Router)
#include "tst_router.moc"
