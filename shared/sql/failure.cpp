// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <sql/failure.h>

#include <QSqlError>

#include <algorithm>
#include <array>

namespace skein::sql {

using Kind = Failure::Kind;

namespace {

//! https://www.sqlite.org/rescode.html; the low byte is the primary code.
Kind kindOfSQLite(int code, const QString &text)
{
    constexpr int busy = 5, locked = 6, inputOutput = 10, full = 13, cannotOpen = 14;
    constexpr int primaryKey = 1555, unique = 2067, rowid = 2579;
    if (code == primaryKey || code == unique || code == rowid)
        return Kind::Constraint;
    if ((code & 0xff) == busy || (code & 0xff) == locked)
        return Kind::Busy;
    if ((code & 0xff) == full)
        return Kind::DiskFull;
    if ((code & 0xff) == inputOutput || (code & 0xff) == cannotOpen)
        return Kind::DiskFailed;
    return text.startsWith(QLatin1String("no such savepoint")) ? Kind::SavepointLost : Kind::Other;
}

//! SQLite may roll back by itself after these (https://www.sqlite.org/lang_transaction.html): no memory, interrupt.
bool undoesTransaction(int code)
{
    constexpr std::array primaries{7, 9};
    return std::ranges::find(primaries, code & 0xff) != primaries.end();
}

//! https://mariadb.com/kb/en/mariadb-error-code-reference/ and the client's own numbers from 2000.
Kind kindOfMySQL(int code, const QString &text)
{
    constexpr std::array lost{1040, 1047, 1053, 1152, 1158, 1159, 1160, 1161, 1203, 1927, 2002,
                              2003, 2005, 2006, 2012, 2013, 2027, 2030, 2055, 2056, 4031};
    constexpr std::array deadlock{1205, 1213};
    constexpr std::array full{1021, 1114};
    constexpr int duplicate = 1062, duplicateWithKey = 1586, noSavepoint = 1305, engineError = 1030;
    if (code == duplicate || code == duplicateWithKey)
        return Kind::Constraint;
    if (std::ranges::find(deadlock, code) != deadlock.end())
        return Kind::Deadlock;
    if (std::ranges::find(lost, code) != lost.end())
        return Kind::ConnectionLost;
    if (code == noSavepoint)
        return Kind::SavepointLost;
    const bool noSpace = code == engineError && text.contains(QLatin1String("error 28"));
    return noSpace || std::ranges::find(full, code) != full.end() ? Kind::DiskFull : Kind::Other;
}

//! These texts quote values of rows, which have no place in a log.
bool quotesValues(Kind kind, int code)
{
    constexpr std::array quoting{1292, 1366, 1411};
    return kind == Kind::Constraint || std::ranges::find(quoting, code) != quoting.end();
}

} // namespace

Failure::Failure(Kind kind, QByteArray what, bool breaksTransaction, int code)
    : m_kind(kind), m_what(std::move(what)), m_breaksTransaction(breaksTransaction), m_code(code)
{
}

Failure Failure::from(const QSqlError &error, Engine engine, std::string_view during)
{
    const int code = error.nativeErrorCode().toInt();
    const bool isSQLite = engine == Engine::SQLite;
    const Kind kind = isSQLite ? kindOfSQLite(code, error.databaseText()) : kindOfMySQL(code, error.databaseText());
    QByteArray what = QByteArray(during.data(), qsizetype(during.size())) + ": error " + QByteArray::number(code);
    if (!quotesValues(kind, code))
        what += ", " + error.databaseText().toUtf8() + ' ' + error.driverText().toUtf8();
    const bool breaks = (kind != Kind::Constraint && kind != Kind::Other) || (isSQLite && undoesTransaction(code));
    return Failure(kind, what, breaks, code);
}

} // namespace skein::sql
