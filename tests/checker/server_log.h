// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "log_checker.h"

#include <support/test_database.h>

#include <QHash>

namespace skein::test {

//! How far a member has read, and the messages of others after that, counted one by one.
struct StoredMark
{
    qint64 readUpTo = 0;
    qint64 unread = 0;
};

//! What the server's database holds, read past the server with queries of the test's own.
class ServerLog
{
public:
    explicit ServerLog(const TestDatabase &database);

    [[nodiscard]] QHash<qint64, Log> logs() const; //!< by conversation
    [[nodiscard]] QHash<qint64, StoredMark> marks(qint64 account) const; //!< by conversation

private:
    std::unique_ptr<sql::Connection> m_connection;
};

} // namespace skein::test
