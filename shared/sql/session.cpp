// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/logging.h>
#include <sql/connection.h>

#include <QSqlError>

// How a connection is opened and what its session is told first: the rest of `Connection`.

namespace skein::sql {

using namespace Qt::StringLiterals;

namespace {

QString connectOptions(const Settings &settings, const ConnectionOptions &options)
{
    if (settings.engine == Engine::SQLite)
        return u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(options.lockTimeout.count());
    // With CLIENT_FOUND_ROWS an UPDATE counts the rows it matched, as SQLite does.
    QString text = u"CLIENT_FOUND_ROWS=1;MYSQL_OPT_CONNECT_TIMEOUT=%1"_s.arg(options.connectTimeout.count());
    if (!settings.socket.isEmpty())
        text += u";UNIX_SOCKET="_s + settings.socket;
    return text;
}

QList<QString> sqliteSession(const ConnectionOptions &options)
{
    const bool full = options.durability == Durability::Full;
    QList<QString> statements{
        u"PRAGMA journal_mode = WAL"_s,
        u"PRAGMA synchronous = %1"_s.arg(full ? u"FULL"_s : u"NORMAL"_s),
        u"PRAGMA foreign_keys = ON"_s,
        u"PRAGMA temp_store = MEMORY"_s,
        u"PRAGMA cache_size = -16384"_s, // KiB
        u"PRAGMA wal_autocheckpoint = 4000"_s, // pages
        u"PRAGMA journal_size_limit = 67108864"_s, // the WAL shrinks back to 64 MiB after a long reader
    };
    if (options.access == Access::ReadOnly)
        statements.append(u"PRAGMA query_only = ON"_s);
    return statements;
}

//! The modes make literals, identifiers and concatenation mean what they mean in SQLite, and bad values an error.
QList<QString> mysqlSession(const ConnectionOptions &options)
{
    const qint64 lockSeconds = std::max<qint64>(1, options.lockTimeout.count() / 1000);
    const bool readOnly = options.access == Access::ReadOnly;
    return {
        u"SET NAMES utf8mb4 COLLATE utf8mb4_bin, time_zone = '+00:00', innodb_lock_wait_timeout = %1, "
        "sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_ZERO_DATE,"
        "NO_BACKSLASH_ESCAPES,ANSI_QUOTES,PIPES_AS_CONCAT'"_s.arg(lockSeconds),
        readOnly ? u"SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"_s
                 : u"SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE"_s,
    };
}

} // namespace

void Connection::open()
{
    m_database = QSqlDatabase::addDatabase(engine() == Engine::SQLite ? u"QSQLITE"_s : u"QMYSQL"_s, m_name);
    m_database.setConnectOptions(connectOptions(m_settings, m_options));
    m_database.setDatabaseName(engine() == Engine::SQLite ? m_settings.path : m_settings.database);
    m_database.setHostName(m_settings.host);
    m_database.setPort(m_settings.port);
    m_database.setUserName(m_settings.user);
    m_database.setPassword(m_settings.password);
    try {
        if (!m_database.open())
            throw Failure::from(m_database.lastError(), engine(), "connecting");
        setUpSession();
    } catch (const Failure &failure) {
        close();
        m_isLost = true;
        m_broken = Failure(Failure::Kind::ConnectionLost, failure.what(), true);
        throw *m_broken;
    }
}

void Connection::close()
{
    m_statements.clear();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    m_broken.reset();
    m_isLost = false;
    m_inTransaction = false;
}

void Connection::setUpSession()
{
    const bool isSQLite = engine() == Engine::SQLite;
    for (const QString &statement : isSQLite ? sqliteSession(m_options) : mysqlSession(m_options))
        execute(statement);
}

} // namespace skein::sql
