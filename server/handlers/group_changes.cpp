// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/group_changes.h>

#include <protocol/messages.h>

namespace skein {

Result<void> requireGroup(Call &call, ConversationId conversation)
{
    const LockedConversation state = call.stateOf(conversation);
    if (state.kind != ConversationKind::Group)
        return ErrorCode::NotAllowed;
    if (state.dissolved)
        return ErrorCode::GroupDissolved;
    return {};
}

Result<void> requirePower(Call &call, ConversationId group, Power power)
{
    if (const auto living = requireGroup(call, group); !living)
        return living;
    const auto self = memberOf(call, group, call.account());
    if (!self)
        return ErrorCode::NotAMember;
    if (!may(self->role, power))
        return ErrorCode::NotAllowed;
    return {};
}

Result<MemberRights> memberOf(Call &call, ConversationId group, AccountId account)
{
    const auto members = call.members(group);
    const auto found = members->constFind(account);
    if (found == members->cend())
        return Error{ErrorCode::NotFound, QStringLiteral("account"), QStringLiteral("not a member")};
    return *found;
}

Result<MemberRights> requirePowerOver(Call &call, ConversationId group, AccountId account, Power power)
{
    if (const auto mighty = requirePower(call, group, power); !mighty)
        return mighty.error();
    const auto subject = memberOf(call, group, account);
    if (subject && !outranks(memberOf(call, group, call.account())->role, subject->role))
        return ErrorCode::NotAllowed;
    return subject;
}

Draft changeOf(Call &call, ConversationId group, EntryKind kind, const QList<AccountId> &subjects)
{
    return {.conversation = group, .kind = kind, .sender = call.account(), .at = call.now(), .subjects = subjects};
}

void announce(Call &call, const Entry &entry, const QList<AccountId> &more)
{
    call.storage().conversations.bumpVersion(entry.conversation);
    Audience audience = call.membersOf(entry.conversation);
    audience.accounts = more;
    call.tell(std::move(audience), EntryPosted{entry});
}

Entry post(Call &call, const Draft &draft)
{
    const Entry entry = call.storage().entries.append(draft).entry;
    announce(call, entry);
    return entry;
}

void handOver(Call &call, ConversationId group, AccountId owner, AccountId heir)
{
    Storage &storage = call.storage();
    Draft change = changeOf(call, group, EntryKind::OwnerChanged, {heir});
    change.sender = owner;
    const Entry entry = storage.entries.append(change).entry;
    storage.members.setMutedUntil(group, heir, {});
    storage.members.handOver(group, owner, heir);
    putViews(call, group, {owner, heir});
    announce(call, entry);
}

namespace {

void leaveBehind(Call &call, ConversationId group, AccountId owner)
{
    Storage &storage = call.storage();
    if (const auto heir = storage.members.heirOf(group, owner))
        return handOver(call, group, owner, *heir);
    storage.conversations.setOwner(group, std::nullopt);
    storage.admissions.settleAll(group);
    storage.admissions.hide(group);
}

} // namespace

void leave(Call &call, ConversationId group, AccountId account)
{
    Storage &storage = call.storage();
    if (storage.conversations.lock(group).owner == account)
        leaveBehind(call, group, account);
    Draft change = changeOf(call, group, EntryKind::Left);
    change.sender = account;
    const Entry left = storage.entries.append(change).entry;
    storage.members.leave(group, {account}, left.seq);
    putViews(call, group, {account});
    announce(call, left, {account}); // his other devices see the last entry of his window
}

void putViews(Call &call, ConversationId group, const QList<AccountId> &accounts)
{
    for (const AccountId account : accounts)
        call.storage().feed.put(account, FeedKind::Conversation, group.value());
}

void putViewsOfAll(Call &call, ConversationId group)
{
    putViews(call, group, call.members(group)->keys());
}

void putViewsOfStaff(Call &call, ConversationId group)
{
    const auto members = call.members(group);
    for (auto it = members->cbegin(); it != members->cend(); ++it) {
        if (may(it->role, Power::Admit))
            putViews(call, group, {it.key()});
    }
}

Result<void> requireRoomFor(Call &call, ConversationId group, const QList<AccountId> &accounts, const GroupRules &rules)
{
    if (call.members(group)->size() + accounts.size() > rules.membersMost)
        return ErrorCode::GroupFull;
    return call.requirePresent(accounts);
}

Result<void> requireWelcome(Call &call, ConversationId group, const QList<AccountId> &accounts)
{
    if (!call.storage().admissions.bannedAmong(group, accounts).isEmpty())
        return ErrorCode::Blacklisted;
    return {};
}

void admit(Call &call, ConversationId group, const QList<AccountId> &accounts, AccountId host)
{
    Draft joined = changeOf(call, group, EntryKind::Joined, accounts);
    joined.sender = host;
    const Entry entry = call.storage().entries.append(joined).entry;
    call.storage().members.join(group, accounts, Role::Member, entry.seq);
    if (call.storage().admissions.settle(group, accounts))
        putViewsOfStaff(call, group);
    putViews(call, group, accounts);
    announce(call, entry);
}

} // namespace skein
