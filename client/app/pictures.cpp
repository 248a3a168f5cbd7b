// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/pictures.h>

#include <QImageReader>
#include <QPainter>

namespace skein::client {

namespace {

// What decoding may cost at most; the server takes no larger ones.
constexpr qint64 mostPixels = 50'000'000;

// SVG and PDF register as picture formats too; they are documents that may refer to others.
bool isPictureFormat(const QByteArray &format)
{
    return format == "png" || format == "jpeg" || format == "gif" || format == "webp";
}

// The size to decode to: covers `wanted`, never larger than the picture; one missing dimension follows the other.
QSize decodedSize(QSize size, QSize wanted)
{
    const QSize box(wanted.width() > 0 ? wanted.width() : 1, wanted.height() > 0 ? wanted.height() : 1);
    const QSize scaled = size.scaled(box, Qt::KeepAspectRatioByExpanding);
    return scaled.width() < size.width() ? scaled : size;
}

QImage cutOut(const QImage &image, QSize size)
{
    const QSize scaled = size.scaled(image.size(), Qt::KeepAspectRatio); // the largest such piece
    const QPoint corner((image.width() - scaled.width()) / 2, (image.height() - scaled.height()) / 2);
    return image.copy(QRect(corner, scaled));
}

QImage rounded(const QImage &image, int radius)
{
    QImage result(image.size(), QImage::Format_ARGB32_Premultiplied);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(image);
    const qreal corner = radius * image.width() / 1000.0;
    painter.drawRoundedRect(QRectF(result.rect()), corner, corner);
    return result;
}

} // namespace

QImage readPicture(const QString &path, QSize wanted, int radius)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    const bool isFit = isPictureFormat(reader.format()) && qint64(size.width()) * size.height() <= mostPixels;
    if (!isFit || size.isEmpty())
        return {};
    const bool isTurned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    if (wanted.width() > 0 || wanted.height() > 0)
        reader.setScaledSize(decodedSize(size, isTurned ? wanted.transposed() : wanted));
    QImage image = reader.read();
    if (!image.isNull() && !wanted.isEmpty())
        image = cutOut(image, wanted);
    return image.isNull() || radius <= 0 ? image : rounded(image, radius);
}

} // namespace skein::client
