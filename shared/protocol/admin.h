// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/credentials.h>
#include <domain/device.h>
#include <domain/user.h>
#include <protocol/codec.h>
#include <protocol/message.h>

namespace skein {

//! What to look for among users: a part of a name, e-mail address, phone number or nickname; empty: all.
using UserFilter = Text<struct UserFilterTag, TextLimits{0, 64}>;

struct Users
{
    List<User, 50> users;
    bool more = false;

    SKEIN_FIELDS(users, more)
};

//! The users by ascending number, without those who were deleted. Error, as of everything here: not_allowed, for
//! whoever is no administrator.
struct ListUsers
{
    static constexpr std::string_view method = "admin.users";
    static constexpr auto guard = Guard::Admin;
    static constexpr auto access = Access::Read;
    using Reply = Users;

    UserFilter filter;
    std::optional<UserId> after; //!< the last one of the page before

    SKEIN_FIELDS(filter, after)
};

struct UserDetails
{
    User user;
    QList<Profile> accounts;
    QList<Device> devices; //!< which signed in last comes first

    SKEIN_FIELDS(user, accounts, devices)
};

//! One user, by its number or by what it signs in with. Error: not_found, also for one who was deleted and when neither
//! is given.
struct ShowUser
{
    static constexpr std::string_view method = "admin.user";
    static constexpr auto guard = Guard::Admin;
    static constexpr auto access = Access::Read;
    using Reply = UserDetails;

    std::optional<UserId> user;
    std::optional<LoginText> named;

    SKEIN_FIELDS(user, named)
};

struct UserCreated
{
    UserId user;
    AccountId account;
    std::optional<Password> password; //!< when none was given: a random one, told this once

    SKEIN_FIELDS(user, account, password)
};

//! Makes a user, whoever may register now. Only the owner makes administrators, nobody another owner. Errors:
//! not_allowed, name_taken, email_taken, phone_taken, weak_password, invalid_field without any login.
struct CreateUser
{
    static constexpr std::string_view method = "admin.create_user";
    static constexpr auto guard = Guard::Admin;
    static constexpr auto access = Access::Write;
    using Reply = UserCreated;

    std::optional<LoginName> name;
    std::optional<EmailAddress> email;
    std::optional<PhoneNumber> phone;
    Nickname nickname;
    std::optional<Password> password;
    ServerRole role = ServerRole::Member;

    SKEIN_FIELDS(name, email, phone, nickname, password, role)
};

//! Changes what is given and leaves the rest. Administrators change members; the owner changes everybody and appoints
//! administrators. Who makes another one the owner is an administrator from then on. Errors: not_found, not_allowed,
//! name_taken, email_taken, phone_taken.
struct UpdateUser
{
    static constexpr std::string_view method = "admin.update_user";
    static constexpr auto guard = Guard::Admin;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    UserId user;
    std::optional<LoginName> name;
    std::optional<EmailAddress> email;
    std::optional<PhoneNumber> phone;
    std::optional<Nickname> nickname; //!< of its first account
    std::optional<ServerRole> role;

    SKEIN_FIELDS(user, name, email, phone, nickname, role)
};

//! Nobody signs in as this user any more: its sessions are dead at once and its connections are closed with the reason
//! account_disabled. Errors: not_found, not_allowed.
struct DisableUser
{
    static constexpr std::string_view method = "admin.disable";
    static constexpr auto guard = Guard::Admin;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    UserId user;

    SKEIN_FIELDS(user)
};

//! Undoes `admin.disable`. Errors: not_found, not_allowed.
struct EnableUser
{
    static constexpr std::string_view method = "admin.enable";
    static constexpr auto guard = Guard::Admin;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    UserId user;

    SKEIN_FIELDS(user)
};

//! For good: the names that it signed in with are free again, its accounts lose contacts and groups, and only what they
//! wrote is left. Its connections are closed with the reason account_deleted. Errors: not_found, not_allowed.
struct DeleteUser
{
    static constexpr std::string_view method = "admin.delete";
    static constexpr auto guard = Guard::Admin;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    UserId user;

    SKEIN_FIELDS(user)
};

struct PasswordReset
{
    std::optional<Password> password; //!< when none was given: a random one, told this once

    SKEIN_FIELDS(password)
};

//! Gives a user another password and ends all of its sessions with the reason password_changed. Errors: not_found,
//! not_allowed, weak_password.
struct ResetPassword
{
    static constexpr std::string_view method = "admin.reset_password";
    static constexpr auto guard = Guard::Admin;
    static constexpr auto access = Access::Write;
    using Reply = PasswordReset;

    UserId user;
    std::optional<Password> password;

    SKEIN_FIELDS(user, password)
};

//! Whether people may register themselves.
struct GetRegistration
{
    static constexpr std::string_view method = "admin.registration";
    static constexpr auto guard = Guard::Admin;
    static constexpr auto access = Access::Read;
    using Reply = Registration;

    SKEIN_FIELDS()
};

//! Opens or closes registration, for good or for a window of time. A window that ends before it begins is never
//! open.
struct SetRegistration
{
    static constexpr std::string_view method = "admin.set_registration";
    static constexpr auto guard = Guard::Admin;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    Registration registration;

    SKEIN_FIELDS(registration)
};

#define SKEIN_ADMIN_MESSAGES \
    Users, ListUsers, UserDetails, ShowUser, UserCreated, CreateUser, UpdateUser, DisableUser, EnableUser, DeleteUser, \
    PasswordReset, ResetPassword, GetRegistration, SetRegistration
SKEIN_FOR_EACH(SKEIN_CODEC_ELSEWHERE, SKEIN_ADMIN_MESSAGES)

} // namespace skein
