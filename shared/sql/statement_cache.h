// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sql/statement.h>

#include <list>
#include <unordered_map>

namespace skein::sql {

struct QueryText;

//! The prepared statements that were used last. Lives on: its connection's thread.
class StatementCache
{
public:
    explicit StatementCache(size_t capacity) : m_capacity(capacity) { }

    //! nullptr when it is not there.
    [[nodiscard]] Statement *find(const QueryText *text, quint64 shape);
    //! Drops the one that was used least recently when there are too many.
    Statement &insert(const QueryText *text, quint64 shape, Statement statement);
    void clear();
    [[nodiscard]] size_t size() const { return m_index.size(); }

private:
    struct Key
    {
        const QueryText *text;
        quint64 shape;
        bool operator==(const Key &) const = default;
    };
    struct Hash
    {
        size_t operator()(const Key &key) const { return qHashMulti(0, key.text, key.shape); }
    };
    using Entry = std::pair<Key, Statement>;

    size_t m_capacity;
    std::list<Entry> m_entries; //!< the last used first
    std::unordered_map<Key, std::list<Entry>::iterator, Hash> m_index;
};

} // namespace skein::sql
