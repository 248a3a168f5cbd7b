// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "cable_line.h"

namespace skein::test {

using namespace std::chrono_literals;

namespace {

constexpr auto tick = 5ms; // between two looks at pieces that are not due

} // namespace

CableLine::CableLine(QTcpSocket *from, QTcpSocket *to, const Weather &weather, QRandomGenerator &dice,
                     std::function<void()> onBreak)
    : QObject(from), m_from(from), m_to(to), m_weather(weather), m_dice(dice), m_onBreak(std::move(onBreak))
{
    m_clock.start();
    connect(from, &QTcpSocket::readyRead, this, &CableLine::take);
    connect(from, &QTcpSocket::disconnected, this, &CableLine::end);
    connect(&m_timer, &QTimer::timeout, this, &CableLine::pass);
    take();
}

void CableLine::take()
{
    if (!m_from->isOpen())
        return; // aborted
    const QByteArray bytes = m_from->readAll();
    if (bytes.isEmpty() || m_isSilent)
        return;
    qint64 due = m_clock.elapsed();
    if (const qint64 delay = m_weather.delay.count(); delay > 0)
        due += delay / 2 + m_dice.bounded(int(delay) + 1);
    if (!m_pieces.empty())
        due = std::max(due, m_pieces.back().due); // nothing overtakes
    m_pieces.push_back({due, bytes});
    pass();
}

void CableLine::end()
{
    take();
    m_isEnded = true;
    pass();
}

//! How many bytes may leave now.
qint64 CableLine::allowance()
{
    const qint64 now = m_clock.elapsed();
    const qint64 since = now - std::exchange(m_lastPass, now);
    return m_weather.bytesPerSecond == 0 ? std::numeric_limits<qint64>::max()
                                         : m_weather.bytesPerSecond * std::min<qint64>(since, 1000) / 1000;
}

void CableLine::pass()
{
    for (qint64 left = allowance(); left > 0 && !m_pieces.empty() && m_pieces.front().due <= m_clock.elapsed();) {
        QByteArray &front = m_pieces.front().bytes;
        const QByteArray piece = front.left(left);
        front.remove(0, piece.size());
        left -= piece.size();
        if (front.isEmpty())
            m_pieces.pop_front();
        write(piece);
    }
    if (m_pieces.empty())
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start(tick);
    if (m_pieces.empty() && m_isEnded && !m_isSilent)
        m_to->disconnectFromHost();
}

void CableLine::write(const QByteArray &bytes)
{
    if (!m_to->isOpen())
        return;
    m_passed += bytes.size();
    const bool breaks = m_weather.breaksAfter > 0 && m_passed > m_dice.bounded(int(m_weather.breaksAfter));
    m_to->write(breaks ? bytes.left(bytes.size() / 2) : bytes);
    if (!breaks)
        return;
    m_to->flush();
    m_pieces.clear();
    QTimer::singleShot(0, this, m_onBreak); // which may end this object
}

} // namespace skein::test
