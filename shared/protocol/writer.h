// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QCborStreamWriter>
#include <QStringView>

#include <string_view>

namespace skein {

//! Writes one CBOR item into a byte array (RFC 8949, definite lengths).
class CborWriter
{
public:
    explicit CborWriter(QByteArray &out) : m_writer(&out) { }

    void beginMap(qsizetype count) { m_writer.startMap(quint64(count)); }
    void endMap() { m_writer.endMap(); }
    void beginArray(qsizetype count) { m_writer.startArray(quint64(count)); }
    void endArray() { m_writer.endArray(); }
    void key(std::string_view name) { m_writer.appendTextString(name.data(), qsizetype(name.size())); }
    void integer(qint64 value) { m_writer.append(value); }
    void boolean(bool value) { m_writer.append(value); }
    void text(QStringView value) { m_writer.append(value); }
    void bytes(const QByteArray &value) { m_writer.append(value); }

private:
    QCborStreamWriter m_writer;
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

} // namespace skein
