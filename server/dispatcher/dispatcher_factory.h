// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractEventDispatcher>

#include <memory>

namespace skein {

//! A dispatcher whose cost does not depend on how many sockets are idle, for QThread::setEventDispatcher (which takes
//! it over) or QCoreApplication::setEventDispatcher. Null off Linux, and when the process is out of descriptors: then
//! Qt's own does the work.
[[nodiscard]] std::unique_ptr<QAbstractEventDispatcher> makeEpollDispatcher();

} // namespace skein
