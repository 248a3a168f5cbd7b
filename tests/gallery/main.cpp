// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "Style/look.h"
#include "language_switch.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

QSize sizeFrom(const QString &text)
{
    const auto parts = text.split(u'x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

//! Saves what the window shows after its asynchronous pictures had time to arrive, then ends the program.
void grabLater(QQuickWindow &window, const QString &file)
{
    QTimer::singleShot(2500, &window, [&window, file] {
        const auto saved = window.grabWindow().save(file);
        QCoreApplication::exit(saved ? 0 : 1);
    });
}

void declareOptions(QCommandLineParser &options)
{
    options.addHelpOption();
    options.addOptions({
        {u"grab"_s, u"Save a picture and exit."_s, u"file"_s},
        {u"dark"_s, u"Start with the dark theme."_s},
        {u"chinese"_s, u"Start in Chinese."_s},
        {u"page"_s, u"Components, or the popup to open: Menu, Dialog, Emoji, Viewer."_s, u"name"_s, u"Components"_s},
        {u"size"_s, u"The size of the window."_s, u"WxH"_s, u"1280x1690"_s},
    });
}

QVariantMap startProperties(const QCommandLineParser &options)
{
    const auto size = sizeFrom(options.value(u"size"_s));
    return {
        {u"startDark"_s, options.isSet(u"dark"_s)},
        {u"startChinese"_s, options.isSet(u"chinese"_s)},
        {u"page"_s, options.value(u"page"_s)},
        {u"still"_s, options.isSet(u"grab"_s)},
        {u"width"_s, size.width()},
        {u"height"_s, size.height()},
    };
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    skein::setUpLook(application);
    QCommandLineParser options;
    declareOptions(options);
    options.process(application);

    QQmlApplicationEngine engine;
    skein::setUpPictures(engine);
    skein::LanguageSwitch language(engine);
    language.use(options.isSet(u"chinese"_s));
    engine.setInitialProperties(startProperties(options));
    engine.load(QUrl(u"qrc:/qt-project.org/imports/Skein/Gallery/Gallery.qml"_s));
    if (engine.rootObjects().isEmpty())
        return 1;
    const auto window = qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
    QObject::connect(window, SIGNAL(languageWanted(bool)), &language, SLOT(use(bool)));
    if (options.isSet(u"grab"_s))
        grabLater(*window, options.value(u"grab"_s));
    return QGuiApplication::exec();
}
