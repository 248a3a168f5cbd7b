// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "group_rights.h"
#include "log_checker.h"

#include <support/test_database.h>

#include <QHash>
#include <QMap>

namespace skein::test {

//! How far a member has read, and the messages of others after that which he may see, counted one by one.
struct StoredMark
{
    qint64 readUpTo = 0;
    qint64 unread = 0;
    qint64 peerReadUpTo = 0; //!< of the other side of a direct conversation
};

struct Membership
{
    bool isMember = false;
    bool mayWrite = false;
    QList<Window> windows; //!< ascending
    int role = 0;
    qint64 mutedUntil = 0;
    QString title;
    bool isEveryoneMuted = false;
    bool isDissolved = false;
};

//! What the server's database holds, read past the server with queries of the test's own.
class ServerLog
{
public:
    explicit ServerLog(const TestDatabase &database) : ServerLog(database.settings()) { }
    explicit ServerLog(const sql::Settings &database);

    [[nodiscard]] QHash<qint64, Log> logs() const; //!< by conversation
    //! What an account may see, by conversation: told from who came and left by the log.
    [[nodiscard]] QHash<qint64, QList<Window>> windows(qint64 account) const;
    [[nodiscard]] QHash<qint64, StoredMark> marks(qint64 account) const; //!< by conversation
    [[nodiscard]] QHash<qint64, Membership> memberships(qint64 account) const; //!< by conversation, also of who left
    //! Every entry of every group, by conversation and seq.
    [[nodiscard]] QList<GroupDeed> groupDeeds() const;
    [[nodiscard]] QList<qint64> contacts(qint64 account) const; //!< ascending

    //! Where the tables do not follow from the logs: heads, counts, windows, recalls (I9); entries of somebody who was no
    //! member (I13); marks beyond the end (I8).
    [[nodiscard]] Findings contradictions() const;

private:
    using Windows = QMap<std::pair<qint64, qint64>, QList<Window>>; //!< by conversation and account

    [[nodiscard]] Windows windowsByTheTable() const;
    [[nodiscard]] Windows windowsByTheLog() const;

    std::unique_ptr<sql::Connection> m_connection;
};

} // namespace skein::test
