// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSqlQuery>
#include <QVariant>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace skein::sql {

//! A prepared statement and the positions of its columns. Lives on: its connection's thread.
class Statement
{
public:
    Statement(QSqlQuery query, std::string name);

    //! The name of a parameter by its position, as it stands in the SQL. Names, since QSqlQuery makes one anew for each
    //! value that is bound by position, which costs more than looking one up.
    [[nodiscard]] static const QString &placeholder(size_t position);

    //! Binds by position and executes; false leaves the reason in `query().lastError()`.
    [[nodiscard]] bool execute(std::span<const QVariant> values);
    //! Throws Failure{Other} when the result has no such column.
    [[nodiscard]] int column(std::string_view name);
    [[nodiscard]] QSqlQuery &query() { return m_query; }
    [[nodiscard]] const std::string &name() const { return m_name; }

private:
    void readColumns();

    QSqlQuery m_query;
    std::string m_name; //!< of the query, for messages
    std::vector<std::string> m_columns;
    size_t m_expected = 0; //!< readers ask in the same order for each row, so the next column is tried first
};

} // namespace skein::sql
