// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <protocol/sync.h>

namespace skein {

SKEIN_FOR_EACH(SKEIN_CODEC_HERE, SKEIN_SYNC_MESSAGES)

} // namespace skein
