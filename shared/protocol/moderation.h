// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/group.h>
#include <protocol/codec.h>
#include <protocol/message.h>

//! What owner and admins of a group do to its members. An admin touches neither the owner nor another admin: not_allowed.
//! Every request answers not_allowed in a conversation that is no group, and all but the lists group_dissolved in one that
//! is no more.

namespace skein {

struct JoinRequests
{
    List<JoinRequest, 50> requests; //!< by ascending account
    bool more = false;

    SKEIN_FIELDS(requests, more)
};

//! Who waits to be let in. For owner and admins; how many there are travels in the feed (Conversation.joinRequests).
struct ListJoinRequests
{
    static constexpr std::string_view method = "groups.requests";
    static constexpr auto guard = Guard::Member;
    static constexpr auto access = Access::Read;
    using Reply = JoinRequests;

    ConversationId conversation;
    std::optional<AccountId> after; //!< the last one of the page before

    SKEIN_FIELDS(conversation, after)
};

//! Lets in somebody who asked; who is in already stays. Errors: no_such_request, blacklisted, group_full, not_found.
struct ApproveJoin
{
    static constexpr std::string_view method = "groups.approve";
    static constexpr auto guard = Guard::Member;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    ConversationId conversation;
    AccountId account;

    SKEIN_FIELDS(conversation, account)
};

//! Refuses somebody who asked; he may ask anew. Error: no_such_request.
struct RejectJoin
{
    static constexpr std::string_view method = "groups.reject";
    static constexpr auto guard = Guard::Member;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    ConversationId conversation;
    AccountId account;

    SKEIN_FIELDS(conversation, account)
};

//! Removes members; what they saw stays readable to them. Who is no member is passed over, but blacklisted all the same.
struct RemoveMembers
{
    static constexpr std::string_view method = "groups.remove";
    static constexpr auto guard = Guard::Member;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    ConversationId conversation;
    List<AccountId, 200> members;
    bool blacklist = false; //!< and they may not come back

    SKEIN_FIELDS(conversation, members, blacklist)
};

struct Blacklist
{
    List<Profile, 100> accounts; //!< by ascending number
    bool more = false;

    SKEIN_FIELDS(accounts, more)
};

//! Who may not come back. For owner and admins.
struct ListBlacklist
{
    static constexpr std::string_view method = "groups.blacklist";
    static constexpr auto guard = Guard::Member;
    static constexpr auto access = Access::Read;
    using Reply = Blacklist;

    ConversationId conversation;
    std::optional<AccountId> after; //!< the last one of the page before

    SKEIN_FIELDS(conversation, after)
};

//! Lets somebody come back who was blacklisted, if he is let in.
struct Unlist
{
    static constexpr std::string_view method = "groups.unlist";
    static constexpr auto guard = Guard::Member;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    ConversationId conversation;
    AccountId account;

    SKEIN_FIELDS(conversation, account)
};

//! A member may not write until then; a time that is over lets him write again. He cannot shake it off by leaving and
//! coming back. Error: not_found (no member).
struct MuteMember
{
    static constexpr std::string_view method = "groups.mute";
    static constexpr auto guard = Guard::Member;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    ConversationId conversation;
    AccountId account;
    Timestamp until; //!< 0: write again; Timestamp::never(): until it is lifted

    SKEIN_FIELDS(conversation, account, until)
};

//! Makes an admin of a member, or a member of an admin. For the owner. Error: not_found (no member).
struct SetAdmin
{
    static constexpr std::string_view method = "groups.set_admin";
    static constexpr auto guard = Guard::Member;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    ConversationId conversation;
    AccountId account;
    bool on = false;

    SKEIN_FIELDS(conversation, account, on)
};

//! Hands the group over; the former owner is a member. Error: not_found (no member).
struct TransferGroup
{
    static constexpr std::string_view method = "groups.transfer";
    static constexpr auto guard = Guard::Member;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    ConversationId conversation;
    AccountId account;

    SKEIN_FIELDS(conversation, account)
};

//! Ends the group for ever: it stays readable, and nothing changes in it any more. For the owner.
struct DissolveGroup
{
    static constexpr std::string_view method = "groups.dissolve";
    static constexpr auto guard = Guard::Member;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    ConversationId conversation;

    SKEIN_FIELDS(conversation)
};

#define SKEIN_MODERATION_MESSAGES \
    JoinRequests, ListJoinRequests, ApproveJoin, RejectJoin, RemoveMembers, Blacklist, ListBlacklist, Unlist, MuteMember, SetAdmin, \
    TransferGroup, DissolveGroup
SKEIN_FOR_EACH(SKEIN_CODEC_ELSEWHERE, SKEIN_MODERATION_MESSAGES)

} // namespace skein
