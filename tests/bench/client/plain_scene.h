// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app_scene.h"

namespace skein::bench {

//! The same with a plain list of lines in a window of its own: what the toolkit itself takes.
[[nodiscard]] Figures playPlain(const SceneSize &size);

} // namespace skein::bench
