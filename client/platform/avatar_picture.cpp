// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <platform/avatar_picture.h>

#include <QBuffer>
#include <QImageReader>

namespace skein::client {

namespace {

constexpr int quality = 88; // of JPEG: no blemish is seen at this size

QImage squareOf(const QImage &image, const QRectF &square)
{
    const QRectF wanted(square.x() * image.width(), square.y() * image.height(), square.width() * image.width(),
                        square.height() * image.height());
    QRect inside = wanted.toAlignedRect().intersected(image.rect());
    const int side = std::min(inside.width(), inside.height());
    inside.setSize({side, side});
    return image.copy(inside);
}

} // namespace

QByteArray avatarPicture(const QString &path, const QRectF &square)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QImage image = reader.read();
    QImage avatar = image.isNull() ? QImage() : squareOf(image, square);
    if (avatar.isNull())
        return {};
    if (avatar.width() > avatarSize)
        avatar = avatar.scaled(avatarSize, avatarSize, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    const bool isTranslucent = avatar.hasAlphaChannel();
    const bool isWritten = avatar.save(&buffer, isTranslucent ? "png" : "jpeg", isTranslucent ? -1 : quality);
    return isWritten ? bytes : QByteArray();
}

} // namespace skein::client
