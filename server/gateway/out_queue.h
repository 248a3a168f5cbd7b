// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gateway/plain_socket.h>
#include <gateway/write_round.h>

#include <QList>

#include <array>
#include <optional>
#include <vector>

namespace skein {

//! What waits for one peer to take it, bounded in bytes and frames (QUALITY.md I20). Frames gather here during a turn of
//! the loop and leave together: at best in one system call that copies nothing, else through the socket's own buffer.
//! The rest of a frame that the kernel took in part goes to that buffer, so that Qt's own frames (pong, close) never come
//! into the middle of it. Lives on: gateway.
class OutQueue
{
public:
    //! `round` flushes it, unless somebody did before.
    OutQueue(QTcpSocket &socket, WriteRound &round, qint64 mostBytes, qsizetype mostFrames);
    ~OutQueue();
    Q_DISABLE_COPY_MOVE(OutQueue)

    void setMost(qint64 bytes, qsizetype frames);

    //! Takes the frame, or says no when the peer is too slow for it.
    [[nodiscard]] bool add(const QByteArray &frame, Urgency urgency);
    //! Hands everything to the socket; drops it when the connection is closed. The queue keeps its place in the round.
    void flush();
    //! The round has come to this queue, or takes it before the others.
    void leaveRound(Urgency urgency);
    //! Bytes that wait in the socket and are Qt's own; rather too few than too many. Under TLS those not encrypted yet.
    [[nodiscard]] qint64 foreignBytes();
    //! Do more of them wait than of ours may?
    [[nodiscard]] bool isOverrun();
    //! Drops the memory that nothing waits in, also that of the socket.
    void giveBack();

private:
    [[nodiscard]] bool hasRoomFor(qsizetype bytes);
    [[nodiscard]] qint64 bytesInSocket() const;
    void forgetSent();
    [[nodiscard]] std::size_t writePastBuffer();
    void drop();
    void buffer(const QByteArray &frame, qint64 written);

    QTcpSocket &m_socket;
    PlainSocket *const m_plain; //!< the same socket, when it has no TLS
    WriteRound &m_round;
    qint64 m_mostBytes;
    qsizetype m_mostFrames;
    std::vector<QByteArray> m_gathered;
    qint64 m_gatheredBytes = 0;
    std::array<std::optional<WaitingLine::Place>, 2> m_places{}; //!< in the round, by urgency
    // The socket knows how many bytes wait in it; the frames that they belong to follow, since they are the last ones.
    QList<qsizetype> m_buffered; //!< sizes of the frames that wait in the socket, at least in part
    qint64 m_bufferedBytes = 0; //!< their sum
};

} // namespace skein
