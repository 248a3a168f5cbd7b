// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "plain_scene.h"

#include "list_probe.h"

#include <QQmlApplicationEngine>

using namespace Qt::StringLiterals;

namespace skein::bench {

namespace {


} // namespace

Figures playPlain(const SceneSize &size)
{
    QQmlApplicationEngine engine;
    engine.load(QUrl(u"qrc:/bench/PlainList.qml"_s));
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
    FrameMeter meter(*window);
    ListProbe list(*window->findChild<QQuickItem *>(u"messages"_s));
    Figures figures;
    meter.settle();
    list.scroll(meter, figures, u"scroll"_s, -scrollStep, size.scrollFrames);
    list.scroll(meter, figures, u"back"_s, scrollStep, size.scrollFrames / 2);
    for (int i = 0; i < size.openings; ++i) {
        note(figures, u"open"_s, meter.next([&] { QMetaObject::invokeMethod(window, "open"); }));
        meter.settle();
    }
    for (int i = 0; i < size.sends; ++i) {
        note(figures, u"send"_s, meter.next([&] { QMetaObject::invokeMethod(window, "add"); }));
        meter.settle();
    }
    return figures;
}

} // namespace skein::bench
