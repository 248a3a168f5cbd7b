// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/clock.h>
#include <core/result.h>
#include <sql/connection.h>

#include <functional>

namespace skein::sql {

//! One numbered change of the schema.
struct Migration
{
    int number = 0;
    QString name; //!< "accounts" of 0001_accounts.sql
    QByteArray checksum; //!< SHA-256 of the file in hexadecimal
    QList<QString> statements;

    //! Reads the `NNNN_name.sql` of a folder; `NNNN_name.mysql.sql` and `.sqlite.sql` are for one engine.
    //! Macros work as in queries; statements end with a semicolon. Error: invalid_field (numbers must be 1, 2, 3 …).
    [[nodiscard]] static Result<QList<Migration>> load(Engine engine, const QString &folder);
    [[nodiscard]] static Result<Migration> parse(Engine engine, const QString &fileName, const QString &text);
};

//! Brings a database to the newest schema. Safe to interrupt at any point and to run twice at the same time.
//! Lives on: the connection's thread.
class Migrator
{
public:
    //! Called before and after each statement of a migration and of the books about it; tests interrupt here. `statement`
    //! counts from 0; it is -1 while a migration is entered and the number of statements while it is completed.
    using Observer = std::function<void(const Migration &, qsizetype statement)>;

    Migrator(Connection &connection, const Clock &clock, QList<Migration> migrations);
    void setObserver(Observer observer) { m_observer = std::move(observer); }

    //! Answers how many migrations were applied. Errors: not_allowed for a database that is newer than this program, or
    //! whose applied migrations differ from ours; unavailable when another migrator kept its lock. Throws Failure.
    [[nodiscard]] Result<int> run();

private:
    class Lock;
    struct Applied;

    [[nodiscard]] Query query(std::string_view name);
    [[nodiscard]] QList<Applied> applied();
    [[nodiscard]] static qsizetype completeCount(const QList<Applied> &applied);
    [[nodiscard]] Result<void> check(const QList<Applied> &applied) const;
    [[nodiscard]] bool apply(const Migration &migration); //!< false when another migrator was faster
    [[nodiscard]] bool applyAtOnce(const Migration &migration);
    void applyStepwise(const Migration &migration);
    void step(const Migration &migration, qsizetype statement, bool mayBeDone);
    void changeSchema(const Migration &migration, qsizetype statement, bool mayBeDone);
    void attempt(const Migration &migration, qsizetype statement, bool mayBeDone);
    void enter(const Migration &migration);
    void record(const Migration &migration, qsizetype statement, qsizetype begun, qsizetype done);
    void complete(const Migration &migration);
    //! Sends something between two calls of the observer.
    void send(const Migration &migration, qsizetype statement, const std::function<void()> &what);

    Connection &m_connection;
    const Clock &m_clock;
    QList<Migration> m_migrations;
    Observer m_observer;
};

} // namespace skein::sql
