// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/result.h>
#include <domain/attachment.h>

#include <QSize>

namespace skein {

//! What became of an image.
struct ProcessedImage
{
    MimeType mime;
    QSize size; //!< as it is seen: upright
    QByteArray small; //!< a thumbnail of at most 320 pixels and 30 kB; empty when the image is as small itself
    QByteArray large; //!< likewise, 1024 pixels
};

//! Reads the uploaded file `source`, and writes the image without metadata to `target`. Pixels stay as they were, except in a
//! JPEG that has to be turned upright. An animation stays whole; its thumbnails show the first frame. The size is checked
//! before anything is decoded. Any thread; takes up to a second and 350 MB for the largest image.
//! Errors: not_an_image (also when it is broken or truncated), image_too_large, unavailable.
[[nodiscard]] Result<ProcessedImage> processImage(const QString &source, const QString &target);

//! The most pixels of an image that is decoded (QUALITY.md, limits).
inline constexpr qint64 mostPixels = 40'000'000;

} // namespace skein
