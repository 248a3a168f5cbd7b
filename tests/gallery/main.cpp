// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "Style/look.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTimer>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

QSize sizeFrom(const QString &text)
{
    const auto parts = text.split(u'x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

//! Saves what the window shows after its asynchronous pictures and animations had time to settle, then ends the program.
void grabLater(QQuickWindow &window, const QString &file)
{
    QTimer::singleShot(1200, &window, [&window, file] {
        const auto saved = window.grabWindow().save(file);
        QCoreApplication::exit(saved ? 0 : 1);
    });
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    skein::setUpLook(application);

    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions({
        {u"grab"_s, u"Save a picture and exit."_s, u"file"_s},
        {u"dark"_s, u"Start with the dark theme."_s},
        {u"page"_s, u"The page to show first."_s, u"name"_s, u"Components"_s},
        {u"size"_s, u"The size of the window."_s, u"WxH"_s, u"1280x1690"_s},
    });
    options.process(application);

    const auto size = sizeFrom(options.value(u"size"_s));
    QQmlApplicationEngine engine;
    skein::setUpPictures(engine);
    engine.setInitialProperties({
        {u"startDark"_s, options.isSet(u"dark"_s)},
        {u"page"_s, options.value(u"page"_s)},
        {u"width"_s, size.width()},
        {u"height"_s, size.height()},
        {u"still"_s, options.isSet(u"grab"_s)},
    });
    engine.load(QUrl(u"qrc:/qt-project.org/imports/Skein/Gallery/Gallery.qml"_s));
    if (engine.rootObjects().isEmpty())
        return 1;
    if (options.isSet(u"grab"_s))
        grabLater(*qobject_cast<QQuickWindow *>(engine.rootObjects().first()), options.value(u"grab"_s));
    return QGuiApplication::exec();
}
