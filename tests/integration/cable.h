// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTcpServer>

namespace skein::test {

//! A network cable that can be pulled: passes TCP connections on to a port of this machine. Lives on: main.
class Cable : public QObject
{
public:
    explicit Cable(quint16 to);

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    //! Every connection breaks, and each new one too, until `mend`.
    void cut();
    void mend() { m_isCut = false; }

private:
    void take();
    void join(QTcpSocket *near);

    QTcpServer m_server; //!< the near ends are its children, the far ends theirs
    quint16 m_to;
    bool m_isCut = false;
};

} // namespace skein::test
