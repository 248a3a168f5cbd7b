// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QObject>
#include <QTimerEvent>

#include <functional>

namespace skein {

//! Hears timers and posted events.
class Listener final : public QObject
{
public:
    std::function<void(int)> onTimer = [](int) {};
    std::function<void()> onPosted = [] {};

    int fired = 0;
    int posted = 0;

    //! May be called from any thread.
    void post() { QCoreApplication::postEvent(this, new QEvent(QEvent::User)); }

protected:
    void timerEvent(QTimerEvent *event) override
    {
        ++fired;
        // The listener may be deleted by what it calls.
        const auto call = onTimer;
        call(event->timerId());
    }
    void customEvent(QEvent *) override
    {
        ++posted;
        const auto call = onPosted;
        call();
    }
};

} // namespace skein
