// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <platform/notifier.h>

#include <QHash>

class QDBusPendingCallWatcher;

namespace skein::client {

//! Notices by the freedesktop.org notification service (https://specifications.freedesktop.org/notification-spec/). Without
//! a session bus or a service nothing is shown, and nothing is said about it.
class DesktopNotifier final : public Notifier
{
    Q_OBJECT

public:
    explicit DesktopNotifier(QObject *parent = nullptr);

    void show(const QString &key, const QString &title, const QString &text) override;
    void withdraw(const QString &key) override;

private Q_SLOTS:
    void onActionInvoked(quint32 id, const QString &action);
    void onClosed(quint32 id, quint32 reason);

private:
    void noteShown(const QString &key, QDBusPendingCallWatcher *call);

    QHash<QString, quint32> m_shown; //!< the service's numbers, by key
};

} // namespace skein::client
