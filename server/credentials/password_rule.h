// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/result.h>
#include <domain/credentials.h>
#include <domain/login.h>

#include <QStringList>

namespace skein {

//! Whether a new password keeps the rule, is none that everybody tries first, and none of `own`: what is known of the
//! user anyway. Error: weak_password.
[[nodiscard]] Result<void> checkPassword(const Password &password, const PasswordRule &rule, const QStringList &own = {});

} // namespace skein
