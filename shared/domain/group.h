// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/contact.h>

namespace skein {

//! What became of a wish to join a group.
enum class JoinOutcome {
    Joined = 1,
    Waiting = 2, //!< for an owner or admin to decide
};

constexpr auto namesOf(JoinOutcome)
{
    return std::array{EnumName{JoinOutcome::Joined, u"joined"}, EnumName{JoinOutcome::Waiting, u"waiting"}};
}

//! Somebody who waits to be let into a group.
struct JoinRequest
{
    Profile profile;
    RequestNote note;
    Timestamp at;

    SKEIN_FIELDS(profile, note, at)
    bool operator==(const JoinRequest &) const = default;
};

} // namespace skein
