// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <platform/idle_watch.h>

#include <QEvent>

namespace skein::client {

namespace {

bool isSomebodysDoing(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::WindowActivate:
        return true;
    default:
        return false;
    }
}

} // namespace

IdleWatch::IdleWatch(QObject &application, TimerFactory &timers, QObject *parent)
    : QObject(parent), m_timer(timers.make([this] { setIdle(true); }))
{
    application.installEventFilter(this);
    touch();
}

void IdleWatch::setPatience(std::chrono::minutes patience)
{
    m_patience = patience;
    touch();
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (isSomebodysDoing(event->type()))
        touch();
    return QObject::eventFilter(watched, event);
}

void IdleWatch::touch()
{
    setIdle(false);
    if (m_patience.count() > 0)
        m_timer->start(m_patience);
    else
        m_timer->stop();
}

void IdleWatch::setIdle(bool isIdle)
{
    if (std::exchange(m_isIdle, isIdle) != isIdle)
        Q_EMIT idleChanged(isIdle);
}

} // namespace skein::client
