// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "case.h"

#include <utility>

namespace skein::test {

//! Each case with its id.
[[nodiscard]] QList<std::pair<QByteArray, Case>> numberedCases();

//! The published list, in Markdown.
[[nodiscard]] QByteArray listing();

} // namespace skein::test
