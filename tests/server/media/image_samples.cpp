// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "image_samples.h"

#include <QBuffer>
#include <QImageWriter>
#include <QPainter>
#include <QRandomGenerator>
#include <QtEndian>

namespace skein::test {

namespace {

template<class Number>
QByteArray bigEndian(Number value)
{
    QByteArray bytes(sizeof(Number), '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

template<class Number>
QByteArray littleEndian(Number value)
{
    QByteArray bytes(sizeof(Number), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray jpegSegment(quint8 marker, const QByteArray &payload)
{
    return QByteArray("\xff") + char(marker) + bigEndian(quint16(payload.size() + 2)) + payload;
}

QByteArray tiffEntry(quint16 tag, quint16 type, quint32 count, quint32 value)
{
    const QByteArray inlineValue = type == 3 ? bigEndian(quint16(value)) + bigEndian(quint16(0)) : bigEndian(value);
    return bigEndian(tag) + bigEndian(type) + bigEndian(count) + inlineValue;
}

//! TIFF with an orientation and a GPS directory that names the place (Exif 2.32, 4.6.6).
QByteArray exif(quint16 orientation)
{
    const QByteArray place(secretPlace);
    const QByteArray header = QByteArray("MM\0*", 4) + bigEndian(quint32(8));
    const QByteArray first = bigEndian(quint16(2)) + tiffEntry(0x0112, 3, 1, orientation) + tiffEntry(0x8825, 4, 1, 38)
        + bigEndian(quint32(0));
    const QByteArray gps = bigEndian(quint16(1)) + tiffEntry(0x001B, 2, quint32(place.size()), 56) + bigEndian(quint32(0));
    return header + first + gps + place;
}

QByteArray riffChunk(const QByteArray &name, const QByteArray &data)
{
    return name + littleEndian(quint32(data.size())) + data + QByteArray(data.size() % 2, '\0');
}

//! Width and height as VP8X and ANMF say them: 24 bits each, less one.
QByteArray webpSize(const QImage &image)
{
    return littleEndian(quint32(image.width() - 1)).first(3) + littleEndian(quint32(image.height() - 1)).first(3);
}

//! The chunk that holds the pixels.
QByteArray webpPicture(const QImage &image)
{
    return encodedAs("webp", image).sliced(12);
}

QByteArray webpOf(const QByteArray &announcement, const QByteArray &picture)
{
    const QByteArray content = "WEBP" + riffChunk("VP8X", announcement) + picture + riffChunk("EXIF", exif(1))
        + riffChunk("XMP ", QByteArray(secretPlace) + "!") + riffChunk("prVt", secretPlace);
    return "RIFF" + littleEndian(quint32(content.size())) + content;
}

QByteArray gifFrame()
{
    return QByteArray::fromHex("21f9040100000000" "2c00000000010001000002024401" "00");
}

quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = ~0u;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320u : 0);
    }
    return ~crc;
}

} // namespace

QImage corners(QSize size, bool transparent)
{
    QImage image(size, transparent ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    image.fill(transparent ? Qt::transparent : Qt::white);
    QPainter painter(&image);
    const int w = size.width() / 2;
    const int h = size.height() / 2;
    painter.fillRect(0, 0, w, h, Qt::red);
    painter.fillRect(w, 0, w, h, Qt::green);
    painter.fillRect(w, h, w, h, Qt::blue);
    if (!transparent)
        painter.fillRect(0, h, w, h, Qt::yellow);
    return image;
}

QImage noise(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < size.height(); ++y)
        random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), size.width());
    return image;
}

QByteArray encodedAs(const char *format, const QImage &image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    writer.write(image);
    return bytes;
}

QByteArray jpegWithSecrets(const QImage &image, quint16 orientation)
{
    const QByteArray jpeg = encodedAs("jpeg", image);
    return jpeg.first(2) + jpegSegment(0xE1, QByteArray("Exif\0\0", 6) + exif(orientation))
        + jpegSegment(0xE1, QByteArray("http://ns.adobe.com/xap/1.0/\0", 29) + secretPlace)
        + jpegSegment(0xED, QByteArray("Photoshop 3.0\0", 14) + secretPlace) + jpegSegment(0xFE, secretPlace)
        + jpegSegment(0xE0, QByteArray("JFXX\0", 5) + secretPlace) + jpeg.sliced(2) + jpeg.first(2)
        + jpegSegment(0xFE, secretPlace) + jpeg.sliced(2);
}

QByteArray pngChunk(const QByteArray &type, const QByteArray &data)
{
    return bigEndian(quint32(data.size())) + type + data + bigEndian(crcOf(type + data));
}

QByteArray pngWithSecrets(const QImage &image)
{
    const QByteArray png = encodedAs("png", image);
    constexpr qsizetype behindHeader = 8 + 25;
    return png.first(behindHeader) + pngChunk("tEXt", QByteArray("Location\0", 9) + secretPlace)
        + pngChunk("iTXt", QByteArray("XML:com.adobe.xmp\0\0\0\0\0", 22) + secretPlace) + pngChunk("eXIf", exif(1))
        + pngChunk("tIME", QByteArray::fromHex("07e50101000000")) + pngChunk("prVt", secretPlace) + png.sliced(behindHeader)
        + secretPlace;
}

QByteArray webpWithSecrets(const QImage &image)
{
    return webpOf(QByteArray::fromHex("0c000000") + webpSize(image), webpPicture(image));
}

QByteArray animatedWebpWithSecrets(const QImage &image)
{
    const QByteArray frame = riffChunk("ANMF", QByteArray(6, '\0') + webpSize(image) + QByteArray::fromHex("64000000")
                                                   + webpPicture(image) + riffChunk("prVt", secretPlace));
    return webpOf(QByteArray::fromHex("0e000000") + webpSize(image),
                  riffChunk("ANIM", QByteArray::fromHex("ffffffff0000")) + frame + frame);
}

QByteArray gifClaiming(quint16 width, quint16 height, int frames)
{
    QByteArray gif = "GIF89a" + littleEndian(width) + littleEndian(height) + QByteArray::fromHex("800000" "ff000000ff00");
    for (int i = 0; i < frames; ++i)
        gif += gifFrame();
    return gif + ';';
}

QByteArray gifWithSecrets(int frames)
{
    const QByteArray place(secretPlace);
    const QByteArray block = char(place.size()) + place + QByteArray(1, '\0');
    QByteArray gif = gifClaiming(1, 1, frames);
    gif.insert(19, QByteArray::fromHex("21ff0b") + "NETSCAPE2.0" + QByteArray::fromHex("0301000000") + QByteArray("\x21\xfe")
                   + block + QByteArray::fromHex("21ff0b") + "XMP DataXMP" + block);
    return gif + secretPlace;
}

QByteArray pngClaiming(quint32 width, quint32 height, const QByteArray &rows)
{
    const QByteArray header = bigEndian(width) + bigEndian(height) + QByteArray::fromHex("0800000000"); // 8-bit grey
    return QByteArray::fromHex("89504e470d0a1a0a") + pngChunk("IHDR", header)
        + pngChunk("IDAT", qCompress(rows, 9).sliced(4)) + pngChunk("IEND", {});
}

} // namespace skein::test
