// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scenario.h"

#include <QMap>
#include <QStringList>

#include <chrono>
#include <span>
#include <variant>

namespace skein::bench {

//! What is measured: skeind, the least that any server must do (raw/), or another WebSocket server (peers/).
enum class Target { Skeind, Raw, Node };

//! What the command line asks for.
struct Options
{
    const Scenario *scenario = nullptr;
    Target target = Target::Skeind;
    QMap<QString, qint64> numbers; //!< those of the scenario
    QStringList serverSettings; //!< for the command line of the server
    bool isEncrypted = false;
    bool usesMySQL = false;
    QString server; //!< the program, or the script of Node
    bool asJson = false;

    //! One that the scenario names.
    [[nodiscard]] int number(QLatin1StringView name) const;
    [[nodiscard]] std::chrono::seconds duration() const;
};

//! The options, or what is wrong with them. `--help` ends the program.
[[nodiscard]] std::variant<Options, QString> readOptions(const QStringList &arguments,
                                                         std::span<const Scenario> scenarios);

} // namespace skein::bench
