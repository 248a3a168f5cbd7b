// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "source_tree.h"

namespace skein::architecture {

//! Rows of tests/README.md (`| A01 | what | tests |`) that name no test, or one that does not exist. A test is named
//! `tst_accounts_handler::many_at_once_make_one_user`: a file under tests, and what it contains.
Violations checkFeatureIndex(const std::vector<SourceFile> &files);

} // namespace skein::architecture
