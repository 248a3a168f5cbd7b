// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crowd.h"
#include "speech.h"

namespace skein::bench {

//! Signs in all connections, 64 at a time, and waits for the answers. Error: unavailable.
[[nodiscard]] Result<void> signInAll(Crowd &crowd, const Speech &speech);

} // namespace skein::bench
