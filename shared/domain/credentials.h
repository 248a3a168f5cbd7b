// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/fields.h>
#include <core/timestamp.h>

#include <optional>

namespace skein {

//! When people may register themselves (FEATURES.md A10).
struct Registration
{
    bool open = true; //!< between `from` and `until`, where they are given
    std::optional<Timestamp> from;
    std::optional<Timestamp> until;

    SKEIN_FIELDS(open, from, until)
    bool operator==(const Registration &) const = default;

    [[nodiscard]] bool isOpenAt(Timestamp now) const
    {
        return open && (!from || now >= *from) && (!until || now < *until);
    }
};

} // namespace skein
