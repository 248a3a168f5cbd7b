// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <chrono>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

namespace {

void say()
{
    const std::chrono::nanoseconds now = std::chrono::steady_clock::now().time_since_epoch();
    const double processorTime = double(std::clock()) / CLOCKS_PER_SEC * 1e9;
    std::fprintf(stderr, "milestone frame %.0f %.0f\n", double(now.count()), processorTime);
}

} // namespace

//! A window of Qt Quick with nothing in it, which says when its first frame was shown as `skein --milestones` does.
int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(u"skein-empty-window"_s);
    QQmlApplicationEngine engine;
    engine.load(QUrl(u"qrc:/bench/EmptyWindow.qml"_s));
    if (engine.rootObjects().isEmpty())
        return 1;
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
    QObject::connect(window, &QQuickWindow::frameSwapped, window, say, Qt::SingleShotConnection);
    return QGuiApplication::exec();
}
