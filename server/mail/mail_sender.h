// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/result.h>
#include <storage/mail_repository.h>

namespace skein {

//! Why a mail was not taken.
struct MailProblem
{
    bool isFinal = false; //!< it will never be: the reader is unknown, say
    QString reason; //!< for the log; without secrets
};

//! Takes mails to where they are delivered. Lives on: the mailer's thread; it waits as long as that takes.
class MailSender
{
public:
    virtual ~MailSender() = default;
    //! Nothing when the mail was taken.
    [[nodiscard]] virtual std::optional<MailProblem> send(const Mail &mail, Timestamp now) = 0;
};

} // namespace skein
