// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "peer.h"

#include <protocol/encoding.h>

#include <QtEndian>

#include <array>

namespace skein::bench {

namespace {

// RFC 6455 §5.2.
constexpr char textOpcode = 1;
constexpr char binaryOpcode = 2;
constexpr char closeOpcode = 8;
constexpr char pingOpcode = 9;
constexpr char pongOpcode = 10;
constexpr char lastFragment = char(0x80);
constexpr char masked = char(0x80);
constexpr quint8 sixteenBitLength = 126;
constexpr quint8 sixtyFourBitLength = 127;

QByteArray upgradeRequest()
{
    return "GET " + QByteArray(socketPath.data(), socketPath.size())
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
          "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\nSec-WebSocket-Protocol: "
        + QByteArray(cborSubprotocol.data(), cborSubprotocol.size()) + "\r\n\r\n";
}

struct FrameHead
{
    qsizetype head = 0; //!< its bytes; 0: more must come first
    qsizetype payload = 0;
};

FrameHead readHead(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return {};
    const auto length = quint8(bytes[1]);
    if (length < sixteenBitLength)
        return {2, length};
    if (length == sixteenBitLength)
        return bytes.size() < 4 ? FrameHead{} : FrameHead{4, qFromBigEndian<quint16>(bytes.data() + 2)};
    return bytes.size() < 10 ? FrameHead{} : FrameHead{10, qsizetype(qFromBigEndian<quint64>(bytes.data() + 2))};
}

} // namespace

Peer::Peer(quint16 port, SSL_CTX *tls, int number) : m_wire(port, tls, number), m_out(upgradeRequest()) { }

void Peer::send(QByteArrayView payload)
{
    append(binaryOpcode, payload);
}

void Peer::advance(const Listener &listener)
{
    write(); // first: with TLS, writing shakes hands
    read();
    if (!m_isOpen)
        takeHandshake();
    if (m_isOpen)
        takeFrames(listener);
}

void Peer::read()
{
    static std::array<char, 64 * 1024> chunk; // one for all: the load side has one thread
    while (!m_isLost) {
        const auto count = m_wire.read(chunk.data(), qsizetype(chunk.size()));
        m_isLost = !count;
        if (!count || *count == 0)
            return;
        m_in.append(chunk.data(), *count);
        if (*count < qsizetype(chunk.size()) && !m_wire.mayHaveMore())
            return;
    }
}

void Peer::write()
{
    while (!m_isLost && !m_out.isEmpty()) {
        const auto count = m_wire.write(m_out.constData(), m_out.size());
        m_isLost = !count;
        if (!count || *count == 0)
            return;
        m_out.remove(0, *count);
    }
}

void Peer::takeHandshake()
{
    const qsizetype end = m_in.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    m_isOpen = m_in.startsWith("HTTP/1.1 101 ");
    m_isLost = m_isLost || !m_isOpen;
    m_in.remove(0, end + 4);
}

void Peer::takeFrames(const Listener &listener)
{
    qsizetype taken = 0;
    for (;;) {
        const QByteArrayView rest = QByteArrayView(m_in).sliced(taken);
        const FrameHead frame = readHead(rest);
        if (frame.head == 0 || rest.size() < frame.head + frame.payload)
            break;
        takeFrame(rest[0], rest.sliced(frame.head, frame.payload), listener);
        taken += frame.head + frame.payload;
    }
    m_in.remove(0, taken);
    if (m_in.isEmpty())
        m_in.clear(); // thousands of idle peers keep no buffer
}

void Peer::takeFrame(char opcode, QByteArrayView payload, const Listener &listener)
{
    if (opcode == char(lastFragment | binaryOpcode) || opcode == char(lastFragment | textOpcode))
        listener(payload);
    else if (opcode == char(lastFragment | pingOpcode))
        append(pongOpcode, payload);
    else
        m_isLost = true; // closed, or a fragment, which skeind does not send
    if (opcode == char(lastFragment | closeOpcode) && payload.size() >= 2)
        m_closeCode = qFromBigEndian<quint16>(payload.data());
}

void Peer::append(char opcode, QByteArrayView payload)
{
    m_out.append(char(lastFragment | opcode));
    if (payload.size() < sixteenBitLength) {
        m_out.append(char(masked | char(payload.size())));
    } else if (payload.size() <= 0xffff) {
        const auto length = qToBigEndian(quint16(payload.size()));
        m_out.append(char(masked | char(sixteenBitLength)));
        m_out.append(reinterpret_cast<const char *>(&length), sizeof length);
    } else {
        const auto length = qToBigEndian(quint64(payload.size()));
        m_out.append(char(masked | char(sixtyFourBitLength)));
        m_out.append(reinterpret_cast<const char *>(&length), sizeof length);
    }
    m_out.append(4, '\0'); // the mask
    m_out.append(payload);
}

} // namespace skein::bench
