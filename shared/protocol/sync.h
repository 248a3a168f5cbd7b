// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/feed.h>
#include <protocol/codec.h>
#include <protocol/message.h>

namespace skein {

struct Heads
{
    List<Head, 200> heads; //!< by ascending conversation
    bool more = false;

    SKEIN_FIELDS(heads, more)
};

//! Where the logs of all the caller's conversations end. The client compares and reads what it lacks.
struct FetchHeads
{
    static constexpr std::string_view method = "sync.resume";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Read;
    static constexpr bool forGuests = true;
    using Reply = Heads;

    std::optional<ConversationId> after; //!< the last one of the page before

    SKEIN_FIELDS(after)
};

struct FeedPage
{
    QList<FeedItem> items; //!< by ascending seq
    Seq head; //!< the feed's newest seq
    bool more = false;

    SKEIN_FIELDS(items, head, more)
};

//! The rows of the caller's feed that changed after `after`. Error: resync_needed when tombstones after it are gone
//! (90 days): drop what the feed gave and ask from 0.
struct FetchFeed
{
    static constexpr std::string_view method = "sync.feed";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Read;
    static constexpr bool forGuests = true;
    using Reply = FeedPage;

    Seq after;

    SKEIN_FIELDS(after)
};

//! A row of the caller's feed changed. `previous` is the feed's seq before it: another one in the client's hand is a loss.
struct FeedChanged
{
    static constexpr std::string_view method = "sync.changed";

    Seq previous;
    FeedItem item;

    SKEIN_FIELDS(previous, item)
};

#define SKEIN_SYNC_MESSAGES \
    Heads, FetchHeads, FeedPage, FetchFeed, FeedChanged
SKEIN_FOR_EACH(SKEIN_CODEC_ELSEWHERE, SKEIN_SYNC_MESSAGES)

} // namespace skein
