// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device.h"
#include "server_machine.h"

#include <vector>

namespace skein::sim {

//! Whether the server's logs, and what each device holds of them, keep the promises I1–I5, I8, I9, I12 and I13. (I6 and I7 are
//! kept when these are: an event that fell into a gap is an entry that a device lacks.) When everything has come to rest.
[[nodiscard]] test::Findings verdictOn(ServerMachine &server, const std::vector<std::unique_ptr<Device>> &devices);

[[nodiscard]] qint64 entryCount(ServerMachine &server);

} // namespace skein::sim
