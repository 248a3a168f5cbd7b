// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/credentials.h>
#include <storage/mail_repository.h>

//! What the server mails, in Chinese and in English: it does not know which one the reader speaks.

namespace skein {

[[nodiscard]] Mail recoveryMail(const EmailAddress &to, const QString &server, const OneTimeCode &code,
                                std::chrono::minutes life);
//! To an address that somebody says is his.
[[nodiscard]] Mail confirmationMail(const EmailAddress &to, const QString &server, const OneTimeCode &code,
                                    std::chrono::minutes life);
//! To the address that was the user's before.
[[nodiscard]] Mail addressChangedMail(const EmailAddress &to, const QString &server, const EmailAddress &newAddress);

} // namespace skein
