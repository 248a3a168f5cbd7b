// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cast.h"

#include <protocol/catalogue.h>

//! Who may do what (QUALITY.md I11): one row for each request of the catalogue, one cell for each kind of actor. A request
//! without a row does not compile, nor does a row without a cell.

namespace skein::test {

struct Allowed
{
};
inline constexpr Allowed allowed;

//! Allowed, or refused with exactly this.
class Cell
{
public:
    constexpr Cell(Allowed) { }
    constexpr Cell(ErrorCode code) : m_code(code) { }
    [[nodiscard]] constexpr std::optional<ErrorCode> code() const { return m_code; }

private:
    std::optional<ErrorCode> m_code;
};

struct Row
{
    Cell nobody, unrelated, former, member, admin, owner, otherDevice, contact, removedContact;

    [[nodiscard]] constexpr Cell at(Who who) const
    {
        const Cell cells[] = {nobody, unrelated, former, member, admin, owner, otherDevice, contact, removedContact};
        return cells[size_t(who)];
    }
};

//! The row of a request, and how an actor of the matrix puts it: specialise it for a new request.
template<Request T>
struct Rights;

namespace matrix {

using enum ErrorCode;

inline constexpr Row everybody{allowed, allowed, allowed, allowed, allowed, allowed, allowed, allowed, allowed};
inline constexpr Row whoeverIsSignedIn{NotSignedIn, allowed, allowed, allowed, allowed, allowed, allowed, allowed, allowed};
inline constexpr Row whoeverIsNot{allowed,         AlreadySignedIn, AlreadySignedIn, AlreadySignedIn, AlreadySignedIn,
                                  AlreadySignedIn, AlreadySignedIn, AlreadySignedIn, AlreadySignedIn};
//! Once a member is enough to read what one saw; a removed contact keeps the conversation.
inline constexpr Row readers{NotSignedIn, NotAMember, allowed, allowed, allowed, allowed, allowed, allowed, allowed};
inline constexpr Row members{NotSignedIn, NotAMember, NotAMember, allowed, allowed, allowed, allowed, allowed, allowed};
inline constexpr Row writers{NotSignedIn, NotAMember, NotAMember, allowed, allowed, allowed, allowed, allowed, NotContacts};
//! Of the server, whom no cast has.
inline constexpr Row administrators{NotSignedIn, NotAllowed, NotAllowed, NotAllowed, NotAllowed,
                                    NotAllowed,  NotAllowed, NotAllowed, NotAllowed};
//! Of the group: owner and admins.
inline constexpr Row staff{NotSignedIn, NotAMember, NotAMember, NotAllowed, allowed, allowed, NotAllowed, NotAllowed, NotAllowed};
inline constexpr Row ownerOnly{NotSignedIn, NotAMember, NotAMember, NotAllowed, NotAllowed, allowed, NotAllowed, NotAllowed, NotAllowed};
//! For everybody alike.
constexpr Row allRefused(ErrorCode code)
{
    return {code, code, code, code, code, code, code, code, code};
}
//! Alice alone, who gets as far as `then`.
constexpr Row aliceAlone(ErrorCode others, Cell then)
{
    return {NotSignedIn, others, others, others, others, then, others, others, others};
}

} // namespace matrix

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
    static constexpr Row row = matrix::aliceAlone(ErrorCode::NotFound, allowed);
    static EnterAccount ask(const Object &object) { return {object.alice, {}}; }
};

// --- devices --------------------------------------------------------------------------------------------------------

template<>
struct Rights<RenewToken>
{
    static constexpr Row row = matrix::aliceAlone(ErrorCode::BadToken, allowed);
    static RenewToken ask(const Object &object) { return {object.token}; }
};

template<>
struct Rights<ListDevices>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static ListDevices ask(const Object &) { return {}; }
};

template<>
struct Rights<EndDevice>
{
    static constexpr Row row = matrix::aliceAlone(ErrorCode::NotFound, allowed);
    static EndDevice ask(const Object &object) { return {object.device}; }
};

template<>
struct Rights<EndOtherDevices>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static EndOtherDevices ask(const Object &) { return {}; }
};

// --- administration: none of these people is an administrator (tst_administration_handler has those) -----------------

template<>
struct Rights<ListUsers>
{
    static constexpr Row row = matrix::administrators;
    static ListUsers ask(const Object &) { return {}; }
};

template<>
struct Rights<ShowUser>
{
    static constexpr Row row = matrix::administrators;
    static ShowUser ask(const Object &object) { return {object.user, {}}; }
};

template<>
struct Rights<CreateUser>
{
    static constexpr Row row = matrix::administrators;
    static CreateUser ask(const Object &object) { return {LoginName(object.unused), {}, {}, Nickname(object.unused), object.password}; }
};

template<>
struct Rights<UpdateUser>
{
    static constexpr Row row = matrix::administrators;
    static UpdateUser ask(const Object &object) { return {.user = object.user}; }
};

template<>
struct Rights<DisableUser>
{
    static constexpr Row row = matrix::administrators;
    static DisableUser ask(const Object &object) { return {object.user}; }
};

template<>
struct Rights<EnableUser>
{
    static constexpr Row row = matrix::administrators;
    static EnableUser ask(const Object &object) { return {object.user}; }
};

template<>
struct Rights<DeleteUser>
{
    static constexpr Row row = matrix::administrators;
    static DeleteUser ask(const Object &object) { return {object.user}; }
};

template<>
struct Rights<ResetPassword>
{
    static constexpr Row row = matrix::administrators;
    static ResetPassword ask(const Object &object) { return {object.user, object.password}; }
};

template<>
struct Rights<GetRegistration>
{
    static constexpr Row row = matrix::administrators;
    static GetRegistration ask(const Object &) { return {}; }
};

template<>
struct Rights<SetRegistration>
{
    static constexpr Row row = matrix::administrators;
    static SetRegistration ask(const Object &) { return {}; }
};

// --- credentials ----------------------------------------------------------------------------------------------------

template<>
struct Rights<AskCaptcha>
{
    static constexpr Row row = matrix::everybody;
    static AskCaptcha ask(const Object &) { return {}; }
};

//! What Alice knows is the password of nobody else.
template<>
struct Rights<ChangePassword>
{
    static constexpr Row row = matrix::aliceAlone(ErrorCode::WrongPassword, allowed);
    static ChangePassword ask(const Object &object)
    {
        return {object.password, Password(QStringLiteral("another password"))};
    }
};

template<>
struct Rights<ChangeLogin>
{
    static constexpr Row row = matrix::aliceAlone(ErrorCode::WrongPassword, allowed);
    static ChangeLogin ask(const Object &object) { return {object.password, LoginName(object.unused), {}}; }
};

template<>
struct Rights<ChangeEmail>
{
    static constexpr Row row = matrix::aliceAlone(ErrorCode::WrongPassword, allowed);
    static ChangeEmail ask(const Object &object)
    {
        return {object.password, EmailAddress(object.unused + QStringLiteral("@example.org"))};
    }
};

//! No code was issued.
template<>
struct Rights<ConfirmEmail>
{
    static constexpr Row row = matrix::aliceAlone(ErrorCode::WrongCode, ErrorCode::WrongCode);
    static ConfirmEmail ask(const Object &) { return {OneTimeCode(QStringLiteral("123456"))}; }
};

//! The stage sends no mail.
template<>
struct Rights<ForgotPassword>
{
    static constexpr Row row = matrix::allRefused(ErrorCode::MailUnavailable);
    static ForgotPassword ask(const Object &object) { return {object.login, {}}; }
};

//! No code was issued.
template<>
struct Rights<RecoverPassword>
{
    static constexpr Row row = matrix::allRefused(ErrorCode::WrongCode);
    static RecoverPassword ask(const Object &object)
    {
        return {LoginText(object.unused), OneTimeCode(QStringLiteral("123456")), Password(QStringLiteral("another password"))};
    }
};

//! None of them administers the server.
template<>
struct Rights<IssueCode>
{
    static constexpr Row row = matrix::administrators;
    static IssueCode ask(const Object &object) { return {object.user, CodePurpose::Recovery}; }
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

// --- messages -------------------------------------------------------------------------------------------------------

template<>
struct Rights<SendMessage>
{
    static constexpr Row row = matrix::writers;
    static SendMessage ask(const Object &object) { return text(object.conversation, QStringLiteral("hello")); }
};

template<>
struct Rights<RecallMessage>
{
    static constexpr Row row{ErrorCode::NotSignedIn, ErrorCode::NotAMember, ErrorCode::NotAMember, ErrorCode::NotAllowed,
                             ErrorCode::NotAllowed,  allowed,               ErrorCode::NotAllowed, ErrorCode::NotAllowed,
                             ErrorCode::NotAllowed};
    static RecallMessage ask(const Object &object) { return {object.conversation, object.message}; }
};

template<>
struct Rights<FetchHistory>
{
    static constexpr Row row = matrix::readers;
    static FetchHistory ask(const Object &object) { return {object.conversation, {}, {}, {}}; }
};

template<>
struct Rights<FetchChanges>
{
    static constexpr Row row = matrix::readers;
    static FetchChanges ask(const Object &object) { return {object.conversation, Seq(1), Seq(9), {}}; }
};

template<>
struct Rights<MarkRead>
{
    static constexpr Row row = matrix::readers;
    static MarkRead ask(const Object &object) { return {object.conversation, object.message}; }
};

template<>
struct Rights<SetTyping>
{
    static constexpr Row row = matrix::writers;
    static SetTyping ask(const Object &object) { return {object.conversation}; }
};

// --- sync -----------------------------------------------------------------------------------------------------------

template<>
struct Rights<FetchHeads>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static FetchHeads ask(const Object &) { return {}; }
};

template<>
struct Rights<FetchFeed>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static FetchFeed ask(const Object &) { return {}; }
};

// --- media ----------------------------------------------------------------------------------------------------------

template<>
struct Rights<BeginUpload>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static BeginUpload ask(const Object &) { return {Digest(QByteArray(32, 'y')), Ranged<1, (1LL << 40)>(10), {}}; }
};

//! Alice's upload was given no challenge.
template<>
struct Rights<ProveUpload>
{
    static constexpr Row row = matrix::aliceAlone(ErrorCode::NoSuchUpload, ErrorCode::ProofFailed);
    static ProveUpload ask(const Object &object) { return {object.upload, object.blob}; }
};

template<>
struct Rights<UploadSlice>
{
    static constexpr Row row = matrix::aliceAlone(ErrorCode::NoSuchUpload, allowed);
    static UploadSlice ask(const Object &object) { return {object.upload, {}, Slice("bytes")}; }
};

//! Alice's upload is not whole.
template<>
struct Rights<FinishUpload>
{
    static constexpr Row row = matrix::aliceAlone(ErrorCode::NoSuchUpload, ErrorCode::WrongOffset);
    static FinishUpload ask(const Object &object) { return {object.upload}; }
};

template<>
struct Rights<ReadBlob>
{
    static constexpr Row row{ErrorCode::NotSignedIn, ErrorCode::NotFound, allowed, allowed, allowed, allowed, allowed, allowed, allowed};
    static ReadBlob ask(const Object &object) { return {object.blob, Rendering::Original, {}, {}}; }
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

// --- the guards -----------------------------------------------------------------------------------------------------

//! What a request declares (`Guard`) is what its row says.
template<Request T>
constexpr bool keepsItsGuard()
{
    constexpr Row row = Rights<T>::row;
    if (T::guard == Guard::Anyone)
        return row.nobody.code() != ErrorCode::NotSignedIn;
    const bool isForMembers = row.unrelated.code() == ErrorCode::NotAMember && row.former.code() == ErrorCode::NotAMember;
    const bool isForAdmins = row.unrelated.code() == ErrorCode::NotAllowed && row.owner.code() == ErrorCode::NotAllowed;
    const bool keeps = T::guard == Guard::SignedIn || (T::guard == Guard::Admin ? isForAdmins : isForMembers);
    return row.nobody.code() == ErrorCode::NotSignedIn && keeps;
}

template<class T>
struct KeepsItsGuard : std::bool_constant<keepsItsGuard<T>()>
{
};

static_assert(Requests::all<KeepsItsGuard>, "a row says something else than the guard that its request declares");

} // namespace skein::test
