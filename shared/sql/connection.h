// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sql/failure.h>
#include <sql/query.h>
#include <sql/statement_cache.h>

#include <QSqlDatabase>

#include <chrono>
#include <memory>
#include <optional>

class QThread;

namespace skein::sql {

//! SQLite: when a commit is on the disk. MySQL has it in the server's configuration.
enum class Durability {
    Full, //!< before COMMIT returns (the server)
    Normal, //!< at the next checkpoint: survives a crash of the program, may lose the last commits with the power (the
            //!< client)
};

enum class Access {
    ReadWrite,
    ReadOnly, //!< for read lanes: writing fails; a transaction sees one snapshot
};

struct ConnectionOptions
{
    Access access = Access::ReadWrite;
    Durability durability = Durability::Full;
    std::chrono::milliseconds lockTimeout{5000}; //!< SQLite busy timeout, InnoDB lock wait (whole seconds)
    std::chrono::seconds connectTimeout{5};
    size_t cachedStatements = 256;
};

//! One connection to the database. Lives on: the thread that made it. Everything throws Failure.
//!
//! A failure that breaks the transaction is remembered: until that transaction ends, each further statement and the
//! commit throw it again, since the engine would silently run them outside of the transaction. After ConnectionLost
//! this lasts until `reconnect()`.
class Connection
{
public:
    Connection(Settings settings, std::shared_ptr<const QueryBook> book, ConnectionOptions options = {});
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    //! A query of the book: `m_db("messages.page").bind("conversation", id).all(readEntry)`.
    [[nodiscard]] Query operator()(std::string_view name);
    //! Runs one statement that is in no book (schema changes, session set-up); unprepared, without result.
    void execute(const QString &sql);

    //! Prepares every query of the book: throws for the first one that this database does not understand.
    void checkQueries();

    //! Drops the connection and its prepared statements, connects and sets the session up anew. A transaction that is
    //! open is gone.
    void reconnect();
    //! A statement found the connection dead. (QSqlDatabase::isOpen() stays true.)
    [[nodiscard]] bool isLost() const { return m_isLost; }
    [[nodiscard]] bool inTransaction() const { return m_inTransaction; }

    [[nodiscard]] Engine engine() const { return m_settings.engine; }
    [[nodiscard]] const QueryBook &book() const { return *m_book; }
    [[nodiscard]] Access access() const { return m_options.access; }

    //! How many statements went to the database so far, transaction control included. For tests that count round trips.
    [[nodiscard]] qint64 executedCount() const { return m_executed; }
    [[nodiscard]] qint64 preparedCount() const { return m_prepared; }

private:
    friend class Query;
    friend class Transaction;
    friend class Savepoint;

    //! Prepares, unless it is cached, and executes. `shape` tells apart the lengths of one query.
    [[nodiscard]] Statement &execute(const QueryText &text, quint64 shape, std::span<const QVariant> values);
    [[nodiscard]] Statement &prepared(const QueryText &text, quint64 shape);
    //! Transaction control on SQLite, which would parse it anew each time. (On MySQL a prepared statement takes two round
    //! trips, plain text one.)
    void executePrepared(const QueryText &text);
    //! Remembers what the failure means for transaction and connection.
    [[nodiscard]] Failure noted(Failure failure);
    void refuseIfBroken() const;

    void begin();
    void commit();
    void rollback() noexcept;

    void open();
    void close();
    void setUpSession();

    Settings m_settings;
    std::shared_ptr<const QueryBook> m_book;
    ConnectionOptions m_options;
    QString m_name;
    QSqlDatabase m_database;
    StatementCache m_statements;
    std::optional<Failure> m_broken; //!< why the open transaction can only be rolled back
    const QThread *m_thread;
    bool m_isLost = false;
    bool m_inTransaction = false;
    qint64 m_savepoints = 0; //!< so far: each gets a name of its own, since MySQL drops an older one of the same name
    qint64 m_executed = 0;
    qint64 m_prepared = 0;
};

} // namespace skein::sql
