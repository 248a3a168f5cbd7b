// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mail/mail_sender.h>
#include <storage/storage.h>

namespace skein {

//! Sends what is due, and decides what becomes of what could not be sent: it is tried again after half a minute, then
//! after twice as long each time, up to an hour, until it is too old. Lives on: the mailer's thread.
class MailRound
{
public:
    MailRound(Storage &storage, MailSender &sender) : m_storage(storage), m_sender(sender) { }

    //! When there is something to do again, if ever. Throws sql::Failure. A mail that was sent while the database went away
    //! is sent twice.
    [[nodiscard]] std::optional<Timestamp> run(Timestamp now);

private:
    void deliver(const QueuedMail &mail, Timestamp now);
    template<class Work>
    auto inTransaction(Work &&work);

    Storage &m_storage;
    MailSender &m_sender;
};

} // namespace skein
