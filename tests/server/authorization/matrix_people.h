// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "matrix_rows.h"

//! Accounts, contacts and profiles.

namespace skein::test {

// --- accounts -------------------------------------------------------------------------------------------------------

template<>
struct Rights<DescribeServer>
{
    static constexpr Row row = matrix::everybody;
    static DescribeServer ask(const Object &) { return {}; }
};

template<>
struct Rights<Register>
{
    static constexpr Row row = matrix::whoeverIsNot;
    static Register ask(const Object &object)
    {
        return {LoginName(object.unused), {}, {}, object.password, Nickname(object.unused), {}};
    }
};

template<>
struct Rights<LogIn>
{
    static constexpr Row row = matrix::whoeverIsNot;
    static LogIn ask(const Object &object) { return {object.login, object.password, {}}; }
};

template<>
struct Rights<Resume>
{
    static constexpr Row row = matrix::whoeverIsNot;
    static Resume ask(const Object &object) { return {object.token}; }
};

template<>
struct Rights<LogOut>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static LogOut ask(const Object &) { return {}; }
};

template<>
struct Rights<FindAccounts>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static FindAccounts ask(const Object &) { return {AccountQuery(QStringLiteral("alice")), {}}; }
};

template<>
struct Rights<GetAccounts>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static GetAccounts ask(const Object &object) { return {{object.alice}}; }
};

template<>
struct Rights<AddAccount>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static AddAccount ask(const Object &object) { return {ClientTag(object.unused), Nickname(object.unused)}; }
};

template<>
struct Rights<ListOwnAccounts>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static ListOwnAccounts ask(const Object &) { return {}; }
};

//! Only her own accounts.
template<>
struct Rights<EnterAccount>
{
    static constexpr Row row = matrix::aliceAlone(ErrorCode::NotFound, ErrorCode::AlreadySignedIn);
    static EnterAccount ask(const Object &object) { return {object.alice, {}}; }
};

// --- contacts -------------------------------------------------------------------------------------------------------

template<>
struct Rights<RequestContact>
{
    static constexpr Row row{ErrorCode::NotSignedIn,      allowed,
                             ErrorCode::AlreadyContacts,  ErrorCode::AlreadyContacts,
                             ErrorCode::AlreadyContacts,  ErrorCode::CannotAddYourself,
                             ErrorCode::AlreadyContacts,  ErrorCode::AlreadyContacts,
                             allowed};
    static RequestContact ask(const Object &object) { return {object.alice, {}}; }
};

template<>
struct Rights<AcceptContact>
{
    static constexpr Row row = matrix::aliceAlone(ErrorCode::NoSuchRequest, allowed);
    static AcceptContact ask(const Object &object) { return {object.asker}; }
};

template<>
struct Rights<RejectContact>
{
    static constexpr Row row = matrix::aliceAlone(ErrorCode::NoSuchRequest, allowed);
    static RejectContact ask(const Object &object) { return {object.asker}; }
};

template<>
struct Rights<RemoveContact>
{
    static constexpr Row row{ErrorCode::NotSignedIn, ErrorCode::NotContacts, allowed, allowed, allowed,
                             ErrorCode::NotContacts, allowed,                allowed, ErrorCode::NotContacts};
    static RemoveContact ask(const Object &object) { return {object.alice}; }
};

template<>
struct Rights<SetContactRemark>
{
    static constexpr Row row = Rights<RemoveContact>::row;
    static SetContactRemark ask(const Object &object) { return {object.alice, Remark(QStringLiteral("al"))}; }
};

template<>
struct Rights<SetConversationRemark>
{
    static constexpr Row row{ErrorCode::NotSignedIn, ErrorCode::NotAMember, ErrorCode::NotAMember, allowed, allowed, allowed, allowed,
                             ErrorCode::NotAllowed,  ErrorCode::NotAllowed};
    static SetConversationRemark ask(const Object &object) { return {object.conversation, Remark(QStringLiteral("us"))}; }
};

template<>
struct Rights<BlockAccount>
{
    static constexpr Row row{ErrorCode::NotSignedIn, allowed, allowed, allowed, allowed, ErrorCode::CannotAddYourself,
                             allowed,                allowed, allowed};
    static BlockAccount ask(const Object &object) { return {object.alice}; }
};

template<>
struct Rights<UnblockAccount>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static UnblockAccount ask(const Object &object) { return {object.alice}; }
};

template<>
struct Rights<ListContacts>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static ListContacts ask(const Object &) { return {}; }
};

template<>
struct Rights<ListOnline>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static ListOnline ask(const Object &) { return {}; }
};

template<>
struct Rights<SetAvailability>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static SetAvailability ask(const Object &) { return {Availability::Busy}; }
};

template<>
struct Rights<SetIdle>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static SetIdle ask(const Object &) { return {true}; }
};

// --- profiles -------------------------------------------------------------------------------------------------------

template<>
struct Rights<UpdateProfile>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static UpdateProfile ask(const Object &object) { return {Nickname(object.unused), {}, {}, {}}; }
};

template<>
struct Rights<GetProfileCard>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static GetProfileCard ask(const Object &object) { return {object.alice}; }
};

template<>
struct Rights<GetOwnAccount>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static GetOwnAccount ask(const Object &) { return {}; }
};

} // namespace skein::test
