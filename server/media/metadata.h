// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <media/image_format.h>

#include <QByteArrayList>

namespace skein {

//! The file without what tells about its author: place, time, camera, comments, previews, and whatever stands behind its
//! end. Pixels, colour profile and animation stay as they are, bit by bit. Answers the parts that make up the new file, some of
//! which point into `file`, so that nothing large is copied; nothing when the file is broken or truncated.
[[nodiscard]] std::optional<QByteArrayList> withoutMetadata(ImageFormat format, QByteArrayView file);

} // namespace skein
