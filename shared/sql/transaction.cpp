// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/logging.h>
#include <sql/transaction.h>

namespace skein::sql {

using namespace Qt::StringLiterals;

Transaction::Transaction(Connection &connection) : m_connection(connection)
{
    m_connection.begin();
}

Transaction::~Transaction()
{
    rollback();
}

void Transaction::commit()
{
    m_connection.commit();
    m_isOpen = false;
}

void Transaction::rollback() noexcept
{
    if (std::exchange(m_isOpen, false))
        m_connection.rollback();
}

Savepoint::Savepoint(Connection &connection) : m_connection(connection), m_name(u"s%1"_s.arg(++connection.m_savepoints))
{
    m_connection.execute(u"SAVEPOINT "_s + m_name);
}

Savepoint::~Savepoint()
{
    rollback();
}

void Savepoint::release()
{
    m_connection.execute(u"RELEASE SAVEPOINT "_s + m_name);
    m_isOpen = false;
}

void Savepoint::rollback() noexcept
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    if (m_connection.m_broken)
        return; // nothing is left to undo alone
    try {
        m_connection.execute(u"ROLLBACK TO SAVEPOINT "_s + m_name);
        m_connection.execute(u"RELEASE SAVEPOINT "_s + m_name);
    } catch (const Failure &failure) {
        qCWarning(logSql) << "undoing a savepoint failed:" << failure.what();
        m_connection.m_broken = failure;
    }
}

} // namespace skein::sql
