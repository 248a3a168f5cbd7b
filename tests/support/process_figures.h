// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

//! What the kernel says of a process of one's own. 0 when there is none.

namespace skein::test {

//! Seconds of all its threads since its start.
[[nodiscard]] double cpuSecondsOf(qint64 pid);
[[nodiscard]] qint64 residentKilobytesOf(qint64 pid);
//! The most since its start, or since `forgetPeakOf`.
[[nodiscard]] qint64 peakKilobytesOf(qint64 pid);
void forgetPeakOf(qint64 pid);
[[nodiscard]] qint64 descriptorsOf(qint64 pid); //!< open ones

} // namespace skein::test
