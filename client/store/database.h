// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/clock.h>
#include <sql/connection.h>
#include <store/store_events.h>

#include <QMap>
#include <QSet>

#include <memory>

namespace skein::client {

//! What a transaction changed; told after its commit.
struct Changes
{
    struct Stretch
    {
        Seq first;
        Seq last;
    };

    QSet<ConversationId> conversations;
    QMap<ConversationId, Stretch> entries;
    QSet<ConversationId> outbox;
    QSet<ConversationId> members;
    QSet<AccountId> profiles;
    bool contacts = false;
    bool requests = false;
    bool everything = false;

    void addEntries(ConversationId conversation, Seq first, Seq last);
};

//! The SQLite file of one account and its transactions. Lives on: main.
class Database
{
public:
    //! Opens or makes the file and brings it to the newest schema. Errors: unavailable, not_allowed (of a newer program).
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, StoreEvents &events);

    //! Runs `work` in a transaction, or in the one that is open; tells its changes after the commit. When the disk refuses,
    //! nothing is kept and StoreEvents::failed says so. Error: disk_full, internal.
    template<class Work>
    Result<void> write(Work &&work)
    {
        if (m_changes)
            return work(), Result<void>();
        return inTransaction(std::forward<Work>(work));
    }

    //! A query of the book (store/sql/queries).
    [[nodiscard]] sql::Query query(std::string_view name) const { return m_connection(name); }
    //! What the open transaction changed so far.
    [[nodiscard]] Changes &changes() { return *m_changes; }

private:
    Database(sql::Settings settings, std::shared_ptr<const sql::QueryBook> book, StoreEvents &events);
    [[nodiscard]] Result<void> inTransaction(const std::function<void()> &work);
    void tell(const Changes &changes);

    mutable sql::Connection m_connection;
    StoreEvents &m_events;
    std::optional<Changes> m_changes; //!< of the open transaction
};

} // namespace skein::client
