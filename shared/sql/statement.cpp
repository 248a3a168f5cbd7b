// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <sql/failure.h>
#include <sql/statement.h>

#include <QSqlRecord>

#include <algorithm>

namespace skein::sql {

Statement::Statement(QSqlQuery query, std::string name) : m_query(std::move(query)), m_name(std::move(name)) { }

bool Statement::execute(std::span<const QVariant> values)
{
    for (size_t i = 0; i < values.size(); ++i)
        m_query.bindValue(int(i), values[i]);
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
