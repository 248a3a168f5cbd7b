// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/text.h>

namespace skein {

//! Names the server's history; another one after a backup was restored.
using Epoch = Text<struct EpochTag, TextLimits{1, 36}>;

} // namespace skein
