// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "test_database.h"

#include <QRandomGenerator>
#include <QTest>
#include <QUrl>

namespace skein::test {

using namespace Qt::StringLiterals;
using namespace sql;

void TestDatabase::addEngineRows()
{
    QTest::addColumn<Engine>("engine");
    QTest::newRow("sqlite") << Engine::SQLite;
    QTest::newRow("mariadb") << Engine::MySQL;
}

bool TestDatabase::isMySQLRequired()
{
    return qEnvironmentVariable("SKEIN_TEST_REQUIRE_MYSQL") == u"1";
}

std::unique_ptr<TestDatabase> TestDatabase::make(Engine engine)
{
    if (engine == Engine::SQLite)
        return std::make_unique<TestDatabase>(Settings{});
    QUrl server(qEnvironmentVariable("SKEIN_TEST_MYSQL"));
    if (server.isEmpty())
        return nullptr;
    server.setPath(u"/skein_test_%1"_s.arg(QRandomGenerator::system()->generate64(), 0, 36));
    return std::make_unique<TestDatabase>(*Settings::parse(server.toString()));
}

TestDatabase::TestDatabase(Settings settings) : m_settings(std::move(settings))
{
    if (engine() == Engine::SQLite)
        m_settings.path = m_folder.filePath(u"test.db"_s);
    else
        runOnServer(u"CREATE DATABASE %1"_s.arg(m_settings.database));
}

TestDatabase::~TestDatabase()
{
    if (engine() == Engine::MySQL)
        runOnServer(u"DROP DATABASE %1"_s.arg(m_settings.database));
}

QString TestDatabase::url() const
{
    if (engine() == Engine::SQLite)
        return u"sqlite://"_s + m_settings.path;
    QUrl url(qEnvironmentVariable("SKEIN_TEST_MYSQL"));
    url.setPath(u'/' + m_settings.database);
    return url.toString();
}

std::unique_ptr<Connection> TestDatabase::connect(std::shared_ptr<const QueryBook> book,
                                                  ConnectionOptions options) const
{
    return std::make_unique<Connection>(m_settings, std::move(book), options);
}

std::unique_ptr<Connection> TestDatabase::connect(const QString &queries, ConnectionOptions options) const
{
    auto book = QueryBook::parse(engine(), {{u"test.sql"_s, queries}});
    if (!book)
        qFatal("%s: %s", qPrintable(book.error().field), qPrintable(book.error().detail));
    return connect(std::make_shared<const QueryBook>(*std::move(book)), options);
}

void TestDatabase::runOnServer(const QString &statement) const
{
    Settings server = m_settings;
    server.database = u"mysql"_s;
    Connection(server, nullptr).execute(statement);
}

} // namespace skein::test
