// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "population.h"

#include <sql/connection.h>

namespace skein::bench {

//! A conversation with a very long log, and somebody with very many conversations. Written with multi-row SQL, since a
//! million entries one by one would take longer than what is to be measured.
struct LongHistory
{
    Inhabitant reader; //!< of the long log
    Room room;
    Inhabitant traveller; //!< in many conversations with one other each
    QList<Room> rooms;
};

struct LongHistorySize
{
    int entries = 0; //!< of the long log; every hundredth has an image
    int conversations = 0; //!< of the traveller
    int entriesEach = 0; //!< in each of them
};

//! Fills an empty database. Throws sql::Failure.
[[nodiscard]] LongHistory populateLongHistory(const test::TestDatabase &database, const LongHistorySize &size);

//! One more entry in each of these rooms, behind the server's back.
void growBehindItsBack(sql::Connection &connection, QList<Room *> rooms);

} // namespace skein::bench
