// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/account.h>
#include <protocol/codec.h>
#include <protocol/message.h>

namespace skein {

//! Changes what the caller says of himself; what is absent stays. His contacts and the members of his groups hear it at
//! once. Errors: not_found, when `avatar` is no image that the caller uploaded or may read; rate_limited.
struct UpdateProfile
{
    static constexpr std::string_view method = "profiles.update";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    static constexpr bool isRateLimited = true; // everybody who knows him hears of it
    using Reply = Done;

    std::optional<Nickname> nickname;
    std::optional<Gender> gender;
    std::optional<Bio> bio;
    std::optional<Digest> avatar; //!< uploaded before; everybody who is signed in may read it from now on
    bool removeAvatar = false;

    SKEIN_FIELDS(nickname, gender, bio, avatar, removeAvatar)
};

//! What somebody says of himself. Who has blocked the reader says no more than his name.
struct ProfileCard
{
    Profile profile;
    Gender gender = Gender::Unknown;
    Bio bio;

    SKEIN_FIELDS(profile, gender, bio)
    bool operator==(const ProfileCard &) const = default;
};

//! The card of an account. Error: not_found.
struct GetProfileCard
{
    static constexpr std::string_view method = "profiles.card";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Read;
    using Reply = ProfileCard;

    AccountId account;

    SKEIN_FIELDS(account)
};

//! What the caller's account alone may see of itself. Changes come through the feed, as `own`.
struct GetOwnAccount
{
    static constexpr std::string_view method = "profiles.own";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Read;
    static constexpr bool forGuests = true;
    using Reply = OwnAccount;

    SKEIN_FIELDS()
};

//! Somebody whom the reader shares a group or a contact with is called or looks differently.
struct ProfileChanged
{
    static constexpr std::string_view method = "profiles.changed";

    Profile profile;

    SKEIN_FIELDS(profile)
};

#define SKEIN_PROFILES_MESSAGES \
    UpdateProfile, ProfileCard, GetProfileCard, GetOwnAccount, OwnAccount, ProfileChanged
SKEIN_FOR_EACH(SKEIN_CODEC_ELSEWHERE, SKEIN_PROFILES_MESSAGES)

} // namespace skein
