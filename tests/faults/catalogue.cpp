// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "catalogue.h"

namespace skein::test {

extern const FaultKind badNetwork;
extern const FaultKind clockJump;
extern const FaultKind fullDisk;
extern const FaultKind halfOpen;
extern const FaultKind idleConnections;
extern const FaultKind killConnections;
extern const FaultKind killDatabase;
extern const FaultKind killServer;
extern const FaultKind pauseDatabase;
extern const FaultKind pauseServer;
extern const FaultKind slowConsumers;
extern const FaultKind storm;

QList<const FaultKind *> allFaults()
{
    return {&killServer,    &killDatabase, &killConnections, &idleConnections, &pauseServer, &pauseDatabase,
            &fullDisk,      &clockJump,    &slowConsumers,   &storm,           &badNetwork,  &halfOpen};
}

} // namespace skein::test
