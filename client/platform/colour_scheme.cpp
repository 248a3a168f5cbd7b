// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <platform/colour_scheme.h>

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace skein::client {

namespace {

// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
constexpr QLatin1StringView service{"org.freedesktop.portal.Desktop"};
constexpr QLatin1StringView path{"/org/freedesktop/portal/desktop"};
constexpr QLatin1StringView settings{"org.freedesktop.portal.Settings"};
constexpr QLatin1StringView appearance{"org.freedesktop.appearance"};
constexpr QLatin1StringView colourScheme{"color-scheme"};

enum Scheme : uint { NoPreference, Dark, Light };

bool isPaletteDark()
{
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

// "Read" wraps its answer in a second variant.
uint unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

DesktopColourScheme::DesktopColourScheme(QObject *parent) : ColourScheme(parent), m_isDark(isPaletteDark())
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, settings, u"SettingChanged"_s, this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    ask();
}

void DesktopColourScheme::onSettingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == appearance && key == colourScheme)
        setScheme(unwrapped(value.variant()));
}

void DesktopColourScheme::ask()
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, settings, u"Read"_s);
    message << appearance << colourScheme;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            setScheme(unwrapped(reply.value().variant()));
        watcher->deleteLater();
    });
}

void DesktopColourScheme::setScheme(uint scheme)
{
    setDark(scheme == NoPreference ? isPaletteDark() : scheme == Dark);
}

void DesktopColourScheme::setDark(bool isDark)
{
    if (std::exchange(m_isDark, isDark) != isDark)
        Q_EMIT changed();
}

} // namespace skein::client
