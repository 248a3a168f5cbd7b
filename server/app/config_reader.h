// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <app/setting.h>

#include <QHash>
#include <QProcessEnvironment>

namespace skein {

//! A configuration and how it came to be.
struct ConfigReading
{
    Config config;
    QHash<QString, QString> origins; //!< by key: "skeind.toml:3", "SKEIN_SERVER__PORT", "--port"; absent: the default
    QStringList problems; //!< sentences that begin with the place at fault; empty when all is well
};

//! A setting on the command line.
struct ConfigOverride
{
    QString flag; //!< as it was typed, without the dashes
    QString text;
};

struct ConfigSources
{
    QString file; //!< TOML
    bool mayLackFile = true;
    QProcessEnvironment environment = {};
    QList<ConfigOverride> overrides = {};
};

//! Defaults, then the file, then the environment (SKEIN_SECTION__KEY), then the command line: the last one wins.
[[nodiscard]] ConfigReading readConfig(const ConfigSources &sources);

} // namespace skein
