// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ctl/command_line.h>
#include <ctl/console_link.h>

namespace skein::ctl {

//! The command was wrong: what about it.
struct Misused
{
    QString sentence;
};

//! Does what the line says and answers what to print, or why the server refused. Throws Misused and NoServer.
[[nodiscard]] Result<QString> run(const CommandLine &line, ConsoleLink &link);

} // namespace skein::ctl
