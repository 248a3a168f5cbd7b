// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/result.h>

#include <QLatin1StringView>

#include <vector>

namespace skein::bench {

class Bench;

//! A row of the table in main.cpp.
struct Scenario
{
    //! A number that the command line may set, and what it is otherwise. Its meaning and bounds: options.cpp.
    struct Number
    {
        QLatin1StringView name;
        qint64 preset = 0;
    };

    QLatin1StringView name;
    QLatin1StringView what;
    std::vector<Number> numbers;
    //! Fills the database, starts the server, measures. What was lost or out of order goes into the report; an error
    //! says why there was nothing to measure.
    Result<void> (*run)(Bench &bench);
    bool isPlainToo = false; //!< also for the servers that skeind is compared with
};

//! One file each, in scenarios/.
[[nodiscard]] Result<void> runIdle(Bench &bench);
[[nodiscard]] Result<void> runEcho(Bench &bench);
[[nodiscard]] Result<void> runDirect(Bench &bench);
[[nodiscard]] Result<void> runGroup(Bench &bench);
[[nodiscard]] Result<void> runMixed(Bench &bench);
[[nodiscard]] Result<void> runStorm(Bench &bench);
[[nodiscard]] Result<void> runOverload(Bench &bench);
[[nodiscard]] Result<void> runHistory(Bench &bench);

} // namespace skein::bench
