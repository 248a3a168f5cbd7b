// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/timestamp.h>
#include <domain/ids.h>
#include <domain/login.h>

#include <QList>

#include <optional>

namespace skein {

class Unit;

using MailId = Id<struct MailTag>;

//! A text for one reader.
struct Mail
{
    EmailAddress to;
    QString subject; //!< at most 200 characters
    QString body; //!< lines end with \n

    bool operator==(const Mail &) const = default;
};

struct QueuedMail
{
    MailId id;
    Mail mail;
    qint64 tries = 0; //!< that failed
    Timestamp giveUpAt;
};

//! Mails that wait to be sent. Lives on: lane, or the mailer's thread.
class MailRepository
{
public:
    explicit MailRepository(Unit &unit) : m_unit(unit) { }

    //! False when too many wait.
    [[nodiscard]] bool add(const Mail &mail, Timestamp now, Timestamp giveUpAt);
    //! Those whose time has come; the one that waits longest comes first.
    [[nodiscard]] QList<QueuedMail> due(Timestamp now, qsizetype limit);
    [[nodiscard]] std::optional<Timestamp> nextDue();
    //! It failed, and is tried again.
    void postpone(MailId mail, Timestamp until);
    void remove(MailId mail);

private:
    Unit &m_unit;
};

} // namespace skein
