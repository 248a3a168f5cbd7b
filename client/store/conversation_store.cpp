// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <store/conversation_store.h>
#include <store/profile_store.h>
#include <store/readers.h>

namespace skein::client {

namespace {

ConversationRow readRow(const sql::Row &row)
{
    ConversationRow out;
    out.id = row.id<ConversationId>("id");
    out.kind = row.enumeration<ConversationKind>("kind");
    out.title = row.optionalText("title").value_or(QString());
    if (const auto peer = row.optionalId<AccountId>("peer"))
        out.peer = Profile{*peer, {}, {}, {}};
    out.role = row.enumeration<Role>("role");
    out.isMember = row.flag("is_member");
    out.mayWrite = row.flag("may_write");
    out.memberCount = row.integer("member_count");
    out.remark = row.text("remark");
    out.groupTitle = out.title;
    out.avatar = row.optionalBytes<Digest>("avatar");
    out.description = row.text("description");
    out.joinRule = row.enumeration<JoinRule>("join_rule");
    out.nickname = row.optionalText("group_nickname").value_or(QString());
    out.isEveryoneMuted = row.flag("everyone_muted");
    out.mutedUntil = row.optionalTime("muted_until");
    out.isDissolved = row.flag("dissolved");
    out.joinRequests = row.integer("join_requests");
    out.log = readLogState(row);
    out.draft = row.text("draft");
    out.waiting = row.integer("waiting");
    out.failed = row.integer("failed");
    out.activeAt = row.time("written_at");
    return out;
}

Window readWindow(const sql::Row &row)
{
    return {row.id<Seq>("first"), row.optionalId<Seq>("last")};
}

Member readMember(const sql::Row &row)
{
    return {Profile{row.id<AccountId>("account"), {}, {}, {}}, row.enumeration<Role>("role"),
            row.optionalText<Nickname>("nickname"), row.optionalTime("muted_until")};
}

ConversationId readId(const sql::Row &row)
{
    return row.id<ConversationId>("id");
}

AccountId readAccount(const sql::Row &row)
{
    return row.id<AccountId>("account");
}

} // namespace

bool isAboutMembers(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Joined:
    case EntryKind::Left:
    case EntryKind::Removed:
    case EntryKind::OwnerChanged:
    case EntryKind::AdminAppointed:
    case EntryKind::AdminDismissed:
    case EntryKind::Muted:
    case EntryKind::Unmuted:
    case EntryKind::NicknameChanged:
        return true;
    default:
        return false;
    }
}

ConversationStore::ConversationStore(Database &database, ProfileStore &profiles)
    : m_database(database), m_profiles(profiles)
{
}

QList<ConversationRow> ConversationStore::rows() const
{
    auto rows = m_database.query("conversations.all").all(readRow);
    for (auto &row : rows)
        fill(row);
    std::ranges::sort(rows, [](const ConversationRow &a, const ConversationRow &b) {
        return std::tie(b.activeAt, b.id) < std::tie(a.activeAt, a.id);
    });
    return rows;
}

QList<ConversationRow> ConversationStore::rows(const QList<ConversationId> &conversations) const
{
    auto rows = m_database.query("conversations.some").bind("ids", conversations).all(readRow);
    for (auto &row : rows)
        fill(row);
    return rows;
}

std::optional<ConversationRow> ConversationStore::row(ConversationId conversation) const
{
    const auto found = rows(QList{conversation});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

void ConversationStore::fill(ConversationRow &row) const
{
    if (row.peer) {
        row.peer = m_profiles.find(row.peer->account).value_or(*row.peer);
        row.title = m_profiles.nameOf(row.peer->account).value_or(row.peer->nickname.value());
    }
    if (!row.remark.isEmpty())
        row.title = row.remark;
    if (row.kind == ConversationKind::Group && !row.avatar)
        row.faces = m_database.query("conversations.faces").bind("conversation", row.id).all(readAccount);
    const auto last = withImages(
        m_database, m_database.query("log.last").bind("conversation", row.id).bind("recall", EntryKind::Recalled).all(readEntry));
    if (!last.isEmpty()) {
        row.last = last.first();
        row.lastSender = m_profiles.nameOf(row.last->sender).value_or(QString());
    }
    row.activeAt = std::max(row.activeAt, row.last ? row.last->at : row.log.at);
}

std::optional<ConversationId> ConversationStore::directWith(AccountId peer) const
{
    return m_database.query("conversations.direct_with").bind("peer", peer).one(readId);
}

QList<Window> ConversationStore::windows(ConversationId conversation) const
{
    return m_database.query("conversations.windows").bind("conversation", conversation).all(readWindow);
}

bool ConversationStore::knows(ConversationId conversation) const
{
    return m_database.query("conversations.exists").bind("id", conversation).exists();
}

QList<Member> ConversationStore::members(ConversationId conversation) const
{
    auto members = m_database.query("conversations.members").bind("conversation", conversation).all(readMember);
    for (auto &member : members)
        member.profile = m_profiles.find(member.profile.account).value_or(member.profile);
    return members;
}

QList<ConversationId> ConversationStore::faceless() const
{
    return m_database.query("conversations.faceless").bind("kind", ConversationKind::Group).all(readId);
}

void ConversationStore::put(const Conversation &conversation)
{
    (void)m_database.write([&] {
        const auto id = conversation.conversation;
        const auto card = conversation.group.value_or(GroupCard());
        if (conversation.peer)
            m_profiles.put(*conversation.peer);
        m_database.query("conversations.put")
            .bind("id", id)
            .bind("kind", conversation.kind)
            .bind("title", conversation.title)
            .bind("peer", conversation.peer ? std::optional(conversation.peer->account) : std::nullopt)
            .bind("role", conversation.role)
            .bind("is_member", conversation.member)
            .bind("may_write", conversation.mayWrite)
            .bind("member_count", conversation.memberCount)
            .bind("remark", conversation.remark)
            .bind("avatar", card.avatar)
            .bind("description", card.description)
            .bind("join_rule", card.joinRule)
            .bind("group_nickname", conversation.nickname)
            .bind("everyone_muted", conversation.everyoneMuted)
            .bind("muted_until", conversation.mutedUntil)
            .bind("dissolved", conversation.dissolved)
            .bind("join_requests", conversation.joinRequests)
            .run();
        m_database.query("conversations.remove_windows").bind("conversation", id).run();
        for (const auto &window : conversation.windows)
            m_database.query("conversations.add_window")
                .bind("conversation", id)
                .bind("first", window.first)
                .bind("last", window.last)
                .run();
        m_database.changes().conversations.insert(id);
    });
}

void ConversationStore::remove(ConversationId conversation)
{
    (void)m_database.write([&] {
        m_database.query("conversations.remove").bind("id", conversation).run();
        m_database.query("conversations.remove_windows").bind("conversation", conversation).run();
        m_database.query("conversations.remove_members").bind("conversation", conversation).run();
        m_database.changes().conversations.insert(conversation);
    });
}

void ConversationStore::setMembers(ConversationId conversation, const QList<Member> &members)
{
    (void)m_database.write([&] {
        m_database.query("conversations.remove_members").bind("conversation", conversation).run();
        for (const auto &member : members)
            addMember(conversation, member);
        m_database.query("conversations.count_members").bind("conversation", conversation).run();
        m_database.changes().members.insert(conversation);
        m_database.changes().conversations.insert(conversation);
    });
}

void ConversationStore::addMember(ConversationId conversation, const Member &member)
{
    m_profiles.put(member.profile);
    m_database.query("conversations.add_member")
        .bind("conversation", conversation)
        .bind("account", member.profile.account)
        .bind("role", member.role)
        .bind("nickname", member.nickname)
        .bind("muted_until", member.mutedUntil)
        .run();
}

void ConversationStore::fold(const Entry &entry)
{
    if (!isAboutMembers(entry.kind) || members(entry.conversation).isEmpty())
        return;
    (void)m_database.write([&] {
        foldMembers(entry);
        m_database.query("conversations.count_members").bind("conversation", entry.conversation).run();
        m_database.changes().members.insert(entry.conversation);
        m_database.changes().conversations.insert(entry.conversation);
    });
}

void ConversationStore::foldMembers(const Entry &entry)
{
    if (entry.kind == EntryKind::OwnerChanged)
        m_database.query("conversations.dethrone").bind("conversation", entry.conversation).run();
    const auto subjects = entry.kind == EntryKind::Left ? QList{entry.sender} : entry.subjects;
    for (const auto account : subjects)
        foldMember(entry, account);
}

void ConversationStore::foldMember(const Entry &entry, AccountId account)
{
    const auto run = [&](std::string_view query, std::string_view name, const auto &value) {
        m_database.query(query).bind("conversation", entry.conversation).bind("account", account).bind(name, value).run();
    };
    switch (entry.kind) {
    case EntryKind::Joined:
        return run("conversations.welcome_member", "role", Role::Member);
    case EntryKind::OwnerChanged:
        return run("conversations.set_role", "role", Role::Owner);
    case EntryKind::AdminAppointed:
        return run("conversations.set_role", "role", Role::Admin);
    case EntryKind::AdminDismissed:
        return run("conversations.set_role", "role", Role::Member);
    case EntryKind::NicknameChanged:
        return run("conversations.set_member_nickname", "nickname", entry.title);
    case EntryKind::Muted:
    case EntryKind::Unmuted:
        return run("conversations.set_member_muted", "until", entry.until);
    default: // left or removed
        m_database.query("conversations.remove_member").bind("conversation", entry.conversation).bind("account", account).run();
    }
}

} // namespace skein::client
