// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/fields.h>
#include <core/timestamp.h>
#include <domain/account.h>
#include <domain/entry.h>

#include <QHash>

namespace skein {

enum class ConversationKind {
    Direct = 1,
    Group = 2,
    World = 3, //!< everybody is in it
};

constexpr auto namesOf(ConversationKind)
{
    return std::array{EnumName{ConversationKind::Direct, u"direct"}, EnumName{ConversationKind::Group, u"group"},
                      EnumName{ConversationKind::World, u"world"}};
}

enum class Role { Member = 1, Admin = 2, Owner = 3 };

constexpr auto namesOf(Role)
{
    return std::array{EnumName{Role::Member, u"member"}, EnumName{Role::Admin, u"admin"}, EnumName{Role::Owner, u"owner"}};
}

using GroupDescription = Text<struct GroupDescriptionTag, TextLimits{0, 500, TextRule::Block}>;

//! How one becomes a member of a group without being added by a member. Stored as numbers.
enum class JoinRule {
    Closed = 1, //!< not at all
    Approval = 2, //!< an owner or admin agrees
    Open = 3, //!< at once
};

constexpr auto namesOf(JoinRule)
{
    return std::array{EnumName{JoinRule::Closed, u"closed"}, EnumName{JoinRule::Approval, u"approval"},
                      EnumName{JoinRule::Open, u"open"}};
}

//! What everybody in a group, or about to join it, may see of it.
struct GroupCard
{
    ConversationId conversation;
    ConversationTitle title;
    std::optional<Digest> avatar;
    GroupDescription description;
    JoinRule joinRule = JoinRule::Closed;
    qint64 memberCount = 0;
    qint64 membersMost = 0;

    SKEIN_FIELDS(conversation, title, avatar, description, joinRule, memberCount, membersMost)
    bool operator==(const GroupCard &) const = default;
};

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
    bool mayWrite = true; //!< false for good, e.g. a removed contact; mutes are told apart below
    qint64 memberCount = 0;
    QList<Window> windows;
    Remark remark; //!< the reader's own name of it
    std::optional<GroupCard> group; //!< of a group that the reader is a member of
    std::optional<Nickname> nickname; //!< the reader's own in this group
    bool everyoneMuted = false; //!< only owner and admins may write
    std::optional<Timestamp> mutedUntil; //!< the reader may not write until then; `Timestamp::never()` when it is lifted by hand
    bool dissolved = false; //!< nobody writes any more
    qint64 joinRequests = 0; //!< that wait for the reader, an owner or admin, to decide

    SKEIN_FIELDS(conversation, kind, title, peer, role, member, mayWrite, memberCount, windows, remark, group, nickname,
                 everyoneMuted, mutedUntil, dissolved, joinRequests)
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

//! Whether a member may write at all; mutes pass, this does not. Stored as numbers.
enum class WriteRight {
    NotContacts = 0, //!< of a direct conversation whose sides are contacts no longer
    Granted = 1,
    NotAccepted = 2, //!< the other side has blocked him
};

struct MemberRights
{
    Role role = Role::Member;
    WriteRight right = WriteRight::Granted;
    Timestamp mutedUntil;

    bool operator==(const MemberRights &) const = default;
};

//! The present members of a conversation, and who of them may write.
struct MemberSet : QHash<AccountId, MemberRights>
{
    bool isDissolved = false;
    bool isEveryoneMuted = false; //!< but for owner and admins
};

struct Member
{
    Profile profile;
    Role role = Role::Member;
    std::optional<Nickname> nickname; //!< in this group only
    std::optional<Timestamp> mutedUntil;

    SKEIN_FIELDS(profile, role, nickname, mutedUntil)
    bool operator==(const Member &) const = default;
};

} // namespace skein
