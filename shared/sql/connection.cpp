// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/logging.h>
#include <sql/connection.h>

#include <QSqlError>
#include <QThread>

#include <atomic>

namespace skein::sql {

using namespace Qt::StringLiterals;

namespace {

QString uniqueName()
{
    static std::atomic<qint64> last = 0;
    return u"skein-%1"_s.arg(++last);
}

//! The text for a statement of this shape: lists and groups of rows are as long as it says.
QString render(const QueryText &text, quint64 shape)
{
    if (text.hasRows) {
        const QStringList groups(qsizetype(shape), text.pieces[1]);
        return text.pieces[0] + groups.join(u", ") + text.pieces[2];
    }
    // Shapes are read from the last list to the first, as they were packed from the first to the last.
    std::vector<qsizetype> lengths(text.parameters.size(), 1);
    for (size_t i = lengths.size(); i-- > 0;) {
        if (!text.parameters[i].isList)
            continue;
        lengths[i] = qsizetype(1) << (shape & 31);
        shape >>= 5;
    }
    QString sql = text.pieces[0];
    for (size_t i = 0; i < text.places.size(); ++i)
        sql += QStringList(lengths[size_t(text.places[i])], u"?"_s).join(u", ") + text.pieces[qsizetype(i) + 1];
    return sql;
}

} // namespace

Connection::Connection(Settings settings, std::shared_ptr<const QueryBook> book, ConnectionOptions options)
    : m_settings(std::move(settings)),
      m_book(std::move(book)),
      m_options(options),
      m_name(uniqueName()),
      m_statements(options.cachedStatements),
      m_thread(QThread::currentThread())
{
    open();
}

Connection::~Connection()
{
    close();
}

Query Connection::operator()(std::string_view name)
{
    const QueryText *text = m_book->find(name);
    if (!text)
        throw Failure(Failure::Kind::Other, "no query '" + QByteArray::fromStdString(std::string(name)) + '\'', false);
    return Query(*this, *text);
}

void Connection::execute(const QString &sql)
{
    refuseIfBroken();
    QSqlQuery query(m_database);
    ++m_executed;
    if (!query.exec(sql))
        throw noted(Failure::from(query.lastError(), engine(), sql.section(u' ', 0, 2).toStdString()));
}

Statement &Connection::execute(const QueryText &text, quint64 shape, std::span<const QVariant> values)
{
    refuseIfBroken();
    Statement &statement = prepared(text, shape);
    ++m_executed;
    if (!statement.execute(values))
        throw noted(Failure::from(statement.query().lastError(), engine(), text.name));
    return statement;
}

Statement &Connection::prepared(const QueryText &text, quint64 shape)
{
    if (Statement *cached = m_statements.find(&text, shape))
        return *cached;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    ++m_prepared;
    if (!query.prepare(render(text, shape)))
        throw noted(Failure::from(query.lastError(), engine(), text.name));
    return m_statements.insert(&text, shape, Statement(std::move(query), text.name));
}

void Connection::checkQueries()
{
    for (const std::string &name : m_book->names()) {
        const QueryText &text = *m_book->find(name);
        (void)prepared(text, text.hasRows ? 1 : 0);
    }
}

Failure Connection::noted(Failure failure)
{
    if (failure.kind() == Failure::Kind::ConnectionLost)
        m_isLost = true;
    if (m_isLost || (m_inTransaction && failure.breaksTransaction()))
        m_broken = failure;
    return failure;
}

void Connection::refuseIfBroken() const
{
    Q_ASSERT_X(QThread::currentThread() == m_thread, "Connection", "used outside of its thread");
    if (m_broken)
        throw *m_broken;
}

void Connection::begin()
{
    Q_ASSERT_X(!m_inTransaction, "Connection", "transactions do not nest: use a Savepoint");
    execute(Dialect(engine()).begin(m_options.access == Access::ReadWrite));
    m_inTransaction = true;
}

void Connection::commit()
{
    refuseIfBroken();
    try {
        execute(u"COMMIT"_s);
        m_inTransaction = false;
    } catch (const Failure &failure) {
        if (failure.kind() != Failure::Kind::ConnectionLost)
            throw;
        throw Failure(Failure::Kind::CommitUnknown, failure.what(), true);
    }
}

void Connection::rollback() noexcept
{
    if (m_isLost) {
        m_inTransaction = false;
        return;
    }
    QSqlQuery query(m_database);
    ++m_executed;
    // SQLite rolls back by itself after some errors and then finds no transaction. On MySQL a failing ROLLBACK leaves
    // a session in an unknown state, which only a new one cures.
    if (!query.exec(u"ROLLBACK"_s) && engine() == Engine::MySQL) {
        m_isLost = true;
        m_broken = Failure(Failure::Kind::ConnectionLost, "ROLLBACK failed", true);
    } else {
        m_broken.reset();
    }
    m_inTransaction = false;
}

void Connection::reconnect()
{
    close();
    open();
}

} // namespace skein::sql
