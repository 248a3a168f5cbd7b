// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <protocol/cbor_check.h>

#include <limits>

namespace skein {

namespace {

// Major types.
constexpr uchar negative = 1;
constexpr uchar list = 4;
constexpr uchar map = 5;
constexpr uchar tag = 6;
constexpr uchar simpleOrFloat = 7;

constexpr uchar followedByOne = 24; // the argument is in the byte after it; up to 27: in 2, 4 or 8
constexpr uchar followedByEight = 27;
constexpr uchar openEnd = 31;
constexpr char breakByte = char(0xff);
constexpr quint64 mostBelowZero = std::numeric_limits<qint64>::max(); // as -1 - argument; Qt 6.4 reads -2^64 as 0

} // namespace

bool CborCheck::item(int depthLeft)
{
    if (++m_count > m_limits.inAll)
        return false;
    const auto head = takeHead();
    if (!head || head->type == tag)
        return false;
    if (head->type == simpleOrFloat)
        return simple(*head);
    if (head->type == list || head->type == map)
        return depthLeft > 0 && container(*head, depthLeft - 1);
    if (head->type > negative)
        return string(*head);
    return !head->isOpen() && (head->type != negative || head->argument <= mostBelowZero);
}

std::optional<CborCheck::Head> CborCheck::takeHead()
{
    if (m_rest.isEmpty())
        return std::nullopt;
    const auto first = uchar(m_rest.front());
    Head head{uchar(first >> 5), uchar(first & 0x1f), 0};
    m_rest = m_rest.sliced(1);
    if (head.info < followedByOne)
        head.argument = head.info;
    if (head.info < followedByOne || head.isOpen())
        return head;
    const qsizetype length = qsizetype(1) << (head.info - followedByOne);
    if (head.info > followedByEight || m_rest.size() < length)
        return std::nullopt;
    for (const char byte : m_rest.first(length))
        head.argument = head.argument << 8 | uchar(byte);
    m_rest = m_rest.sliced(length);
    return head;
}

bool CborCheck::string(const Head &head)
{
    if (!head.isOpen())
        return skip(head.argument);
    while (!takeBreak()) {
        const auto chunk = takeHead();
        if (!chunk || chunk->type != head.type || chunk->isOpen() || !skip(chunk->argument))
            return false;
    }
    return true;
}

bool CborCheck::container(const Head &head, int depthLeft)
{
    const quint64 each = head.type == map ? 2 : 1;
    const quint64 most = each * quint64(m_limits.perContainer);
    const bool isTooLong = !head.isOpen() && head.argument > quint64(m_limits.perContainer);
    quint64 taken = 0;
    while (!isTooLong && (head.isOpen() ? !takeBreak() : taken < each * head.argument)) {
        if (++taken > most || !item(depthLeft))
            return false;
    }
    return !isTooLong && taken % each == 0;
}

//! Values below 32 have no form with a second byte; the floats were skipped with their arguments.
bool CborCheck::simple(const Head &head) const
{
    return head.info != openEnd && (head.info != followedByOne || head.argument >= 32);
}

bool CborCheck::skip(quint64 bytes)
{
    if (bytes > quint64(m_rest.size()))
        return false;
    m_rest = m_rest.sliced(qsizetype(bytes));
    return true;
}

bool CborCheck::takeBreak()
{
    if (m_rest.isEmpty() || m_rest.front() != breakByte)
        return false;
    m_rest = m_rest.sliced(1);
    return true;
}

} // namespace skein
