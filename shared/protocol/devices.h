// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/device.h>
#include <protocol/codec.h>
#include <protocol/message.h>

namespace skein {

struct Devices
{
    DeviceId current; //!< the one that asks
    QList<Device> devices; //!< which signed in last comes first

    SKEIN_FIELDS(current, devices)
};

//! The signed-in devices of the caller's user, of all of its accounts.
struct ListDevices
{
    static constexpr std::string_view method = "devices.list";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Read;
    using Reply = Devices;

    SKEIN_FIELDS()
};

//! Signs a device of the caller's user out: its token is dead at once, its connections are closed with 4403. Error:
//! not_found.
struct EndDevice
{
    static constexpr std::string_view method = "devices.end";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    DeviceId device;

    SKEIN_FIELDS(device)
};

//! The same for all devices but the caller's.
struct EndOtherDevices
{
    static constexpr std::string_view method = "devices.end_others";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    SKEIN_FIELDS()
};

//! A device that is new to the user signed in with its password. Told to the user's other devices.
struct DeviceSignedIn
{
    static constexpr std::string_view method = "devices.signed_in";

    DeviceLabel label;
    PeerAddress address;
    Timestamp at;

    SKEIN_FIELDS(label, address, at)
};

//! What `devices.list` answers has changed: a device came or went, for good or for now.
struct DevicesChanged
{
    static constexpr std::string_view method = "devices.changed";

    SKEIN_FIELDS()
};

#define SKEIN_DEVICES_MESSAGES Devices, ListDevices, EndDevice, EndOtherDevices, DeviceSignedIn, DevicesChanged
SKEIN_FOR_EACH(SKEIN_CODEC_ELSEWHERE, SKEIN_DEVICES_MESSAGES)

} // namespace skein
