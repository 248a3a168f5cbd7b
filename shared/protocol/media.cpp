// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <protocol/media.h>

namespace skein {

SKEIN_FOR_EACH(SKEIN_CODEC_HERE, SKEIN_MEDIA_MESSAGES)

} // namespace skein
