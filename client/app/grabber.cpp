// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/grabber.h>

#include <core/logging.h>
#include <viewmodels/app_view_model.h>

#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace skein::client {

namespace {

// Pictures arrive and animations end in this time.
constexpr auto settling = 1500ms;

} // namespace

Grabber::Grabber(Options options, AppViewModel &app, QQuickWindow &window, QObject *parent)
    : QObject(parent),
      m_options(std::move(options)), m_app(app), m_window(window)
{
}

void Grabber::begin()
{
    m_window.resize(m_options.grabSize);
    QTimer::singleShot(settling, this, [this] {
        showPage();
        QTimer::singleShot(settling, this, &Grabber::grab);
    });
}

void Grabber::showPage()
{
    const auto &conversations = m_app.conversations()->conversations()->rows();
    if (m_options.page == u"chat" && !conversations.isEmpty())
        m_app.chat()->open(conversations.first().key);
    // The buttons of the rail that lead there, by their object names.
    static const QHash<QString, QString> buttons{
        {u"contacts"_s, u"contacts"_s}, {u"groups"_s, u"contacts"_s}, {u"settings"_s, u"settings"_s}};
    if (auto *button = m_window.findChild<QQuickItem *>(buttons.value(m_options.page, u"none"_s)))
        QMetaObject::invokeMethod(button, "clicked"); // click() is of a later Qt
}

void Grabber::grab()
{
    const bool isSaved = m_window.grabWindow().save(m_options.grabFile);
    if (!isSaved)
        qCWarning(logApp, "%s cannot be written", qUtf8Printable(m_options.grabFile));
    QGuiApplication::exit(isSaved ? 0 : 1);
}

} // namespace skein::client
