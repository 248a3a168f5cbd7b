// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/wire_frame.h>

#include <QtEndian>

namespace skein {

namespace {

constexpr quint8 finalText = 0x81;
constexpr quint8 finalBinary = 0x82;
constexpr qsizetype largestShort = 125;
constexpr quint8 length16 = 126;
constexpr quint8 length64 = 127;

template<class Integer>
void appendBigEndian(QByteArray &out, Integer value)
{
    const Integer bytes = qToBigEndian(value);
    out.append(reinterpret_cast<const char *>(&bytes), sizeof bytes);
}

} // namespace

QByteArray wireFrame(Encoding encoding, QByteArrayView payload)
{
    constexpr qsizetype longestHeader = 10;
    QByteArray out;
    out.reserve(longestHeader + payload.size());
    out.append(char(encoding == Encoding::Cbor ? finalBinary : finalText));
    if (payload.size() <= largestShort) {
        out.append(char(payload.size()));
    } else if (payload.size() <= 0xffff) {
        out.append(char(length16));
        appendBigEndian(out, quint16(payload.size()));
    } else {
        out.append(char(length64));
        appendBigEndian(out, quint64(payload.size()));
    }
    return out.append(payload);
}

const QByteArray &WireFrames::in(Encoding encoding)
{
    QByteArray &finished = encoding == Encoding::Cbor ? m_finished.cbor : m_finished.json;
    if (finished.isEmpty() && m_frames && !m_frames->in(encoding).isEmpty())
        finished = wireFrame(encoding, m_frames->in(encoding));
    return finished;
}

} // namespace skein
