// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/database.h>

#include <core/logging.h>
#include <storage/schema.h>

#include <QDir>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

Result<sql::Settings> settingsFrom(const Config &config)
{
    if (!config.database.url.isEmpty())
        return sql::Settings::parse(config.database.url);
    sql::Settings settings;
    settings.path = QDir(config.server.dataDir).filePath(u"skein.sqlite"_s);
    return settings;
}

} // namespace

Database::Database(sql::Settings settings, std::shared_ptr<const sql::QueryBook> book)
    : m_settings(std::move(settings)), m_book(std::move(book))
{
}

Result<Database> Database::prepare(const Config &config, const Clock &clock, Random &random)
{
    const auto settings = settingsFrom(config);
    if (!settings)
        return settings.error();
    auto book = storageQueries(settings->engine);
    if (!book)
        return book.error();
    Database database(*settings, *std::move(book));
    if (auto migrated = database.migrate(clock, random); !migrated)
        return migrated.error();
    return database;
}

Error Database::unusable(const Error &reason) const
{
    const QString where = reason.field.isEmpty() ? QString() : u" (%1)"_s.arg(reason.field);
    return {reason.code, reason.field,
            u"the database %1 cannot be used: %2%3"_s.arg(m_settings.withoutSecrets(), reason.detail, where)};
}

Result<void> Database::migrate(const Clock &clock, Random &random)
{
    try {
        auto connection = std::make_unique<sql::Connection>(m_settings, m_book);
        const auto applied = migrateStorage(*connection, clock, random);
        if (!applied)
            return unusable(applied.error());
        beginWorld(std::make_unique<sql::Connection>(m_settings, m_book), clock.now());
        m_epoch = epochIn(std::move(connection));
        qCInfo(logApp) << "database:" << m_settings << "migrations applied:" << *applied;
        return {};
    } catch (const sql::Failure &failure) {
        return unusable({ErrorCode::Unavailable, {}, QString::fromUtf8(failure.what())});
    }
}

Registration Database::registration() const
{
    const auto storage = open(sql::Access::ReadOnly);
    storage->begin();
    const Registration registration = storage->state.registration();
    storage->commit();
    return registration;
}

std::unique_ptr<Storage> Database::open(sql::Access access) const
{
    sql::ConnectionOptions options;
    options.access = access;
    return std::make_unique<Storage>(std::make_unique<sql::Connection>(m_settings, m_book, options));
}

} // namespace skein
