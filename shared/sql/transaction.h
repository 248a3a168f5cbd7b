// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sql/connection.h>

#include <QString>

namespace skein::sql {

//! An open transaction; rolled back by its destructor unless it was committed. Lives on: its connection's thread.
class Transaction
{
public:
    //! On a read-write connection it takes SQLite's write lock at once, so that it cannot fail half-way. On a read-only
    //! one it is a snapshot.
    explicit Transaction(Connection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    //! Throws Failure{CommitUnknown} when the reply was lost, and the earlier failure when one broke the transaction.
    void commit();
    void rollback() noexcept;

private:
    Connection &m_connection;
    bool m_isOpen = true;
};

//! A part of a transaction that can be undone alone; undone by its destructor unless it was released.
//! When undoing fails, the whole transaction counts as broken.
class Savepoint
{
public:
    explicit Savepoint(Connection &connection);
    ~Savepoint();
    Savepoint(const Savepoint &) = delete;
    Savepoint &operator=(const Savepoint &) = delete;

    void release();
    void rollback() noexcept;

private:
    Connection &m_connection;
    QString m_name;
    bool m_isOpen = true;
};

} // namespace skein::sql
