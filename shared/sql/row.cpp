// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <sql/failure.h>
#include <sql/row.h>

namespace skein::sql {

QVariant Row::value(std::string_view column) const
{
    return m_statement.query().value(m_statement.column(column));
}

bool Row::isNull(std::string_view column) const
{
    return m_statement.query().isNull(m_statement.column(column));
}

namespace {

[[noreturn]] void refuseNull(const std::string &query, std::string_view column)
{
    throw Failure(Failure::Kind::Other, QByteArray::fromStdString(query + ": NULL in " + std::string(column)), false);
}

} // namespace

qint64 Row::integer(std::string_view column) const
{
    const auto value = optionalInteger(column);
    if (!value)
        refuseNull(m_statement.name(), column);
    return *value;
}

QString Row::text(std::string_view column) const
{
    auto value = optionalText(column);
    if (!value)
        refuseNull(m_statement.name(), column);
    return *std::move(value);
}

QByteArray Row::bytes(std::string_view column) const
{
    auto value = optionalBytes(column);
    if (!value)
        refuseNull(m_statement.name(), column);
    return *std::move(value);
}

std::optional<qint64> Row::optionalInteger(std::string_view column) const
{
    const QVariant found = value(column);
    return found.isNull() ? std::nullopt : std::optional(found.toLongLong());
}

std::optional<QString> Row::optionalText(std::string_view column) const
{
    const QVariant found = value(column);
    return found.isNull() ? std::nullopt : std::optional(found.toString());
}

std::optional<QByteArray> Row::optionalBytes(std::string_view column) const
{
    const QVariant found = value(column);
    return found.isNull() ? std::nullopt : std::optional(found.toByteArray());
}

std::optional<Timestamp> Row::optionalTime(std::string_view column) const
{
    const auto ms = optionalInteger(column);
    return ms ? std::optional(Timestamp{*ms}) : std::nullopt;
}

} // namespace skein::sql
