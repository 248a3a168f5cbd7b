// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <protocol/writer.h>

#include <QtEndian>

namespace skein {

namespace {

//! What a UTF-16 unit takes in escaped UTF-8; each half of a pair takes two of its four bytes.
qsizetype escapedLength(char16_t c)
{
    if (c == '"' || c == '\\' || c == '\n')
        return 2;
    if (c < 0x20)
        return 6;
    if (c < 0x80)
        return 1;
    return c < 0x800 || QChar::isSurrogate(c) ? 2 : 3;
}

void appendEscaped(QByteArray &out, const QByteArray &utf8)
{
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (uchar(c) < 0x20) {
            out += "\\u00" + QByteArray(1, c).toHex();
        } else {
            out += c;
        }
    }
}

} // namespace

void CborWriter::key(std::string_view name)
{
    head(Text, name.size());
    m_out.append(name.data(), qsizetype(name.size()));
}

void CborWriter::integer(qint64 value)
{
    if (value < 0)
        head(Negative, quint64(-1 - value));
    else
        head(Unsigned, quint64(value));
}

void CborWriter::text(QStringView value)
{
    const QByteArray utf8 = value.toUtf8();
    head(Text, quint64(utf8.size()));
    m_out += utf8;
}

void CborWriter::bytes(const QByteArray &value)
{
    head(Bytes, quint64(value.size()));
    m_out += value;
}

//! The type and its argument in the shortest form (RFC 8949 §3): in the first byte, or in the 1, 2, 4 or 8 after it.
void CborWriter::head(MajorType type, quint64 argument)
{
    constexpr uchar followedByOne = 24;
    uchar bytes[9] = {uchar(type << 5)};
    if (argument < followedByOne) {
        bytes[0] |= uchar(argument);
        m_out += char(bytes[0]);
        return;
    }
    const int power = argument > 0xffffffff ? 3 : argument > 0xffff ? 2 : argument > 0xff ? 1 : 0;
    const int length = 1 << power;
    bytes[0] |= uchar(followedByOne + power);
    qToBigEndian(argument << (64 - 8 * length), bytes + 1);
    m_out.append(reinterpret_cast<const char *>(bytes), 1 + length);
}

void JsonWriter::key(std::string_view name)
{
    separate();
    m_out += '"';
    m_out.append(name.data(), qsizetype(name.size()));
    m_out += "\":";
    m_needsComma = false;
}

void JsonWriter::integer(qint64 value)
{
    separate();
    m_out += QByteArray::number(value);
}

void JsonWriter::boolean(bool value)
{
    separate();
    m_out += value ? "true" : "false";
}

void JsonWriter::text(QStringView value)
{
    separate();
    m_out += '"';
    appendEscaped(m_out, value.toUtf8());
    m_out += '"';
}

void JsonWriter::bytes(const QByteArray &value)
{
    separate();
    m_out += '"' + value.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + '"';
}

void JsonWriter::open(char bracket)
{
    separate();
    m_out += bracket;
    m_needsComma = false;
}

void JsonWriter::close(char bracket)
{
    m_out += bracket;
    m_needsComma = true;
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_out += ',';
    m_needsComma = true;
}

void JsonLength::key(std::string_view name)
{
    add(qsizetype(name.size()) + 3);
    m_needsComma = false;
}

void JsonLength::integer(qint64 value)
{
    qsizetype digits = value < 0 ? 2 : 1;
    for (; value / 10 != 0; value /= 10)
        ++digits;
    add(digits);
}

void JsonLength::text(QStringView value)
{
    qsizetype length = 2;
    for (const QChar c : value)
        length += escapedLength(c.unicode());
    add(length);
}

void JsonLength::bytes(const QByteArray &value)
{
    add(2 + (value.size() * 4 + 2) / 3);
}

void JsonLength::open()
{
    add(1);
    m_needsComma = false;
}

void JsonLength::close()
{
    ++m_bytes;
    m_needsComma = true;
}

void JsonLength::add(qsizetype bytes)
{
    m_bytes += bytes + (m_needsComma ? 1 : 0);
    m_needsComma = true;
}

} // namespace skein
