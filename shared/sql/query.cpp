// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <sql/connection.h>
#include <sql/query.h>

#include <QScopeGuard>
#include <QSqlError>

#include <algorithm>
#include <bit>

namespace skein::sql {

namespace {

Failure mistake(const QueryText &text, std::string_view name, std::string_view why)
{
    const std::string what = text.name + ": '" + std::string(name) + "' " + std::string(why);
    return Failure(Failure::Kind::Other, QByteArray::fromStdString(what), false);
}

//! Lists are bound in lengths of 1, 2, 4 … so that few statements serve all of them.
size_t roundedLength(size_t length)
{
    return std::bit_ceil(std::max<size_t>(1, length));
}

//! Rows are inserted 256, 192, 128, 96 … 4, 3, 2, 1 at a time: few lengths, so that they stay prepared.
qsizetype roundedDown(qsizetype count)
{
    const auto power = qsizetype(std::bit_floor(size_t(count)));
    const qsizetype more = power + power / 2;
    return count >= more ? more : power;
}

} // namespace

Bindings::Bound &Bindings::bound(std::string_view name, bool isList)
{
    const int index = m_text.parameter(name);
    if (index < 0)
        throw mistake(m_text, name, "is not a parameter");
    if (m_text.parameters[size_t(index)].isList != isList)
        throw mistake(m_text, name, isList ? "takes one value" : "takes a list");
    Bound &place = m_values[size_t(index)];
    place.isSet = true;
    return place;
}

void Bindings::set(std::string_view name, QVariant value)
{
    bound(name, false).value = std::move(value);
}

void Bindings::setList(std::string_view name, std::vector<QVariant> values)
{
    const size_t length = roundedLength(values.size());
    const QVariant last = values.empty() ? QVariant() : values.back();
    values.resize(length, last); // an empty list becomes (NULL), which nothing equals
    bound(name, true).list = std::move(values);
}

void Bindings::appendTo(std::vector<QVariant> &positional) const
{
    for (const int place : m_text.places) {
        const Bound &value = m_values[size_t(place)];
        if (!value.isSet)
            throw mistake(m_text, m_text.parameters[size_t(place)].name, "is not bound");
        if (m_text.parameters[size_t(place)].isList)
            positional.insert(positional.end(), value.list.begin(), value.list.end());
        else
            positional.push_back(value.value);
    }
}

void Bindings::clear()
{
    for (Bound &value : m_values)
        value.isSet = false;
}

Statement &Query::execute()
{
    if (m_text.hasRows)
        throw mistake(m_text, "rows", "is how this query runs");
    std::vector<QVariant> positional;
    appendTo(positional);
    quint64 shape = 0;
    for (const Bound &value : m_values) {
        if (!value.list.empty())
            shape = shape << 5 | quint64(std::countr_zero(value.list.size()));
    }
    return m_connection.execute(m_text, shape, positional);
}

void Query::each(const std::function<void(const Row &)> &visit)
{
    visitAll(execute(), visit);
}

void Query::visitAll(Statement &statement, const std::function<void(const Row &)> &visit)
{
    const auto finish = qScopeGuard([&] { statement.query().finish(); });
    const Row row(statement);
    while (statement.query().next())
        visit(row);
    if (statement.query().lastError().isValid())
        throw m_connection.noted(Failure::from(statement.query().lastError(), m_connection.engine(), m_text.name));
}

bool Query::exists()
{
    bool found = false;
    each([&](const Row &) { found = true; });
    return found;
}

qint64 Query::run()
{
    QSqlQuery &query = execute().query();
    const qint64 count = query.numRowsAffected();
    query.finish();
    return count;
}

qint64 Query::runInsert()
{
    QSqlQuery &query = execute().query();
    const qint64 id = query.lastInsertId().toLongLong();
    query.finish();
    return id;
}

Insertion Query::tryRun()
{
    return tryRunInsert() ? Insertion::Inserted : Insertion::Duplicate;
}

std::optional<qint64> Query::tryRunInsert()
{
    try {
        return runInsert();
    } catch (const Failure &failure) {
        if (failure.kind() != Failure::Kind::Constraint)
            throw;
        return std::nullopt;
    }
}

qint64 Query::runRows(qsizetype count, const std::function<void(Bindings &)> &bindNext)
{
    constexpr qsizetype most = 256;
    const bool many = m_text.hasRows && Dialect(m_connection.engine()).gainsFromManyRows();
    qint64 affected = 0;
    while (count > 0) {
        const qsizetype chunk = many ? std::min(most, roundedDown(count)) : 1;
        affected += runChunk(chunk, bindNext);
        count -= chunk;
    }
    return affected;
}

qint64 Query::runChunk(qsizetype count, const std::function<void(Bindings &)> &bindNext)
{
    const quint64 shape = m_text.hasRows ? quint64(count) : 0;
    QSqlQuery &query = m_connection.execute(m_text, shape, bindChunk(count, bindNext)).query();
    const qint64 affected = query.numRowsAffected();
    query.finish();
    return affected;
}

void Query::lookUpRows(qsizetype count, const std::function<void(Bindings &)> &bindNext,
                       const std::function<void(const Row &)> &visit)
{
    if (count == 0)
        return;
    std::vector<QVariant> positional = bindChunk(count, bindNext);
    const size_t rounded = roundedLength(size_t(count));
    const std::vector<QVariant> last(positional.end() - qsizetype(m_text.places.size()), positional.end());
    for (size_t i = size_t(count); i < rounded; ++i)
        positional.insert(positional.end(), last.begin(), last.end());
    visitAll(m_connection.execute(m_text, rounded, positional), visit);
}

std::vector<QVariant> Query::bindChunk(qsizetype count, const std::function<void(Bindings &)> &bindNext)
{
    std::vector<QVariant> positional;
    positional.reserve(m_text.places.size() * size_t(count));
    for (qsizetype i = 0; i < count; ++i) {
        clear();
        bindNext(*this);
        appendTo(positional);
    }
    return positional;
}

} // namespace skein::sql
