// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <protocol/sync.h>
#include <storage/storage.h>

namespace skein {

//! The rows of an account's feed with their present values, in the order of `rows`. A value that is gone makes a tombstone.
[[nodiscard]] QList<FeedItem> feedItems(Storage &storage, AccountId account, const QList<FeedRow> &rows);

//! What the last flush numbered, ready to tell: an account and its event.
[[nodiscard]] QList<std::pair<AccountId, FeedChanged>> changedFeedItems(Storage &storage);

} // namespace skein
