// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QImage>

namespace skein::test {

//! What every sample that carries metadata carries somewhere: it must be gone afterwards.
inline constexpr const char *secretPlace = "N 39.9163 E 116.3971";

//! A picture with no two corners alike: red, green, blue, yellow from the upper left on, clockwise.
[[nodiscard]] QImage corners(QSize size, bool transparent = false);
//! A picture that compresses badly.
[[nodiscard]] QImage noise(QSize size);
[[nodiscard]] QByteArray encodedAs(const char *format, const QImage &image, int quality = 90);

//! A JPEG with Exif (orientation 1–8, GPS in its own directory), XMP, IPTC, a comment and another picture behind its end.
[[nodiscard]] QByteArray jpegWithSecrets(const QImage &image, quint16 orientation);
[[nodiscard]] QByteArray pngWithSecrets(const QImage &image);
[[nodiscard]] QByteArray webpWithSecrets(const QImage &image);
//! Two frames, with secrets inside the frames too.
[[nodiscard]] QByteArray animatedWebpWithSecrets(const QImage &image);
[[nodiscard]] QByteArray gifWithSecrets(int frames);

//! A PNG that claims a size; `rows` are its raw bytes before compression.
[[nodiscard]] QByteArray pngClaiming(quint32 width, quint32 height, const QByteArray &rows);
[[nodiscard]] QByteArray pngChunk(const QByteArray &type, const QByteArray &data);
//! `frames` frames of one pixel on a screen that claims a size.
[[nodiscard]] QByteArray gifClaiming(quint16 width, quint16 height, int frames);

} // namespace skein::test
