// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "log_checker.h"

#include <store/store.h>

namespace skein::test {

//! All entries that a client's store holds of a conversation, over all its ranges.
[[nodiscard]] Log logOf(const client::Store &store, ConversationId conversation);

} // namespace skein::test
