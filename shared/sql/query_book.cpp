// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <sql/query_book.h>
#include <sql/query_compiler.h>

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace skein::sql {

using namespace Qt::StringLiterals;

//! The lines between one title and the next.
struct QueryBook::Block
{
    QString file;
    QString kind; //!< "name" or "fragment"
    QString name;
    QString engine; //!< "mysql", "sqlite" or empty
    int line = 0;
    bool hasRows = false;
    QString text;
};

namespace {

Error mistake(const QString &file, qsizetype line, const QString &detail)
{
    return {ErrorCode::InvalidField, u"%1:%2"_s.arg(file).arg(line), detail};
}

bool isCommentOrBlank(const QString &line)
{
    const QString trimmed = line.trimmed();
    return trimmed.isEmpty() || trimmed.startsWith(u"--");
}

} // namespace

Result<QList<QueryBook::Block>> QueryBook::blocksOf(const QString &file, const QString &text)
{
    static const QRegularExpression title(u"^--\\s*(name|fragment):\\s*(\\w+)\\s*(?:\\[(mysql|sqlite)\\])?\\s*$"_s);
    static const QRegularExpression anyTitle(u"^--\\s*(name|fragment)\\s*:"_s);
    static const QRegularExpression rows(u"^--\\s*rows\\s*$"_s);
    QList<Block> blocks;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        if (const auto match = title.match(line); match.hasMatch())
            blocks.append({file, match.captured(1), match.captured(2), match.captured(3), int(i + 1), false, {}});
        else if (anyTitle.match(line).hasMatch())
            return mistake(file, i + 1, u"a title is `-- name: word` or `-- name: word [mysql or sqlite]`"_s);
        else if (blocks.isEmpty() && !isCommentOrBlank(line))
            return mistake(file, i + 1, u"SQL before the first `-- name:`"_s);
        else if (rows.match(line).hasMatch() && !blocks.isEmpty())
            blocks.last().hasRows = true;
        else if (!blocks.isEmpty())
            blocks.last().text += line + u'\n';
    }
    return blocks;
}

int QueryText::parameter(std::string_view wanted) const
{
    const auto found = std::ranges::find(parameters, wanted, &Parameter::name);
    return found == parameters.end() ? -1 : int(found - parameters.begin());
}

Result<QueryBook> QueryBook::load(Engine engine, const QList<QString> &folders)
{
    QList<std::pair<QString, QString>> files;
    for (const QString &folder : folders) {
        const auto infos = QDir(folder).entryInfoList({u"*.sql"_s}, QDir::Files, QDir::Name);
        if (infos.isEmpty())
            return mistake(folder, 0, u"no .sql files here"_s);
        for (const QFileInfo &info : infos) {
            QFile file(info.filePath());
            if (!file.open(QFile::ReadOnly))
                return mistake(info.fileName(), 0, file.errorString());
            files.append({info.fileName(), QString::fromUtf8(file.readAll())});
        }
    }
    return parse(engine, files);
}

Result<QueryBook> QueryBook::parse(Engine engine, const QList<std::pair<QString, QString>> &files)
{
    QueryBook book(engine);
    QList<Block> queries;
    for (const auto &[file, text] : files) {
        const auto blocks = blocksOf(file, text);
        if (!blocks)
            return blocks.error();
        for (const Block &block : *blocks) {
            if (!block.engine.isEmpty() && (block.engine == u"mysql") != (engine == Engine::MySQL))
                continue;
            if (block.kind == u"name")
                queries.append(block);
            else if (const auto added = book.addFragment(block); !added)
                return added.error();
        }
    }
    for (const Block &block : queries) {
        if (const auto added = book.addQuery(block); !added)
            return added.error();
    }
    return book;
}

Result<void> QueryBook::addFragment(const Block &block)
{
    if (m_fragments.contains(block.name))
        return mistake(block.file, block.line, u"there are two fragments '%1'"_s.arg(block.name));
    m_fragments.insert(block.name, block.text.trimmed());
    return {};
}

Result<void> QueryBook::addQuery(const Block &block)
{
    auto query = compiled(block);
    if (!query)
        return mistake(block.file, block.line, query.error().detail + u' ' + query.error().field);
    const std::string name = query->name;
    if (!m_queries.try_emplace(name, std::make_unique<QueryText>(*std::move(query))).second)
        return mistake(block.file, block.line, u"there are two queries '%1'"_s.arg(QString::fromStdString(name)));
    return {};
}

Result<QueryText> QueryBook::compiled(const Block &block) const
{
    const auto expanded = Dialect(m_engine).expand(block.text, m_fragments);
    if (!expanded)
        return expanded.error();
    const QString base = block.file.chopped(QStringView(u".sql").size());
    return QueryCompiler::compile(base + u'.' + block.name, *expanded, block.hasRows);
}

const QueryText *QueryBook::find(std::string_view name) const
{
    const auto found = m_queries.find(name);
    return found == m_queries.end() ? nullptr : found->second.get();
}

std::vector<std::string> QueryBook::names() const
{
    std::vector<std::string> names;
    for (const auto &[name, text] : m_queries)
        names.push_back(name);
    std::ranges::sort(names);
    return names;
}

} // namespace skein::sql
