// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fault.h"

namespace skein::test {

//! One fault on one engine.
struct Row
{
    const FaultKind *kind = nullptr;
    sql::Engine engine = sql::Engine::SQLite;
    Tally tally;
    Findings findings;
    std::chrono::milliseconds took{0};

    [[nodiscard]] bool isGood() const { return findings.isEmpty() && tally.problems.isEmpty(); }
};

[[nodiscard]] QString engineName(sql::Engine engine);
//! In Markdown. Times above the targets of QUALITY.md are marked, and fail nothing: the machine may be busy.
[[nodiscard]] QString tableOf(const QList<Row> &rows);
//! What is wrong, a sentence a line, as far as somebody would read it.
[[nodiscard]] QString troubles(const Row &row);

} // namespace skein::test
