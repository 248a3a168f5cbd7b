// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <app/config_reader.h>

namespace skein {

struct CommandLine
{
    enum class Action { Run, CheckConfig, PrintConfig, ExampleConfig, Help, Version };

    Action action = Action::Run;
    QString configFile; //!< empty: the system's, if there is one
    QList<ConfigOverride> overrides;
    QString problem; //!< a sentence, or empty

    //! Without the program's name.
    [[nodiscard]] static CommandLine parse(const QStringList &arguments);
    [[nodiscard]] ConfigSources sources(const QProcessEnvironment &environment) const;
};

[[nodiscard]] QString helpText();

} // namespace skein
