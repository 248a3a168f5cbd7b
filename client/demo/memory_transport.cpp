// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <demo/fake_server.h>
#include <demo/memory_transport.h>

#include <QPointer>

namespace skein::client {

MemoryTransport::~MemoryTransport()
{
    if (!m_isOver) // else the server may be gone as well
        m_server.forget(this);
}

void MemoryTransport::open(const ServerAddress &)
{
    later([this] { m_server.connectTo(this); });
}

void MemoryTransport::close()
{
    m_isOver = true;
    m_server.forget(this);
}

void MemoryTransport::send(const QByteArray &frame)
{
    later([this, frame] { m_server.receive(this, frame); });
}

void MemoryTransport::ping()
{
    later([this] { m_server.ping(this); });
}

void MemoryTransport::accept()
{
    later([this] { Q_EMIT opened(); });
}

void MemoryTransport::deliver(const QByteArray &frame)
{
    later([this, frame] { Q_EMIT received(frame); });
}

void MemoryTransport::pong()
{
    later([this] { Q_EMIT ponged(); });
}

void MemoryTransport::end(CloseReason reason, const Fingerprint &fingerprint)
{
    later([this, reason, fingerprint] {
        m_isOver = true;
        Q_EMIT closed(reason, fingerprint);
    });
}

void MemoryTransport::later(std::function<void()> task)
{
    m_executor.post([self = QPointer(this), task = std::move(task)] {
        if (self && !self->m_isOver)
            task();
    });
}

} // namespace skein::client
