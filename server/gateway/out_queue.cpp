// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/out_queue.h>

#include <QSslSocket>

namespace skein {

OutQueue::OutQueue(QTcpSocket &socket, WriteRound &round, qint64 mostBytes, qsizetype mostFrames)
    : m_socket(socket),
      m_plain(qobject_cast<PlainSocket *>(&socket)),
      m_round(round),
      m_mostBytes(mostBytes),
      m_mostFrames(mostFrames)
{
}

OutQueue::~OutQueue()
{
    for (const auto urgency : {Urgency::Answer, Urgency::Event}) {
        if (const auto place = m_places[std::size_t(urgency)])
            m_round.leave(*place, urgency);
    }
}

void OutQueue::setMost(qint64 bytes, qsizetype frames)
{
    m_mostBytes = bytes;
    m_mostFrames = frames;
}

bool OutQueue::add(const QByteArray &frame, Urgency urgency)
{
    if (!hasRoomFor(frame.size())) { // a burst within one turn fills the queue of a fast peer too
        flush();
        m_socket.flush();
        if (!hasRoomFor(frame.size()))
            return false;
    }
    if (auto &place = m_places[std::size_t(urgency)]; !place)
        place = m_round.add(*this, urgency);
    m_gathered.push_back(frame);
    m_gatheredBytes += frame.size();
    return true;
}

bool OutQueue::hasRoomFor(qsizetype bytes)
{
    if (!m_buffered.isEmpty())
        forgetSent();
    return m_bufferedBytes + m_gatheredBytes + bytes <= m_mostBytes
        && m_buffered.size() + qsizetype(m_gathered.size()) < m_mostFrames;
}

void OutQueue::leaveRound(Urgency urgency)
{
    m_places[std::size_t(urgency)].reset();
}

void OutQueue::flush()
{
    if (!m_socket.isWritable())
        return drop();
    for (std::size_t i = writePastBuffer(); i < m_gathered.size(); ++i)
        buffer(m_gathered[i], 0);
    drop();
}

void OutQueue::drop()
{
    m_gathered.clear();
    m_gatheredBytes = 0;
}

//! Answers how many frames the kernel, and for the end of the last one the buffer, took.
std::size_t OutQueue::writePastBuffer()
{
    std::size_t done = 0;
    while (m_plain && done < m_gathered.size()) {
        qint64 taken = m_plain->writeNow(std::span(m_gathered).subspan(done));
        if (taken == 0)
            break;
        for (; done < m_gathered.size() && taken >= m_gathered[done].size(); ++done)
            taken -= m_gathered[done].size();
        if (taken > 0)
            buffer(m_gathered[done++], taken);
    }
    return done;
}

void OutQueue::buffer(const QByteArray &frame, qint64 written)
{
    const qsizetype rest = frame.size() - written;
    m_socket.write(frame.constData() + written, rest);
    m_buffered.append(rest);
    m_bufferedBytes += rest;
}

void OutQueue::forgetSent()
{
    const qint64 waiting = bytesInSocket();
    while (!m_buffered.isEmpty() && m_bufferedBytes - m_buffered.first() >= waiting)
        m_bufferedBytes -= m_buffered.takeFirst();
}

qint64 OutQueue::bytesInSocket() const
{
    const auto *tls = qobject_cast<const QSslSocket *>(&m_socket);
    return m_socket.bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

qint64 OutQueue::foreignBytes()
{
    if (m_socket.bytesToWrite() == 0)
        return 0;
    forgetSent();
    return std::max<qint64>(0, m_socket.bytesToWrite() - m_bufferedBytes);
}

bool OutQueue::isOverrun()
{
    return bytesInSocket() > m_bufferedBytes + m_mostBytes;
}

void OutQueue::giveBack()
{
    if (m_gathered.empty())
        m_gathered.shrink_to_fit();
    if (!m_buffered.isEmpty())
        forgetSent();
    if (m_buffered.isEmpty())
        m_buffered = {};
    if (m_plain)
        m_plain->giveBackBuffers();
}

} // namespace skein
