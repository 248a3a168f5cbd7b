// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace skein::client {

//! Whether a text is one to three emoji and nothing else: such a message is shown large, without a bubble (UI.md §2).
[[nodiscard]] bool isFewEmoji(const QString &text);

} // namespace skein::client
