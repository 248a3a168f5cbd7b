// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/device_list_model.h>
#include <models/wording.h>
#include <session/client_session.h>
#include <viewmodels/toasts_view_model.h>

#include <QObject>
#include <QQmlEngine>

namespace skein::client {

//! Where the user is signed in, and how to sign out there. A sign-in on a new device is told as a toast.
class DevicesViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    //! Which signed in last comes first.
    Q_PROPERTY(skein::client::DeviceListModel *devices READ devices CONSTANT)
    //! There are devices beside this one.
    Q_PROPERTY(bool hasOthers READ hasOthers NOTIFY changed)
    //! Set by the page while it shows: the list is read, and kept up to date.
    Q_PROPERTY(bool watched READ isWatched WRITE setWatched NOTIFY watchedChanged)

public:
    struct Needs
    {
        ClientSession &client;
        const Wording &wording;
        ToastsViewModel &toasts;
    };

    explicit DevicesViewModel(const Needs &needs, QObject *parent = nullptr);

    [[nodiscard]] DeviceListModel *devices() { return &m_devices; }
    [[nodiscard]] bool hasOthers() const { return m_devices.count() > 1; }
    [[nodiscard]] bool isWatched() const { return m_isWatched; }
    void setWatched(bool isWatched);

    Q_INVOKABLE void signOut(const QString &key);
    Q_INVOKABLE void signOutOthers();

Q_SIGNALS:
    void changed();
    void watchedChanged();

private:
    void onOpened();
    void onSignedIn(AccountSession &account, const DeviceSignedIn &event);
    void refresh();
    void follow(QCoro::Task<Result<void>> action, const QString &success);

    Needs m_needs;
    DeviceListModel m_devices;
    DeviceSignedIn m_told; //!< the newest one
    bool m_isWatched = false;
};

} // namespace skein::client
