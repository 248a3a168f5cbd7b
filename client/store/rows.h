// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/error.h>
#include <core/timestamp.h>
#include <domain/conversation.h>
#include <domain/entry.h>

#include <QSize>

namespace skein::client {

//! The end of a conversation's log and the marks in it, as far as this device knows.
struct LogState
{
    Seq head; //!< the newest entry that is known to exist
    Timestamp at; //!< of that entry
    Seq readUpTo;
    qint64 unread = 0; //!< messages of others after `readUpTo`
    Seq peerReadUpTo; //!< direct conversations: how far the other side has read

    bool operator==(const LogState &) const = default;
};

//! One row of the conversation list.
struct ConversationRow
{
    ConversationId id;
    ConversationKind kind = ConversationKind::Direct;
    QString title; //!< what the user calls it, else the title of the group or the name of the other side
    QString remark; //!< what the user calls the group, or nothing
    QString groupTitle; //!< what the group calls itself
    std::optional<Profile> peer; //!< of a direct conversation
    Role role = Role::Member;
    bool isMember = true;
    bool mayWrite = true;
    qint64 memberCount = 0;
    std::optional<Digest> avatar; //!< of a group
    QList<AccountId> faces; //!< of a group without a picture: its first members by number, as far as they are known
    QString description; //!< of a group
    JoinRule joinRule = JoinRule::Closed;
    QString nickname; //!< one's own in this group, or empty
    bool isEveryoneMuted = false; //!< but for owner and admins
    std::optional<Timestamp> mutedUntil; //!< oneself
    bool isDissolved = false;
    qint64 joinRequests = 0; //!< that wait for one's decision
    LogState log;
    std::optional<Entry> last; //!< the newest line worth a preview: never a recall, but maybe a recalled message
    QString lastSender; //!< name of the sender of `last`, empty when unknown
    QString draft; //!< what was typed and not sent
    qint64 waiting = 0; //!< own messages that are not acknowledged
    qint64 failed = 0; //!< of these, refused
    Timestamp activeAt; //!< what the list is sorted by, newest first: last entry or newest own message
};

//! Entries that follow each other without a hole, by ascending seq. Recalls are folded into their targets and left out.
struct EntryStretch
{
    QList<Entry> entries;
    bool moreBefore = false; //!< the store holds older ones right before these
    bool moreAfter = false; //!< the store holds newer ones right after these
};

//! Entries of one conversation that are held without a hole, ends included. What the reader may not see counts as held.
struct HeldRange
{
    Seq first;
    Seq last;
    Seq current; //!< changes up to this seq are applied to all entries of the range

    bool operator==(const HeldRange &) const = default;
};

enum class OutboxState {
    Waiting = 1, //!< to be sent, or on its way
    Accepted = 2, //!< acknowledged; its entry is not in the log yet
    Failed = 3, //!< refused; nothing of its conversation is sent until it is retried or discarded
};

struct OutboxImage
{
    QString path; //!< of the copy in the spool
    FileName name;
    QSize size; //!< pixels, upright
    std::optional<Attachment> uploaded; //!< what the server made of it
};

//! A message of one's own that is not in the log yet.
struct OutboxMessage
{
    ClientTag tag;
    ConversationId conversation;
    MessageText text;
    QList<OutboxImage> images;
    Timestamp at; //!< when it was written
    OutboxState state = OutboxState::Waiting;
    std::optional<ErrorCode> error; //!< why it failed
    Seq acceptedAs; //!< its place in the log, once acknowledged
};

struct ContactRow
{
    Profile profile;
    ConversationId conversation; //!< the direct conversation with it
    Remark remark; //!< what the user calls it
};

} // namespace skein::client
