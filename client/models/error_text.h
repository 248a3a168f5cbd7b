// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/error.h>

namespace skein::client {

//! One sentence for people, in the present language, with its full stop.
[[nodiscard]] QString errorText(ErrorCode code);

} // namespace skein::client
