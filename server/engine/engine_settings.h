// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <engine/rate_limit.h>

#include <chrono>

namespace skein {

struct EngineSettings
{
    int writeLanes = 1; //!< SQLite has one writer; MariaDB gains from several
    int readLanes = 2;
    std::chrono::milliseconds longestWait{250}; //!< for a lane; see LaneSettings
    int hashThreads = 2; //!< Argon2id (QUALITY.md, limits)
    int hashQueue = 64;
    int mediaThreads = 2;
    int mediaQueue = 256;
    RateLimitSettings messages{}; //!< for each account
};

} // namespace skein
