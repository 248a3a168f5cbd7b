// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "Style/rounded_image_provider.h"

#include <QImageReader>
#include <QPainter>
#include <QQmlEngine>
#include <QQmlFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace skein {

namespace {

constexpr qint64 maxPixels = 50'000'000;

// SVG and PDF register as picture formats too; they are documents that may refer to others.
bool isPictureFormat(const QByteArray &format)
{
    static const std::array<QByteArray, 4> formats{"png", "jpeg", "gif", "webp"};
    return std::find(formats.begin(), formats.end(), format) != formats.end();
}

QImage fromFile(const QString &path, const QSize &wanted)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const auto size = reader.size();
    if (!isPictureFormat(reader.format()) || size.isEmpty() || qint64(size.width()) * size.height() > maxPixels)
        return {};
    if (!wanted.isEmpty())
        reader.setScaledSize(size.scaled(wanted, Qt::KeepAspectRatioByExpanding));
    return reader.read();
}

QImage cropped(const QImage &image, const QSize &size)
{
    const auto scaled = image.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    return scaled.copy(QRect({(scaled.width() - size.width()) / 2, (scaled.height() - size.height()) / 2}, size));
}

QImage rounded(const QImage &image, qreal radius)
{
    QImage result(image.size(), QImage::Format_ARGB32_Premultiplied);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(image));
    painter.drawRoundedRect(QRectF(result.rect()), radius, radius);
    return result;
}

} // namespace

RoundedImageProvider::RoundedImageProvider(const QQmlEngine &engine)
    : QQuickImageProvider(Image, ForceAsynchronousImageLoading)
    , m_engine(engine)
{
}

QImage RoundedImageProvider::requestImage(const QString &id, QSize *size, const QSize &requestedSize)
{
    const auto slash = id.indexOf(u'/');
    const auto address = QUrl(QString::fromUtf8(QByteArray::fromBase64(id.mid(slash + 1).toLatin1())));
    const auto image = picture(address, requestedSize);
    *size = image.size();
    if (image.isNull())
        return {};
    const auto perMille = id.left(slash).toInt();
    const auto fitted = requestedSize.isEmpty() ? image : cropped(image, requestedSize);
    return rounded(fitted, perMille * fitted.width() / 1000.0);
}

QImage RoundedImageProvider::picture(const QUrl &address, const QSize &wanted) const
{
    if (address.scheme() == "image"_L1)
        return fromProvider(address, wanted);
    const auto path = QQmlFile::urlToLocalFileOrQrc(address);
    return path.isEmpty() ? QImage() : fromFile(path, wanted);
}

QImage RoundedImageProvider::fromProvider(const QUrl &address, const QSize &wanted) const
{
    const auto provider = dynamic_cast<QQuickImageProvider *>(m_engine.imageProvider(address.host()));
    if (provider == nullptr || provider->imageType() != Image)
        return {};
    QSize size;
    return provider->requestImage(address.path().mid(1), &size, wanted);
}

} // namespace skein
