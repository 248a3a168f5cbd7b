// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>
#include <compare>

namespace skein {

//! A moment: milliseconds since 1970-01-01 UTC.
struct Timestamp
{
    qint64 ms = 0;

    //! Later than anything that happens, and still a number that travels (2^53 − 1).
    static constexpr Timestamp never() { return {(1LL << 53) - 1}; }

    constexpr auto operator<=>(const Timestamp &) const = default;
    constexpr Timestamp operator+(std::chrono::milliseconds span) const { return {ms + span.count()}; }
    constexpr Timestamp operator-(std::chrono::milliseconds span) const { return {ms - span.count()}; }
    constexpr std::chrono::milliseconds operator-(Timestamp other) const
    {
        return std::chrono::milliseconds{ms - other.ms};
    }
};

} // namespace skein
