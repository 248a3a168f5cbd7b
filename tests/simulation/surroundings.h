// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network.h"
#include "transcript.h"

namespace skein::sim {

//! What a part of the simulation lives among, and dice of its own.
struct Surroundings
{
    Schedule &schedule;
    Network &network;
    Transcript &transcript;
    Dice dice;
};

} // namespace skein::sim
