// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <sql/dialect.h>

#include <QHash>
#include <QRegularExpression>

namespace skein::sql {

using namespace Qt::StringLiterals;

namespace {

//! In a template, `%1` stands for all arguments of the macro.
struct Macro
{
    QString sqlite;
    QString mysql;
};

const QHash<QString, Macro> &macros()
{
    static const QString tableOptions = u"ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin"_s;
    static const QHash<QString, Macro> all{
        {u"for_update"_s, {u""_s, u"FOR UPDATE"_s}},
        {u"for_share"_s, {u""_s, u"LOCK IN SHARE MODE"_s}},
        {u"on_conflict"_s, {u"ON CONFLICT (%1) DO UPDATE SET"_s, u"ON DUPLICATE KEY UPDATE"_s}},
        {u"keep_existing"_s, {u"ON CONFLICT DO NOTHING"_s, u"ON DUPLICATE KEY UPDATE %1 = %1"_s}},
        {u"insert_ignore"_s, {u"INSERT OR IGNORE"_s, u"INSERT IGNORE"_s}},
        {u"new"_s, {u"excluded.%1"_s, u"VALUES(%1)"_s}},
        {u"greatest"_s, {u"max(%1)"_s, u"GREATEST(%1)"_s}},
        {u"least"_s, {u"min(%1)"_s, u"LEAST(%1)"_s}},
        {u"last_insert_id"_s, {u"last_insert_rowid()"_s, u"LAST_INSERT_ID()"_s}},
        {u"on_table"_s, {u""_s, u"ON %1"_s}},
        // For a query whose index MariaDB passes over while an account has a good part of all rows.
        {u"use_index"_s, {u""_s, u"FORCE INDEX (%1)"_s}},
        {u"only_where"_s, {u"WHERE %1"_s, u""_s}},
        {u"key"_s, {u"INTEGER PRIMARY KEY AUTOINCREMENT"_s, u"BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY"_s}},
        {u"integer"_s, {u"INTEGER"_s, u"BIGINT"_s}},
        {u"small"_s, {u"INTEGER"_s, u"TINYINT"_s}},
        {u"text"_s, {u"TEXT"_s, u"VARCHAR(%1)"_s}},
        {u"long_text"_s, {u"TEXT"_s, u"MEDIUMTEXT"_s}},
        {u"fixed"_s, {u"BLOB"_s, u"BINARY(%1)"_s}},
        {u"bytes"_s, {u"BLOB"_s, u"VARBINARY(%1)"_s}},
        {u"blob"_s, {u"BLOB"_s, u"MEDIUMBLOB"_s}},
        {u"table"_s, {u"STRICT"_s, tableOptions}},
        {u"clustered_table"_s, {u"STRICT, WITHOUT ROWID"_s, tableOptions}},
    };
    return all;
}

Error unknownMacro(const QString &name)
{
    return {ErrorCode::InvalidField, name, u"unknown macro"_s};
}

std::optional<QString> templateOf(const QString &name, Engine engine, const Fragments &fragments)
{
    if (const auto fragment = fragments.constFind(name); fragment != fragments.constEnd())
        return *fragment;
    const auto macro = macros().constFind(name);
    if (macro == macros().constEnd())
        return std::nullopt;
    return engine == Engine::SQLite ? macro->sqlite : macro->mysql;
}

} // namespace

Result<QString> Dialect::expand(const QString &text, const Fragments &fragments) const
{
    constexpr int deepest = 8; // a fragment that uses itself ends here
    Result<QString> expanded = text;
    for (int depth = 0; depth < deepest && expanded && expanded->contains(u"{{"_s); ++depth)
        expanded = expandOnce(*expanded, fragments);
    if (expanded && expanded->contains(u"{{"_s))
        return Error{ErrorCode::InvalidField, {}, u"macros are nested too deeply"_s};
    return expanded;
}

Result<QString> Dialect::expandOnce(const QString &text, const Fragments &fragments) const
{
    static const QRegularExpression pattern(u"\\{\\{\\s*(\\w+)\\s*([^{}]*?)\\s*\\}\\}"_s);
    QString out;
    qsizetype done = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        auto replacement = templateOf(match.captured(1), m_engine, fragments);
        if (!replacement)
            return unknownMacro(match.captured(1));
        out += text.mid(done, match.capturedStart() - done) + replacement->replace(u"%1"_s, match.captured(2));
        done = match.capturedEnd();
    }
    if (done == 0)
        return unknownMacro(u"{{"_s);
    return out + text.mid(done);
}

QString Dialect::begin(bool forWriting) const
{
    if (m_engine == Engine::MySQL)
        return u"START TRANSACTION"_s;
    return forWriting ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s;
}

} // namespace skein::sql
