// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>

namespace skein::client {

//! A picture file (PNG, JPEG, GIF, WebP) as it is shown: upright, no larger than needed for `wanted` pixels, cut to them
//! when both are given, with corners as round as `radius` thousandths of its width. Null for anything else.
//! Lives on: any thread.
[[nodiscard]] QImage readPicture(const QString &path, QSize wanted, int radius);

} // namespace skein::client
