// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/out_queue.h>

#include <QSslSocket>

namespace skein {

bool OutQueue::write(const QByteArray &frame)
{
    // A burst within one turn of the loop fills the queue of a fast peer too: give the kernel its chance first.
    if (!hasRoomFor(frame.size()) && !(m_socket.flush() && hasRoomFor(frame.size())))
        return false;
    m_socket.write(frame);
    m_frames.append(frame.size());
    m_bytes += frame.size();
    return true;
}

bool OutQueue::hasRoomFor(qsizetype bytes)
{
    const qint64 waiting = waitingBytes();
    forgetSent(waiting);
    return waiting + bytes <= m_mostBytes && m_frames.size() < m_mostFrames;
}

qint64 OutQueue::waitingBytes() const
{
    const auto *tls = qobject_cast<const QSslSocket *>(&m_socket);
    return m_socket.bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

void OutQueue::forgetSent(qint64 waiting)
{
    while (!m_frames.isEmpty() && m_bytes - m_frames.first() >= waiting)
        m_bytes -= m_frames.takeFirst();
}

} // namespace skein
