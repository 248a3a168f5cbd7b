// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/error.h>

#include <chrono>

namespace skein::client {

//! How long to wait after a refusal that may pass by itself.
inline constexpr std::chrono::seconds soon{2};

//! The same request may succeed later, unchanged.
[[nodiscard]] constexpr bool isTransient(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unavailable:
    case ErrorCode::Busy:
    case ErrorCode::RateLimited:
    case ErrorCode::TimedOut:
    case ErrorCode::Disconnected:
    case ErrorCode::NotSignedIn:
    case ErrorCode::DiskFull: // the server's or, for what is to be kept, our own
        return true;
    default:
        return false;
    }
}

} // namespace skein::client
