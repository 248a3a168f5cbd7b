// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QSize>

#include <optional>

namespace skein {

//! The kinds of image that are taken. What a file's name says does not count.
enum class ImageFormat { Png, Jpeg, Gif, WebP };

//! By the first bytes; nothing for anything else.
[[nodiscard]] std::optional<ImageFormat> sniff(QByteArrayView bytes);
//! As Qt's readers and writers call it.
[[nodiscard]] QByteArray qtName(ImageFormat format);
[[nodiscard]] QString mimeOf(ImageFormat format);

} // namespace skein
