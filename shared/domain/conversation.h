// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/fields.h>
#include <core/timestamp.h>
#include <domain/account.h>
#include <domain/entry.h>

#include <QHash>

namespace skein {

enum class ConversationKind { Direct = 1, Group = 2 };

constexpr auto namesOf(ConversationKind)
{
    return std::array{EnumName{ConversationKind::Direct, u"direct"}, EnumName{ConversationKind::Group, u"group"}};
}

enum class Role { Member = 1, Admin = 2, Owner = 3 };

constexpr auto namesOf(Role)
{
    return std::array{EnumName{Role::Member, u"member"}, EnumName{Role::Admin, u"admin"}, EnumName{Role::Owner, u"owner"}};
}

//! A stretch of a log that its reader may see, both ends included; `last` is absent while he is a member.
struct Window
{
    Seq first;
    std::optional<Seq> last;

    SKEIN_FIELDS(first, last)
    bool operator==(const Window &) const = default;
};

//! A conversation as one of its members sees it: the value of a feed row.
struct Conversation
{
    ConversationId conversation;
    ConversationKind kind = ConversationKind::Direct;
    std::optional<ConversationTitle> title; //!< of a group
    std::optional<Profile> peer; //!< of a direct conversation: the other side
    Role role = Role::Member;
    bool member = true; //!< false: the reader left; his windows stay readable
    bool mayWrite = true;
    qint64 memberCount = 0;
    QList<Window> windows;

    SKEIN_FIELDS(conversation, kind, title, peer, role, member, mayWrite, memberCount, windows)
    bool operator==(const Conversation &) const = default;
};

//! How far a member has read, and what that leaves.
struct ReadMark
{
    ConversationId conversation;
    Seq upTo;
    qint64 unread = 0; //!< messages of others after the mark, up to `head`
    Seq head; //!< the newest entry that the member could see then

    SKEIN_FIELDS(conversation, upTo, unread, head)
    bool operator==(const ReadMark &) const = default;
};

//! Where a conversation's log ends for its reader.
struct Head
{
    ConversationId conversation;
    Seq last; //!< the newest entry that the reader may see
    Timestamp at; //!< of that entry
    Seq readUpTo;
    qint64 unread = 0;
    Seq peerReadUpTo; //!< direct conversations: the other side's read mark, else 0

    SKEIN_FIELDS(conversation, last, at, readUpTo, unread, peerReadUpTo)
    bool operator==(const Head &) const = default;
};

//! The present members of a conversation and whether each of them may write.
using MemberSet = QHash<AccountId, bool>;

struct Member
{
    Profile profile;
    Role role = Role::Member;

    SKEIN_FIELDS(profile, role)
    bool operator==(const Member &) const = default;
};

} // namespace skein
