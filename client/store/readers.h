// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/entry.h>
#include <sql/row.h>
#include <store/database.h>
#include <store/rows.h>

//! One reader for each row type of the store.

namespace skein::client {

[[nodiscard]] Entry readEntry(const sql::Row &row);
[[nodiscard]] HeldRange readRange(const sql::Row &row);
[[nodiscard]] LogState readLogState(const sql::Row &row);

//! Account numbers as they stand in a column.
[[nodiscard]] QString joined(const QList<AccountId> &accounts);

//! Adds the images to messages of one conversation.
[[nodiscard]] QList<Entry> withImages(const Database &database, QList<Entry> entries);

} // namespace skein::client
