// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/mail_repository.h>
#include <storage/unit.h>

namespace skein {

using sql::Row;

namespace {

//! Mails that may wait: more only pile up where the mail server is away for long, or where somebody wants them to.
constexpr qint64 most = 10'000;

QueuedMail readMail(const Row &row)
{
    return {row.id<MailId>("id"),
            {row.text<EmailAddress>("recipient"), row.text("subject"), row.text("body")},
            row.integer("tries"),
            row.time("give_up_at")};
}

} // namespace

bool MailRepository::add(const Mail &mail, Timestamp now, Timestamp giveUpAt)
{
    if (m_unit.read("mail.isFull").bind("most", most - 1).exists())
        return false;
    m_unit.write("mail.insert")
        .bind("recipient", mail.to.value())
        .bind("subject", mail.subject)
        .bind("body", mail.body)
        .bind("due_at", now)
        .bind("give_up_at", giveUpAt)
        .run();
    return true;
}

QList<QueuedMail> MailRepository::due(Timestamp now, qsizetype limit)
{
    return m_unit.read("mail.due").bind("now", now).bind("limit", limit).all(readMail);
}

std::optional<Timestamp> MailRepository::nextDue()
{
    return m_unit.read("mail.nextDue").one([](const Row &row) { return row.time("due_at"); });
}

void MailRepository::postpone(MailId mail, Timestamp until)
{
    m_unit.write("mail.postpone").bind("id", mail).bind("due_at", until).run();
}

void MailRepository::remove(MailId mail)
{
    m_unit.write("mail.delete").bind("id", mail).run();
}

} // namespace skein
