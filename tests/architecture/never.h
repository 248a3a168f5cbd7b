// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "source_tree.h"

namespace skein::architecture {

//! Sockets and JSON where a room must not know of them (storage, handlers), SQL classes where no SQL belongs.
Violations checkForbiddenApi(const std::vector<SourceFile> &files);

//! SQL statements in C++ or QML; they stand in .sql files. The room shared/sql speaks to the engines themselves.
Violations checkSqlText(const std::vector<SourceFile> &files);

//! Source files without the two SPDX lines in their head.
Violations checkLicenceHeaders(const std::vector<SourceFile> &files);

//! Absolute paths of somebody's machine.
Violations checkMachinePaths(const std::vector<SourceFile> &files);

//! Suppressions of sanitizers that could hide a fault of ours: each names one library beside Qt's and ours (a call from Qt's
//! can be ignored too, for what TSan intercepts in it), and stands below a comment that gives the reason.
Violations checkSuppressions(const std::vector<SourceFile> &files);

} // namespace skein::architecture
