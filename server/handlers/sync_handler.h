// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <handlers/handler.h>
#include <protocol/sync.h>

namespace skein {

//! How a client catches up: where the logs end, and what changed in its feed.
class SyncHandler
{
public:
    Result<Heads> handle(Call &call, const FetchHeads &request);
    Result<FeedPage> handle(Call &call, const FetchFeed &request);
};

} // namespace skein
