// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <media/image_processor.h>

#include <media/metadata.h>

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QImageWriter>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

constexpr int smallEdge = 320; // pixels
constexpr int largeEdge = 1024;
constexpr qsizetype smallBytes = 30'000;
constexpr int decoderMebibytes = 192; // 40 megapixels of four bytes; Qt's default of 128 is less

Error notAnImage(const QString &why)
{
    return {ErrorCode::NotAnImage, {}, why};
}

Error tooLarge(QSize size)
{
    return {ErrorCode::ImageTooLarge, {}, u"%1 × %2 pixels"_s.arg(size.width()).arg(size.height())};
}

//! A reader over bytes in memory. The format was sniffed: Qt is not to try all its plugins.
class Reader
{
public:
    Reader(ImageFormat format, QByteArrayView bytes)
        : m_bytes(QByteArray::fromRawData(bytes.data(), bytes.size())), m_buffer(&m_bytes), m_reader(&m_buffer, qtName(format))
    {
        m_buffer.open(QIODevice::ReadOnly);
        m_reader.setAutoTransform(true);
    }

    QImageReader *operator->() { return &m_reader; }

    //! Whether the picture has to be turned or mirrored to be upright.
    [[nodiscard]] bool isTurned() const { return m_reader.transformation() != QImageIOHandler::TransformationNone; }
    [[nodiscard]] QSize uprightSize() const
    {
        const bool isOnSide = m_reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
        return isOnSide ? m_reader.size().transposed() : m_reader.size();
    }

private:
    QByteArray m_bytes;
    QBuffer m_buffer;
    QImageReader m_reader;
};

Result<QSize> checkedSize(ImageFormat format, QByteArrayView bytes)
{
    Reader reader(format, bytes);
    const QSize size = reader->size();
    if (!size.isValid() || size.isEmpty())
        return notAnImage(u"its size cannot be read"_s);
    if (qint64(size.width()) * size.height() > mostPixels)
        return tooLarge(size);
    return reader.uprightSize();
}

//! Decodes, upright, in at most `edge` pixels each way, or in full.
Result<QImage> decoded(ImageFormat format, QByteArrayView bytes, std::optional<int> edge)
{
    Reader reader(format, bytes);
    const QSize size = reader->size();
    if (edge && std::max(size.width(), size.height()) > *edge)
        reader->setScaledSize(size.scaled(*edge, *edge, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage image = reader->read();
    if (!image.isNull())
        return image;
    // Deep colours may need more than the limit although the pixels are few enough.
    if (reader->error() == QImageReader::InvalidDataError && size.isValid() && qint64(size.width()) * size.height() > mostPixels / 2)
        return tooLarge(size);
    return notAnImage(reader->errorString());
}

//! Without metadata: Qt writes the comments that it has read.
QByteArray encoded(const QImage &image, ImageFormat format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, qtName(format));
    writer.setQuality(quality);
    const bool isWritten = writer.write(image);
    const auto parts = isWritten ? withoutMetadata(format, bytes) : std::nullopt;
    return parts ? parts->join() : QByteArray();
}

//! WebP where something shines through, else JPEG, which every viewer knows.
ImageFormat thumbnailFormat(const QImage &image)
{
    return image.hasAlphaChannel() ? ImageFormat::WebP : ImageFormat::Jpeg;
}

QByteArray smallThumbnail(const QImage &image)
{
    const QSize size = image.size().boundedTo(image.size().scaled(smallEdge, smallEdge, Qt::KeepAspectRatio));
    const QImage fitted = image.scaled(size.expandedTo({1, 1}), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QByteArray bytes;
    for (const int quality : {80, 60, 40, 20, 5}) {
        bytes = encoded(fitted, thumbnailFormat(image), quality);
        if (bytes.size() <= smallBytes)
            break;
    }
    return bytes;
}

bool exceeds(const QSize &size, int edge)
{
    return std::max(size.width(), size.height()) > edge;
}

Result<void> writeParts(const QByteArrayList &parts, const QString &target)
{
    QFile file(target);
    if (!file.open(QIODevice::WriteOnly))
        return ErrorCode::Unavailable;
    for (const QByteArray &part : parts) {
        if (file.write(part) != part.size())
            return ErrorCode::DiskFull;
    }
    return file.flush() ? Result<void>() : ErrorCode::DiskFull;
}

Result<void> writeStripped(ImageFormat format, QByteArrayView bytes, const QString &target)
{
    const auto parts = withoutMetadata(format, bytes);
    if (!parts)
        return notAnImage(u"it is broken or truncated"_s);
    return writeParts(*parts, target);
}

//! A JPEG whose pixels stand as they are seen, so that it needs no Exif to say how.
Result<void> writeTurned(QByteArrayView bytes, const QString &target)
{
    if (!withoutMetadata(ImageFormat::Jpeg, bytes))
        return notAnImage(u"it is broken or truncated"_s);
    const auto image = decoded(ImageFormat::Jpeg, bytes, std::nullopt);
    if (!image)
        return image.error();
    const QByteArray upright = encoded(*image, ImageFormat::Jpeg, 92);
    if (upright.isEmpty())
        return notAnImage(u"it cannot be turned"_s);
    return writeParts({upright}, target);
}

Result<void> writeUpright(ImageFormat format, QByteArrayView bytes, const QString &target)
{
    const bool isTurned = format == ImageFormat::Jpeg && Reader(format, bytes).isTurned();
    return isTurned ? writeTurned(bytes, target) : writeStripped(format, bytes, target);
}

Result<ProcessedImage> process(ImageFormat format, QByteArrayView bytes, const QString &target)
{
    const auto size = checkedSize(format, bytes);
    if (!size)
        return size.error();
    const auto preview = decoded(format, bytes, largeEdge);
    if (!preview)
        return preview.error();
    if (auto written = writeUpright(format, bytes, target); !written)
        return written.error();

    ProcessedImage processed{MimeType(mimeOf(format)), *size, {}, {}};
    if (exceeds(*size, smallEdge) || bytes.size() > smallBytes)
        processed.small = smallThumbnail(*preview);
    if (exceeds(*size, largeEdge))
        processed.large = encoded(*preview, thumbnailFormat(*preview), 85);
    return processed;
}

} // namespace

Result<ProcessedImage> processImage(const QString &source, const QString &target)
{
    // The limit belongs to the process; nothing else in a server decodes images.
    static const bool isLimited = (QImageReader::setAllocationLimit(decoderMebibytes), true);
    Q_UNUSED(isLimited)

    QFile file(source);
    if (!file.open(QIODevice::ReadOnly))
        return ErrorCode::Unavailable;
    // Mapped, so that a large file costs no memory of its own.
    const auto *content = file.size() > 0 ? file.map(0, file.size()) : nullptr;
    if (content == nullptr)
        return notAnImage(u"it is empty"_s);
    const QByteArrayView bytes(content, file.size());
    const auto format = sniff(bytes);
    if (!format)
        return notAnImage(u"neither PNG, JPEG, GIF nor WebP"_s);
    return process(*format, bytes, target);
}

} // namespace skein
