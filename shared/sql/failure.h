// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sql/settings.h>

#include <QByteArray>

#include <exception>
#include <string_view>

class QSqlError;

namespace skein::sql {

//! The database did not do what was asked, for a reason outside the domain. Thrown; expected outcomes are values.
class Failure : public std::exception
{
public:
    enum class Kind {
        Constraint, //!< a unique key exists already; the statement did nothing, the transaction goes on
        Deadlock, //!< deadlock or lock wait timeout; the transaction is gone
        ConnectionLost, //!< the server is away or dropped us; the transaction is gone, `reconnect()` is needed
        SavepointLost, //!< the transaction that the savepoint belonged to is gone
        CommitUnknown, //!< the reply to COMMIT was lost: it may have happened or not
        Busy, //!< SQLite: another writer held the lock for longer than the busy timeout
        DiskFull,
        DiskFailed, //!< SQLite: a file could not be read, written, grown or made; often the disk is full there, too
        Other, //!< a mistake of ours or an error that retrying does not help
    };

    Failure(Kind kind, QByteArray what, bool breaksTransaction, int code = 0);
    //! Names what the driver reported. `during` is the query's name. The text never repeats values of rows.
    [[nodiscard]] static Failure from(const QSqlError &error, Engine engine, std::string_view during);

    [[nodiscard]] Kind kind() const { return m_kind; }
    //! Nothing that the open transaction did can be relied on: roll back.
    [[nodiscard]] bool breaksTransaction() const { return m_breaksTransaction; }
    [[nodiscard]] int code() const { return m_code; } //!< the engine's own number, 0 when it is not from the engine
    [[nodiscard]] const char *what() const noexcept override { return m_what.constData(); }

private:
    Kind m_kind;
    QByteArray m_what;
    bool m_breaksTransaction;
    int m_code;
};

} // namespace skein::sql
