// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <app/config_reader.h>

namespace skein {

//! The configuration in force as TOML, each value with where it came from; without secrets.
[[nodiscard]] QString printedConfig(const ConfigReading &reading);

//! A file with every setting, its default and what it is for: packaging/skeind.toml.
[[nodiscard]] QString exampleConfig();

} // namespace skein
