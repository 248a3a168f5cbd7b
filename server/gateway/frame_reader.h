// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <routing/outlet.h>

#include <QByteArray>

#include <optional>

class QIODevice;

namespace skein {

//! Takes apart what a client sends over an open WebSocket: messages, put together from their fragments, and control frames.
//! Strict: what RFC 6455 §5 forbids is a failure, after which nothing is read any more. Lives on: gateway.
class FrameReader
{
public:
    enum class Kind { Text, Binary, Close, Ping, Pong };

    struct Item
    {
        Kind kind = Kind::Text;
        QByteArray payload; //!< of a text: UTF-8
    };

    explicit FrameReader(qsizetype largestMessage) : m_largestMessage(largestMessage) { }

    //! Bytes; of a frame as well, and of a message in fragments.
    void setLargestMessage(qsizetype bytes) { m_largestMessage = bytes; }

    //! The next whole item, taken out of `device`; nothing when it has not arrived completely, or after a failure.
    //! Allocates no more than has arrived: a frame waits in `device`, which must have room for the largest.
    [[nodiscard]] std::optional<Item> next(QIODevice &device);

    //! Why the connection is to be closed: ProtocolError, InvalidData, TooLarge, or PolicyViolation for too many fragments.
    [[nodiscard]] std::optional<CloseCode> failure() const { return m_failure; }

    static constexpr qsizetype longestHeader = 14; //!< bytes
    static constexpr int mostFragments = 1'024; //!< of one message; they cost time however short they are

private:
    struct Header
    {
        quint8 flags = 0; //!< FIN, RSV1 to 3 and the opcode
        bool isMasked = false;
        bool isShortest = true; //!< the length is written as it must be
        quint64 length = 0; //!< of the payload
        quint32 mask = 0; //!< in the order of the wire
        qsizetype size = 0; //!< of the header itself

        [[nodiscard]] quint8 opcode() const { return flags & 0x0f; }
        [[nodiscard]] bool isFinal() const { return (flags & 0x80) != 0; }
        [[nodiscard]] bool isControl() const { return (flags & 0x08) != 0; }
    };

    [[nodiscard]] static std::optional<Header> parse(QByteArrayView bytes);
    [[nodiscard]] bool readHeader(QIODevice &device);
    [[nodiscard]] std::optional<CloseCode> objection(const Header &header) const;
    [[nodiscard]] std::optional<CloseCode> objectionToData(const Header &header) const;
    [[nodiscard]] std::optional<Item> take(const Header &header, QByteArray payload);
    [[nodiscard]] std::optional<Item> takeFragment(const Header &header, QByteArray payload);
    [[nodiscard]] bool isText(bool isComplete);

    qsizetype m_largestMessage;
    std::optional<Header> m_header; //!< of the frame whose payload is awaited
    std::optional<Kind> m_begun; //!< the kind of the message whose fragments are awaited
    QByteArray m_message;
    qsizetype m_checked = 0; //!< bytes of m_message that are known to be UTF-8
    int m_fragments = 0;
    std::optional<CloseCode> m_failure;
};

} // namespace skein
