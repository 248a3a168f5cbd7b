// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/group.h>
#include <protocol/codec.h>
#include <protocol/message.h>

namespace skein {

struct GroupCreated
{
    ConversationId conversation;

    SKEIN_FIELDS(conversation)
};

//! Makes a group of the caller (its owner) and some of his contacts. Errors: not_contacts, not_accepted, group_full, not_found.
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

//! Adds contacts of the caller to a group; who is in it already is passed over. Errors: not_contacts, not_accepted, group_full,
//! blacklisted, group_dissolved, not_allowed (no group), not_found.
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
//! admin, else member. Errors: not_allowed in a direct conversation, group_dissolved.
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

using GroupQuery = Text<struct GroupQueryTag, TextLimits{1, 64}>;

struct GroupCards
{
    List<GroupCard, 20> groups; //!< by ascending number
    bool more = false;

    SKEIN_FIELDS(groups, more)
};

//! Groups by number (exact) or by a part of their title, whose join rule lets strangers in or ask.
struct FindGroups
{
    static constexpr std::string_view method = "groups.find";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Read;
    using Reply = GroupCards;

    GroupQuery query;
    std::optional<ConversationId> after; //!< the last one of the page before

    SKEIN_FIELDS(query, after)
};

struct GroupJoined
{
    JoinOutcome state = JoinOutcome::Joined;

    SKEIN_FIELDS(state)
};

//! Joins a group, or asks to be let in, as its join rule has it; asking again replaces the note, a member has joined.
//! Errors: not_found, joining_closed, blacklisted, group_full, group_dissolved, rate_limited.
struct JoinGroup
{
    static constexpr std::string_view method = "groups.join";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    static constexpr bool isRateLimited = true; // each question is told to owner and admins
    using Reply = GroupJoined;

    ConversationId conversation;
    RequestNote note;

    SKEIN_FIELDS(conversation, note)
};

//! Changes what a group is; what is absent or the same stays. An owner or admin may. Each change is an entry of the log.
//! Errors: not_allowed, not_found (the picture), not_an_image, group_dissolved, rate_limited.
struct UpdateGroup
{
    static constexpr std::string_view method = "groups.update";
    static constexpr auto guard = Guard::Member;
    static constexpr auto access = Access::Write;
    static constexpr bool isRateLimited = true; // every member's feed hears of it
    using Reply = Done;

    ConversationId conversation;
    std::optional<ConversationTitle> title;
    std::optional<Digest> avatar; //!< of an image that the caller may read; the members may from then on
    bool removeAvatar = false; //!< back to the members' faces, whatever `avatar` says
    std::optional<GroupDescription> description;
    std::optional<JoinRule> joinRule;
    std::optional<bool> everyoneMuted; //!< only owner and admins may write

    SKEIN_FIELDS(conversation, title, avatar, removeAvatar, description, joinRule, everyoneMuted)
};

//! Gives a member a name in this group only; without one he is called as everywhere. Everybody names himself, owner and
//! admins also those below them. Errors: not_allowed, not_found (no member), group_dissolved, rate_limited.
struct SetGroupNickname
{
    static constexpr std::string_view method = "groups.nickname";
    static constexpr auto guard = Guard::Member;
    static constexpr auto access = Access::Write;
    static constexpr bool isRateLimited = true; // each is a line that everybody reads
    using Reply = Done;

    ConversationId conversation;
    AccountId account;
    std::optional<Nickname> nickname;

    SKEIN_FIELDS(conversation, account, nickname)
};

#define SKEIN_GROUPS_MESSAGES \
    GroupCreated, CreateGroup, AddMembers, LeaveGroup, MemberPage, ListMembers, GroupCards, FindGroups, GroupJoined, JoinGroup, \
    UpdateGroup, SetGroupNickname
SKEIN_FOR_EACH(SKEIN_CODEC_ELSEWHERE, SKEIN_GROUPS_MESSAGES)

} // namespace skein
