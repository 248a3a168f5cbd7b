// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <demo/fake_server.h>

// FakeServer's answers about who is in groups, and who rules them. It refuses what nobody below an admin may; the rest is the
// real server's.

namespace skein::client {

bool FakeServer::rules(const Caller &caller, ConversationId group)
{
    const auto *log = m_world.log(group);
    const auto self = log ? log->members.value(caller.account) : FakeWorld::Membership();
    return self.isPresent() && self.role != Role::Member && !log->isDissolved;
}

void FakeServer::announce(const Caller &caller, ConversationId group, EntryKind kind, const QList<AccountId> &subjects)
{
    Entry entry;
    entry.kind = kind;
    entry.sender = caller.account;
    entry.subjects = subjects;
    m_world.announce(group, entry);
}

// --- who comes in -------------------------------------------------------------------------------------------------------

Result<GroupCards> FakeServer::handle(const Caller &, const FindGroups &request)
{
    GroupCards found;
    for (auto it = m_world.logs().constBegin(); it != m_world.logs().constEnd(); ++it) {
        const bool isFindable = it->kind == ConversationKind::Group && it->card.joinRule != JoinRule::Closed && !it->isDissolved;
        const bool matches = QString::number(it.key().value()) == request.query.value()
            || it->title.value().contains(request.query.value(), Qt::CaseInsensitive);
        if (!isFindable || !matches)
            continue;
        GroupCard card = it->card;
        card.conversation = it.key();
        card.title = it->title;
        card.memberCount = std::ranges::count_if(it->members, &FakeWorld::Membership::isPresent);
        found.groups.append(card);
    }
    return found;
}

Result<GroupJoined> FakeServer::handle(const Caller &caller, const JoinGroup &request)
{
    auto *log = m_world.log(request.conversation);
    if (!log || log->kind != ConversationKind::Group)
        return ErrorCode::NotFound;
    if (log->banned.contains(caller.account))
        return ErrorCode::Blacklisted;
    if (log->card.joinRule == JoinRule::Closed)
        return ErrorCode::JoiningClosed;
    if (log->card.joinRule == JoinRule::Open) {
        m_world.addMembers(request.conversation, caller.account, {caller.account});
        return GroupJoined{JoinOutcome::Joined};
    }
    log->asked.insert(caller.account, request.note);
    m_world.tellConversation(request.conversation);
    return GroupJoined{JoinOutcome::Waiting};
}

Result<JoinRequests> FakeServer::handle(const Caller &caller, const ListJoinRequests &request)
{
    if (!rules(caller, request.conversation))
        return ErrorCode::NotAllowed;
    JoinRequests page;
    const auto &asked = m_world.log(request.conversation)->asked;
    for (auto it = asked.constBegin(); it != asked.constEnd(); ++it)
        page.requests.append({m_world.person(it.key())->profile, it.value(), m_needs.clock.now()});
    return page;
}

Result<Done> FakeServer::handle(const Caller &caller, const ApproveJoin &request)
{
    if (!rules(caller, request.conversation))
        return ErrorCode::NotAllowed;
    if (m_world.log(request.conversation)->asked.remove(request.account) == 0)
        return ErrorCode::NoSuchRequest;
    m_world.addMembers(request.conversation, caller.account, {request.account});
    return Done{};
}

Result<Done> FakeServer::handle(const Caller &caller, const RejectJoin &request)
{
    if (!rules(caller, request.conversation))
        return ErrorCode::NotAllowed;
    m_world.log(request.conversation)->asked.remove(request.account);
    m_world.tellConversation(request.conversation);
    return Done{};
}

Result<Blacklist> FakeServer::handle(const Caller &caller, const ListBlacklist &request)
{
    if (!rules(caller, request.conversation))
        return ErrorCode::NotAllowed;
    Blacklist page;
    for (const auto account : m_world.log(request.conversation)->banned)
        page.accounts.append(m_world.person(account)->profile);
    return page;
}

Result<Done> FakeServer::handle(const Caller &caller, const Unlist &request)
{
    if (!rules(caller, request.conversation))
        return ErrorCode::NotAllowed;
    m_world.log(request.conversation)->banned.remove(request.account);
    return Done{};
}

// --- who is in it -------------------------------------------------------------------------------------------------------

Result<Done> FakeServer::handle(const Caller &caller, const RemoveMembers &request)
{
    if (!rules(caller, request.conversation))
        return ErrorCode::NotAllowed;
    auto *log = m_world.log(request.conversation);
    if (request.blacklist)
        log->banned.unite({request.members.cbegin(), request.members.cend()});
    QList<AccountId> present = request.members;
    present.removeIf([&](AccountId account) { return !log->members.value(account).isPresent(); });
    if (!present.isEmpty())
        m_world.removeMembers(request.conversation, caller.account, present);
    return Done{};
}

Result<Done> FakeServer::handle(const Caller &caller, const MuteMember &request)
{
    if (!rules(caller, request.conversation))
        return ErrorCode::NotAllowed;
    auto &member = m_world.log(request.conversation)->members[request.account];
    const bool isMuted = request.until > m_needs.clock.now();
    member.mutedUntil = isMuted ? std::optional(request.until) : std::nullopt;
    Entry entry;
    entry.kind = isMuted ? EntryKind::Muted : EntryKind::Unmuted;
    entry.sender = caller.account;
    entry.subjects = {request.account};
    entry.until = member.mutedUntil;
    m_world.announce(request.conversation, entry);
    return Done{};
}

Result<Done> FakeServer::handle(const Caller &caller, const SetAdmin &request)
{
    if (!rules(caller, request.conversation))
        return ErrorCode::NotAllowed;
    m_world.log(request.conversation)->members[request.account].role = request.on ? Role::Admin : Role::Member;
    announce(caller, request.conversation, request.on ? EntryKind::AdminAppointed : EntryKind::AdminDismissed, {request.account});
    return Done{};
}

Result<Done> FakeServer::handle(const Caller &caller, const TransferGroup &request)
{
    if (!rules(caller, request.conversation))
        return ErrorCode::NotAllowed;
    auto *log = m_world.log(request.conversation);
    log->members[caller.account].role = Role::Member;
    log->members[request.account].role = Role::Owner;
    announce(caller, request.conversation, EntryKind::OwnerChanged, {request.account});
    return Done{};
}

Result<Done> FakeServer::handle(const Caller &caller, const SetGroupNickname &request)
{
    auto *log = m_world.log(request.conversation);
    if (!log || !log->members.value(request.account).isPresent())
        return ErrorCode::NotFound;
    log->members[request.account].nickname = request.nickname;
    Entry entry;
    entry.kind = EntryKind::NicknameChanged;
    entry.sender = caller.account;
    entry.subjects = {request.account};
    if (request.nickname)
        entry.title = ConversationTitle(request.nickname->value());
    m_world.announce(request.conversation, entry);
    return Done{};
}

// --- what it is ---------------------------------------------------------------------------------------------------------

Result<Done> FakeServer::handle(const Caller &caller, const UpdateGroup &request)
{
    if (!rules(caller, request.conversation))
        return ErrorCode::NotAllowed;
    auto *log = m_world.log(request.conversation);
    if (request.title) {
        log->title = *request.title;
        Entry entry;
        entry.kind = EntryKind::Renamed;
        entry.sender = caller.account;
        entry.title = request.title;
        m_world.announce(request.conversation, entry);
    }
    if (request.avatar || request.removeAvatar) {
        log->card.avatar = request.removeAvatar ? std::nullopt : request.avatar;
        announce(caller, request.conversation, EntryKind::AvatarChanged);
    }
    if (request.description) {
        log->card.description = *request.description;
        announce(caller, request.conversation, EntryKind::DescriptionChanged);
    }
    if (request.joinRule) {
        log->card.joinRule = *request.joinRule;
        announce(caller, request.conversation, EntryKind::JoinRuleChanged);
    }
    if (request.everyoneMuted) {
        log->isEveryoneMuted = *request.everyoneMuted;
        announce(caller, request.conversation, *request.everyoneMuted ? EntryKind::EveryoneMuted : EntryKind::EveryoneUnmuted);
    }
    return Done{};
}

Result<Done> FakeServer::handle(const Caller &caller, const DissolveGroup &request)
{
    if (!rules(caller, request.conversation))
        return ErrorCode::NotAllowed;
    m_world.log(request.conversation)->isDissolved = true;
    announce(caller, request.conversation, EntryKind::Dissolved);
    return Done{};
}

} // namespace skein::client
