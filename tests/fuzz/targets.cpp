// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "targets.h"

#include <QtGlobal>

namespace skein::fuzz {

std::span<const Target> targets()
{
    static constexpr Target all[] = { // images are decoded in a pool: no event loop waits for them
        {"requests", &requests}, {"answers", &answers},   {"texts", &texts},       {"handshake", &handshake},
        {"config", &config},     {"values", &values},     {"queries", &queries},   {"metadata", &metadata},
        {"images", &images, 10}, {"addresses", &addresses}, {"keychain", &keychain},
    };
    return all;
}

void require(bool holds, const char *sentence)
{
    if (!holds)
        qFatal("%s", sentence);
}

} // namespace skein::fuzz
