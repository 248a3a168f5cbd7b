// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/groups_handler.h>

#include <protocol/messages.h>

namespace skein {

namespace {

constexpr qsizetype membersPerPage = 100;

//! `accounts` without repeats and without the caller. Error: not_contacts, when one of them is none of his contacts.
Result<QList<AccountId>> contactsAmong(Call &call, const QList<AccountId> &accounts)
{
    QSet<AccountId> wanted(accounts.cbegin(), accounts.cend());
    wanted.remove(call.account());
    const QList<AccountId> contacts = call.storage().contacts.among(call.account(), wanted.values());
    if (contacts.size() != wanted.size())
        return Error{ErrorCode::NotContacts, QStringLiteral("members"), {}};
    return contacts;
}

void putForAll(Call &call, ConversationId group, const QList<AccountId> &accounts)
{
    for (const AccountId account : accounts)
        call.storage().feed.put(account, FeedKind::Conversation, group.value());
}

bool isGroup(Call &call, ConversationId conversation)
{
    return call.storage().conversations.lock(conversation).kind == ConversationKind::Group;
}

} // namespace

GroupsHandler::GroupsHandler(GroupRules rules) : m_rules(rules) { }

Result<GroupCreated> GroupsHandler::handle(Call &call, const CreateGroup &request)
{
    const auto others = contactsAmong(call, request.members);
    if (!others)
        return others.error();
    if (others->size() + 1 > m_rules.membersMost)
        return ErrorCode::GroupFull;
    const auto group = call.storage().conversations.createGroup(call.account(), request.tag, request.title, call.now());
    if (!group.isRepeat)
        begin(call, request, group.conversation, *others);
    return GroupCreated{group.conversation};
}

void GroupsHandler::begin(Call &call, const CreateGroup &request, ConversationId group, const QList<AccountId> &others)
{
    const QList<AccountId> everybody = QList{call.account()} + others;
    const auto posted = call.storage().entries.append({.conversation = group,
                                                       .kind = EntryKind::Created,
                                                       .sender = call.account(),
                                                       .at = call.now(),
                                                       .subjects = everybody,
                                                       .title = request.title});
    call.storage().members.join(group, {call.account()}, Role::Owner, posted.entry.seq);
    call.storage().members.join(group, others, Role::Member, posted.entry.seq);
    call.storage().conversations.bumpVersion(group);
    putForAll(call, group, everybody);
    call.tell(call.membersOf(group), EntryPosted{posted.entry});
}

Result<Done> GroupsHandler::handle(Call &call, const AddMembers &request)
{
    if (!isGroup(call, request.conversation))
        return ErrorCode::NotAllowed;
    auto added = contactsAmong(call, request.members);
    if (!added)
        return added.error();
    const auto present = call.members(request.conversation);
    added->removeIf([&](AccountId account) { return present->contains(account); });
    if (added->isEmpty())
        return Done{};
    if (present->size() + added->size() > m_rules.membersMost)
        return ErrorCode::GroupFull;
    const auto posted = call.storage().entries.append({.conversation = request.conversation,
                                                       .kind = EntryKind::Joined,
                                                       .sender = call.account(),
                                                       .at = call.now(),
                                                       .subjects = *added});
    call.storage().members.join(request.conversation, *added, Role::Member, posted.entry.seq);
    call.storage().conversations.bumpVersion(request.conversation);
    putForAll(call, request.conversation, *added);
    call.tell(call.membersOf(request.conversation), EntryPosted{posted.entry});
    return Done{};
}

Result<Done> GroupsHandler::handle(Call &call, const LeaveGroup &request)
{
    if (!isGroup(call, request.conversation))
        return ErrorCode::NotAllowed;
    const auto posted = call.storage().entries.append(
        {.conversation = request.conversation, .kind = EntryKind::Left, .sender = call.account(), .at = call.now()});
    call.storage().members.leave(request.conversation, call.account(), posted.entry.seq);
    call.storage().conversations.bumpVersion(request.conversation);
    call.storage().feed.put(call.account(), FeedKind::Conversation, request.conversation.value());
    if (const auto heir = call.storage().members.handOver(request.conversation, call.account()))
        call.storage().feed.put(*heir, FeedKind::Conversation, request.conversation.value());

    Audience audience = call.membersOf(request.conversation);
    audience.accounts = {call.account()}; // his other devices see the last entry of his window
    call.tell(audience, EntryPosted{posted.entry});
    return Done{};
}

Result<MemberPage> GroupsHandler::handle(Call &call, const ListMembers &request)
{
    const auto members =
        call.storage().members.page(request.conversation, request.after.value_or(AccountId()), membersPerPage + 1);
    const bool more = members.size() > membersPerPage;
    return MemberPage{members.first(std::min(members.size(), membersPerPage)), more};
}

} // namespace skein
