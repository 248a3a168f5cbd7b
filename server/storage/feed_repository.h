// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/feed.h>

#include <QList>

namespace skein {

class Unit;

//! (kind, key) changed at `seq`. Its value, or that it is gone, is read from the other repositories.
struct FeedRow
{
    Seq seq;
    FeedKind kind = FeedKind::Unknown;
    qint64 key = 0;

    bool operator==(const FeedRow &) const = default;
};

struct NumberedFeedRow
{
    AccountId account;
    Seq previous; //!< the newest seq of the account's feed before it
    FeedRow row;

    bool operator==(const NumberedFeedRow &) const = default;
};

//! What changed for each account. Lives on: lane.
class FeedRepository
{
public:
    explicit FeedRepository(Unit &unit) : m_unit(unit) { }

    //! Something changed, or went. Numbered when the batch is flushed; repeats in a batch count once.
    void put(AccountId account, FeedKind kind, qint64 key);
    //! What the flush numbered, by account and seq.
    [[nodiscard]] QList<NumberedFeedRow> numbered() const;

    //! By ascending seq.
    [[nodiscard]] QList<FeedRow> page(AccountId account, Seq after, qsizetype limit);
    [[nodiscard]] Seq head(AccountId account);
    //! Rows up to it may be gone: who knows less must begin anew.
    [[nodiscard]] Seq floor(AccountId account);

private:
    Unit &m_unit;
};

} // namespace skein
