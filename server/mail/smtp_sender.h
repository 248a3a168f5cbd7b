// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mail/mail_sender.h>
#include <mail/mail_settings.h>

namespace skein {

//! Hands mails to an SMTP server (RFC 5321), by libcurl. Where the settings say so it speaks TLS with a server whose
//! certificate is good, and else to nobody.
class SmtpSender final : public MailSender
{
public:
    //! `serverName` is the author's name.
    SmtpSender(MailSettings settings, QString serverName);

    [[nodiscard]] std::optional<MailProblem> send(const Mail &mail, Timestamp now) override;

private:
    const MailSettings m_settings;
    const QString m_serverName;
};

} // namespace skein
