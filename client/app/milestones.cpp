// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/milestones.h>

#include <viewmodels/app_view_model.h>

#include <QQuickItem>
#include <QQuickWindow>

#include <chrono>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

namespace skein::client {

namespace {

void say(const char *name)
{
    const std::chrono::nanoseconds now = std::chrono::steady_clock::now().time_since_epoch();
    const double processorTime = double(std::clock()) / CLOCKS_PER_SEC * 1e9;
    std::fprintf(stderr, "milestone %s %.0f %.0f\n", name, double(now.count()), processorTime);
}

} // namespace

Milestones::Milestones(AppViewModel &app, QQuickWindow &window, bool isChatWanted, QObject *parent)
    : QObject(parent), m_app(app), m_window(window), m_isChatWanted(isChatWanted)
{
    connect(&window, &QQuickWindow::frameSwapped, this, &Milestones::onFrame);
}

void Milestones::onFrame()
{
    if (m_stage == Stage::Nothing)
        reach(Stage::Frame);
    if (m_stage == Stage::Frame && hasRows(u"conversations"_s))
        reach(Stage::List);
    else if (m_stage == Stage::List && m_isChatWanted && hasRows(u"messages"_s))
        reach(Stage::Chat);
}

void Milestones::reach(Stage stage)
{
    static constexpr const char *names[] = {"", "frame", "list", "chat"};
    m_stage = stage;
    say(names[int(stage)]);
    if (stage == Stage::List && m_isChatWanted)
        QMetaObject::invokeMethod(this, &Milestones::openNewest, Qt::QueuedConnection);
}

void Milestones::openNewest()
{
    m_app.chat()->open(m_app.conversations()->conversations()->rows().first().key);
}

bool Milestones::hasRows(const QString &list) const
{
    const auto *item = m_window.findChild<QQuickItem *>(list);
    return item != nullptr && item->isVisible() && item->property("count").toInt() > 0;
}

} // namespace skein::client
