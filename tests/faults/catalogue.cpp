// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "catalogue.h"

namespace skein::test {

extern const FaultKind killServer;

QList<const FaultKind *> allFaults()
{
    return {&killServer};
}

} // namespace skein::test
