// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/conversation.h>
#include <protocol/codec.h>
#include <protocol/message.h>

namespace skein {

struct GroupCreated
{
    ConversationId conversation;

    SKEIN_FIELDS(conversation)
};

//! Makes a group of the caller (its owner) and some of his contacts. Errors: not_contacts, group_full.
struct CreateGroup
{
    static constexpr std::string_view method = "groups.create";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    using Reply = GroupCreated;

    ClientTag tag; //!< repeating it answers the same group
    ConversationTitle title;
    List<AccountId, 200> members;

    SKEIN_FIELDS(tag, title, members)
};

//! Adds contacts of the caller to a group; who is in it already is passed over. Errors: not_contacts, group_full.
struct AddMembers
{
    static constexpr std::string_view method = "groups.add";
    static constexpr auto guard = Guard::Member;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    ConversationId conversation;
    List<AccountId, 200> members;

    SKEIN_FIELDS(conversation, members)
};

//! Leaves a group. What was said until then stays readable. A leaving owner hands the group to its longest-standing
//! admin, else member. Error: not_allowed in a direct conversation.
struct LeaveGroup
{
    static constexpr std::string_view method = "groups.leave";
    static constexpr auto guard = Guard::Member;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    ConversationId conversation;

    SKEIN_FIELDS(conversation)
};

struct MemberPage
{
    List<Member, 100> members;
    bool more = false;

    SKEIN_FIELDS(members, more)
};

//! The present members of a conversation, ordered by number.
struct ListMembers
{
    static constexpr std::string_view method = "groups.members";
    static constexpr auto guard = Guard::Member;
    static constexpr auto access = Access::Read;
    using Reply = MemberPage;

    ConversationId conversation;
    std::optional<AccountId> after; //!< the last one of the page before

    SKEIN_FIELDS(conversation, after)
};

#define SKEIN_GROUPS_MESSAGES \
    GroupCreated, CreateGroup, AddMembers, LeaveGroup, MemberPage, ListMembers
SKEIN_FOR_EACH(SKEIN_CODEC_ELSEWHERE, SKEIN_GROUPS_MESSAGES)

} // namespace skein
