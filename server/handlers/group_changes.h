// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <handlers/call.h>
#include <handlers/group_rights.h>

//! What the handlers of groups have in common. A change is: ask for the right, append the entry, change the tables, put the
//! feed rows, announce the entry.
//!
//! The entry is what people read; what a conversation *is* travels in the feed, to everybody whose view of it changed. A
//! device that was away may hold only the newest stretch of a log, and would miss an entry in the hole before it.

namespace skein {

struct GroupRules
{
    qsizetype membersMost = 1000;
};

//! The conversation is a group that was not dissolved; its row is locked then. Errors: not_allowed, group_dissolved.
[[nodiscard]] Result<void> requireGroup(Call &call, ConversationId conversation);
//! The same, and the caller's role has the power. Error: also not_allowed.
[[nodiscard]] Result<void> requirePower(Call &call, ConversationId group, Power power);
//! A present member. Error: not_found.
[[nodiscard]] Result<MemberRights> memberOf(Call &call, ConversationId group, AccountId account);
//! The same, whom the caller has the power over. Errors: also not_allowed, group_dissolved.
[[nodiscard]] Result<MemberRights> requirePowerOver(Call &call, ConversationId group, AccountId account, Power power);

//! An entry by the caller.
[[nodiscard]] Draft changeOf(Call &call, ConversationId group, EntryKind kind, const QList<AccountId> &subjects = {});
//! After the change: bumps the version, and tells the entry to the members that are left and to some more.
void announce(Call &call, const Entry &entry, const QList<AccountId> &more = {});
//! Appends an entry that needs no more than that.
Entry post(Call &call, const Draft &draft);

//! The owner's group is `heir`'s now, who may write: nobody is left who could lift a mute of his.
void handOver(Call &call, ConversationId group, AccountId owner, AccountId heir);
//! A member leaves. The group of an owner goes to his heir first; nobody finds a group that nobody is left in.
void leave(Call &call, ConversationId group, AccountId account);

//! Their view of the conversation changed.
void putViews(Call &call, ConversationId group, const QList<AccountId> &accounts);
void putViewsOfAll(Call &call, ConversationId group);
//! Owner and admins: the join requests that they see changed.
void putViewsOfStaff(Call &call, ConversationId group);

//! There is room for them, of whom none was deleted. Errors: group_full, not_found.
[[nodiscard]] Result<void> requireRoomFor(Call &call, ConversationId group, const QList<AccountId> &accounts,
                                          const GroupRules &rules);
//! None of them is on the blacklist. Error: blacklisted.
[[nodiscard]] Result<void> requireWelcome(Call &call, ConversationId group, const QList<AccountId> &accounts);
//! They become members, let in by `host`: one of them himself, or a member.
void admit(Call &call, ConversationId group, const QList<AccountId> &accounts, AccountId host);

} // namespace skein
