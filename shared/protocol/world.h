// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/conversation.h>
#include <protocol/codec.h>
#include <protocol/message.h>
#include <protocol/messages.h>

namespace skein {

using Announcement = Text<struct AnnouncementTag, TextLimits{1, 1000, TextRule::Block}>;

//! Somebody who may not write in the world channel.
struct WorldMute
{
    AccountId account;
    Timestamp until;

    SKEIN_FIELDS(account, until)
    bool operator==(const WorldMute &) const = default;
};

//! The world channel, which everybody is in. Its messages, history and marks are those of any conversation.
struct WorldState
{
    ConversationId conversation;
    bool on = true; //!< false: nobody writes
    std::optional<Timestamp> mutedUntil; //!< the reader may not write until then
    std::optional<Entry> announcement; //!< the newest one
    bool governs = false; //!< the reader is an administrator, who may ask for what follows
    List<WorldMute, 200> muted; //!< for administrators: by account

    SKEIN_FIELDS(conversation, on, mutedUntil, announcement, governs, muted)
    bool operator==(const WorldState &) const = default;
};

//! What a client asks once after each sign-in; what changes later comes as entries of the channel's log: everyone_muted and
//! everyone_unmuted (off and on), muted and unmuted, announced. Error: not_found (no such channel).
struct FetchWorld
{
    static constexpr std::string_view method = "world.state";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Read;
    static constexpr bool forGuests = true;
    using Reply = WorldState;

    SKEIN_FIELDS()
};

//! Turns the world channel off, so that nobody writes in it, or on again. For administrators. Errors: not_allowed,
//! not_found.
struct SwitchWorld
{
    static constexpr std::string_view method = "world.switch";
    static constexpr auto guard = Guard::Admin; // the handler looks for an administrator
    static constexpr auto access = Access::Write;
    using Reply = Done;

    bool on = true;

    SKEIN_FIELDS(on)
};

//! An account may not write in the world channel until then; without a time, or with one that is over, it may again. For
//! administrators, about those below them. Errors: not_allowed, not_found.
struct MuteInWorld
{
    static constexpr std::string_view method = "world.mute";
    static constexpr auto guard = Guard::Admin; // the handler looks for an administrator
    static constexpr auto access = Access::Write;
    using Reply = Done;

    AccountId account;
    std::optional<Timestamp> until;

    SKEIN_FIELDS(account, until)
};

//! Says something to everybody: a message in the world channel, also while it is off, and a banner. For administrators.
//! Errors: not_allowed, not_found, empty_message, rate_limited.
struct Announce
{
    static constexpr std::string_view method = "world.announce";
    static constexpr auto guard = Guard::Admin; // the handler looks for an administrator
    static constexpr auto access = Access::Write;
    static constexpr bool isRateLimited = true;
    using Reply = MessageAccepted;

    ClientTag tag; //!< repeating it answers the first one's place
    Announcement text;

    SKEIN_FIELDS(tag, text)
};

#define SKEIN_WORLD_MESSAGES \
    WorldMute, WorldState, FetchWorld, SwitchWorld, MuteInWorld, Announce
SKEIN_FOR_EACH(SKEIN_CODEC_ELSEWHERE, SKEIN_WORLD_MESSAGES)

} // namespace skein
