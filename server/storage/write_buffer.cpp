// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/write_buffer.h>

#include <algorithm>

namespace skein {

void WriteBuffer::undoTo(const Mark &mark)
{
    while (m_undos.size() > mark.undos) {
        m_undos.back()();
        m_undos.pop_back();
    }
    m_entries.resize(mark.entries);
    m_written = std::min(m_written, mark.entries);
    m_feed.resize(mark.feed);
}

void WriteBuffer::clear()
{
    *this = WriteBuffer();
}

const LockedConversation *WriteBuffer::conversation(ConversationId id) const
{
    const auto found = m_conversations.find(id);
    return found == m_conversations.end() ? nullptr : &found->second.row;
}

void WriteBuffer::setLocked(const LockedConversation &row)
{
    m_conversations[row.id] = {row, false};
    // A row that the request made itself goes with it; one that it only locked is read again when it is needed.
    noteUndo([this, id = row.id] { m_conversations.erase(id); });
}

void WriteBuffer::change(const LockedConversation &row)
{
    Conversation &place = m_conversations.at(row.id);
    noteUndo([this, before = place.row] { m_conversations[before.id] = {before, true}; });
    place = {row, true};
}

std::optional<Entry> WriteBuffer::tagged(const TagKey &key) const
{
    const auto found = m_tags.constFind(key);
    return found == m_tags.cend() ? std::nullopt : std::optional(*found);
}

void WriteBuffer::setTagged(const TagKey &key, const Entry &entry)
{
    noteUndo([this, key, before = tagged(key)] {
        if (before)
            m_tags[key] = *before;
        else
            m_tags.remove(key);
    });
    m_tags[key] = entry;
}

void WriteBuffer::append(const Entry &entry)
{
    m_entries.push_back(entry);
    if (entry.tag)
        setTagged({entry.sender, *entry.tag}, entry);
}

bool WriteBuffer::hasUnwritten() const
{
    return m_written < m_entries.size()
        || std::ranges::any_of(m_conversations, [](const auto &place) { return place.second.isDirty; });
}

std::vector<Entry> WriteBuffer::takeUnwrittenEntries()
{
    const std::vector<Entry> entries(m_entries.begin() + qsizetype(m_written), m_entries.end());
    m_written = m_entries.size();
    return entries;
}

std::vector<LockedConversation> WriteBuffer::takeDirtyConversations()
{
    std::vector<LockedConversation> rows;
    for (auto &[id, place] : m_conversations) {
        if (std::exchange(place.isDirty, false))
            rows.push_back(place.row);
    }
    std::ranges::sort(rows, {}, &LockedConversation::id);
    return rows;
}

std::vector<WriteBuffer::FeedKey> WriteBuffer::takeFeed()
{
    auto keys = std::exchange(m_feed, {});
    std::ranges::sort(keys);
    keys.erase(std::ranges::unique(keys).begin(), keys.end());
    return keys;
}

void WriteBuffer::savepointUndone()
{
    m_written = m_writtenAtSavepoint;
    for (auto &[id, place] : m_conversations)
        place.isDirty = true; // what the table has now is older; writing it once more is harmless
}

} // namespace skein
