// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <media/metadata.h>

#include <media/byte_reader.h>

#include <algorithm>
#include <array>

namespace skein {

namespace {

using Parts = std::optional<QByteArrayList>;

//! Points into the file: it outlives the parts.
QByteArray part(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size());
}

bool isOneOf(QByteArrayView name, const auto &names)
{
    return std::ranges::any_of(names, [&](const char *candidate) { return name == QByteArrayView(candidate); });
}

// --- JPEG (ITU T.81, annex B): segments FF xx length; entropy-coded data behind each SOS ---------------------------------

constexpr quint8 startOfScan = 0xDA;
constexpr quint8 endOfImage = 0xD9;

bool isAlone(quint8 marker)
{
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

//! JFIF header, colour profile and Adobe's colour transform are needed to see the picture; other APPn and COM are not.
bool isNeeded(quint8 marker, QByteArrayView payload)
{
    if (marker == 0xE0)
        return payload.startsWith(QByteArrayView("JFIF\0", 5));
    if (marker == 0xE2)
        return payload.startsWith(QByteArrayView("ICC_PROFILE\0", 12));
    if (marker == 0xEE)
        return payload.startsWith("Adobe");
    const bool isApplications = marker >= 0xE0 && marker <= 0xEF;
    return !isApplications && marker != 0xFE;
}

//! The length of the coded data before the next marker; −1 when there is none.
qsizetype scanLength(QByteArrayView data)
{
    for (qsizetype at = data.indexOf('\xff'); at >= 0 && at + 1 < data.size(); at = data.indexOf('\xff', at + 1)) {
        const auto next = quint8(data[at + 1]);
        const bool isData = next == 0x00 || (next >= 0xD0 && next <= 0xD7);
        if (!isData && next != 0xFF)
            return at;
    }
    return -1;
}

//! The next marker's code, with the fill bytes before it passed over.
std::optional<quint8> takeMarker(ByteReader &reader)
{
    if (reader.byte() != quint8(0xFF))
        return std::nullopt;
    auto code = reader.byte();
    while (code == quint8(0xFF))
        code = reader.byte();
    return code;
}

Parts jpegWithoutMetadata(QByteArrayView file)
{
    QByteArrayList parts;
    ByteReader reader(file);
    while (true) {
        const qsizetype start = reader.position();
        const auto marker = takeMarker(reader);
        if (!marker)
            return std::nullopt;
        if (*marker == endOfImage || isAlone(*marker)) {
            parts << part(reader.since(start));
            if (*marker == endOfImage)
                return parts;
            continue;
        }
        const auto length = reader.bigEndian16();
        const auto payload = length && *length >= 2 ? reader.take(*length - 2) : std::nullopt;
        if (!payload)
            return std::nullopt;
        if (*marker == startOfScan && !reader.take(scanLength(reader.rest())))
            return std::nullopt;
        if (isNeeded(*marker, *payload))
            parts << part(reader.since(start));
    }
}

// --- PNG (W3C PNG, third edition, chapter 5): length, type, data, CRC --------------------------------------------------

constexpr std::array pngChunks{"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD",
                               "pHYs", "hIST", "sPLT", "acTL", "fcTL", "fdAT", "cICP", "mDCv", "cLLi"};

Parts pngWithoutMetadata(QByteArrayView file)
{
    ByteReader reader(file);
    const auto signature = reader.take(8);
    if (!signature)
        return std::nullopt;
    QByteArrayList parts{part(*signature)};
    while (true) {
        const qsizetype start = reader.position();
        const auto length = reader.bigEndian32();
        const auto type = reader.take(4);
        if (!length || !type || !reader.take(qint64(*length) + 4))
            return std::nullopt;
        if (isOneOf(*type, pngChunks))
            parts << part(reader.since(start));
        if (*type == QByteArrayView("IEND"))
            return parts;
    }
}

// --- GIF (GIF89a): blocks, each a chain of sub-blocks ------------------------------------------------------------------

bool skipSubBlocks(ByteReader &reader)
{
    while (true) {
        const auto length = reader.byte();
        if (!length || !reader.take(*length))
            return false;
        if (*length == 0)
            return true;
    }
}

//! The bytes of a colour table, as the flags before it say.
qint64 colourTableSize(quint8 flags)
{
    return flags & 0x80 ? 3LL << ((flags & 0x07) + 1) : 0;
}

//! Timing and transparency of a frame, and how often an animation repeats.
bool isNeededExtension(QByteArrayView extension)
{
    const auto label = quint8(extension[1]);
    const auto application = extension.sliced(2);
    return label == 0xF9
        || (label == 0xFF && (application.startsWith("\x0bNETSCAPE2.0") || application.startsWith("\x0b" "ANIMEXTS1.0")));
}

//! One image behind its separator: descriptor, colour table, data.
bool skipGifImage(ByteReader &reader)
{
    const auto descriptor = reader.take(9);
    return descriptor && reader.take(colourTableSize(quint8(descriptor->back())) + 1) && skipSubBlocks(reader);
}

Parts gifWithoutMetadata(QByteArrayView file)
{
    ByteReader reader(file);
    const auto header = reader.take(13);
    if (!header || !reader.take(colourTableSize(quint8((*header)[10]))))
        return std::nullopt;
    QByteArrayList parts{part(reader.since(0))};
    while (true) {
        const qsizetype start = reader.position();
        const auto kind = reader.byte();
        const bool isExtension = kind == quint8(0x21);
        if (kind == quint8(0x3B)) {
            parts << part(reader.since(start));
            return parts;
        }
        if (isExtension ? !reader.byte() || !skipSubBlocks(reader) : kind != quint8(0x2C) || !skipGifImage(reader))
            return std::nullopt;
        if (!isExtension || isNeededExtension(reader.since(start)))
            parts << part(reader.since(start));
    }
}

// --- WebP (RFC 9649): RIFF chunks, padded to even lengths --------------------------------------------------------------

constexpr std::array webpChunks{"VP8 ", "VP8L", "ALPH", "ANIM", "ICCP"};

Parts keptChunks(QByteArrayView content);

QByteArray chunkHeader(const char *name, const QByteArrayList &payload)
{
    quint32 size = 0;
    for (const QByteArray &bytes : payload)
        size += quint32(bytes.size());
    QByteArray header = QByteArray(name) + "0000";
    qToLittleEndian(size, header.data() + 4);
    return header;
}

//! VP8X announces what follows; the bits of Exif and XMP are cleared with them.
Parts keptAnnouncement(QByteArrayView chunk)
{
    if (chunk.size() < 18)
        return std::nullopt;
    QByteArray copy = chunk.toByteArray();
    copy[8] = char(copy[8] & ~0x0C);
    return QByteArrayList{copy};
}

//! A frame of an animation has chunks of its own behind its place and time.
Parts keptFrame(QByteArrayView payload)
{
    constexpr qsizetype placeAndTime = 16;
    if (payload.size() < placeAndTime)
        return std::nullopt;
    auto parts = keptChunks(payload.sliced(placeAndTime));
    if (!parts)
        return std::nullopt;
    parts->prepend(part(payload.first(placeAndTime)));
    parts->prepend(chunkHeader("ANMF", *parts));
    return parts;
}

//! What is kept of one chunk, its eight bytes of header included: nothing of those that are not needed.
Parts keptChunk(QByteArrayView chunk)
{
    const auto name = chunk.first(4);
    if (name == QByteArrayView("VP8X"))
        return keptAnnouncement(chunk);
    if (name == QByteArrayView("ANMF"))
        return keptFrame(chunk.sliced(8));
    return isOneOf(name, webpChunks) ? QByteArrayList{part(chunk)} : QByteArrayList();
}

Parts keptChunks(QByteArrayView content)
{
    QByteArrayList parts;
    ByteReader reader(content);
    while (!reader.atEnd()) {
        const qsizetype start = reader.position();
        const auto length = reader.take(4) ? reader.littleEndian32() : std::nullopt;
        if (!length || !reader.take(qint64(*length) + *length % 2))
            return std::nullopt;
        const auto kept = keptChunk(reader.since(start));
        if (!kept)
            return std::nullopt;
        parts << *kept;
    }
    return parts;
}

Parts webpWithoutMetadata(QByteArrayView file)
{
    ByteReader reader(file);
    const auto size = reader.take(4) ? reader.littleEndian32() : std::nullopt;
    const auto content = size && *size >= 4 ? reader.take(*size) : std::nullopt;
    if (!content)
        return std::nullopt;
    auto parts = keptChunks(content->sliced(4));
    if (!parts)
        return std::nullopt;
    parts->prepend(part(content->first(4)));
    parts->prepend(chunkHeader("RIFF", *parts));
    return parts;
}

} // namespace

Parts withoutMetadata(ImageFormat format, QByteArrayView file)
{
    switch (format) {
    case ImageFormat::Png: return pngWithoutMetadata(file);
    case ImageFormat::Jpeg: return jpegWithoutMetadata(file);
    case ImageFormat::Gif: return gifWithoutMetadata(file);
    case ImageFormat::WebP: return webpWithoutMetadata(file);
    }
    Q_UNREACHABLE();
}

} // namespace skein
