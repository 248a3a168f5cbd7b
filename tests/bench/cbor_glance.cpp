// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "cbor_glance.h"

#include <QtEndian>

namespace skein::bench {

namespace {

// RFC 8949 §3.1.
enum Major { Unsigned = 0, Negative = 1, Bytes = 2, Text = 3, Array = 4, Map = 5, Tag = 6 };
constexpr quint8 argumentBits = 0x1f;
constexpr quint8 firstLongArgument = 24; // 24 … 27: in the next 1, 2, 4 or 8 bytes
constexpr quint8 lastLongArgument = 27;

quint64 bigEndian(QByteArrayView bytes)
{
    quint64 value = 0;
    for (const char byte : bytes)
        value = value << 8 | quint8(byte);
    return value;
}

} // namespace

CborGlance::Head CborGlance::takeHead()
{
    const QByteArrayView initial = takeBytes(1);
    if (m_isBroken)
        return {};
    const auto byte = quint8(initial[0]);
    const auto argument = quint8(byte & argumentBits);
    if (argument > lastLongArgument)
        m_isBroken = true;
    if (argument < firstLongArgument || m_isBroken)
        return {byte >> 5, argument};
    return {byte >> 5, bigEndian(takeBytes(1u << (argument - firstLongArgument)))};
}

QByteArrayView CborGlance::takeBytes(quint64 count)
{
    if (m_isBroken || count > quint64(m_rest.size())) {
        m_isBroken = true;
        return {};
    }
    const QByteArrayView taken = m_rest.first(qsizetype(count));
    m_rest = m_rest.sliced(qsizetype(count));
    return taken;
}

qint64 CborGlance::enterMap()
{
    const Head head = takeHead();
    m_isBroken = m_isBroken || head.major != Map;
    return m_isBroken ? 0 : qint64(head.argument);
}

QByteArrayView CborGlance::text()
{
    const Head head = takeHead();
    m_isBroken = m_isBroken || head.major != Text;
    return takeBytes(head.argument);
}

qint64 CborGlance::integer()
{
    const Head head = takeHead();
    m_isBroken = m_isBroken || (head.major != Unsigned && head.major != Negative);
    if (m_isBroken)
        return 0;
    return head.major == Unsigned ? qint64(head.argument) : -1 - qint64(head.argument);
}

void CborGlance::skip()
{
    const Head head = takeHead();
    quint64 inside = 0;
    if (head.major == Bytes || head.major == Text)
        takeBytes(head.argument);
    else if (head.major == Array || head.major == Tag)
        inside = head.major == Tag ? 1 : head.argument;
    else if (head.major == Map)
        inside = 2 * head.argument;
    for (; inside > 0 && !m_isBroken; --inside)
        skip();
}

} // namespace skein::bench
