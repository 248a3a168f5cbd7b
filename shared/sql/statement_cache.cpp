// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <sql/statement_cache.h>

namespace skein::sql {

Statement *StatementCache::find(const QueryText *text, quint64 shape)
{
    const auto found = m_index.find({text, shape});
    if (found == m_index.end())
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, found->second);
    return &found->second->second;
}

Statement &StatementCache::insert(const QueryText *text, quint64 shape, Statement statement)
{
    m_entries.emplace_front(Key{text, shape}, std::move(statement));
    m_index[m_entries.front().first] = m_entries.begin();
    if (m_index.size() > m_capacity) {
        m_index.erase(m_entries.back().first);
        m_entries.pop_back();
    }
    return m_entries.front().second;
}

void StatementCache::clear()
{
    m_index.clear();
    m_entries.clear();
}

} // namespace skein::sql
