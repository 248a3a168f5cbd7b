// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "source_tree.h"

namespace skein::architecture {

//! Includes that point where no arrow of the house goes.
Violations checkIncludes(const std::vector<SourceFile> &files);

//! Libraries that a room's CMakeLists.txt names although no arrow goes to their room.
Violations checkLinks(const std::vector<SourceFile> &files);

//! QML imports of another feature, by module or by folder.
Violations checkQmlImports(const std::vector<SourceFile> &files);

} // namespace skein::architecture
