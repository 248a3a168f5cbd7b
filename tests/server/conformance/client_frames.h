// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>

//! Frames as a client sends them, good ones and bad ones (RFC 6455 §5.2).

namespace skein::test {

namespace opcode {
inline constexpr quint8 continuation = 0x0;
inline constexpr quint8 text = 0x1;
inline constexpr quint8 binary = 0x2;
inline constexpr quint8 close = 0x8;
inline constexpr quint8 ping = 0x9;
inline constexpr quint8 pong = 0xa;
} // namespace opcode

namespace bit {
inline constexpr quint8 final = 0x80;
inline constexpr quint8 rsv1 = 0x40;
inline constexpr quint8 rsv2 = 0x20;
inline constexpr quint8 rsv3 = 0x10;
} // namespace bit

//! How the length is written. `Shortest` is the legal one.
enum class LengthForm { Shortest, Bits16, Bits64 };

//! `head`: the first byte. `claimed`: the length in the header, when it is not the payload's.
struct FrameShape
{
    quint8 head = 0;
    LengthForm form = LengthForm::Shortest;
    bool isMasked = true;
    std::optional<quint64> claimed{};
};

[[nodiscard]] QByteArray clientFrame(const FrameShape &shape, const QByteArray &payload);

//! One frame, the last of its message or not.
[[nodiscard]] QByteArray frame(quint8 opcode, const QByteArray &payload);
[[nodiscard]] QByteArray unfinished(quint8 opcode, const QByteArray &payload);
[[nodiscard]] QByteArray text(const QByteArray &payload);
[[nodiscard]] QByteArray binary(const QByteArray &payload);
[[nodiscard]] QByteArray ping(const QByteArray &payload = {});
[[nodiscard]] QByteArray pong(const QByteArray &payload = {});
[[nodiscard]] QByteArray closing(quint16 code, const QByteArray &reason = {});

//! A request that is answered, in JSON, as long as asked for: blanks follow it.
[[nodiscard]] QByteArray request(qsizetype length = 0);
//! A request for a method that does not exist. The answer repeats the name.
[[nodiscard]] QByteArray requestFor(const QByteArray &method);
//! `payload` as a text in frames of `size` bytes each, with `between` after each but the last.
[[nodiscard]] QByteArray inPieces(const QByteArray &payload, qsizetype size, const QByteArray &between = {});

} // namespace skein::test
