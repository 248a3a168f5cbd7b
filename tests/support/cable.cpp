// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "cable.h"

#include "cable_line.h"

#include <QTcpServer>

namespace skein::test {

//! The near ends of connections are its children, their far ends theirs. Lives on: one thread.
class Cable::Relay : public QTcpServer
{
public:
    Relay(quint16 to, quint32 seed) : m_to(to), m_dice(seed) { connect(this, &QTcpServer::newConnection, this, &Relay::take); }

    void cut()
    {
        m_isCut = true;
        for (QTcpSocket *near : nearEnds())
            abort(near);
    }
    void mend(quint16 port)
    {
        m_isCut = false;
        m_weather = {};
        if (!isListening())
            listen(QHostAddress::LocalHost, port);
    }
    void setWeather(const Weather &weather) { m_weather = weather; }
    void goSilent()
    {
        for (CableLine *line : findChildren<CableLine *>())
            line->goSilent();
    }

private:
    [[nodiscard]] QList<QTcpSocket *> nearEnds() const
    {
        return findChildren<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly);
    }
    static void abort(QTcpSocket *near)
    {
        for (QTcpSocket *far : near->findChildren<QTcpSocket *>())
            far->abort();
        near->abort();
    }
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
        connect(far, &QTcpSocket::connected, near, [this, near, far] {
            new CableLine(near, far, m_weather, m_dice, [near] { abort(near); });
            new CableLine(far, near, m_weather, m_dice, [near] { abort(near); });
        });
        connect(far, &QTcpSocket::errorOccurred, near, &QTcpSocket::disconnectFromHost);
        far->connectToHost(QHostAddress(QHostAddress::LocalHost), m_to);
    }

    quint16 m_to;
    QRandomGenerator m_dice;
    Weather m_weather;
    bool m_isCut = false;
};

Cable::Cable(quint16 to, quint32 seed) : m_relay(std::make_unique<Relay>(to, seed))
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

void Cable::tell(const std::function<void()> &what) const
{
    QMetaObject::invokeMethod(m_relay.get(), what, Qt::BlockingQueuedConnection);
}

void Cable::cut()
{
    tell([this] { m_relay->cut(); });
}

void Cable::unplug()
{
    tell([this] {
        m_relay->close();
        m_relay->cut();
    });
}

void Cable::mend()
{
    tell([this] { m_relay->mend(m_port); });
}

void Cable::setWeather(const Weather &weather)
{
    tell([this, weather] { m_relay->setWeather(weather); });
}

void Cable::goSilent()
{
    tell([this] { m_relay->goSilent(); });
}

} // namespace skein::test
