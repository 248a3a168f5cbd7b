// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cable.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTimer>

#include <deque>

namespace skein::test {

//! One direction of a connection through a Cable. A child of its sockets' connection; lives on: the cable's thread.
class CableLine : public QObject
{
    Q_OBJECT

public:
    //! `weather` and `dice` belong to the cable. `onBreak`: its weather says that the connection ends now.
    CableLine(QTcpSocket *from, QTcpSocket *to, const Weather &weather, QRandomGenerator &dice,
              std::function<void()> onBreak);

    void goSilent() { m_isSilent = true; }

private:
    struct Piece
    {
        qint64 due = 0; //!< of m_clock
        QByteArray bytes;
    };

    void take();
    void end();
    void pass();
    void write(const QByteArray &bytes);
    [[nodiscard]] qint64 allowance();

    QTcpSocket *m_from;
    QTcpSocket *m_to;
    const Weather &m_weather;
    QRandomGenerator &m_dice;
    std::function<void()> m_onBreak;
    std::deque<Piece> m_pieces;
    QElapsedTimer m_clock;
    QTimer m_timer;
    qint64 m_lastPass = 0; //!< of m_clock
    qint64 m_passed = 0; //!< bytes
    bool m_isSilent = false;
    bool m_isEnded = false; //!< `from` closed: so does `to` after the last piece
};

} // namespace skein::test
