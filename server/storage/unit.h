// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sql/transaction.h>
#include <storage/feed_repository.h>
#include <storage/write_buffer.h>

#include <QMap>

#include <memory>

namespace skein {

//! One transaction of a lane. Entries, the state of locked conversations and feed rows are held back and written
//! together, so that a batch of sends costs a handful of statements. Lives on: lane. Throws sql::Failure.
class Unit
{
public:
    //! Where a request begins.
    struct Mark
    {
        WriteBuffer::Mark buffer;
    };

    explicit Unit(std::unique_ptr<sql::Connection> connection);

    void begin();
    void recordBatch(const QString &lane, qint64 number);
    [[nodiscard]] Mark mark();
    void undoTo(const Mark &mark);
    void keep(const Mark &mark);
    void flush();
    void commit();
    void rollback() noexcept;
    void reconnect();

    //! A query that only reads what is never held back.
    [[nodiscard]] sql::Query read(std::string_view name) { return (*m_connection)(name); }
    //! A query that reads what may be held back: that is written first.
    [[nodiscard]] sql::Query readSettled(std::string_view name);
    //! A query that writes: what is held back is written first, and the request's own part can be undone alone.
    [[nodiscard]] sql::Query write(std::string_view name);

    [[nodiscard]] WriteBuffer &buffer() { return m_buffer; }
    [[nodiscard]] const QList<NumberedFeedRow> &numbered() const { return m_numbered; }

private:
    void openSavepoint();
    void writeHeldBack();
    void tryWriteHeldBack();
    void writeEntries(const std::vector<Entry> &entries);
    void numberFeeds();
    [[nodiscard]] QMap<AccountId, Seq> lockFeeds(const std::vector<WriteBuffer::FeedKey> &keys);
    void forget();

    std::unique_ptr<sql::Connection> m_connection;
    std::optional<sql::Transaction> m_transaction;
    std::optional<sql::Savepoint> m_savepoint; //!< of the request that runs, from its first statement of its own
    WriteBuffer m_buffer;
    Mark m_current;
    QList<NumberedFeedRow> m_numbered;
};

} // namespace skein
