// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/fields.h>
#include <core/timestamp.h>
#include <domain/enum_names.h>
#include <domain/text.h>

#include <array>

namespace skein {

//! What a new password must be (FEATURES.md A06). It is none of those that everybody tries first, in any case.
struct PasswordRule
{
    qint64 length = 8; //!< the least number of characters
    qint64 kinds = 2; //!< how many of these are in it at least: small letters, capitals, digits, anything else

    SKEIN_FIELDS(length, kinds)
    bool operator==(const PasswordRule &) const = default;
};

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

using CaptchaId = Text<struct CaptchaIdTag, TextLimits{1, 43}>;
using CaptchaText = Text<struct CaptchaTextTag, TextLimits{0, 16}>;

//! What somebody reads in the picture of `accounts.challenge`. Each captcha takes one answer.
struct CaptchaAnswer
{
    CaptchaId captcha;
    CaptchaText text; //!< small letters will do

    SKEIN_FIELDS(captcha, text)
    bool operator==(const CaptchaAnswer &) const = default;
};

//! Six digits that prove who reads a mail, or whom an administrator told them.
using OneTimeCode = Text<struct OneTimeCodeTag, TextLimits{1, 16}>;

//! What a code is good for. Stored as numbers.
enum class CodePurpose {
    Recovery = 1, //!< a new password without the old one
    Email = 2, //!< another e-mail address
};

constexpr auto namesOf(CodePurpose)
{
    return std::array{EnumName{CodePurpose::Recovery, u"recovery"}, EnumName{CodePurpose::Email, u"email"}};
}

} // namespace skein
