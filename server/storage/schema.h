// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/clock.h>
#include <core/random.h>
#include <core/result.h>
#include <domain/epoch.h>
#include <sql/connection.h>

namespace skein {

//! The server's queries for an engine. Error: invalid_field (a mistake in a .sql file).
[[nodiscard]] Result<std::shared_ptr<const sql::QueryBook>> storageQueries(sql::Engine engine);

//! Brings the database to the newest schema and gives a new one its epoch. Answers how many migrations were applied.
//! Errors: not_allowed (newer than this program, or edited), unavailable. Throws sql::Failure.
[[nodiscard]] Result<int> migrateStorage(sql::Connection &connection, const Clock &clock, Random &random);

//! Makes the world channel of a migrated database where it has none, and takes in every account. Throws sql::Failure.
void beginWorld(std::unique_ptr<sql::Connection> connection, Timestamp now);

//! Which history a migrated database has, read in a transaction of its own. Throws sql::Failure.
[[nodiscard]] Epoch epochIn(std::unique_ptr<sql::Connection> connection);

} // namespace skein
