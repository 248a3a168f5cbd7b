// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "population.h"

#include <storage/schema.h>
#include <storage/storage.h>
#include <support/test_database.h>

#include <QCryptographicHash>

namespace skein::bench {

using namespace Qt::StringLiterals;

namespace {

class Settler
{
public:
    explicit Settler(Storage &storage) : m_storage(storage) { }

    Population settle(int count, const QList<RoomKind> &kinds, int devices)
    {
        Population population;
        for (int number = 0; number < count; ++number)
            addInhabitant(population, number, number < devices);
        for (auto kind = kinds.crbegin(); kind != kinds.crend(); ++kind)
            openRooms(population, *kind);
        return population;
    }

private:
    void openRooms(Population &population, const RoomKind &kind)
    {
        for (int first = 0; first < int(population.inhabitants.size()); first += kind.members) {
            QList<AccountId> accounts;
            for (int number = first; number < first + kind.members; ++number) {
                accounts += population.inhabitants[number].account;
                population.inhabitants[number].room = population.rooms.size();
            }
            population.rooms += kind.isGroup ? openGroup(accounts) : openDirect(accounts.at(0), accounts.at(1));
            population.rooms.last().first = first;
        }
    }

    void addInhabitant(Population &population, int number, bool hasTwoDevices)
    {
        const auto user = m_storage.users.add({.name = LoginName(u"bench%1"_s.arg(number)),
                                               .email = {},
                                               .phone = {},
                                               .passwordHash = QByteArrayLiteral("none"),
                                               .at = m_now});
        const AccountId account = m_storage.accounts.add(*user, Nickname(u"Bench %1"_s.arg(number)), m_now);
        population.inhabitants += addDevice(*user, account);
        if (hasTwoDevices)
            population.devices += addDevice(*user, account);
    }

    Inhabitant addDevice(UserId user, AccountId account)
    {
        const auto form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
        const SessionToken token(QString::fromLatin1(m_random.bytes(32).toBase64(form)));
        const QByteArray hash = QCryptographicHash::hash(token.value().toUtf8(), QCryptographicHash::Sha256);
        (void)m_storage.sessions.add({user, account, DeviceLabel(u"bench"_s), PeerAddress(), hash, m_now});
        return {account, token, 0};
    }

    Room openDirect(AccountId a, AccountId b)
    {
        const ConversationId conversation = m_storage.conversations.directBetween(a, b, m_now);
        m_storage.contacts.addPair(a, b, conversation, m_now);
        return begin(conversation, {a, b}, Role::Member);
    }

    Room openGroup(const QList<AccountId> &members)
    {
        const ConversationTitle title(u"bench"_s);
        const ClientTag tag(QString::number(++m_groups));
        return begin(m_storage.conversations.createGroup(members.first(), tag, title, m_now).conversation, members,
                     Role::Owner);
    }

    Room begin(ConversationId conversation, const QList<AccountId> &members, Role first)
    {
        const auto created = m_storage.entries.append({.conversation = conversation,
                                                       .kind = EntryKind::Created,
                                                       .sender = members.first(),
                                                       .at = m_now,
                                                       .subjects = members});
        m_storage.members.join(conversation, {members.first()}, first, created.entry.seq);
        m_storage.members.join(conversation, members.sliced(1), Role::Member, created.entry.seq);
        m_storage.conversations.bumpVersion(conversation);
        return {conversation, created.entry.seq, 0, int(members.size())};
    }

    Storage &m_storage;
    int m_groups = 0;
    SystemRandom m_random;
    Timestamp m_now = SystemClock().now();
};

} // namespace

Population populate(const test::TestDatabase &database, int count, int members, bool asGroups)
{
    return populate(database, count, members < 2 ? QList<RoomKind>() : QList{RoomKind{members, asGroups}});
}

Population populate(const test::TestDatabase &database, int count, const QList<RoomKind> &kinds, int devices)
{
    auto book = *storageQueries(database.engine());
    auto connection = database.connect(book);
    SystemRandom random;
    if (const auto migrated = migrateStorage(*connection, SystemClock(), random); !migrated)
        qFatal("%s", qPrintable(migrated.error().detail));
    Storage storage(std::move(connection));
    storage.begin();
    const auto mark = storage.mark();
    const Population population = Settler(storage).settle(count, kinds, devices);
    storage.keep(mark);
    storage.flush();
    storage.commit();
    return population;
}

Population imagine(int count, int members)
{
    Population population;
    for (int number = 0; number < count; ++number)
        population.inhabitants.append({.account = {}, .token = {}, .room = number / members});
    for (int first = 0; first + members <= count; first += members)
        population.rooms.append({{}, Seq{1}, first, members});
    return population;
}

} // namespace skein::bench
