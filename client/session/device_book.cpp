// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <session/device_book.h>
#include <session/requests.h>

namespace skein::client {

DeviceBook::DeviceBook(RequestChannel &channel, QObject *parent) : QObject(parent), m_channel(channel)
{
    m_channel.on<DevicesChanged>(this, [this](const DevicesChanged &) { refresh(); });
    m_channel.on<DeviceSignedIn>(this, [this](const DeviceSignedIn &event) {
        refresh();
        Q_EMIT signedIn(event);
    });
}

void DeviceBook::start()
{
    m_isStarted = true;
    refresh();
}

void DeviceBook::stop()
{
    m_isStarted = false;
}

void DeviceBook::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    if (m_isStale)
        refresh();
}

void DeviceBook::refresh()
{
    m_isStale = true;
    if (m_isStarted && m_isWatched && !m_isLoading)
        load();
}

QCoro::Task<> DeviceBook::load()
{
    m_isLoading = true;
    m_isStale = false;
    const ListDevices request;
    const auto answer = co_await m_channel.send(request);
    m_isLoading = false;
    if (!answer) {
        m_isStale = true;
        co_return;
    }
    m_devices = answer->devices;
    m_current = answer->current;
    Q_EMIT changed();
    if (m_isStale)
        refresh();
}

QCoro::Task<Result<void>> DeviceBook::end(DeviceId device)
{
    const EndDevice request{device};
    const auto outcome = co_await done(m_channel, request);
    refresh();
    co_return outcome;
}

QCoro::Task<Result<void>> DeviceBook::endOthers()
{
    const EndOtherDevices request;
    const auto outcome = co_await done(m_channel, request);
    refresh();
    co_return outcome;
}

} // namespace skein::client
