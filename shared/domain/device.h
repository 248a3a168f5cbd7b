// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/fields.h>
#include <core/timestamp.h>
#include <domain/ids.h>
#include <domain/login.h>

namespace skein {

//! An IP address as text; empty when it is not known.
using PeerAddress = Text<struct PeerAddressTag, TextLimits{0, 45}>;

//! A signed-in device as its user sees it.
struct Device
{
    DeviceId device;
    AccountId account; //!< which it speaks for
    DeviceLabel label;
    PeerAddress address; //!< from which it last signed in
    Timestamp createdAt;
    Timestamp lastSeenAt; //!< when it last signed in or renewed its token
    bool online = false;

    SKEIN_FIELDS(device, account, label, address, createdAt, lastSeenAt, online)
    bool operator==(const Device &) const = default;
};

} // namespace skein
