// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <protocol/world.h>

namespace skein {

SKEIN_FOR_EACH(SKEIN_CODEC_HERE, SKEIN_WORLD_MESSAGES)

} // namespace skein
