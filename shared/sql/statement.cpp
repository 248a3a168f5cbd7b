// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <sql/failure.h>
#include <sql/statement.h>

#include <QSqlRecord>

#include <algorithm>

namespace skein::sql {

using namespace Qt::StringLiterals;

Statement::Statement(QSqlQuery query, std::string name) : m_query(std::move(query)), m_name(std::move(name)) { }

const QString &Statement::placeholder(size_t position)
{
    thread_local std::vector<QString> names;
    while (names.size() <= position)
        names.push_back(u":p%1"_s.arg(names.size()));
    return names[position];
}

bool Statement::execute(std::span<const QVariant> values)
{
    for (size_t i = 0; i < values.size(); ++i)
        m_query.bindValue(placeholder(i), values[i]);
    m_expected = 0;
    return m_query.exec();
}

int Statement::column(std::string_view name)
{
    if (m_columns.empty())
        readColumns();
    if (m_expected >= m_columns.size() || m_columns[m_expected] != name)
        m_expected = size_t(std::ranges::find(m_columns, name) - m_columns.begin());
    if (m_expected == m_columns.size())
        throw Failure(Failure::Kind::Other, QByteArray::fromStdString(m_name + ": no column " + std::string(name)),
                      false);
    return int(m_expected++);
}

void Statement::readColumns()
{
    const QSqlRecord record = m_query.record();
    for (int i = 0; i < record.count(); ++i)
        m_columns.push_back(record.fieldName(i).toStdString());
}

} // namespace skein::sql
