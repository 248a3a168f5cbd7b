// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/frame_reader.h>

#include <QIODevice>
#include <QtEndian>

#include <array>
#include <cstring>

namespace skein {

namespace {

// RFC 6455 §5.2.
constexpr quint8 reservedBits = 0x70;
constexpr quint8 maskBit = 0x80;
constexpr quint8 length16 = 126;
constexpr quint8 length64 = 127;
constexpr quint64 longestControl = 125;
enum Opcode : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

void unmask(QByteArray &payload, quint32 mask)
{
    std::array<char, 8> key;
    std::memcpy(key.data(), &mask, 4);
    std::memcpy(key.data() + 4, &mask, 4);
    quint64 wideKey = 0;
    std::memcpy(&wideKey, key.data(), 8);
    char *at = payload.data();
    char *const end = at + payload.size();
    for (; end - at >= 8; at += 8) {
        quint64 bytes = 0;
        std::memcpy(&bytes, at, 8);
        bytes ^= wideKey;
        std::memcpy(at, &bytes, 8);
    }
    for (std::size_t i = 0; at < end; ++at, ++i)
        *at = char(*at ^ key[i]);
}

//! How many bytes at the end may be the beginning of a character.
qsizetype unfinishedCharacter(QByteArrayView text)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, text.size()); ++back) {
        const auto byte = quint8(text[text.size() - back]);
        if ((byte & 0xc0) == 0x80)
            continue;
        const int needed = byte > 0xf4 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
        return needed > back ? back : 0;
    }
    return 0;
}

} // namespace

std::optional<FrameReader::Header> FrameReader::parse(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return std::nullopt;
    Header header;
    header.flags = quint8(bytes[0]);
    header.isMasked = (quint8(bytes[1]) & maskBit) != 0;
    const quint8 shortLength = quint8(bytes[1]) & ~maskBit;
    const qsizetype lengthSize = shortLength == length16 ? 2 : shortLength == length64 ? 8 : 0;
    header.size = 2 + lengthSize + (header.isMasked ? 4 : 0);
    if (bytes.size() < header.size)
        return std::nullopt;
    const char *length = bytes.data() + 2;
    if (lengthSize == 2)
        header.length = qFromBigEndian<quint16>(length);
    else
        header.length = lengthSize == 8 ? qFromBigEndian<quint64>(length) : shortLength;
    header.isShortest = lengthSize == 0 || header.length > (lengthSize == 2 ? longestControl : 0xffff);
    if (header.isMasked)
        std::memcpy(&header.mask, length + lengthSize, 4);
    return header;
}

std::optional<FrameReader::Item> FrameReader::next(QIODevice &device)
{
    while (!m_failure && (m_header || readHeader(device))) {
        const auto length = qint64(m_header->length);
        if (device.bytesAvailable() < length)
            return std::nullopt;
        const Header header = *std::exchange(m_header, std::nullopt);
        QByteArray payload = device.read(length);
        unmask(payload, header.mask);
        if (auto item = take(header, std::move(payload)))
            return item;
    }
    return std::nullopt;
}

bool FrameReader::readHeader(QIODevice &device)
{
    std::array<char, longestHeader> bytes;
    const qint64 count = device.peek(bytes.data(), bytes.size());
    m_header = parse(QByteArrayView(bytes.data(), std::max<qint64>(count, 0)));
    if (!m_header)
        return false;
    m_failure = objection(*m_header);
    device.skip(m_header->size);
    return !m_failure;
}

std::optional<CloseCode> FrameReader::objection(const Header &header) const
{
    constexpr quint64 largestLegal = std::numeric_limits<qint64>::max();
    if ((header.flags & reservedBits) != 0 || !header.isMasked || !header.isShortest || header.length > largestLegal)
        return CloseCode::ProtocolError;
    if (!header.isControl())
        return objectionToData(header);
    const bool isKnown = header.opcode() == Close || header.opcode() == Ping || header.opcode() == Pong;
    if (!isKnown || !header.isFinal() || header.length > longestControl)
        return CloseCode::ProtocolError;
    return std::nullopt;
}

std::optional<CloseCode> FrameReader::objectionToData(const Header &header) const
{
    const bool isInOrder = m_begun ? header.opcode() == Continuation : header.opcode() == Text || header.opcode() == Binary;
    if (!isInOrder)
        return CloseCode::ProtocolError;
    if (header.length > quint64(m_largestMessage - m_message.size()))
        return CloseCode::TooLarge;
    if (m_fragments >= mostFragments)
        return CloseCode::PolicyViolation;
    return std::nullopt;
}

std::optional<FrameReader::Item> FrameReader::take(const Header &header, QByteArray payload)
{
    switch (header.opcode()) {
    case Close:
        return Item{Kind::Close, std::move(payload)};
    case Ping:
        return Item{Kind::Ping, std::move(payload)};
    case Pong:
        return Item{Kind::Pong, std::move(payload)};
    default:
        return takeFragment(header, std::move(payload));
    }
}

std::optional<FrameReader::Item> FrameReader::takeFragment(const Header &header, QByteArray payload)
{
    if (!m_begun)
        m_begun = header.opcode() == Text ? Kind::Text : Kind::Binary;
    ++m_fragments;
    if (m_message.isEmpty())
        m_message = std::move(payload);
    else
        m_message += payload;
    if (m_begun == Kind::Text && !isText(header.isFinal())) {
        m_failure = CloseCode::InvalidData;
        return std::nullopt;
    }
    if (!header.isFinal())
        return std::nullopt;
    m_checked = 0;
    m_fragments = 0;
    return Item{*std::exchange(m_begun, std::nullopt), std::exchange(m_message, {})};
}

// A fragment may end in the middle of a character. Each byte is looked at once or, at a fragment's end, twice.
bool FrameReader::isText(bool isComplete)
{
    const QByteArrayView unchecked = QByteArrayView(m_message).sliced(m_checked);
    const QByteArrayView whole = unchecked.chopped(isComplete ? 0 : unfinishedCharacter(unchecked));
    m_checked += whole.size();
    return whole.isValidUtf8();
}

} // namespace skein
