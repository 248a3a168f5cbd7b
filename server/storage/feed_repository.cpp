// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/feed_repository.h>
#include <storage/unit.h>

namespace skein {

using sql::Row;

void FeedRepository::put(AccountId account, FeedKind kind, qint64 key)
{
    m_unit.buffer().putFeed({account, kind, key});
}

QList<NumberedFeedRow> FeedRepository::numbered() const
{
    return m_unit.numbered();
}

QList<FeedRow> FeedRepository::page(AccountId account, Seq after, qsizetype limit)
{
    return m_unit.read("feed.page")
        .bind("account", account)
        .bind("after", after)
        .bind("limit", limit)
        .all([](const Row &row) {
            return FeedRow{row.id<Seq>("seq"), row.enumeration<FeedKind>("kind"), row.integer("item_key")};
        });
}

Seq FeedRepository::head(AccountId account)
{
    const auto seq
        = m_unit.read("feed.head").bind("account", account).one([](const Row &row) { return row.id<Seq>("seq"); });
    return seq.value_or(Seq());
}

Seq FeedRepository::floor(AccountId account)
{
    const auto seq
        = m_unit.read("feed.head").bind("account", account).one([](const Row &row) { return row.id<Seq>("floor"); });
    return seq.value_or(Seq());
}

} // namespace skein
