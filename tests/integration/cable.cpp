// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "cable.h"

#include <QTcpSocket>

namespace skein::test {

namespace {

void pass(QTcpSocket *from, QTcpSocket *to)
{
    to->write(from->readAll());
}

//! What comes out of `from` goes into `to`, also its end.
void link(QTcpSocket *from, QTcpSocket *to)
{
    QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] { pass(from, to); });
    QObject::connect(from, &QTcpSocket::disconnected, to, [from, to] {
        pass(from, to);
        to->disconnectFromHost();
    });
    pass(from, to);
}

} // namespace

Cable::Cable(quint16 to) : m_to(to)
{
    connect(&m_server, &QTcpServer::newConnection, this, &Cable::take);
    m_server.listen(QHostAddress::LocalHost);
}

void Cable::cut()
{
    m_isCut = true;
    for (QTcpSocket *near : m_server.findChildren<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly)) {
        for (QTcpSocket *far : near->findChildren<QTcpSocket *>())
            far->abort();
        near->abort();
    }
}

void Cable::take()
{
    while (QTcpSocket *near = m_server.nextPendingConnection()) {
        connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
        if (m_isCut)
            near->abort();
        else
            join(near);
    }
}

void Cable::join(QTcpSocket *near)
{
    auto *far = new QTcpSocket(near);
    connect(far, &QTcpSocket::connected, near, [near, far] {
        link(near, far);
        link(far, near);
    });
    connect(far, &QTcpSocket::errorOccurred, near, &QTcpSocket::disconnectFromHost);
    far->connectToHost(QHostAddress(QHostAddress::LocalHost), m_to);
}

} // namespace skein::test
