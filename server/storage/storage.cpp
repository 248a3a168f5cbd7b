// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/storage.h>

#include <storage/entry_rows.h>

namespace skein {

Storage::Storage(std::unique_ptr<sql::Connection> connection) : m_unit(std::move(connection)) { }

void Storage::prepare(const QList<ConversationId> &wanted, const QList<std::pair<AccountId, ClientTag>> &tags)
{
    conversations.lockAll(wanted);
    entries.lookUpTags(tags);
}

bool Storage::isBatchRecorded(const QString &lane, qint64 number)
{
    return m_unit.read("state.batch").bind("lane", lane).one([](const sql::Row &row) { return row.integer("batch"); })
        == number;
}

} // namespace skein
