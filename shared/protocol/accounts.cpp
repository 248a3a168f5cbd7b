// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <protocol/accounts.h>

namespace skein {

SKEIN_FOR_EACH(SKEIN_CODEC_HERE, SKEIN_ACCOUNTS_MESSAGES)

} // namespace skein
