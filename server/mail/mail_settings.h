// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <chrono>

namespace skein {

enum class MailSecurity { StartTls, Tls, None };

struct MailSettings
{
    QString server; //!< empty: no mail
    int port = 0; //!< 0: what suits `security`
    MailSecurity security = MailSecurity::StartTls;
    QString user; //!< empty: nobody signs in
    QString passwordFile;
    QString sender;
    QString authorities; //!< PEM; empty: those of the system
    std::chrono::seconds deadline{60}; //!< for one mail
};

} // namespace skein
