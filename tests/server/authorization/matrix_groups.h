// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "matrix_rows.h"

//! Groups and the world channel.

namespace skein::test {

// --- groups ---------------------------------------------------------------------------------------------------------

template<>
struct Rights<CreateGroup>
{
    static constexpr Row row{ErrorCode::NotSignedIn, ErrorCode::NotContacts, allowed, allowed, allowed, allowed, allowed, allowed,
                             ErrorCode::NotContacts};
    static CreateGroup ask(const Object &object)
    {
        return {ClientTag(object.unused), ConversationTitle(QStringLiteral("with alice")), {object.alice}};
    }
};

//! Everybody in a group may add, but only contacts of his own.
template<>
struct Rights<AddMembers>
{
    static constexpr Row row{ErrorCode::NotSignedIn, ErrorCode::NotAMember,  ErrorCode::NotAMember,
                             ErrorCode::NotContacts, ErrorCode::NotContacts, allowed,
                             ErrorCode::NotContacts, ErrorCode::NotAllowed,  ErrorCode::NotAllowed};
    static AddMembers ask(const Object &object) { return {object.conversation, {object.outsider}}; }
};

template<>
struct Rights<LeaveGroup>
{
    static constexpr Row row{ErrorCode::NotSignedIn, ErrorCode::NotAMember, ErrorCode::NotAMember, allowed, allowed, allowed, allowed,
                             ErrorCode::NotAllowed,  ErrorCode::NotAllowed};
    static LeaveGroup ask(const Object &object) { return {object.conversation}; }
};

template<>
struct Rights<ListMembers>
{
    static constexpr Row row = matrix::members;
    static ListMembers ask(const Object &object) { return {object.conversation, {}}; }
};

template<>
struct Rights<FindGroups>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static FindGroups ask(const Object &) { return {GroupQuery(QStringLiteral("a group")), {}}; }
};

//! The group is one that strangers ask to be let into; who was a member once is a stranger.
template<>
struct Rights<JoinGroup>
{
    static constexpr Row row{ErrorCode::NotSignedIn, allowed, allowed, allowed, allowed, allowed, allowed, ErrorCode::NotFound,
                             ErrorCode::NotFound};
    static JoinGroup ask(const Object &object) { return {object.conversation, {}}; }
};

template<>
struct Rights<UpdateGroup>
{
    static constexpr Row row = matrix::staff;
    static UpdateGroup ask(const Object &object)
    {
        return {.conversation = object.conversation, .title = ConversationTitle(object.unused), .everyoneMuted = true};
    }
};

template<>
struct Rights<SetGroupNickname>
{
    static constexpr Row row = matrix::staff;
    static SetGroupNickname ask(const Object &object)
    {
        return {object.conversation, object.subject, Nickname(object.unused)};
    }
};

template<>
struct Rights<ListJoinRequests>
{
    static constexpr Row row = matrix::staff;
    static ListJoinRequests ask(const Object &object) { return {object.conversation, {}}; }
};

template<>
struct Rights<ApproveJoin>
{
    static constexpr Row row = matrix::staff;
    static ApproveJoin ask(const Object &object) { return {object.conversation, object.asker}; }
};

//! The admin was faster than the owner.
template<>
struct Rights<RejectJoin>
{
    static constexpr Row row{ErrorCode::NotSignedIn, ErrorCode::NotAMember, ErrorCode::NotAMember,
                             ErrorCode::NotAllowed,  allowed,               ErrorCode::NoSuchRequest,
                             ErrorCode::NotAllowed,  ErrorCode::NotAllowed, ErrorCode::NotAllowed};
    static RejectJoin ask(const Object &object) { return {object.conversation, object.asker}; }
};

template<>
struct Rights<RemoveMembers>
{
    static constexpr Row row = matrix::staff;
    static RemoveMembers ask(const Object &object) { return {object.conversation, {object.subject}, true}; }
};

template<>
struct Rights<ListBlacklist>
{
    static constexpr Row row = matrix::staff;
    static ListBlacklist ask(const Object &object) { return {object.conversation, {}}; }
};

template<>
struct Rights<Unlist>
{
    static constexpr Row row = matrix::staff;
    static Unlist ask(const Object &object) { return {object.conversation, object.subject}; }
};

template<>
struct Rights<MuteMember>
{
    static constexpr Row row = matrix::staff;
    static MuteMember ask(const Object &object) { return {object.conversation, object.subject, Timestamp::never()}; }
};

template<>
struct Rights<SetAdmin>
{
    static constexpr Row row = matrix::ownerOnly;
    static SetAdmin ask(const Object &object) { return {object.conversation, object.subject, true}; }
};

template<>
struct Rights<TransferGroup>
{
    static constexpr Row row = matrix::ownerOnly;
    static TransferGroup ask(const Object &object) { return {object.conversation, object.subject}; }
};

template<>
struct Rights<DissolveGroup>
{
    static constexpr Row row = matrix::ownerOnly;
    static DissolveGroup ask(const Object &object) { return {object.conversation}; }
};

// --- world ----------------------------------------------------------------------------------------------------------

//! Nobody of the cast administers the server, and this one takes no guests.
template<>
struct Rights<EnterAsGuest>
{
    static constexpr Row row{ErrorCode::GuestsNotAllowed, ErrorCode::AlreadySignedIn, ErrorCode::AlreadySignedIn,
                             ErrorCode::AlreadySignedIn,  ErrorCode::AlreadySignedIn, ErrorCode::AlreadySignedIn,
                             ErrorCode::AlreadySignedIn,  ErrorCode::AlreadySignedIn, ErrorCode::AlreadySignedIn};
    static EnterAsGuest ask(const Object &object) { return {Nickname(object.unused), {}}; }
};

template<>
struct Rights<FetchWorld>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static FetchWorld ask(const Object &) { return {}; }
};

template<>
struct Rights<SwitchWorld>
{
    static constexpr Row row = matrix::administrators;
    static SwitchWorld ask(const Object &) { return {false}; }
};

template<>
struct Rights<MuteInWorld>
{
    static constexpr Row row = matrix::administrators;
    static MuteInWorld ask(const Object &object) { return {object.alice, Timestamp::never()}; }
};

template<>
struct Rights<Announce>
{
    static constexpr Row row = matrix::administrators;
    static Announce ask(const Object &object) { return {ClientTag(object.unused), Announcement(QStringLiteral("hello"))}; }
};

} // namespace skein::test
