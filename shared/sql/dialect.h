// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/result.h>
#include <sql/settings.h>

#include <QHash>
#include <QString>

namespace skein::sql {

//! Pieces of SQL that several queries share, by name; `%1` in one stands for what follows its name: `{{visible e}}`.
using Fragments = QHash<QString, QString>;

//! What the two engines say differently. In `.sql` files the differences are macros:
//!
//! | macro | SQLite | MySQL |
//! |---|---|---|
//! | `{{for_update}}` | nothing: its one writer holds the database | `FOR UPDATE` |
//! | `{{for_share}}` | nothing | `LOCK IN SHARE MODE` |
//! | `{{on_conflict a, b}}` | `ON CONFLICT (a, b) DO UPDATE SET` | `ON DUPLICATE KEY UPDATE` |
//! | `{{keep_existing a}}` | `ON CONFLICT DO NOTHING` | `ON DUPLICATE KEY UPDATE a = a` |
//! | `{{insert_ignore}}` | `INSERT OR IGNORE` | `INSERT IGNORE` |
//! | `{{new a}}` | `excluded.a` | `VALUES(a)` |
//! | `{{greatest a, b}}` `{{least a, b}}` | `max(a, b)` `min(a, b)` | `GREATEST(a, b)` `LEAST(a, b)` |
//! | `{{last_insert_id}}` | `last_insert_rowid()` | `LAST_INSERT_ID()` |
//! | `{{only_where condition}}` | `WHERE condition`: a partial index | nothing |
//! | `{{on_table name}}`: of an index to drop | nothing | `ON name` |
//! | `{{key}}` | `INTEGER PRIMARY KEY AUTOINCREMENT` | `BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY` |
//! | `{{integer}}` | `INTEGER` | `BIGINT` |
//! | `{{small}}` | `INTEGER` | `TINYINT` |
//! | `{{text n}}` | `TEXT` | `VARCHAR(n)` |
//! | `{{long_text}}` | `TEXT` | `MEDIUMTEXT` |
//! | `{{fixed n}}` `{{bytes n}}` | `BLOB` | `BINARY(n)` `VARBINARY(n)` |
//! | `{{blob}}` | `BLOB` | `MEDIUMBLOB` |
//! | `{{table}}` | `STRICT` | InnoDB, utf8mb4, compared byte by byte |
//! | `{{clustered_table}}` | `STRICT, WITHOUT ROWID` | the same as `{{table}}` |
class Dialect
{
public:
    explicit Dialect(Engine engine) : m_engine(engine) { }

    //! Replaces every `{{macro arguments}}`, and fragments, which may use others. Error: invalid_field.
    [[nodiscard]] Result<QString> expand(const QString &text, const Fragments &fragments = {}) const;
    //! Inserts many rows with one statement; otherwise a prepared loop is as fast.
    [[nodiscard]] bool gainsFromManyRows() const { return m_engine == Engine::MySQL; }
    //! Schema changes are part of a transaction.
    [[nodiscard]] bool hasTransactionalSchema() const { return m_engine == Engine::SQLite; }
    //! The statement that begins a transaction.
    [[nodiscard]] QString begin(bool forWriting) const;

private:
    [[nodiscard]] Result<QString> expandOnce(const QString &text, const Fragments &fragments) const;

    Engine m_engine;
};

} // namespace skein::sql
