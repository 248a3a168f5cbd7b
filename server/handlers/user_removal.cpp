// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/user_removal.h>

#include <handlers/group_changes.h>

namespace skein {

namespace {

void removeContact(Call &call, AccountId account, const Contact &contact)
{
    Storage &storage = call.storage();
    const AccountId peer = contact.profile.account;
    storage.contacts.removePair(account, peer);
    storage.members.setRight(contact.conversation, {account, peer}, WriteRight::NotContacts);
    storage.conversations.bumpVersion(contact.conversation);
    storage.feed.put(peer, FeedKind::Contact, account.value());
    storage.feed.put(peer, FeedKind::Conversation, contact.conversation.value());
}

void removeRequests(Call &call, AccountId account)
{
    for (const AccountId other : call.storage().requests.removeAll(account))
        call.storage().feed.put(other, FeedKind::Request, account.value());
}

void removeBlocks(Call &call, AccountId account)
{
    for (const AccountId owner : call.storage().blocks.removeAll(account))
        call.storage().feed.put(owner, FeedKind::Block, account.value());
}

void removeJoinRequests(Call &call, AccountId account)
{
    for (const ConversationId group : call.storage().admissions.withdrawAll(account))
        putViewsOfStaff(call, group);
}

//! Nothing follows the last entry of a dissolved group.
void leaveGroup(Call &call, ConversationId group, AccountId account)
{
    if (!call.stateOf(group).dissolved)
        leave(call, group, account);
}

} // namespace

void removeFromEverything(Call &call, AccountId account)
{
    Storage &storage = call.storage();
    const auto contacts = storage.contacts.findAll(account, storage.contacts.peersOf(account));
    const auto groups = storage.members.groupsOf(account);
    for (const Contact &contact : contacts)
        removeContact(call, account, contact);
    removeRequests(call, account);
    removeBlocks(call, account);
    removeJoinRequests(call, account);
    for (const ConversationId group : groups)
        leaveGroup(call, group, account);
    storage.world.expel(account);
}

} // namespace skein
