// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/conversation.h>
#include <store/database.h>
#include <store/rows.h>

namespace skein::client {

//! The logs: entries, the ranges of them that are held, heads and read marks. State is a fold: a recall blanks its target,
//! whichever of the two comes first. Lives on: main.
class LogStore
{
public:
    LogStore(Database &database, AccountId self);

    // --- reading --------------------------------------------------------------------------------------------------
    //! The newest entries that are held.
    [[nodiscard]] EntryStretch newest(ConversationId conversation, qsizetype limit) const;
    //! Entries right before `before`; empty when the store holds none there (ask History).
    [[nodiscard]] EntryStretch before(ConversationId conversation, Seq before, qsizetype limit) const;
    [[nodiscard]] EntryStretch after(ConversationId conversation, Seq after, qsizetype limit) const;
    //! All held entries from `first` to `last`, ends included.
    [[nodiscard]] QList<Entry> between(ConversationId conversation, Seq first, Seq last) const;
    [[nodiscard]] std::optional<Entry> entry(ConversationId conversation, Seq seq) const;
    [[nodiscard]] LogState state(ConversationId conversation) const;
    [[nodiscard]] QList<HeldRange> ranges(ConversationId conversation) const; //!< by ascending first
    [[nodiscard]] std::optional<HeldRange> newestRange(ConversationId conversation) const;
    [[nodiscard]] std::optional<HeldRange> rangeAround(ConversationId conversation, Seq seq) const;
    [[nodiscard]] qint64 unreadTotal() const;

    // --- writing --------------------------------------------------------------------------------------------------
    //! Adds entries that, with what the reader may not see, make up [first, last] without a hole. Error: disk_full, internal.
    Result<void> addRange(ConversationId conversation, const QList<Entry> &entries, Seq first, Seq last);
    //! Adds an entry that follows the newest range. Answers false, and keeps nothing of it, when there is a hole before it
    //! or the disk refuses.
    bool append(const Entry &entry);
    //! Applies changes without holding them; afterwards the range is current up to `current`.
    Result<void> applyChanges(ConversationId conversation, Seq rangeFirst, const QList<Entry> &changes, Seq current);
    void noteHead(const Head &head);
    void noteMark(const ReadMark &mark);
    //! Whoever joins again has read what was before: his mark is the entry that says so.
    void noteJoinedAgain(ConversationId conversation, Seq joined);
    Result<void> notePeerRead(ConversationId conversation, Seq upTo); //!< error: disk_full, internal

    //! Moves one's own mark forward, to be told to the server. Answers whether it moved.
    bool markRead(ConversationId conversation, Seq upTo);
    [[nodiscard]] QList<std::pair<ConversationId, Seq>> marksToTell() const;
    Result<void> markTold(ConversationId conversation, Seq upTo); //!< error: disk_full, internal

private:
    [[nodiscard]] EntryStretch stretch(ConversationId conversation, const HeldRange &range, QList<Entry> entries) const;
    [[nodiscard]] bool holdsAny(ConversationId conversation, Seq first, Seq last) const;
    [[nodiscard]] bool follows(const Entry &entry, const std::optional<HeldRange> &newest) const;
    void insert(const Entry &entry);
    void apply(const Entry &change);
    void addToRanges(ConversationId conversation, Seq first, Seq last);
    //! Head, unread count and own mark after entries came.
    void noteEntries(ConversationId conversation, const QList<Entry> &entries);
    void passOwnMessages(ConversationId conversation, const QList<Entry> &entries);
    void noteUnread(const ReadMark &told);
    void setUnread(ConversationId conversation, qint64 told);
    //! Messages of others in (after, upTo]; nothing unless all of that is held.
    [[nodiscard]] std::optional<qint64> othersBetween(ConversationId conversation, Seq after, Seq upTo) const;
    [[nodiscard]] bool isOthersMessage(const Entry &entry) const;
    void removeFromOutbox(const Entry &entry);
    void removeOvertaken(ConversationId conversation);

    Database &m_database;
    AccountId m_self;
};

} // namespace skein::client
