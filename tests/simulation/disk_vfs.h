// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace skein::sim {

//! From now on every SQLite database of this process is on the simulated disks (disk.h), and on no other. Once, before the
//! first one is opened (https://www.sqlite.org/vfs.html).
void putDatabasesOnSimulatedDisks();

} // namespace skein::sim
