// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QtEndian>

#include <optional>

namespace skein {

//! Walks over bytes that may lie about their lengths: what is not there is answered with nothing.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes) : m_bytes(bytes) { }

    [[nodiscard]] bool atEnd() const { return m_position == m_bytes.size(); }
    [[nodiscard]] qsizetype position() const { return m_position; }
    [[nodiscard]] QByteArrayView rest() const { return m_bytes.sliced(m_position); }
    //! The bytes from `start` to here.
    [[nodiscard]] QByteArrayView since(qsizetype start) const { return m_bytes.sliced(start, m_position - start); }

    [[nodiscard]] std::optional<QByteArrayView> take(qint64 count)
    {
        if (count < 0 || count > m_bytes.size() - m_position)
            return std::nullopt;
        const auto taken = m_bytes.sliced(m_position, qsizetype(count));
        m_position += qsizetype(count);
        return taken;
    }

    [[nodiscard]] std::optional<quint8> byte()
    {
        const auto taken = take(1);
        return taken ? std::optional(quint8(taken->front())) : std::nullopt;
    }
    [[nodiscard]] std::optional<quint16> bigEndian16() { return number<quint16>(&qFromBigEndian<quint16>); }
    [[nodiscard]] std::optional<quint32> bigEndian32() { return number<quint32>(&qFromBigEndian<quint32>); }
    [[nodiscard]] std::optional<quint32> littleEndian32() { return number<quint32>(&qFromLittleEndian<quint32>); }

private:
    template<class Number>
    std::optional<Number> number(Number (*convert)(const void *))
    {
        const auto taken = take(sizeof(Number));
        return taken ? std::optional(convert(taken->data())) : std::nullopt;
    }

    QByteArrayView m_bytes;
    qsizetype m_position = 0;
};

} // namespace skein
