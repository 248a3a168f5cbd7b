// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace skein::client {

//! How the program was asked to begin.
struct Options
{
    QString dataFolder; //!< settings, accounts and their stores
    std::optional<QString> server; //!< instead of the remembered one
    std::optional<QString> language;
    std::optional<QString> theme; //!< "light", "dark" or "system"
    bool demo = false; //!< against a scripted server in this process, in a folder of its own
    QString grabFile; //!< write a picture of the window there and end
    QSize grabSize{1280, 800};
    QString page; //!< what the picture shows: see Grabber
    bool milestones = false; //!< say when what was shown, for measuring: see Milestones
};

//! Reads the command line. Ends the program after --help, --version and mistakes.
[[nodiscard]] Options readOptions(const QStringList &arguments);

} // namespace skein::client
