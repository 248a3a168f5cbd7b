// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <net/request_channel.h>
#include <protocol/devices.h>

namespace skein::client {

//! The devices that the user is signed in on. Read when somebody looks at them, and anew whenever the server says that
//! they changed. Lives on: main.
class DeviceBook : public QObject
{
    Q_OBJECT

public:
    explicit DeviceBook(RequestChannel &channel, QObject *parent = nullptr);

    //! The one that signed in last comes first; empty until they were read.
    [[nodiscard]] const QList<Device> &devices() const { return m_devices; }
    [[nodiscard]] DeviceId current() const { return m_current; }

    void start(); //!< signed in
    void stop(); //!< the connection is gone
    void setWatched(bool isWatched); //!< somebody looks

    QCoro::Task<Result<void>> end(DeviceId device);
    QCoro::Task<Result<void>> endOthers();

Q_SIGNALS:
    void changed();
    //! A device signed in that is new to the user.
    void signedIn(const skein::DeviceSignedIn &event);

private:
    void refresh();
    QCoro::Task<> load();

    RequestChannel &m_channel;
    QList<Device> m_devices;
    DeviceId m_current;
    bool m_isStarted = false;
    bool m_isWatched = false;
    bool m_isLoading = false;
    bool m_isStale = true;
};

} // namespace skein::client
