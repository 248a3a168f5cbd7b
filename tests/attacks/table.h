// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "siege.h"

namespace skein::attacks {

//! In Markdown.
[[nodiscard]] QString tableHead();
[[nodiscard]] QString tableRow(const Outcome &outcome);

} // namespace skein::attacks
