// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <support/test_database.h>

#include <QMap>
#include <QStringList>

namespace skein::test {

struct Column
{
    QString name;
    QString type; //!< as the engine calls it, in small letters

    bool operator==(const Column &) const = default;
};

//! The columns of each table, without the time at which a migration was applied.
using Tables = QMap<QString, QList<Column>>;

//! Tables, columns and indexes, a line for each, in an order that does not depend on how they came about.
[[nodiscard]] QStringList schemaOf(const TestDatabase &database);
[[nodiscard]] Tables tablesOf(const TestDatabase &database);
//! What is in both.
[[nodiscard]] Tables common(const Tables &one, const Tables &other);
//! Every row of these tables with these columns, sorted.
[[nodiscard]] QStringList rowsOf(const TestDatabase &database, const Tables &tables);
//! Puts a few rows into each table but the migrator's own: value n into every column of row n, as its type allows.
void fill(const TestDatabase &database);

} // namespace skein::test
