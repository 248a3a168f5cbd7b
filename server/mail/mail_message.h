// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <storage/mail_repository.h>

namespace skein {

//! Who writes.
struct MailAuthor
{
    QString name; //!< of the server
    EmailAddress address;
};

//! A mail as it travels (RFC 5322, RFC 2047, RFC 2045): text in UTF-8, lines of at most 76 characters. `id` is unique.
[[nodiscard]] QByteArray messageFor(const Mail &mail, const MailAuthor &author, Timestamp now, const QByteArray &id);

} // namespace skein
