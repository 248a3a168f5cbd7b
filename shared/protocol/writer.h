// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringView>

#include <string_view>

namespace skein {

//! Writes one CBOR item into a byte array (RFC 8949, definite lengths). By hand, since QCborStreamWriter goes through a
//! QIODevice for every byte that it writes, and encoding is a large part of what an event costs.
class CborWriter
{
public:
    explicit CborWriter(QByteArray &out) : m_out(out) { }

    void beginMap(qsizetype count) { head(Map, quint64(count)); }
    void endMap() { }
    void beginArray(qsizetype count) { head(Array, quint64(count)); }
    void endArray() { }
    void key(std::string_view name);
    void integer(qint64 value);
    void boolean(bool value) { m_out += value ? '\xf5' : '\xf4'; }
    void text(QStringView value);
    void bytes(const QByteArray &value);

private:
    enum MajorType : uchar { Unsigned, Negative, Bytes, Text, Array, Map };
    void head(MajorType type, quint64 argument);

    QByteArray &m_out;
};

//! Writes one JSON value into a byte array (RFC 8259). Bytes become base64url without padding.
class JsonWriter
{
public:
    explicit JsonWriter(QByteArray &out) : m_out(out) { }

    void beginMap(qsizetype) { open('{'); }
    void endMap() { close('}'); }
    void beginArray(qsizetype) { open('['); }
    void endArray() { close(']'); }
    void key(std::string_view name);
    void integer(qint64 value);
    void boolean(bool value);
    void text(QStringView value);
    void bytes(const QByteArray &value);

private:
    void open(char bracket);
    void close(char bracket);
    void separate();

    QByteArray &m_out;
    bool m_needsComma = false;
};

//! Counts the bytes that JsonWriter would write, without writing them.
class JsonLength
{
public:
    [[nodiscard]] qsizetype bytes() const { return m_bytes; }

    void beginMap(qsizetype) { open(); }
    void endMap() { close(); }
    void beginArray(qsizetype) { open(); }
    void endArray() { close(); }
    void key(std::string_view name);
    void integer(qint64 value);
    void boolean(bool value) { add(value ? 4 : 5); }
    void text(QStringView value);
    void bytes(const QByteArray &value);

private:
    void open();
    void close();
    void add(qsizetype bytes);

    qsizetype m_bytes = 0;
    bool m_needsComma = false;
};

} // namespace skein
