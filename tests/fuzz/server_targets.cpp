// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "scratch_file.h"

#include <app/command_line.h>
#include <app/config_printer.h>
#include <app/setting.h>
#include <gateway/request_head.h>
#include <sql/migrator.h>
#include <sql/query_book.h>
#include <sql/settings.h>

namespace skein::fuzz {

using namespace Qt::StringLiterals;

namespace {

QStringList wordsOf(const QByteArrayList &parts)
{
    QStringList words;
    for (const QByteArray &part : parts)
        words.append(QString::fromUtf8(part));
    return words;
}

void checkSql(sql::Engine engine, const QString &text)
{
    (void)sql::Migration::parse(engine, u"0001_fuzzed.sql"_s, text);
    const auto book = sql::QueryBook::parse(engine, {{u"fuzzed.sql"_s, text}});
    if (!book)
        return;
    for (const std::string &name : book->names()) {
        const sql::QueryText *query = book->find(name);
        require(query && query->pieces.size() == qsizetype(query->places.size()) + 1, "a query has lost a place");
        for (const int place : query->places)
            require(place >= 0 && size_t(place) < query->parameters.size(), "a place has no parameter");
    }
}

} // namespace

void handshake(QByteArrayView input)
{
    const auto head = RequestHead::parse(input);
    if (!head)
        return;
    (void)head->refusal({});
    if (const auto refusal = head->refusal({u"*"_s, u"https://chat.example"_s}))
        require(!refusalResponse(*refusal).isEmpty(), "a refusal has no answer");
}

void config(QByteArrayView input)
{
    QByteArrayList parts = input.toByteArray().split('\0');
    const QByteArray file = parts.takeFirst();
    QProcessEnvironment environment;
    for (const QByteArray &part : parts) {
        if (const auto at = part.indexOf('='); at > 0 && part.startsWith("SKEIN_"))
            environment.insert(QString::fromUtf8(part.first(at)), QString::fromUtf8(part.mid(at + 1)));
    }
    ConfigSources sources = CommandLine::parse(wordsOf(parts)).sources(environment);
    sources.file = scratchFile().holding(file);
    const ConfigReading reading = readConfig(sources);
    for (const QString &problem : reading.problems)
        require(!problem.isEmpty(), "a problem has no sentence");
    (void)printedConfig(reading);
}

void values(QByteArrayView input)
{
    const QString text = QString::fromUtf8(input);
    if (const auto duration = parseDuration(text))
        require(parseDuration(durationText(*duration)) == duration, "a duration is read as another one");
    if (const auto size = parseSize(text))
        require(parseSize(sizeText(*size)) == size, "a size is read as another one");
    if (const auto settings = sql::Settings::parse(text); settings && !settings->password.isEmpty())
        (void)settings->withoutSecrets();
}

void queries(QByteArrayView input)
{
    const QString text = QString::fromUtf8(input);
    checkSql(sql::Engine::SQLite, text);
    checkSql(sql::Engine::MySQL, text);
}

} // namespace skein::fuzz
