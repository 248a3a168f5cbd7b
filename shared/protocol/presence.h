// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/account.h>
#include <protocol/codec.h>
#include <protocol/message.h>

namespace skein {

struct AccountPresence
{
    AccountId account;
    Presence presence = Presence::Offline;

    SKEIN_FIELDS(account, presence)
    bool operator==(const AccountPresence &) const = default;
};

struct OnlineContacts
{
    QList<AccountId> online; //!< whoever is not offline
    QList<AccountPresence> presences; //!< of the same accounts

    SKEIN_FIELDS(online, presences)
};

//! Which of the caller's contacts are online now, and how. Who is invisible, or has blocked the caller, is not in it.
struct ListOnline
{
    static constexpr std::string_view method = "presence.list";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Read;
    static constexpr bool forGuests = true;
    using Reply = OnlineContacts;

    SKEIN_FIELDS()
};

//! What the caller looks like from now on, until he says otherwise. While he is invisible nobody is told that he comes,
//! goes, types or reads; how far he read is told when he becomes visible.
struct SetAvailability
{
    static constexpr std::string_view method = "presence.set";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    Availability availability = Availability::Online;

    SKEIN_FIELDS(availability)
};

//! Nobody sits before this device, or somebody does again. An account that is online looks away while all of its devices
//! are idle. Forgotten when the connection closes.
struct SetIdle
{
    static constexpr std::string_view method = "presence.idle";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Read;
    static constexpr bool forGuests = true;
    using Reply = Done;

    bool idle = false;

    SKEIN_FIELDS(idle)
};

//! A contact came or went, or looks differently.
struct PresenceChanged
{
    static constexpr std::string_view method = "presence.changed";

    AccountId account;
    bool online = false; //!< not `offline`
    Presence presence = Presence::Offline;

    SKEIN_FIELDS(account, online, presence)
};

#define SKEIN_PRESENCE_MESSAGES OnlineContacts, ListOnline, SetAvailability, SetIdle, PresenceChanged
SKEIN_FOR_EACH(SKEIN_CODEC_ELSEWHERE, SKEIN_PRESENCE_MESSAGES)

} // namespace skein
