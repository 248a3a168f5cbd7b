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

//! A statement that is in no book and has no parameters.
QueryText control(const QString &sql)
{
    QueryText text;
    text.name = sql.toStdString();
    text.pieces = {sql};
    return text;
}

//! The text for a statement of this shape: as many groups of rows as it says, or lists as long as it says.
class Renderer
{
public:
    Renderer(const QueryText &text, quint64 shape) : m_text(text), m_lengths(text.parameters.size(), 1), m_groups(1)
    {
        if (text.hasRows)
            m_groups = shape;
        else
            readLengths(shape);
    }

    QString render()
    {
        m_sql = m_text.head;
        for (quint64 group = 0; group < m_groups; ++group) {
            if (group > 0)
                m_sql += u", "_s;
            addGroup();
        }
        return m_sql + m_text.tail;
    }

private:
    //! Shapes are read from the last list to the first, as they were packed from the first to the last.
    void readLengths(quint64 shape)
    {
        for (size_t i = m_lengths.size(); i-- > 0;) {
            if (!m_text.parameters[i].isList)
                continue;
            m_lengths[i] = size_t(1) << (shape & 31);
            shape >>= 5;
        }
    }

    void addGroup()
    {
        for (size_t i = 0; i < m_text.places.size(); ++i) {
            m_sql += m_text.pieces[qsizetype(i)];
            addPlaceholders(m_lengths[size_t(m_text.places[i])]);
        }
        m_sql += m_text.pieces.constLast();
    }

    void addPlaceholders(size_t count)
    {
        for (size_t i = 0; i < count; ++i)
            m_sql += (i > 0 ? u", "_s : QString()) + Statement::placeholder(m_placeholders++);
    }

    const QueryText &m_text;
    std::vector<size_t> m_lengths; //!< of lists
    quint64 m_groups;
    size_t m_placeholders = 0; //!< so far
    QString m_sql;
};

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

void Connection::executePrepared(const QueryText &text)
{
    execute(text, 0, {}).query().finish();
}

Statement &Connection::prepared(const QueryText &text, quint64 shape)
{
    if (Statement *cached = m_statements.find(&text, shape))
        return *cached;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    ++m_prepared;
    if (!query.prepare(Renderer(text, shape).render()))
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
    static const QueryText reading = control(Dialect(Engine::SQLite).begin(false));
    static const QueryText writing = control(Dialect(Engine::SQLite).begin(true));
    const bool writes = m_options.access == Access::ReadWrite;
    if (engine() == Engine::SQLite)
        executePrepared(writes ? writing : reading);
    else
        execute(Dialect(engine()).begin(writes));
    m_inTransaction = true;
}

void Connection::commit()
{
    static const QueryText text = control(u"COMMIT"_s);
    refuseIfBroken();
    try {
        if (engine() == Engine::SQLite)
            executePrepared(text);
        else
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
