// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/logging.h>
#include <sql/migrator.h>
#include <sql/transaction.h>
#include <store/database.h>

// A static library's resources are not registered by themselves; this must stand outside of any namespace.
static void registerStoreResources()
{
    Q_INIT_RESOURCE(store);
}

namespace skein::client {

using namespace Qt::StringLiterals;

void Changes::addEntries(ConversationId conversation, Seq first, Seq last)
{
    const auto known = entries.find(conversation);
    if (known == entries.end())
        entries.insert(conversation, {first, last});
    else
        *known = {std::min(known->first, first), std::max(known->last, last)};
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, StoreEvents &events)
{
    registerStoreResources();
    auto book = sql::QueryBook::load(sql::Engine::SQLite, {u":/store/queries"_s});
    if (!book)
        return book.error();
    auto migrations = sql::Migration::load(sql::Engine::SQLite, u":/store/migrations"_s);
    if (!migrations)
        return migrations.error();
    sql::Settings settings;
    settings.path = path;
    try {
        auto shared = std::make_shared<const sql::QueryBook>(*std::move(book));
        std::unique_ptr<Database> database(new Database(settings, std::move(shared), events));
        const SystemClock clock;
        const auto migrated = sql::Migrator(database->m_connection, clock, *std::move(migrations)).run();
        if (!migrated)
            return migrated.error();
        return database;
    } catch (const sql::Failure &failure) {
        return Error{ErrorCode::Unavailable, {}, QString::fromUtf8(failure.what())};
    }
}

Database::Database(sql::Settings settings, std::shared_ptr<const sql::QueryBook> book, StoreEvents &events)
    : m_connection(std::move(settings), std::move(book), {.durability = sql::Durability::Normal}), m_events(events)
{
}

Result<void> Database::inTransaction(const std::function<void()> &work)
{
    try {
        sql::Transaction transaction(m_connection);
        m_changes.emplace();
        work();
        transaction.commit();
    } catch (const sql::Failure &failure) {
        m_changes.reset();
        qCWarning(logStore, "the store could not be written: %s", failure.what());
        Q_EMIT m_events.failed(QString::fromUtf8(failure.what()));
        return Error{failure.kind() == sql::Failure::Kind::DiskFull ? ErrorCode::DiskFull : ErrorCode::Internal, {},
                     QString::fromUtf8(failure.what())};
    }
    const Changes changes = *std::exchange(m_changes, std::nullopt);
    tell(changes);
    return {};
}

void Database::tell(const Changes &changes)
{
    if (changes.everything)
        Q_EMIT m_events.startedAnew();
    if (!changes.profiles.isEmpty())
        Q_EMIT m_events.profilesChanged(changes.profiles.values());
    if (changes.contacts)
        Q_EMIT m_events.contactsChanged();
    if (changes.requests)
        Q_EMIT m_events.requestsChanged();
    for (auto it = changes.entries.constBegin(); it != changes.entries.constEnd(); ++it)
        Q_EMIT m_events.entriesChanged(it.key(), it->first, it->last);
    for (const auto conversation : changes.outbox)
        Q_EMIT m_events.outboxChanged(conversation);
    for (const auto conversation : changes.members)
        Q_EMIT m_events.membersChanged(conversation);
    if (!changes.conversations.isEmpty())
        Q_EMIT m_events.conversationsChanged(changes.conversations.values());
}

} // namespace skein::client
