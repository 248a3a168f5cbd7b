// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/executor.h>

#include <QObject>
#include <QTimer>

namespace skein {

namespace {

class QtTimer final : public Timer
{
public:
    explicit QtTimer(Task onTimeout)
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, std::move(onTimeout));
    }
    void start(std::chrono::milliseconds delay) override { m_timer.start(delay); }
    void stop() override { m_timer.stop(); }
    [[nodiscard]] bool isActive() const override { return m_timer.isActive(); }

private:
    QTimer m_timer;
};

} // namespace

std::unique_ptr<Timer> QtTimerFactory::make(Task onTimeout)
{
    return std::make_unique<QtTimer>(std::move(onTimeout));
}

class QtExecutor::Target : public QObject
{
};

QtExecutor::QtExecutor() : m_target(std::make_unique<Target>()) { }
QtExecutor::~QtExecutor() = default;

void QtExecutor::post(Task task)
{
    QMetaObject::invokeMethod(m_target.get(), std::move(task), Qt::QueuedConnection);
}

} // namespace skein
