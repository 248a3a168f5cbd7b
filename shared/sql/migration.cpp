// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <sql/lexer.h>
#include <sql/migrator.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

// How migrations are read: the rest is in migrator.cpp.

namespace skein::sql {

using namespace Qt::StringLiterals;

namespace {

Error mistake(const QString &file, const QString &detail)
{
    return {ErrorCode::InvalidField, file, detail};
}

//! Comments go; every semicolon outside of a literal ends a statement.
QList<QString> statementsOf(const QString &text)
{
    QList<QString> statements;
    QString current;
    Lexer lexer(text + u';');
    while (const auto piece = lexer.next()) {
        const bool ends = piece->kind == Piece::Kind::Code && piece->text == u";";
        if (!ends)
            current += piece->kind == Piece::Kind::Comment ? u" "_s : piece->text;
        else if (const QString statement = std::exchange(current, {}).trimmed(); !statement.isEmpty())
            statements.append(statement);
    }
    return statements;
}

bool isForOtherEngine(Engine engine, const QString &fileName)
{
    return fileName.endsWith(engine == Engine::MySQL ? u".sqlite.sql"_s : u".mysql.sql"_s);
}

Result<void> checkNumbers(const QList<Migration> &migrations)
{
    for (qsizetype i = 0; i < migrations.size(); ++i) {
        if (migrations[i].number != i + 1)
            return mistake(migrations[i].name, u"migrations are numbered 1, 2, 3 … without holes and repeats"_s);
    }
    return {};
}

} // namespace

Result<Migration> Migration::parse(Engine engine, const QString &fileName, const QString &text)
{
    static const QRegularExpression pattern(u"^(\\d{4})_(\\w+)(?:\\.mysql|\\.sqlite)?\\.sql$"_s);
    const auto match = pattern.match(fileName);
    if (!match.hasMatch())
        return mistake(fileName, u"a migration is called NNNN_name.sql, .mysql.sql or .sqlite.sql"_s);
    const auto expanded = Dialect(engine).expand(text);
    if (!expanded)
        return mistake(fileName, expanded.error().detail + u' ' + expanded.error().field);
    const QString unixText = QString(text).remove(u'\r');
    const auto checksum = QCryptographicHash::hash(unixText.toUtf8(), QCryptographicHash::Sha256).toHex();
    return Migration{match.captured(1).toInt(), match.captured(2), checksum, statementsOf(*expanded)};
}

Result<QList<Migration>> Migration::load(Engine engine, const QString &folder)
{
    QList<Migration> migrations;
    for (const QFileInfo &info : QDir(folder).entryInfoList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        if (isForOtherEngine(engine, info.fileName()))
            continue;
        QFile file(info.filePath());
        if (!file.open(QFile::ReadOnly))
            return mistake(info.fileName(), file.errorString());
        auto migration = parse(engine, info.fileName(), QString::fromUtf8(file.readAll()));
        if (!migration)
            return migration.error();
        migrations.append(*std::move(migration));
    }
    if (migrations.isEmpty())
        return mistake(folder, u"no migrations here"_s);
    if (const auto numbered = checkNumbers(migrations); !numbered)
        return numbered.error();
    return migrations;
}

} // namespace skein::sql
