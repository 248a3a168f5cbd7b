// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <storage/accounts_repository.h>
#include <storage/admissions_repository.h>
#include <storage/blocks_repository.h>
#include <storage/codes_repository.h>
#include <storage/contacts_repository.h>
#include <storage/conversations_repository.h>
#include <storage/entries_repository.h>
#include <storage/feed_repository.h>
#include <storage/guests_repository.h>
#include <storage/mail_repository.h>
#include <storage/media_repository.h>
#include <storage/members_repository.h>
#include <storage/requests_repository.h>
#include <storage/sessions_repository.h>
#include <storage/state_repository.h>
#include <storage/unit.h>
#include <storage/users_repository.h>
#include <storage/world_repository.h>

namespace skein {

//! The database as one lane sees it: a transaction at a time, and the repositories that work in it. Everything throws
//! sql::Failure. Lives on: lane. A lane drives it:
//!
//!     begin, recordBatch, prepare; for each request: mark, its handler, then keep or undoTo; flush, commit.
//!
//! On a read-only connection `begin` and `commit` frame a snapshot, and mark, keep, undoTo and flush have nothing to
//! do.
class Storage
{
    Unit m_unit; // the repositories work through it

public:
    using Mark = Unit::Mark;

    explicit Storage(std::unique_ptr<sql::Connection> connection);

    void begin() { m_unit.begin(); }
    //! The lane's number of this batch, in the same transaction: see isBatchRecorded.
    void recordBatch(const QString &lane, qint64 number) { m_unit.recordBatch(lane, number); }
    //! Locks these conversations in the order of their ids, and looks up which tags were used: one statement each.
    void prepare(const QList<ConversationId> &conversations, const QList<std::pair<AccountId, ClientTag>> &tags);

    //! Where one request begins.
    [[nodiscard]] Mark mark() { return m_unit.mark(); }
    //! Undoes what was done since the mark, and nothing else.
    void undoTo(const Mark &mark) { m_unit.undoTo(mark); }
    void keep(const Mark &mark) { m_unit.keep(mark); }

    //! Writes what is buffered, then numbers the feeds.
    void flush() { m_unit.flush(); }
    void commit() { m_unit.commit(); }
    void rollback() noexcept { m_unit.rollback(); }
    void reconnect() { m_unit.reconnect(); }
    //! Whether a batch whose COMMIT got no reply happened.
    [[nodiscard]] bool isBatchRecorded(const QString &lane, qint64 number);

    UsersRepository users{m_unit};
    AccountsRepository accounts{m_unit};
    SessionsRepository sessions{m_unit};
    RequestsRepository requests{m_unit};
    ContactsRepository contacts{m_unit};
    BlocksRepository blocks{m_unit};
    ConversationsRepository conversations{m_unit};
    MembersRepository members{m_unit};
    AdmissionsRepository admissions{m_unit};
    EntriesRepository entries{m_unit};
    FeedRepository feed{m_unit};
    MediaRepository media{m_unit};
    StateRepository state{m_unit};
    WorldRepository world{m_unit};
    GuestsRepository guests{m_unit};
    CodesRepository codes{m_unit};
    MailRepository mail{m_unit};
};

} // namespace skein
