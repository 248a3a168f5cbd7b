// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/schema.h>

#include <sql/migrator.h>
#include <storage/spelled_names.h>
#include <storage/storage.h>

namespace skein {

using namespace Qt::StringLiterals;

Result<std::shared_ptr<const sql::QueryBook>> storageQueries(sql::Engine engine)
{
    auto book = sql::QueryBook::load(engine, {u":/skein/storage/queries"_s});
    if (!book)
        return book.error();
    return std::make_shared<const sql::QueryBook>(*std::move(book));
}

Result<int> migrateStorage(sql::Connection &connection, const Clock &clock, Random &random)
{
    const auto migrations = sql::Migration::load(connection.engine(), u":/skein/storage/migrations"_s);
    if (!migrations)
        return migrations.error();
    const auto applied = sql::Migrator(connection, clock, *migrations).run();
    if (!applied)
        return applied.error();
    spellNicknames(connection);
    constexpr qsizetype epochBytes = 16;
    connection("state.beginEpoch").bind("epoch", QString::fromLatin1(random.bytes(epochBytes).toHex())).run();
    return *applied;
}

void beginWorld(std::unique_ptr<sql::Connection> connection, Timestamp now)
{
    Storage storage(std::move(connection));
    storage.begin();
    const auto mark = storage.mark();
    storage.world.begin(now);
    storage.keep(mark);
    storage.flush();
    storage.commit();
}

Epoch epochIn(std::unique_ptr<sql::Connection> connection)
{
    Storage storage(std::move(connection));
    storage.begin();
    const Epoch epoch = storage.state.epoch();
    storage.commit();
    return epoch;
}

} // namespace skein
