// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace skein {

//! Tells systemd about the process ("READY=1", "STOPPING=1"): a datagram to NOTIFY_SOCKET (sd_notify(3)). Does nothing
//! when nobody asked to be told.
void notifyServiceManager(QByteArrayView state);

} // namespace skein
