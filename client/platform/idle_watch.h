// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/executor.h>

#include <QObject>

#include <chrono>

namespace skein::client {

//! Whether somebody uses the program: no key, pointer or touch in any of its windows for a while means that nobody does. What
//! is done in other programs is not seen: no Debian package tells it on both X11 and Wayland. Lives on: main.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    //! Looks at the events of `application`.
    IdleWatch(QObject &application, TimerFactory &timers, QObject *parent = nullptr);

    //! Zero: never idle.
    void setPatience(std::chrono::minutes patience);
    [[nodiscard]] bool isIdle() const { return m_isIdle; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void idleChanged(bool isIdle);

private:
    void touch();
    void setIdle(bool isIdle);

    std::unique_ptr<Timer> m_timer;
    std::chrono::minutes m_patience{10};
    bool m_isIdle = false;
};

} // namespace skein::client
