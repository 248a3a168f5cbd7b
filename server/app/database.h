// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <app/config.h>

#include <core/clock.h>
#include <core/random.h>
#include <storage/storage.h>

namespace skein {

//! Where the database is and what is asked of it. Lives on: any thread.
class Database
{
public:
    //! Connects, and brings the schema up to date. Errors: unavailable, not_allowed, with a sentence without secrets.
    [[nodiscard]] static Result<Database> prepare(const Config &config, const Clock &clock, Random &random);

    //! A connection for the calling thread. Throws sql::Failure.
    [[nodiscard]] std::unique_ptr<Storage> open(sql::Access access) const;
    //! Which history this is.
    [[nodiscard]] Epoch epoch() const { return m_epoch; }
    //! When people may register, as it was at the start.
    [[nodiscard]] Registration registration() const;
    //! Transactions at a time that the database gains from. With more than two on MariaDB batches become smaller, and every
    //! message costs more on both sides.
    [[nodiscard]] int usefulWriters() const { return m_settings.engine == sql::Engine::SQLite ? 1 : 2; }

private:
    Database(sql::Settings settings, std::shared_ptr<const sql::QueryBook> book);
    //! The reason as a sentence that names the database, and what in it the reason is about.
    [[nodiscard]] Error unusable(const Error &reason) const;
    [[nodiscard]] Result<void> migrate(const Clock &clock, Random &random);

    sql::Settings m_settings;
    std::shared_ptr<const sql::QueryBook> m_book;
    Epoch m_epoch;
};

} // namespace skein
