// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace skein::bench {

struct Population
{
    int conversations = 100; //!< one in four is a group; the first one is the long one, and the newest
    int longest = 100'000; //!< messages in the long one
    int others = 60; //!< messages in each of the others: more than one page of the window
};

//! Makes a data folder of the client with an account that is signed in, as if it had been used for long: its store, and the
//! pictures in its cache. Its server does not answer. Ends the program when the folder cannot be written.
void populate(const QString &folder, const Population &population);

} // namespace skein::bench
