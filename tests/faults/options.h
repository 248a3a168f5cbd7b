// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fault.h"

#include <variant>

namespace skein::test {

//! What the command line asks for.
struct Options
{
    Tier tier = Tier::Short;
    QStringList only; //!< ids of faults, or the beginnings of them; empty: all
    QList<sql::Engine> engines;
    quint32 seed = 1;
    bool isVerbose = false; //!< a line a round
};

//! The options, or what is wrong with them. `--help` ends the program.
[[nodiscard]] std::variant<Options, QString> readOptions(const QStringList &arguments);

} // namespace skein::test
