// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "raw_connection.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <endian.h>
#include <sys/socket.h>
#include <unistd.h>

namespace skein::bench {

namespace {

constexpr std::size_t keptMost = 4096; // of a buffer that ran empty

// The key is not checked by the load side, and a hash of 60 bytes is no work of the socket's.
constexpr std::string_view upgrade
    = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
      "Sec-WebSocket-Accept: AAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\nSec-WebSocket-Protocol: skein.cbor.v1\r\n\r\n";

// RFC 6455 §5.2.
constexpr char finalBinary = char(0x82);
constexpr std::uint8_t opcodeBits = 0x0f;
constexpr std::uint8_t firstControl = 8;
constexpr std::uint8_t lengthBits = 0x7f;
constexpr std::size_t maskBytes = 4;

template<class Number>
Number numberAt(const char *bytes)
{
    Number number;
    std::memcpy(&number, bytes, sizeof number);
    return number;
}

} // namespace

RawConnection::~RawConnection()
{
    ::close(m_descriptor);
}

void RawConnection::read(const Listener &listener)
{
    static std::array<char, 256 * 1024> chunk; // one for all: there is one thread
    const auto count = ::recv(m_descriptor, chunk.data(), chunk.size(), 0);
    m_isLost = m_isLost || count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR);
    if (count <= 0)
        return;
    const std::string_view fresh(chunk.data(), std::size_t(count));
    if (m_in.empty()) {
        m_in = fresh.substr(take(fresh, listener));
        return;
    }
    m_in += fresh;
    m_in.erase(0, take(m_in, listener));
    if (m_in.empty())
        m_in.shrink_to_fit();
}

//! Answers how many bytes it took.
std::size_t RawConnection::take(std::string_view bytes, const Listener &listener)
{
    std::size_t taken = 0;
    if (!m_isOpen) {
        const auto end = bytes.find("\r\n\r\n");
        if (end == bytes.npos)
            return 0;
        taken = end + 4;
        m_isOpen = true;
        append(upgrade);
    }
    while (const std::size_t more = takeFrame(bytes.substr(taken), listener))
        taken += more;
    return taken;
}

//! Masked frames only. Answers 0 when the frame is not complete.
std::size_t RawConnection::takeFrame(std::string_view bytes, const Listener &listener)
{
    if (bytes.size() < 2)
        return 0;
    const auto shortLength = std::uint8_t(std::uint8_t(bytes[1]) & lengthBits);
    const std::size_t head = (shortLength == 127 ? 10 : shortLength == 126 ? 4 : 2) + maskBytes;
    if (bytes.size() < head)
        return 0;
    std::size_t length = shortLength;
    if (shortLength == 126)
        length = be16toh(numberAt<std::uint16_t>(bytes.data() + 2));
    else if (shortLength == 127)
        length = be64toh(numberAt<std::uint64_t>(bytes.data() + 2));
    if (bytes.size() - head < length)
        return 0;
    std::string message(bytes.substr(head, length));
    for (std::size_t i = 0; i < message.size(); ++i)
        message[i] = char(message[i] ^ bytes[head - maskBytes + i % maskBytes]);
    if ((std::uint8_t(bytes[0]) & opcodeBits) < firstControl)
        listener(message);
    return head + length;
}

void RawConnection::flush()
{
    const auto count = ::send(m_descriptor, m_out.data(), m_out.size(), MSG_NOSIGNAL);
    m_isLost = m_isLost || (count < 0 && errno != EAGAIN && errno != EINTR);
    if (count > 0)
        m_out.erase(0, std::size_t(count));
    if (m_out.empty() && m_out.capacity() > keptMost)
        m_out.shrink_to_fit();
}

std::string RawConnection::frame(std::string_view begin, std::size_t payloadBytes)
{
    std::string frame{finalBinary};
    if (payloadBytes < 126) {
        frame += char(payloadBytes);
    } else if (payloadBytes <= 0xffff) {
        const std::uint16_t length = htobe16(std::uint16_t(payloadBytes));
        frame += char(126);
        frame.append(reinterpret_cast<const char *>(&length), sizeof length);
    } else {
        const std::uint64_t length = htobe64(payloadBytes);
        frame += char(127);
        frame.append(reinterpret_cast<const char *>(&length), sizeof length);
    }
    const std::size_t head = frame.size();
    frame += begin;
    frame.resize(head + payloadBytes);
    return frame;
}

} // namespace skein::bench
