// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTcpSocket>

namespace skein {

//! Ends a connection whose peer may still be sending, so that it hears our last words: to close outright would answer its
//! bytes with a reset, which also throws away what it has not read yet. Ends our direction as soon as everything is
//! written and drops what comes, until the peer ends its own, or sends too much. The owner has a deadline for both.
//! Lives on: gateway, as a child of the socket.
class Farewell final : public QObject
{
    Q_OBJECT

public:
    //! Call after the last `write`, and when nobody else reads from the socket any more.
    //! Under TLS it closes outright: that has a last word of its own, which Qt sends only then.
    static void say(QTcpSocket &socket);

private:
    explicit Farewell(QTcpSocket &socket);

    void endOurDirection();
    void drop();

    QTcpSocket &m_socket;
    qint64 m_dropped = 0;
    bool m_hasEnded = false;
};

} // namespace skein
