// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fault.h"

namespace skein::test {

//! All, in the order of the table. A new one: its file in faults/, and a line in catalogue.cpp.
[[nodiscard]] QList<const FaultKind *> allFaults();

} // namespace skein::test
