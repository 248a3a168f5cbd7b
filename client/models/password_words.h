// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <protocol/accounts.h>

namespace skein::client {

//! The server's rule for a new password, as a sentence; empty until the server has said it.
[[nodiscard]] QString passwordRuleText(const std::optional<ServerDescription> &description);

} // namespace skein::client
