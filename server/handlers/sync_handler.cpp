// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/sync_handler.h>

#include <handlers/feed_items.h>
#include <handlers/page.h>

namespace skein {

namespace {

constexpr qsizetype headsPerPage = 200;
constexpr qsizetype feedRowsPerPage = 100;

} // namespace

Result<Heads> SyncHandler::handle(Call &call, const FetchHeads &request)
{
    const auto heads =
        call.storage().entries.heads(call.account(), request.after.value_or(ConversationId()), headsPerPage + 1);
    const bool more = heads.size() > headsPerPage;
    return Heads{heads.first(std::min(heads.size(), headsPerPage)), more};
}

Result<FeedPage> SyncHandler::handle(Call &call, const FetchFeed &request)
{
    auto &feed = call.storage().feed;
    if (request.after.isValid() && request.after < feed.floor(call.account()))
        return ErrorCode::ResyncNeeded;
    const auto rows = feed.page(call.account(), request.after, feedRowsPerPage + 1);
    const auto items = feedItems(call.storage(), call.account(), rows);
    const qsizetype count = countThatFits(items.cbegin(), items.cend(), feedRowsPerPage);
    return FeedPage{items.first(count), feed.head(call.account()), count < items.size()};
}

} // namespace skein
