// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <chrono>
#include <variant>

namespace skein::bench {

enum class Scenario { Idle, Direct, Group };

//! What the command line asks for.
struct Options
{
    Scenario scenario = Scenario::Direct;
    int connections = 100;
    int members = 2; //!< of each conversation
    std::chrono::seconds duration{10}; //!< of sending, or of being idle
    qint64 messages = 0; //!< stop after so many, when the time is not over before; 0: no such limit
    int inFlight = 64; //!< unanswered messages at a time, over all connections
    bool isEncrypted = false;
    bool usesMySQL = false;
    QString serverBinary;
    bool asJson = false;
};

//! The options, or what is wrong with them.
[[nodiscard]] std::variant<Options, QString> readOptions(const QStringList &arguments);

} // namespace skein::bench
