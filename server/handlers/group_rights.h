// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/conversation.h>

namespace skein {

//! What a role in a group is for. Whom a power is used on, `outranks` decides.
enum class Power {
    Describe, //!< title, picture, description, join rule
    Admit, //!< decide about who asks, and about the blacklist
    Moderate, //!< remove, mute and name members; mute everyone
    Appoint, //!< make admins and members of each other
    HandOver,
    Dissolve,
};

//! The one place that says what a role may.
[[nodiscard]] constexpr bool may(Role role, Power power)
{
    switch (power) {
    case Power::Describe:
    case Power::Admit:
    case Power::Moderate:
        return role >= Role::Admin;
    case Power::Appoint:
    case Power::HandOver:
    case Power::Dissolve:
        return role == Role::Owner;
    }
    return false;
}

//! An admin touches neither the owner nor another admin.
[[nodiscard]] constexpr bool outranks(Role one, Role other)
{
    return one > other;
}

} // namespace skein
