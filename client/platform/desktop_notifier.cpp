// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <platform/desktop_notifier.h>

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace skein::client {

namespace {

constexpr QLatin1StringView service{"org.freedesktop.Notifications"};
constexpr QLatin1StringView path{"/org/freedesktop/Notifications"};
constexpr int serviceDecides = -1; // how long it is shown

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(service, path, service, method);
}

// The text may carry markup for the service; ours never does.
QString withoutMarkup(const QString &text)
{
    return text.toHtmlEscaped();
}

} // namespace

DesktopNotifier::DesktopNotifier(QObject *parent) : Notifier(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(onActionInvoked(quint32, QString)));
    bus.connect(service, path, service, u"NotificationClosed"_s, this, SLOT(onClosed(quint32, quint32)));
}

void DesktopNotifier::show(const QString &key, const QString &title, const QString &text)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage message = call(u"Notify"_s);
    const QStringList actions{u"default"_s, tr("Open")};
    const QVariantMap hints{{u"category"_s, u"im.received"_s}, {u"desktop-entry"_s, u"skein"_s}};
    message << u"Skein"_s << m_shown.value(key) << u"skein"_s << title << withoutMarkup(text) << actions << hints
            << serviceDecides;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key, watcher] { noteShown(key, watcher); });
}

void DesktopNotifier::withdraw(const QString &key)
{
    if (!m_shown.contains(key))
        return;
    QDBusConnection::sessionBus().asyncCall(call(u"CloseNotification"_s) << m_shown.take(key));
}

void DesktopNotifier::onActionInvoked(quint32 id, const QString &action)
{
    const QString key = m_shown.key(id);
    if (!key.isEmpty() && action == u"default")
        Q_EMIT activated(key);
}

void DesktopNotifier::onClosed(quint32 id, quint32)
{
    m_shown.remove(m_shown.key(id));
}

void DesktopNotifier::noteShown(const QString &key, QDBusPendingCallWatcher *call)
{
    const QDBusPendingReply<quint32> reply = *call;
    if (reply.isValid())
        m_shown.insert(key, reply.value());
    call->deleteLater();
}

} // namespace skein::client
