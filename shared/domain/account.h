// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/fields.h>
#include <domain/attachment.h>
#include <domain/enum_names.h>
#include <domain/ids.h>
#include <domain/login.h>
#include <domain/text.h>

#include <array>

namespace skein {

using Nickname = Text<struct NicknameTag, TextLimits{1, 32}>;
//! What somebody says of himself (FEATURES.md B04).
using Bio = Text<struct BioTag, TextLimits{0, 140, TextRule::Block}>;
//! What its owner calls a contact or a conversation; empty: as everybody does.
using Remark = Text<struct RemarkTag, TextLimits{0, 32}>;

//! What sets an account apart from the others. Stored as numbers.
enum class Standing {
    Guest = 0, //!< sees the world channel only, and vanishes
    Deleted = 1, //!< its user is gone; only what it wrote is left
};

constexpr auto namesOf(Standing)
{
    return std::array{EnumName{Standing::Guest, u"guest"}, EnumName{Standing::Deleted, u"deleted"}};
}

//! What everybody may see of an account.
struct Profile
{
    AccountId account;
    Nickname nickname;
    std::optional<Digest> avatar;
    std::optional<Standing> standing; //!< absent: like most

    SKEIN_FIELDS(account, nickname, avatar, standing)
    bool operator==(const Profile &) const = default;
};

//! Stored as numbers.
enum class Gender { Unknown = 0, Female = 1, Male = 2 };

constexpr auto namesOf(Gender)
{
    return std::array{EnumName{Gender::Unknown, u"unknown"}, EnumName{Gender::Female, u"female"},
                      EnumName{Gender::Male, u"male"}};
}

//! How an account looks to somebody who may see whether it is there.
enum class Presence { Offline, Online, Away, Busy };

constexpr auto namesOf(Presence)
{
    return std::array{EnumName{Presence::Offline, u"offline"}, EnumName{Presence::Online, u"online"},
                      EnumName{Presence::Away, u"away"}, EnumName{Presence::Busy, u"busy"}};
}

//! What an account chose to look like. Stored as numbers.
enum class Availability {
    Online = 1, //!< online, and away when all of its devices are idle
    Away = 2,
    Busy = 3,
    Invisible = 4, //!< offline to everybody else
};

constexpr auto namesOf(Availability)
{
    return std::array{EnumName{Availability::Online, u"online"}, EnumName{Availability::Away, u"away"},
                      EnumName{Availability::Busy, u"busy"}, EnumName{Availability::Invisible, u"invisible"}};
}

//! What a user may do on the server as a whole. Stored as numbers.
enum class ServerRole { Member = 1, Admin = 2, Owner = 3 };

constexpr auto namesOf(ServerRole)
{
    return std::array{EnumName{ServerRole::Member, u"member"}, EnumName{ServerRole::Admin, u"admin"},
                      EnumName{ServerRole::Owner, u"owner"}};
}

//! What an account alone may see of itself: the value of a feed row, so that all of its devices agree.
struct OwnAccount
{
    Profile profile;
    Gender gender = Gender::Unknown;
    Bio bio;
    Availability availability = Availability::Online;
    ServerRole role = ServerRole::Member; //!< of its user, as is what follows
    std::optional<LoginName> name;
    std::optional<EmailAddress> email;
    std::optional<PhoneNumber> phone;

    SKEIN_FIELDS(profile, gender, bio, availability, role, name, email, phone)
    bool operator==(const OwnAccount &) const = default;
};

} // namespace skein
