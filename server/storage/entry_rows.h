// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/entry.h>
#include <sql/query.h>

#include <vector>

namespace skein {

// How an entry lies in the tables.

//! One attachment with its place.
struct ImageRow
{
    ConversationId conversation;
    Seq seq;
    qint64 position = 0; //!< 0, 1, 2 … in its message
    Attachment attachment;
};

void bindEntry(sql::Bindings &row, const Entry &entry);
void bindImage(sql::Bindings &row, const ImageRow &image);
void bindChange(sql::Bindings &row, const Entry &change);
//! The entries that change another one.
[[nodiscard]] std::vector<Entry> changesAmong(const std::vector<Entry> &entries);
[[nodiscard]] std::vector<ImageRow> imagesOf(const std::vector<Entry> &entries);

//! An entry without its images, and how many those are.
struct EntryRow
{
    Entry entry;
    qint64 imageCount = 0;
};

[[nodiscard]] EntryRow readEntry(const sql::Row &row);
[[nodiscard]] Attachment readAttachment(const sql::Row &row);

} // namespace skein
