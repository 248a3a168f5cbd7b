// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

namespace skein::attacks {

//! What each connection of an attack does. None ever signs in.
struct Attack
{
    const char *name;
    QByteArray opening; //!< sent at once
    QByteArray again; //!< then this, over and over; empty: silence
    int frames = 0; //!< in `again`, of whatever kind
    bool isTls = false; //!< at a server that speaks TLS, which the attacker does not
    bool drips = false; //!< a byte of `again` every now and then, instead of as much as goes
    bool reads = true;
    bool resets = false; //!< the connection, as soon as the opening is sent
    int kept = 2'000; //!< connections at a time, as far as the server lets them
};

//! In the order of the table.
[[nodiscard]] QList<Attack> allAttacks();

} // namespace skein::attacks
