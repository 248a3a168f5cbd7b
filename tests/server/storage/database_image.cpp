// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "database_image.h"

#include <sql/transaction.h>

#include <algorithm>

namespace skein::test {

using namespace Qt::StringLiterals;
using sql::Engine;

namespace {

const QString migratorsTable = u"schema_migrations"_s;

// Definitions as SQLite keeps them: renaming writes names in quotes, adding a column breaks no line.
const QString queries = uR"(
-- name: schema [sqlite]
SELECT name || ' ' || COALESCE(sql, '') AS line FROM sqlite_schema ORDER BY name
-- name: schema [mysql]
SELECT table_name || ' ' || column_name || ' ' || ordinal_position || ' ' || column_type || ' ' || is_nullable || ' ' ||
       COALESCE(column_default, '-') || ' ' || column_key || ' ' || extra || ' ' || COALESCE(collation_name, '-') AS line
  FROM information_schema.columns WHERE table_schema = DATABASE()
UNION ALL
SELECT table_name || ' ' || index_name || ' ' || seq_in_index || ' ' || column_name || ' ' || non_unique
  FROM information_schema.statistics WHERE table_schema = DATABASE()
 ORDER BY line
-- name: columns [sqlite]
SELECT t.name AS table_name, c.name AS column_name, lower(c.type) AS type
  FROM sqlite_schema t JOIN pragma_table_info(t.name) c
 WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND c.name <> 'applied_at'
-- name: columns [mysql]
SELECT table_name AS table_name, column_name AS column_name, data_type AS type FROM information_schema.columns
 WHERE table_schema = DATABASE() AND column_name <> 'applied_at'
 ORDER BY table_name, ordinal_position
)"_s;

//! A value that all engines give back as the same text, also when it is none.
QString shown(const Column &column, Engine engine)
{
    return engine == Engine::SQLite ? u"quote(%1)"_s.arg(column.name) : u"COALESCE(HEX(%1), '-')"_s.arg(column.name);
}

QString selection(const QString &table, const QList<Column> &columns, Engine engine)
{
    QStringList values;
    for (const Column &column : columns)
        values.append(u"'%1=' || %2"_s.arg(column.name, shown(column, engine)));
    return u"SELECT '%1 ' || %2 AS line FROM %1"_s.arg(table, values.join(u" || ' ' || "_s));
}

QString value(const Column &column, int row)
{
    if (column.type == u"blob") // SQLite's; MariaDB takes the text
        return u"x'0%1'"_s.arg(row);
    return column.type.contains(u"int") ? QString::number(row) : u"'%1'"_s.arg(row);
}

QString insertion(const QString &table, const QList<Column> &columns, int row)
{
    QStringList names, values;
    for (const Column &column : columns) {
        names.append(column.name);
        values.append(value(column, row));
    }
    return u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, names.join(u", "_s), values.join(u", "_s));
}

QStringList linesOf(sql::Query query)
{
    return query.all([](const sql::Row &row) { return row.text("line"); });
}

} // namespace

QStringList schemaOf(const TestDatabase &database)
{
    const auto connection = database.connect(queries);
    return linesOf((*connection)("test.schema"));
}

Tables tablesOf(const TestDatabase &database)
{
    Tables tables;
    const auto connection = database.connect(queries);
    (*connection)("test.columns").each([&tables](const sql::Row &row) {
        tables[row.text("table_name")].append({row.text("column_name"), row.text("type")});
    });
    return tables;
}

Tables common(const Tables &one, const Tables &other)
{
    Tables both;
    for (auto table = one.constBegin(); table != one.constEnd(); ++table) {
        const auto columns = other.value(table.key());
        for (const Column &column : *table) {
            if (columns.contains(column))
                both[table.key()].append(column);
        }
    }
    return both;
}

QStringList rowsOf(const TestDatabase &database, const Tables &tables)
{
    QStringList lines;
    for (auto table = tables.constBegin(); table != tables.constEnd(); ++table) {
        const QString text = u"-- name: rows\n"_s + selection(table.key(), *table, database.engine());
        const auto connection = database.connect(text);
        lines += linesOf((*connection)("test.rows"));
    }
    std::ranges::sort(lines);
    return lines;
}

void fill(const TestDatabase &database)
{
    constexpr int count = 3;
    const Tables tables = tablesOf(database);
    const auto connection = database.connect();
    sql::Transaction transaction(*connection);
    for (auto table = tables.constBegin(); table != tables.constEnd(); ++table) {
        for (int row = 1; row <= count && table.key() != migratorsTable; ++row)
            connection->execute(insertion(table.key(), *table, row));
    }
    transaction.commit();
}

} // namespace skein::test
