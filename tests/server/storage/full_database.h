// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sql/connection.h>
#include <support/test_database.h>

#include <memory>

namespace skein::test {

//! A server's database with some ten thousand rows, whose queries are explained instead of run.
class FullDatabase
{
public:
    //! With `hasStatistics` the engine has counted its rows. MariaDB does so by itself; SQLite only when it is told to,
    //! which the server never does.
    FullDatabase(std::unique_ptr<TestDatabase> database, bool hasStatistics);

    //! The names of all queries of the book.
    [[nodiscard]] QStringList queries() const;
    //! What the engine says to a query with values as they occur, a line for each step. SQLite: its own words. MariaDB:
    //! "table key type=… extra".
    [[nodiscard]] QStringList planOf(const QString &query) const;
    //! The same for other SQL.
    [[nodiscard]] QStringList planOfText(const QString &sql) const;

private:
    [[nodiscard]] QStringList planFrom(sql::Query query, const sql::QueryText &text) const;

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<sql::Connection> m_connection; //!< its queries are "EXPLAIN …"
};

} // namespace skein::test
