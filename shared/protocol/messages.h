// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/conversation.h>
#include <protocol/codec.h>
#include <protocol/message.h>

namespace skein {

//! The place of a message in the log.
struct MessageAccepted
{
    Seq seq;
    Timestamp at;
    qint64 count = 0; //!< as in Entry

    SKEIN_FIELDS(seq, at, count)
    bool operator==(const MessageAccepted &) const = default;
};

//! Posts a message to a conversation the caller belongs to. An image names a blob that the caller uploaded or may read.
//! Errors: not_a_member, not_contacts, not_accepted, group_dissolved, everyone_is_muted, muted, world_closed,
//! empty_message,
//! text_too_long, not_found (a blob), rate_limited.
struct SendMessage
{
    static constexpr std::string_view method = "messages.send";
    static constexpr auto guard = Guard::SignedIn; // a repeat is answered also to one who left meanwhile: the handler checks
    static constexpr auto access = Access::Write;
    static constexpr bool isRateLimited = true;
    static constexpr bool forGuests = true;
    using Reply = MessageAccepted;

    ConversationId conversation;
    ClientTag tag; //!< chosen by the sender: repeating a send answers the first one's place
    MessageBody body;

    SKEIN_FIELDS(conversation, tag, body)
};

//! Takes back an own message within two minutes (configurable). Repeating it is harmless.
//! Errors: not_found, not_allowed, group_dissolved.
struct RecallMessage
{
    static constexpr std::string_view method = "messages.recall";
    static constexpr auto guard = Guard::Member;
    static constexpr auto access = Access::Write;
    static constexpr bool forGuests = true;
    using Reply = Done;

    ConversationId conversation;
    Seq seq;

    SKEIN_FIELDS(conversation, seq)
};

struct EntryPage
{
    QList<Entry> entries; //!< by ascending seq, without holes inside a window
    bool more = false; //!< there is more in the direction that was asked for

    SKEIN_FIELDS(entries, more)
};

//! Entries of a log. With `after`: the oldest ones that follow it; else the newest ones before `before` (0: the end).
//! A page ends at `limit` or 48 KiB, whichever comes first. What lies outside the caller's windows is left out.
struct FetchHistory
{
    static constexpr std::string_view method = "messages.history";
    static constexpr auto guard = Guard::SignedIn; // who left may read his windows: the handler checks
    static constexpr auto access = Access::Read;
    static constexpr bool forGuests = true;
    using Reply = EntryPage;

    ConversationId conversation;
    Seq before;
    std::optional<Seq> after;
    Ranged<1, 200, 50> limit;

    SKEIN_FIELDS(conversation, before, after, limit)
};

//! The changes after `after` whose targets lie in [first, last]: what a client that holds that range missed.
//! By ascending seq; `more` as in FetchHistory.
struct FetchChanges
{
    static constexpr std::string_view method = "messages.changes";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Read;
    static constexpr bool forGuests = true;
    using Reply = EntryPage;

    ConversationId conversation;
    Seq first;
    Seq last;
    Seq after;

    SKEIN_FIELDS(conversation, first, last, after)
};

//! Moves the caller's read mark forward, to at most the last entry that he may see; backwards is ignored.
//! Error: not_a_member (never).
struct MarkRead
{
    static constexpr std::string_view method = "messages.read";
    static constexpr auto guard = Guard::SignedIn; // who left reads his windows to the end: the handler checks
    static constexpr auto access = Access::Write;
    static constexpr bool forGuests = true;
    using Reply = ReadMark;

    ConversationId conversation;
    Seq upTo;

    SKEIN_FIELDS(conversation, upTo)
};

//! Tells the other members that the caller is writing. Never stored; at most one in 3 s passes on.
//! Error: not_contacts.
struct SetTyping
{
    static constexpr std::string_view method = "messages.type";
    static constexpr auto guard = Guard::Member;
    static constexpr auto access = Access::Read;
    static constexpr bool forGuests = true;
    using Reply = Done;

    ConversationId conversation;

    SKEIN_FIELDS(conversation)
};

//! A conversation's log grew by one entry.
struct EntryPosted
{
    static constexpr std::string_view method = "messages.posted";

    Entry entry;

    SKEIN_FIELDS(entry)
};

//! Somebody is writing in a conversation.
struct Typing
{
    static constexpr std::string_view method = "messages.typing";

    ConversationId conversation;
    AccountId account;

    SKEIN_FIELDS(conversation, account)
};

//! The other side of a direct conversation has read up to here.
struct PeerRead
{
    static constexpr std::string_view method = "messages.peer_read";

    ConversationId conversation;
    Seq upTo;

    SKEIN_FIELDS(conversation, upTo)
};

#define SKEIN_MESSAGES_MESSAGES \
    MessageAccepted, SendMessage, RecallMessage, EntryPage, FetchHistory, FetchChanges, MarkRead, SetTyping, \
    EntryPosted, Typing, PeerRead, ReadMark
SKEIN_FOR_EACH(SKEIN_CODEC_ELSEWHERE, SKEIN_MESSAGES_MESSAGES)

} // namespace skein
