// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <domain/account.h>
#include <storage/conversations_repository.h>
#include <storage/entries_repository.h>
#include <storage/unit.h>
#include <storage/world_repository.h>

namespace skein {

using sql::Bindings;
using sql::Row;

std::optional<ConversationId> WorldRepository::id()
{
    if (!m_id)
        m_id = m_unit.read("world.find").one([](const Row &row) { return ConversationId(row.text("value").toLongLong()); });
    return *m_id;
}

void WorldRepository::begin(Timestamp at)
{
    if (!id())
        make(at);
    admit(m_unit.readSettled("world.newcomers")
              .bind("conversation", *id())
              .bind("deleted", Standing::Deleted)
              .all([](const Row &row) { return Newcomer{row.id<AccountId>("account"), row.id<Seq>("seq")}; }));
}

//! Its log begins with an entry of nobody's, so that it has an end from the first day.
void WorldRepository::make(Timestamp at)
{
    const auto world = m_unit.write("world.insert").bind("at", at).insertedId<ConversationId>();
    m_unit.write("world.remember").bind("conversation", QString::number(world.value())).run();
    const auto created = EntriesRepository(m_unit).append({.conversation = world, .kind = EntryKind::Created, .sender = {}, .at = at});
    m_id = created.entry.conversation;
}

void WorldRepository::admit(AccountId account)
{
    if (id())
        admit(QList{Newcomer{account, Seq()}});
}

void WorldRepository::admit(const QList<Newcomer> &newcomers)
{
    if (newcomers.isEmpty())
        return;
    const LockedConversation log = ConversationsRepository(m_unit).look(*id());
    m_unit.write("members.join").rows(newcomers, [&](Bindings &row, const Newcomer &one) {
        row.bind("conversation", log.id).bind("account", one.account).bind("role", Role::Member);
        row.bind("seq", log.lastSeq).bind("count", log.count);
    });
    m_unit.write("members.openWindow").rows(newcomers, [&](Bindings &row, const Newcomer &one) {
        row.bind("conversation", log.id).bind("account", one.account).bind("seq", Seq(1));
    });
    m_unit.write("feed.upsert").rows(newcomers, [&](Bindings &row, const Newcomer &one) {
        row.bind("account", one.account).bind("kind", FeedKind::Conversation).bind("item_key", log.id);
        row.bind("seq", one.feed.next());
    });
    m_unit.write("feed.moveHeads").rows(newcomers, [](Bindings &row, const Newcomer &one) {
        row.bind("account", one.account).bind("seq", one.feed.next());
    });
}

void WorldRepository::expel(AccountId account)
{
    if (!id())
        return;
    ConversationsRepository(m_unit).bumpVersion(*id()); // its set holds the muted
    m_unit.write("world.deleteMember").bind("conversation", *id()).bind("account", account).run();
    m_unit.write("world.deleteWindows").bind("conversation", *id()).bind("account", account).run();
}

bool WorldRepository::mute(AccountId account, Timestamp until)
{
    return m_unit.write("world.mute").bind("conversation", *id()).bind("account", account).bind("until", until).run() > 0;
}

std::optional<Seq> WorldRepository::announcement()
{
    return m_unit.read("world.announcement").one([](const Row &row) { return Seq(row.text("value").toLongLong()); });
}

void WorldRepository::setAnnouncement(Seq seq)
{
    m_unit.write("world.setAnnouncement").bind("seq", QString::number(seq.value())).run();
}

} // namespace skein
