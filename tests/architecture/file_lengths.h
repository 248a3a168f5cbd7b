// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "source_tree.h"

namespace skein::architecture {

//! Files above 400 lines of .cpp, 150 of header, 250 of QML, longest first: worth a look, not an error.
Violations filesAboveTheAim(const std::vector<SourceFile> &files);

//! Files that are to be split: above 800 lines of .cpp, 400 of header (a template's code stands there), 500 of QML.
Violations checkFileLengths(const std::vector<SourceFile> &files);

} // namespace skein::architecture
