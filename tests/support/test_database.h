// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sql/connection.h>

#include <QTemporaryDir>

#include <memory>

namespace skein::test {

//! An empty database of one test's own, gone with the object. Rows "sqlite" and "mariadb" of data-driven tests:
//!
//!     void tst_X::works_data() { TestDatabase::addEngineRows(); }
//!     void tst_X::works() { SKEIN_TEST_DATABASE(database); … }
//!
//! MariaDB is the server that SKEIN_TEST_MYSQL names (`mysql://user@host:port`). Without it the row is skipped, or
//! fails when SKEIN_TEST_REQUIRE_MYSQL is 1.
class TestDatabase
{
public:
    //! A column "engine" and a row for each.
    static void addEngineRows();
    //! nullptr when MariaDB is asked for and there is none.
    [[nodiscard]] static std::unique_ptr<TestDatabase> make(sql::Engine engine);
    [[nodiscard]] static bool isMySQLRequired();

    explicit TestDatabase(sql::Settings settings);
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    [[nodiscard]] const sql::Settings &settings() const { return m_settings; }
    [[nodiscard]] QString url() const;
    [[nodiscard]] sql::Engine engine() const { return m_settings.engine; }
    //! A connection with these queries, for the thread that calls.
    [[nodiscard]] std::unique_ptr<sql::Connection> connect(std::shared_ptr<const sql::QueryBook> book,
                                                           sql::ConnectionOptions options = {}) const;
    //! A connection with the queries of this text, as of a file "test.sql".
    [[nodiscard]] std::unique_ptr<sql::Connection> connect(const QString &queries = {},
                                                           sql::ConnectionOptions options = {}) const;

private:
    void runOnServer(const QString &statement) const;

    QTemporaryDir m_folder;
    sql::Settings m_settings;
};

} // namespace skein::test

Q_DECLARE_METATYPE(skein::sql::Engine)

//! Declares `std::unique_ptr<TestDatabase> name` for the current row's engine, or skips or fails.
#define SKEIN_TEST_DATABASE(name)                                                                                      \
    QFETCH(skein::sql::Engine, engine);                                                                                \
    const auto name = skein::test::TestDatabase::make(engine);                                                         \
    if (!name && skein::test::TestDatabase::isMySQLRequired())                                                         \
        QFAIL("SKEIN_TEST_MYSQL names no server");                                                                     \
    if (!name)                                                                                                         \
    QSKIP("SKEIN_TEST_MYSQL names no server")
