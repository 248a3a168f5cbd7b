// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/feed.h>
#include <storage/locked_conversation.h>

#include <QHash>

#include <functional>

#include <unordered_map>
#include <vector>

namespace skein {

//! What a batch holds back: entries, the locked conversations as the batch has changed them, which tags were used, and
//! feed rows. Everything can be undone to a mark. Lives on: lane.
class WriteBuffer
{
public:
    struct Mark
    {
        std::size_t entries = 0;
        std::size_t undos = 0;
        std::size_t feed = 0;
    };

    struct Conversation
    {
        LockedConversation row;
        bool isDirty = false; //!< the table does not have it yet
    };

    struct FeedKey
    {
        AccountId account;
        FeedKind kind = FeedKind::Unknown;
        qint64 key = 0;
        auto operator<=>(const FeedKey &) const = default;
    };

    using TagKey = std::pair<AccountId, ClientTag>;

    [[nodiscard]] Mark mark() const { return {m_entries.size(), m_undos.size(), m_feed.size()}; }
    void undoTo(const Mark &mark);
    void clear();

    //! nullptr when it is not locked.
    [[nodiscard]] const LockedConversation *conversation(ConversationId id) const;
    //! The row was read under its lock.
    void setLocked(const LockedConversation &row);
    //! The row is changed, and written later.
    void change(const LockedConversation &row);

    //! Nothing when the tag was not looked up; an empty Entry (without seq) when it was not used.
    [[nodiscard]] std::optional<Entry> tagged(const TagKey &key) const;
    void setTagged(const TagKey &key, const Entry &entry);

    void append(const Entry &entry);
    void putFeed(const FeedKey &key) { m_feed.push_back(key); }

    [[nodiscard]] bool hasUnwritten() const;
    [[nodiscard]] bool hasChangesAfter(const Mark &mark) const { return m_undos.size() > mark.undos; }
    //! Entries that are not written yet; they count as written from now on.
    [[nodiscard]] std::vector<Entry> takeUnwrittenEntries();
    [[nodiscard]] std::vector<LockedConversation> takeDirtyConversations();
    //! Sorted, without repeats.
    [[nodiscard]] std::vector<FeedKey> takeFeed();

    //! What is written from now on is undone together with the savepoint.
    void savepointOpened() { m_writtenAtSavepoint = m_written; }
    //! The savepoint was undone: what was written since then is not.
    void savepointUndone();

private:
    void noteUndo(std::function<void()> undo) { m_undos.push_back(std::move(undo)); }

    std::vector<Entry> m_entries;
    std::size_t m_written = 0; //!< of m_entries
    std::size_t m_writtenAtSavepoint = 0;
    std::unordered_map<ConversationId, Conversation> m_conversations;
    QHash<TagKey, Entry> m_tags;
    std::vector<FeedKey> m_feed;
    std::vector<std::function<void()>> m_undos; //!< newest last
};

} // namespace skein
