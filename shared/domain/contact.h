// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/fields.h>
#include <core/timestamp.h>
#include <domain/account.h>
#include <domain/conversation.h>

namespace skein {

using RequestNote = Text<struct RequestNoteTag, TextLimits{0, 140}>;

//! A contact as its owner sees it: the value of a feed row.
struct Contact
{
    Profile profile;
    ConversationId conversation; //!< the direct conversation with it
    Remark remark;

    SKEIN_FIELDS(profile, conversation, remark)
    bool operator==(const Contact &) const = default;
};

enum class RequestState { Pending = 1, Accepted = 2, Rejected = 3 };

constexpr auto namesOf(RequestState)
{
    return std::array{EnumName{RequestState::Pending, u"pending"}, EnumName{RequestState::Accepted, u"accepted"},
                      EnumName{RequestState::Rejected, u"rejected"}};
}

//! A contact request as one of its two sides sees it: the value of a feed row.
struct ContactRequest
{
    Profile other; //!< the other side
    bool incoming = false; //!< the other side asked
    RequestNote note;
    RequestState state = RequestState::Pending;
    Timestamp at;

    SKEIN_FIELDS(other, incoming, note, state, at)
    bool operator==(const ContactRequest &) const = default;
};

} // namespace skein
