// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crew.h"

#include <checker/findings.h>
#include <support/test_database.h>

namespace skein::test {

//! Waits until everybody is live, has no message waiting and holds the end of all his conversations, and asks the checker:
//! every promise about logs, what each store holds inside of its member's windows, and the marks of reading.
[[nodiscard]] Findings audit(const TestDatabase &database, const Crew &crew);

} // namespace skein::test
