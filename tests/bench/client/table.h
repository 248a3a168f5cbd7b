// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "figures.h"

namespace skein::bench {

//! The figures of the client beside those of the bare toolkit, as a table in Markdown.
[[nodiscard]] QString tableOf(const Figures &client, const Figures &bare);

} // namespace skein::bench
