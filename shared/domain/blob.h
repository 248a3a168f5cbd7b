// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/fields.h>
#include <domain/enum_names.h>
#include <domain/text.h>

#include <array>

namespace skein {

struct ByteRange
{
    qint64 offset = 0;
    qint64 length = 0;

    SKEIN_FIELDS(offset, length)
    bool operator==(const ByteRange &) const = default;
};

//! What a client must hash to prove that it has the bytes: SHA-256 over nonce and the ranges, in order.
struct PossessionChallenge
{
    Bytes<struct NonceTag, 32, 32> nonce;
    List<ByteRange, 3> ranges;

    SKEIN_FIELDS(nonce, ranges)
    bool operator==(const PossessionChallenge &) const = default;
};

//! Which rendering of an image: the original, or a thumbnail that fits in so many pixels (320, 1024).
enum class Rendering { Original, Small, Large };

constexpr auto namesOf(Rendering)
{
    return std::array{EnumName{Rendering::Original, u"original"}, EnumName{Rendering::Small, u"small"},
                      EnumName{Rendering::Large, u"large"}};
}

} // namespace skein
