// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace skein {

//! Raises the number of descriptors that this process may have to what it is allowed to, and answers it.
quint64 raiseDescriptorLimit();

} // namespace skein
