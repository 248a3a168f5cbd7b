// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "cable.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace skein::test {

namespace {

void pass(QTcpSocket *from, QTcpSocket *to)
{
    if (from->isOpen() && to->isOpen()) // neither was aborted
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

//! The near ends of connections are its children, their far ends theirs. Lives on: one thread.
class Cable::Relay : public QTcpServer
{
public:
    explicit Relay(quint16 to) : m_to(to) { connect(this, &QTcpServer::newConnection, this, &Relay::take); }

    void cut()
    {
        m_isCut = true;
        for (QTcpSocket *near : findChildren<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly)) {
            for (QTcpSocket *far : near->findChildren<QTcpSocket *>())
                far->abort();
            near->abort();
        }
    }
    void mend() { m_isCut = false; }

private:
    void take()
    {
        while (QTcpSocket *near = nextPendingConnection()) {
            connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
            if (m_isCut)
                near->abort();
            else
                join(near);
        }
    }
    void join(QTcpSocket *near)
    {
        auto *far = new QTcpSocket(near);
        connect(far, &QTcpSocket::connected, near, [near, far] {
            link(near, far);
            link(far, near);
        });
        connect(far, &QTcpSocket::errorOccurred, near, &QTcpSocket::disconnectFromHost);
        far->connectToHost(QHostAddress(QHostAddress::LocalHost), m_to);
    }

    quint16 m_to;
    bool m_isCut = false;
};

Cable::Cable(quint16 to) : m_relay(std::make_unique<Relay>(to))
{
    m_relay->listen(QHostAddress::LocalHost);
    m_port = m_relay->serverPort();
    m_relay->moveToThread(&m_thread);
    m_thread.start();
}

Cable::~Cable()
{
    m_relay.release()->deleteLater(); // in its own thread, at the latest when that ends
    m_thread.quit();
    m_thread.wait();
}

void Cable::cut()
{
    QMetaObject::invokeMethod(
        m_relay.get(), [this] { m_relay->cut(); }, Qt::BlockingQueuedConnection);
}

void Cable::mend()
{
    QMetaObject::invokeMethod(
        m_relay.get(), [this] { m_relay->mend(); }, Qt::BlockingQueuedConnection);
}

} // namespace skein::test
