// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <storage/schema.h>
#include <storage/storage.h>
#include <support/test_database.h>

#include <map>

namespace skein::test {

//! A server's database with its schema, and people who write into it. Each action is a batch of its own.
class StorageStage
{
public:
    explicit StorageStage(std::unique_ptr<TestDatabase> database);

    [[nodiscard]] Storage &storage() { return *m_storage; }
    [[nodiscard]] std::unique_ptr<Storage> open(sql::ConnectionOptions options = {}) const;
    [[nodiscard]] std::unique_ptr<sql::Connection> connect(sql::ConnectionOptions options = {}) const;
    [[nodiscard]] const TestDatabase &database() const { return *m_database; }

    //! Runs `work(storage)` as the one request of a batch.
    template<class Work>
    auto batch(Work &&work)
    {
        return batchIn(*m_storage, std::forward<Work>(work));
    }
    template<class Work>
    static auto batchIn(Storage &storage, Work &&work)
    {
        storage.begin();
        const auto mark = storage.mark();
        if constexpr (std::is_void_v<std::invoke_result_t<Work, Storage &>>) {
            work(storage);
            finish(storage, mark);
        } else {
            auto result = work(storage);
            finish(storage, mark);
            return result;
        }
    }

    //! A new user's account.
    [[nodiscard]] AccountId account(const QString &nickname = QStringLiteral("somebody"));
    //! A group; the first of them owns it.
    [[nodiscard]] ConversationId group(const QList<AccountId> &members);
    [[nodiscard]] ConversationId direct(AccountId a, AccountId b);
    Entry says(ConversationId conversation, AccountId sender, const QString &text);
    Entry adds(ConversationId conversation, AccountId sender, AccountId added);
    Entry leaves(ConversationId conversation, AccountId account);
    Entry recalls(ConversationId conversation, AccountId sender, Seq target);

    //! A tag that nobody used.
    [[nodiscard]] static ClientTag tag();
    [[nodiscard]] static Draft message(ConversationId conversation, AccountId sender, const QString &text);

private:
    static void finish(Storage &storage, const Storage::Mark &mark);

    std::unique_ptr<TestDatabase> m_database;
    std::shared_ptr<const sql::QueryBook> m_book;
    std::unique_ptr<Storage> m_storage;
};

//! One stage for each engine, shared by the tests of a class: each brings accounts and conversations of its own.
class Stages
{
public:
    //! nullptr when there is no MariaDB.
    [[nodiscard]] StorageStage *of(sql::Engine engine);

private:
    std::map<sql::Engine, std::unique_ptr<StorageStage>> m_stages;
};

[[nodiscard]] QStringList textsOf(const QList<Entry> &entries);
[[nodiscard]] QList<qint64> seqsOf(const QList<Entry> &entries);

} // namespace skein::test

//! Declares `StorageStage &stage` for the current row's engine, from the member `m_stages`; or skips or fails.
#define SKEIN_STORAGE_STAGE(stage)                                                                                     \
    QFETCH(skein::sql::Engine, engine);                                                                                \
    skein::test::StorageStage *const stageOfRow = m_stages.of(engine);                                                 \
    if (!stageOfRow && skein::test::TestDatabase::isMySQLRequired())                                                   \
        QFAIL("SKEIN_TEST_MYSQL names no server");                                                                     \
    if (!stageOfRow)                                                                                                   \
        QSKIP("SKEIN_TEST_MYSQL names no server");                                                                     \
    skein::test::StorageStage &stage = *stageOfRow
