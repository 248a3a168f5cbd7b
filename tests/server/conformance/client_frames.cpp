// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "client_frames.h"

#include <QtEndian>

namespace skein::test {

namespace {

constexpr quint64 longestShort = 125;
constexpr quint64 longest16 = 0xffff;
constexpr char mask[] = {0x37, char(0xfa), 0x21, 0x3d};

template<class Integer>
QByteArray bigEndian(Integer value)
{
    const Integer bytes = qToBigEndian(value);
    return QByteArray(reinterpret_cast<const char *>(&bytes), sizeof bytes);
}

LengthForm formFor(LengthForm wanted, quint64 length)
{
    if (wanted != LengthForm::Shortest || length <= longestShort)
        return wanted;
    return length <= longest16 ? LengthForm::Bits16 : LengthForm::Bits64;
}

QByteArray lengthField(const FrameShape &shape, quint64 length)
{
    const quint8 maskBit = shape.isMasked ? 0x80 : 0;
    switch (formFor(shape.form, length)) {
    case LengthForm::Bits16:
        return char(maskBit | 126) + bigEndian(quint16(length));
    case LengthForm::Bits64:
        return char(maskBit | 127) + bigEndian(length);
    case LengthForm::Shortest:
        break;
    }
    return QByteArray(1, char(maskBit | length));
}

QByteArray masked(QByteArray payload)
{
    for (qsizetype i = 0; i < payload.size(); ++i)
        payload[i] = char(payload[i] ^ mask[i % 4]);
    return payload;
}

} // namespace

QByteArray clientFrame(const FrameShape &shape, const QByteArray &payload)
{
    const QByteArray head = char(shape.head) + lengthField(shape, shape.claimed.value_or(quint64(payload.size())));
    return shape.isMasked ? head + QByteArray(mask, sizeof mask) + masked(payload) : head + payload;
}

QByteArray frame(quint8 opcode, const QByteArray &payload)
{
    return clientFrame({.head = quint8(bit::final | opcode)}, payload);
}

QByteArray unfinished(quint8 opcode, const QByteArray &payload)
{
    return clientFrame({.head = opcode}, payload);
}

QByteArray text(const QByteArray &payload)
{
    return frame(opcode::text, payload);
}

QByteArray binary(const QByteArray &payload)
{
    return frame(opcode::binary, payload);
}

QByteArray ping(const QByteArray &payload)
{
    return frame(opcode::ping, payload);
}

QByteArray pong(const QByteArray &payload)
{
    return frame(opcode::pong, payload);
}

QByteArray closing(quint16 code, const QByteArray &reason)
{
    return frame(opcode::close, bigEndian(code) + reason);
}

QByteArray request(qsizetype length)
{
    return QByteArray(R"({"id":1,"method":"echo"})").leftJustified(length, ' ');
}

QByteArray requestFor(const QByteArray &method)
{
    return R"({"id":1,"method":")" + method + R"("})";
}

QByteArray inPieces(const QByteArray &payload, qsizetype size, const QByteArray &between)
{
    QByteArray frames;
    for (qsizetype at = 0; at < payload.size(); at += size) {
        const bool isLast = at + size >= payload.size();
        const quint8 head = quint8((isLast ? bit::final : 0) | (at == 0 ? opcode::text : opcode::continuation));
        frames += clientFrame({.head = head}, payload.mid(at, size)) + (isLast ? QByteArray() : between);
    }
    return frames;
}

} // namespace skein::test
