// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/fields.h>
#include <core/timestamp.h>
#include <domain/attachment.h>
#include <domain/enum_names.h>
#include <domain/ids.h>
#include <domain/text.h>

#include <array>
#include <optional>

namespace skein {

using MessageText = Text<struct MessageTextTag, TextLimits{0, 10000, TextRule::Block}>;
//! The id that a client gives a write, so that repeating it is harmless. Unique per sender, for ever.
using ClientTag = Text<struct ClientTagTag, TextLimits{1, 36}>;
using ConversationTitle = Text<struct ConversationTitleTag, TextLimits{1, 64}>;

//! What one line of a conversation's log says. The numbers are stored: append only.
enum class EntryKind {
    Unknown = 0, //!< of a newer server: shown as a line that this client is too old for
    Message = 1,
    Created = 2, //!< the conversation began; `subjects` are its first members
    Joined = 3, //!< `subjects` were added by `sender`
    Left = 4, //!< `sender` left
    Recalled = 5, //!< `sender` took back the message `target`
};

constexpr auto namesOf(EntryKind)
{
    return std::array{
        EnumName{EntryKind::Message, u"message"}, EnumName{EntryKind::Created, u"created"},
        EnumName{EntryKind::Joined, u"joined"},   EnumName{EntryKind::Left, u"left"},
        EnumName{EntryKind::Recalled, u"recalled"},
    };
}

//! The content of a message. At least one of text and images is there.
struct MessageBody
{
    MessageText text;
    List<Attachment, 9> images;

    SKEIN_FIELDS(text, images)
    bool operator==(const MessageBody &) const = default;
};

//! One line of a conversation's log.
struct Entry
{
    ConversationId conversation;
    Seq seq;
    EntryKind kind = EntryKind::Message;
    AccountId sender;
    Timestamp at;
    qint64 count = 0; //!< messages in the log up to and with this entry; unread is a subtraction of these
    Seq changed; //!< the last change applied to this entry; changes with seq ≤ changed are already in it
    bool recalled = false; //!< a message whose content was taken back
    std::optional<ClientTag> tag; //!< the sender's own id of it
    std::optional<Seq> target; //!< of a change: the entry that it changes
    std::optional<MessageBody> body; //!< of a message that was not recalled
    QList<AccountId> subjects; //!< of Created and Joined: who
    std::optional<ConversationTitle> title; //!< of Created: the name of a group

    SKEIN_FIELDS(conversation, seq, kind, sender, at, count, changed, recalled, tag, target, body, subjects, title)
    bool operator==(const Entry &) const = default;
};

} // namespace skein
