// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "source_tree.h"

namespace skein::architecture {

//! `co_await f(Type{…})` and `co_await f({…})`: GCC 12 destroys an aggregate temporary in the operand of co_await
//! twice. Name the value first: `const Type request{…}; co_await f(request);`
Violations checkAwaits(const std::vector<SourceFile> &files);

} // namespace skein::architecture
