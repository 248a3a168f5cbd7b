// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/contact.h>
#include <domain/conversation.h>

namespace skein {

//! What a row of an account's feed is about. The numbers are stored: append only.
enum class FeedKind { Unknown = 0, Contact = 1, Request = 2, Conversation = 3, Mark = 4, Block = 5, Own = 6 };

constexpr auto namesOf(FeedKind)
{
    return std::array{EnumName{FeedKind::Contact, u"contact"}, EnumName{FeedKind::Request, u"request"},
                      EnumName{FeedKind::Conversation, u"conversation"}, EnumName{FeedKind::Mark, u"mark"},
                      EnumName{FeedKind::Block, u"block"}, EnumName{FeedKind::Own, u"own"}};
}

//! One row of an account's feed: the present state of (kind, key), or, without a value, its tombstone.
struct FeedItem
{
    Seq seq;
    FeedKind kind = FeedKind::Contact;
    qint64 key = 0; //!< the other account of a contact, request or block, the conversation of a conversation or mark, oneself
    std::optional<Contact> contact;
    std::optional<ContactRequest> request;
    std::optional<Conversation> conversation;
    std::optional<ReadMark> mark;
    std::optional<Profile> block; //!< whom the account has blocked
    std::optional<OwnAccount> own;

    SKEIN_FIELDS(seq, kind, key, contact, request, conversation, mark, block, own)
    bool operator==(const FeedItem &) const = default;
};

} // namespace skein
