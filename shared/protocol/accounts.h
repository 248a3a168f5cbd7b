// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/account.h>
#include <domain/credentials.h>
#include <domain/entry.h>
#include <domain/epoch.h>
#include <domain/login.h>
#include <protocol/codec.h>
#include <protocol/message.h>

namespace skein {

using ServerName = Text<struct ServerNameTag, TextLimits{0, 64}>;
using AccountQuery = Text<struct AccountQueryTag, TextLimits{1, 64}>;

//! What a client must know before anybody signs in.
struct ServerDescription
{
    ServerName name;
    QString version;
    Epoch epoch; //!< changes when the server's history does (a restored backup): a client then starts its store anew
    qint64 passwordLength = 0; //!< the least number of characters of a new password
    qint64 passwordKinds = 0; //!< of PasswordRule
    std::optional<Registration> registration; //!< absent: open
    bool captcha = false; //!< registration and recovery need an answered captcha
    bool mail = false; //!< the server sends mail; else an administrator issues codes
    std::optional<qint64> guestLife; //!< how long a guest stays, in seconds; absent: the server takes none

    SKEIN_FIELDS(name, version, epoch, passwordLength, passwordKinds, registration, captcha, mail, guestLife)
};

//! Asks who the server is.
struct DescribeServer
{
    static constexpr std::string_view method = "server.describe";
    static constexpr auto guard = Guard::Anyone;
    static constexpr auto access = Access::Read;
    using Reply = ServerDescription;

    SKEIN_FIELDS()
};

//! The answer to every way of signing in.
struct SignedIn
{
    UserId user;
    DeviceId device;
    Profile profile;
    Epoch epoch;
    std::optional<SessionToken> token; //!< to keep; absent when the one that was presented stays in use
    ServerRole role = ServerRole::Member; //!< the first user of a server is told here that it is the owner
    qint64 renewAfter = 0; //!< milliseconds after which `accounts.renew` is due, while the connection lasts; 0: never

    SKEIN_FIELDS(user, device, profile, epoch, token, role, renewAfter)
};

//! Makes a user and its first account, and signs in. At least one of name, email and phone is there.
//! Errors: name_taken, email_taken, phone_taken, weak_password, invalid_name, invalid_email, invalid_phone,
//! registration_closed (`detail`: the milliseconds UTC when it opens, or empty), captcha_required, wrong_captcha.
struct Register
{
    static constexpr std::string_view method = "accounts.register";
    static constexpr auto guard = Guard::Anyone;
    static constexpr auto access = Access::Write;
    using Reply = SignedIn;

    std::optional<LoginName> name;
    std::optional<EmailAddress> email;
    std::optional<PhoneNumber> phone;
    Password password;
    Nickname nickname;
    DeviceLabel deviceLabel;
    std::optional<CaptchaAnswer> captcha; //!< where `server.describe` says so

    SKEIN_FIELDS(name, email, phone, password, nickname, deviceLabel, captcha)
};

//! Signs in with a name, an e-mail address or a phone number. Errors: wrong_credentials (also for an unknown user, after
//! the same time), account_disabled, too_many_attempts (`detail`: milliseconds until the next one), too_many_devices,
//! captcha_required (after wrong ones), wrong_captcha.
struct LogIn
{
    static constexpr std::string_view method = "accounts.login";
    static constexpr auto guard = Guard::Anyone;
    static constexpr auto access = Access::Write;
    using Reply = SignedIn;

    LoginText login;
    Password password;
    DeviceLabel deviceLabel;
    std::optional<CaptchaAnswer> captcha;

    SKEIN_FIELDS(login, password, deviceLabel, captcha)
};

//! Makes a guest and signs in: an account that sees the world channel and nothing else, and vanishes after a while; until
//! then it comes back with its token. Errors: guests_not_allowed, busy (as many guests as there may be).
struct EnterAsGuest
{
    static constexpr std::string_view method = "accounts.guest";
    static constexpr auto guard = Guard::Anyone;
    static constexpr auto access = Access::Write;
    using Reply = SignedIn;

    Nickname nickname;
    DeviceLabel deviceLabel;

    SKEIN_FIELDS(nickname, deviceLabel)
};

//! Signs in with the token of an earlier session. Error: bad_token, after which the server closes with 4401.
struct Resume
{
    static constexpr std::string_view method = "accounts.resume";
    static constexpr auto guard = Guard::Anyone;
    static constexpr auto access = Access::Write;
    using Reply = SignedIn;

    SessionToken token;

    SKEIN_FIELDS(token)
};

struct Renewed
{
    std::optional<SessionToken> token; //!< to keep instead of the one that was presented; absent: that stays in use
    qint64 renewAfter = 0; //!< milliseconds after which it is due again

    SKEIN_FIELDS(token, renewAfter)
};

//! Renews the token of a connection that lasts longer than the token's life, as `accounts.resume` does for a new
//! connection. Error: bad_token, after which the server closes with 4401.
struct RenewToken
{
    static constexpr std::string_view method = "accounts.renew";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    using Reply = Renewed;

    SessionToken token;

    SKEIN_FIELDS(token)
};

//! Ends the session of this device: its token is dead at once, the connection is closed with 4403.
struct LogOut
{
    static constexpr std::string_view method = "accounts.logout";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    static constexpr bool forGuests = true;
    using Reply = Done;

    SKEIN_FIELDS()
};

struct Profiles
{
    List<Profile, 50> profiles;
    bool more = false;

    SKEIN_FIELDS(profiles, more)
};

//! Finds accounts: by their number (exact), their login name (exact), a part of their nickname or of what the caller calls
//! them, or how either is spelled in pinyin ("sm" and "sumu" find 苏沐). Who has blocked the caller is not found. Ordered
//! by number.
struct FindAccounts
{
    static constexpr std::string_view method = "accounts.find";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Read;
    using Reply = Profiles;

    AccountQuery query;
    std::optional<AccountId> after; //!< the last one of the page before

    SKEIN_FIELDS(query, after)
};

//! The profiles of known accounts; unknown numbers are left out.
struct GetAccounts
{
    static constexpr std::string_view method = "accounts.get";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Read;
    static constexpr bool forGuests = true;
    using Reply = Profiles;

    List<AccountId, 50> accounts;

    SKEIN_FIELDS(accounts)
};

struct AccountAdded
{
    Profile profile;

    SKEIN_FIELDS(profile)
};

//! Makes one more account of the caller's user, with a nickname, contacts and conversations of its own. Errors:
//! too_many_accounts, not_allowed (a guest).
struct AddAccount
{
    static constexpr std::string_view method = "accounts.add";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    using Reply = AccountAdded;

    ClientTag tag; //!< repeating it answers the same account
    Nickname nickname;

    SKEIN_FIELDS(tag, nickname)
};

//! One of the caller's own accounts.
struct OwnedAccount
{
    Profile profile;
    qint64 unread = 0; //!< messages, in all of its conversations

    SKEIN_FIELDS(profile, unread)
};

struct OwnedAccounts
{
    List<OwnedAccount, 50> accounts;
    qint64 most = 0; //!< how many the user may have

    SKEIN_FIELDS(accounts, most)
};

//! The accounts of the caller's user, ordered by number.
struct ListOwnAccounts
{
    static constexpr std::string_view method = "accounts.mine";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Read;
    using Reply = OwnedAccounts;

    SKEIN_FIELDS()
};

//! Opens a session of another account of the caller's user on the caller's device, without a password: the answer's token is
//! for a connection of its own (`accounts.resume`), this one stays whose it is. Repeating it ends the session before,
//! and opens another. Errors: already_signed_in (this is that account), not_found (also for somebody else's account).
struct EnterAccount
{
    static constexpr std::string_view method = "accounts.enter";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    using Reply = SignedIn;

    AccountId account;
    DeviceLabel deviceLabel;

    SKEIN_FIELDS(account, deviceLabel)
};

//! The last thing that a connection hears when its session ended; the connection is closed right after.
struct SessionEnded
{
    static constexpr std::string_view method = "session.ended";

    QString reason; //!< an error name, e.g. "account_disabled"

    SKEIN_FIELDS(reason)
};

#define SKEIN_ACCOUNTS_MESSAGES \
    ServerDescription, DescribeServer, SignedIn, Register, LogIn, EnterAsGuest, Resume, Renewed, RenewToken, LogOut, \
    Profiles, FindAccounts, GetAccounts, AccountAdded, AddAccount, OwnedAccount, OwnedAccounts, ListOwnAccounts, \
    EnterAccount, SessionEnded
SKEIN_FOR_EACH(SKEIN_CODEC_ELSEWHERE, SKEIN_ACCOUNTS_MESSAGES)

} // namespace skein
