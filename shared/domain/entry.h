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
    Removed = 6, //!< `sender` removed `subjects`
    Renamed = 7, //!< the group is called `title` now
    Dissolved = 8, //!< the last entry of a group
    OwnerChanged = 9, //!< `subjects` owns the group now
    AdminAppointed = 10, //!< `subjects` is an admin now
    AdminDismissed = 11, //!< `subjects` is an admin no longer
    EveryoneMuted = 12, //!< only owner and admins may write now
    EveryoneUnmuted = 13,
    Muted = 14, //!< `subjects` may not write `until` then, or until it is lifted
    Unmuted = 15, //!< `subjects` may write again
    AvatarChanged = 16, //!< the group has another picture
    DescriptionChanged = 17, //!< the group has another description
    JoinRuleChanged = 18, //!< the group is joined in another way
    NicknameChanged = 19, //!< `subjects` is called `title` in the group now; without title: as everywhere
    Announced = 20, //!< of the world: a message of an administrator to everybody, shown as a banner, too
};

constexpr auto namesOf(EntryKind)
{
    return std::array{
        EnumName{EntryKind::Message, u"message"}, EnumName{EntryKind::Created, u"created"},
        EnumName{EntryKind::Joined, u"joined"},   EnumName{EntryKind::Left, u"left"},
        EnumName{EntryKind::Recalled, u"recalled"},
        EnumName{EntryKind::Removed, u"removed"},
        EnumName{EntryKind::Renamed, u"renamed"},
        EnumName{EntryKind::Dissolved, u"dissolved"},
        EnumName{EntryKind::OwnerChanged, u"owner_changed"},
        EnumName{EntryKind::AdminAppointed, u"admin_appointed"},
        EnumName{EntryKind::AdminDismissed, u"admin_dismissed"},
        EnumName{EntryKind::EveryoneMuted, u"everyone_muted"},
        EnumName{EntryKind::EveryoneUnmuted, u"everyone_unmuted"},
        EnumName{EntryKind::Muted, u"muted"},
        EnumName{EntryKind::Unmuted, u"unmuted"},
        EnumName{EntryKind::AvatarChanged, u"avatar_changed"},
        EnumName{EntryKind::DescriptionChanged, u"description_changed"},
        EnumName{EntryKind::JoinRuleChanged, u"join_rule_changed"},
        EnumName{EntryKind::NicknameChanged, u"nickname_changed"},
        EnumName{EntryKind::Announced, u"announced"},
    };
}

//! Whether such an entry says something itself; of the others a text is a name.
[[nodiscard]] constexpr bool hasBody(EntryKind kind)
{
    return kind == EntryKind::Message || kind == EntryKind::Announced;
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
    QList<AccountId> subjects; //!< whom it is about: see EntryKind
    std::optional<ConversationTitle> title; //!< a new name: see EntryKind
    std::optional<Timestamp> until; //!< of Muted

    SKEIN_FIELDS(conversation, seq, kind, sender, at, count, changed, recalled, tag, target, body, subjects, title, until)
    bool operator==(const Entry &) const = default;
};

} // namespace skein
