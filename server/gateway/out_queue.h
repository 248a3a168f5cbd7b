// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QTcpSocket>

namespace skein {

//! What waits for one peer to take it, bounded in bytes and frames (QUALITY.md I20).
//! The socket knows the bytes that wait; which frames they belong to follows, since the bytes that wait are the last
//! ones.
class OutQueue
{
public:
    OutQueue(QTcpSocket &socket, qint64 mostBytes, qsizetype mostFrames)
        : m_socket(socket), m_mostBytes(mostBytes), m_mostFrames(mostFrames)
    {
    }

    //! Writes the frame, or says no when the peer is too slow for it.
    [[nodiscard]] bool write(const QByteArray &frame);

private:
    [[nodiscard]] qint64 waitingBytes() const;
    [[nodiscard]] bool hasRoomFor(qsizetype bytes);
    void forgetSent(qint64 waiting);

    QTcpSocket &m_socket;
    qint64 m_mostBytes;
    qsizetype m_mostFrames;
    QList<qsizetype> m_frames; //!< sizes of the frames that wait, at least in part
    qint64 m_bytes = 0; //!< their sum
};

} // namespace skein
