// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/fields.h>
#include <domain/attachment.h>
#include <domain/ids.h>
#include <domain/text.h>

namespace skein {

using Nickname = Text<struct NicknameTag, TextLimits{1, 32}>;

//! What everybody may see of an account.
struct Profile
{
    AccountId account;
    Nickname nickname;
    std::optional<Digest> avatar;

    SKEIN_FIELDS(account, nickname, avatar)
    bool operator==(const Profile &) const = default;
};

} // namespace skein
