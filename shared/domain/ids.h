// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/id.h>

namespace skein {

using UserId = Id<struct UserTag>; //!< a login
using AccountId = Id<struct AccountTag>; //!< a persona that chats
using DeviceId = Id<struct DeviceTag>; //!< one installed client of a user, with its own session
using ConversationId = Id<struct ConversationTag>;

//! The position of an entry in its conversation's log, or of a row in an account's feed: 1, 2, 3 … Zero is "before the first".
class Seq : public Id<struct SeqTag>
{
public:
    using Id::Id;
    [[nodiscard]] constexpr Seq next() const { return Seq{value() + 1}; }
    [[nodiscard]] constexpr Seq previous() const { return Seq{value() - 1}; }
    constexpr auto operator<=>(const Seq &) const = default;
};

} // namespace skein
