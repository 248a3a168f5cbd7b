// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <protocol/credentials.h>

namespace skein {

SKEIN_FOR_EACH(SKEIN_CODEC_HERE, SKEIN_CREDENTIALS_MESSAGES)

} // namespace skein
