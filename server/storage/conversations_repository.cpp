// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/conversations_repository.h>
#include <storage/group_card_row.h>
#include <storage/profile_row.h>
#include <storage/unit.h>

namespace skein {

using sql::Row;

namespace {

ConversationId readId(const Row &row)
{
    return row.id<ConversationId>("id");
}

LockedConversation readLocked(const Row &row)
{
    LockedConversation locked;
    locked.id = row.id<ConversationId>("id");
    locked.kind = row.enumeration<ConversationKind>("kind");
    locked.title = row.optionalText<ConversationTitle>("title");
    locked.owner = row.optionalId<AccountId>("owner");
    locked.smaller = row.optionalId<AccountId>("smaller");
    locked.larger = row.optionalId<AccountId>("larger");
    locked.lastSeq = row.id<Seq>("last_seq");
    locked.count = row.integer("message_count");
    locked.memberCount = row.integer("member_count");
    locked.everyoneMuted = row.flag("everyone_muted");
    locked.dissolved = row.flag("dissolved");
    locked.version = row.integer("version");
    return locked;
}

void readGroupInto(Conversation &view, const Row &row)
{
    if (view.member)
        view.group = readGroupCard(row);
    view.nickname = row.optionalText<Nickname>("group_nickname");
    view.dissolved = row.flag("dissolved");
    view.joinRequests = row.integer("join_requests");
}

Conversation readView(const Row &row)
{
    Conversation view;
    view.conversation = row.id<ConversationId>("conversation");
    view.kind = row.enumeration<ConversationKind>("kind");
    view.title = row.optionalText<ConversationTitle>("title");
    view.memberCount = row.integer("member_count");
    view.role = row.enumeration<Role>("role");
    view.member = row.flag("active");
    view.mayWrite = row.enumeration<WriteRight>("may_write") == WriteRight::Granted;
    view.everyoneMuted = row.flag("everyone_muted");
    if (const auto mutedUntil = row.time("muted_until"); mutedUntil != Timestamp{})
        view.mutedUntil = mutedUntil;
    if (view.kind == ConversationKind::Group)
        readGroupInto(view, row);
    view.remark = row.text<Remark>("remark");
    if (!row.isNull("account"))
        view.peer = readProfile(row);
    return view;
}

} // namespace

ConversationId ConversationsRepository::directBetween(AccountId a, AccountId b, Timestamp at)
{
    if (const auto found = findDirect(a, b))
        return *found;
    const auto made = m_unit.write("conversations.insertDirect")
                          .bind("smaller", std::min(a, b))
                          .bind("larger", std::max(a, b))
                          .bind("at", at)
                          .tryInsert<ConversationId>();
    return made ? *made : *findDirect(a, b); // another lane was faster
}

std::optional<ConversationId> ConversationsRepository::findDirect(AccountId a, AccountId b)
{
    return m_unit.read("conversations.findDirect")
        .bind("smaller", std::min(a, b))
        .bind("larger", std::max(a, b))
        .one(readId);
}

GroupRow ConversationsRepository::createGroup(AccountId creator, const ClientTag &tag, const ConversationTitle &title,
                                              Timestamp at)
{
    const auto made = m_unit.write("conversations.insertGroup")
                          .bind("creator", creator)
                          .bind("tag", tag)
                          .bind("title", title)
                          .bind("at", at)
                          .tryInsert<ConversationId>();
    return made ? GroupRow{*made, false} : GroupRow{*findGroup(creator, tag), true};
}

std::optional<ConversationId> ConversationsRepository::findGroup(AccountId creator, const ClientTag &tag)
{
    return m_unit.read("conversations.findGroup").bind("creator", creator).bind("tag", tag).one(readId);
}

LockedConversation ConversationsRepository::lock(ConversationId conversation)
{
    if (!m_unit.buffer().conversation(conversation))
        lockAll({conversation});
    const LockedConversation *locked = m_unit.buffer().conversation(conversation);
    return locked ? *locked : LockedConversation{};
}

void ConversationsRepository::lockAll(const QList<ConversationId> &conversations)
{
    QList<ConversationId> unknown = conversations;
    unknown.removeIf([this](ConversationId id) { return m_unit.buffer().conversation(id) != nullptr; });
    if (unknown.isEmpty())
        return;
    const auto rows = m_unit.read("conversations.lock").bind("ids", unknown).all(readLocked);
    for (const LockedConversation &row : rows)
        m_unit.buffer().setLocked(row);
}

LockedConversation ConversationsRepository::look(ConversationId conversation)
{
    if (const LockedConversation *locked = m_unit.buffer().conversation(conversation))
        return *locked;
    return m_unit.read("conversations.look").bind("id", conversation).one(readLocked).value_or(LockedConversation{});
}

qint64 ConversationsRepository::versionOf(ConversationId conversation)
{
    if (const LockedConversation *locked = m_unit.buffer().conversation(conversation))
        return locked->version;
    const auto version = m_unit.read("conversations.version").bind("id", conversation).one([](const Row &row) {
        return row.integer("version");
    });
    return version.value_or(0);
}

void ConversationsRepository::bumpVersion(ConversationId conversation)
{
    LockedConversation row = lock(conversation);
    ++row.version;
    m_unit.buffer().change(row);
}

void ConversationsRepository::setOwner(ConversationId conversation, std::optional<AccountId> owner)
{
    LockedConversation row = lock(conversation);
    row.owner = owner;
    m_unit.buffer().change(row);
}

void ConversationsRepository::setEveryoneMuted(ConversationId conversation, bool muted)
{
    LockedConversation row = lock(conversation);
    row.everyoneMuted = muted;
    m_unit.buffer().change(row);
}

void ConversationsRepository::setDissolved(ConversationId conversation)
{
    LockedConversation row = lock(conversation);
    row.dissolved = true;
    m_unit.buffer().change(row);
}

std::optional<GroupCard> ConversationsRepository::card(ConversationId group)
{
    return m_unit.readSettled("conversations.card").bind("id", group).one(readGroupCard);
}

void ConversationsRepository::setCard(const GroupCard &card)
{
    LockedConversation row = lock(card.conversation);
    row.title = card.title;
    m_unit.buffer().change(row);
    m_unit.write("conversations.setCard")
        .bind("conversation", card.conversation)
        .bind("title", card.title)
        .bind("avatar", card.avatar)
        .bind("description", card.description)
        .bind("join_rule", card.joinRule)
        .run();
}

QList<Conversation> ConversationsRepository::viewsOf(AccountId reader, const QList<ConversationId> &conversations)
{
    if (conversations.isEmpty())
        return {};
    auto views = m_unit.readSettled("conversations.views")
                     .bind("reader", reader)
                     .bind("conversations", conversations)
                     .all(readView);
    QHash<ConversationId, QList<Window>> windows;
    m_unit.read("conversations.windows")
        .bind("reader", reader)
        .bind("conversations", conversations)
        .each([&](const Row &row) {
            const auto conversation = row.id<ConversationId>("conversation");
            windows[conversation].append({row.id<Seq>("first_seq"), row.optionalId<Seq>("last_seq")});
        });
    for (Conversation &view : views)
        view.windows = windows.value(view.conversation);
    views.removeIf([](const Conversation &view) { return view.windows.isEmpty(); }); // he erased it
    return views;
}

std::optional<Conversation> ConversationsRepository::viewOf(AccountId reader, ConversationId conversation)
{
    const auto views = viewsOf(reader, {conversation});
    return views.isEmpty() ? std::nullopt : std::optional(views.constFirst());
}

} // namespace skein
