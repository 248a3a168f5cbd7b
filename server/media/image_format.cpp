// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <media/image_format.h>

#include <QString>

namespace skein {

using namespace Qt::StringLiterals;

std::optional<ImageFormat> sniff(QByteArrayView bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return ImageFormat::Png;
    if (bytes.startsWith("\xff\xd8\xff"))
        return ImageFormat::Jpeg;
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return ImageFormat::Gif;
    if (bytes.startsWith("RIFF") && bytes.size() >= 12 && bytes.sliced(8).startsWith("WEBP"))
        return ImageFormat::WebP;
    return std::nullopt;
}

QByteArray qtName(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Png: return "png"_ba;
    case ImageFormat::Jpeg: return "jpeg"_ba;
    case ImageFormat::Gif: return "gif"_ba;
    case ImageFormat::WebP: return "webp"_ba;
    }
    Q_UNREACHABLE();
}

QString mimeOf(ImageFormat format)
{
    return u"image/"_s + QString::fromLatin1(qtName(format));
}

} // namespace skein
