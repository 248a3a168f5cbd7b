// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QRectF>
#include <QString>

namespace skein::client {

//! Pixels of a side: sharp at every size that an avatar is shown in, and some ten kilobytes.
constexpr int avatarSize = 512;

//! What is uploaded as an avatar: a square of a picture file, upright and at most `avatarSize` pixels wide, as JPEG, or as PNG
//! when it is translucent. `square` is in parts of the upright picture's width and height; what stands outside is cut off.
//! Empty when the file is no picture.
[[nodiscard]] QByteArray avatarPicture(const QString &path, const QRectF &square);

} // namespace skein::client
