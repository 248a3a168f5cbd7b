// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/timestamp.h>
#include <domain/account.h>

namespace skein {

//! A login as administrators see it.
struct User
{
    UserId user;
    AccountId account; //!< its first one
    Nickname nickname; //!< of that account
    std::optional<LoginName> name;
    std::optional<EmailAddress> email;
    std::optional<PhoneNumber> phone;
    ServerRole role = ServerRole::Member;
    bool disabled = false;
    Timestamp createdAt;
    std::optional<Timestamp> lastSeenAt; //!< of the device that signed in last; absent when none is signed in

    SKEIN_FIELDS(user, account, nickname, name, email, phone, role, disabled, createdAt, lastSeenAt)
    bool operator==(const User &) const = default;
};

} // namespace skein
