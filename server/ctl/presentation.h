// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <protocol/admin.h>

namespace skein::ctl {

//! How answers look to a person. Times are local.

[[nodiscard]] QString table(const QList<User> &users);
[[nodiscard]] QString card(const UserDetails &details);
[[nodiscard]] QString sentence(const Registration &registration);
[[nodiscard]] QString sentence(const Error &error);

} // namespace skein::ctl
