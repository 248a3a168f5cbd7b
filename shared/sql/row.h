// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/timestamp.h>
#include <sql/statement.h>

#include <optional>
#include <string_view>

namespace skein::sql {

//! One row of a result, read by column name. Valid only inside the reader function that gets it; a reader runs no
//! queries. Throws Failure{Other} for a column that the query does not have, and for a NULL where the plain form was
//! asked.
class Row
{
public:
    explicit Row(Statement &statement) : m_statement(statement) { }

    [[nodiscard]] bool isNull(std::string_view column) const;
    [[nodiscard]] qint64 integer(std::string_view column) const;
    [[nodiscard]] bool flag(std::string_view column) const { return integer(column) != 0; }
    [[nodiscard]] QString text(std::string_view column) const;
    [[nodiscard]] QByteArray bytes(std::string_view column) const;
    [[nodiscard]] Timestamp time(std::string_view column) const { return {integer(column)}; }

    //! Ids, Seq, Ranged: whatever is made from a number.
    template<class T>
    [[nodiscard]] T id(std::string_view column) const
    {
        return T(integer(column));
    }
    template<class T>
        requires std::is_enum_v<T>
    [[nodiscard]] T enumeration(std::string_view column) const { return T(integer(column)); }
    //! Text types, LoginName: whatever is made from a string.
    template<class T>
    [[nodiscard]] T text(std::string_view column) const
    {
        return T(text(column));
    }
    template<class T>
    [[nodiscard]] T bytes(std::string_view column) const
    {
        return T(bytes(column));
    }

    [[nodiscard]] std::optional<qint64> optionalInteger(std::string_view column) const;
    [[nodiscard]] std::optional<QString> optionalText(std::string_view column) const;
    [[nodiscard]] std::optional<QByteArray> optionalBytes(std::string_view column) const;
    [[nodiscard]] std::optional<Timestamp> optionalTime(std::string_view column) const;

    template<class T>
    [[nodiscard]] std::optional<T> optionalId(std::string_view column) const
    {
        return isNull(column) ? std::nullopt : std::optional<T>(T(integer(column)));
    }
    template<class T>
    [[nodiscard]] std::optional<T> optionalText(std::string_view column) const
    {
        return isNull(column) ? std::nullopt : std::optional<T>(T(text(column)));
    }
    template<class T>
    [[nodiscard]] std::optional<T> optionalBytes(std::string_view column) const
    {
        return isNull(column) ? std::nullopt : std::optional<T>(T(bytes(column)));
    }

private:
    [[nodiscard]] QVariant value(std::string_view column) const;

    Statement &m_statement;
};

} // namespace skein::sql
