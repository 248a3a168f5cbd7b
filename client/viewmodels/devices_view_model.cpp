// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/devices_view_model.h>

#include <models/addresses.h>
#include <models/error_text.h>
#include <viewmodels/follow.h>

using namespace Qt::StringLiterals;

namespace skein::client {

namespace {

// A client of ours calls itself "machine (system)".
QString nameIn(const QString &label)
{
    return label.section(u" ("_s, 0, 0);
}

QString systemIn(const QString &label)
{
    const QString system = label.section(u" ("_s, 1);
    return system.endsWith(u')') ? system.chopped(1) : system;
}

} // namespace

DevicesViewModel::DevicesViewModel(const Needs &needs, QObject *parent) : QObject(parent), m_needs(needs)
{
    connect(&needs.client, &ClientSession::workspaceOpened, this, &DevicesViewModel::onOpened);
    connect(&needs.client, &ClientSession::workspaceClosing, this, [this] {
        m_devices.setDevices({});
        Q_EMIT changed();
    });
    connect(&needs.client, &ClientSession::deviceSignedIn, this,
            [this](AccountSession *account, const DeviceSignedIn &event) { onSignedIn(*account, event); });
    connect(&needs.wording, &Wording::changed, this, &DevicesViewModel::refresh);
}

void DevicesViewModel::onOpened()
{
    DeviceBook &book = m_needs.client.workspace()->devices;
    connect(&book, &DeviceBook::changed, this, &DevicesViewModel::refresh);
    book.setWatched(m_isWatched);
    refresh();
}

//! Who has several accounts here hears it once.
void DevicesViewModel::onSignedIn(AccountSession &account, const DeviceSignedIn &event)
{
    const auto told = std::exchange(m_told, event);
    if (std::tie(told.label, told.address, told.at) == std::tie(event.label, event.address, event.at))
        return;
    const QString device = nameIn(event.label.value()), address = event.address.value();
    const bool isShown = &account == &m_needs.client.current();
    m_needs.toasts.offer(isShown ? tr("You signed in on %1 (%2).").arg(device, address)
                                 : tr("%1: you signed in on %2 (%3).", "an account, a device and its address")
                                       .arg(account.session().account().profile.nickname.value(), device, address),
                         {}, {});
}

void DevicesViewModel::setWatched(bool isWatched)
{
    if (std::exchange(m_isWatched, isWatched) == isWatched)
        return;
    if (Workspace *workspace = m_needs.client.workspace())
        workspace->devices.setWatched(isWatched);
    Q_EMIT watchedChanged();
}

void DevicesViewModel::refresh()
{
    Workspace *workspace = m_needs.client.workspace();
    if (workspace == nullptr)
        return;
    QList<DeviceItem> items;
    for (const Device &device : workspace->devices.devices()) {
        const QString label = device.label.value();
        QStringList parts{systemIn(label), device.address.value(),
                          device.online ? tr("online now") : m_needs.wording.inList(device.lastSeenAt)};
        parts.removeAll(QString());
        items.append({keyOf(device.device), label.isEmpty() ? tr("Unknown device") : nameIn(label), parts.join(u" · "_s),
                      device.device == workspace->devices.current()});
    }
    std::ranges::stable_partition(items, [](const DeviceItem &item) { return item.current; });
    m_devices.setDevices(items);
    Q_EMIT changed();
}

void DevicesViewModel::signOut(const QString &key)
{
    if (Workspace *workspace = m_needs.client.workspace())
        follow(workspace->devices.end(idOf<DeviceId>(key)), tr("The device was signed out."));
}

void DevicesViewModel::signOutOthers()
{
    if (Workspace *workspace = m_needs.client.workspace())
        follow(workspace->devices.endOthers(), tr("All other devices were signed out."));
}

void DevicesViewModel::follow(QCoro::Task<Result<void>> action, const QString &success)
{
    client::follow(std::move(action), this, [this, success](const Result<void> &answer) {
        if (answer)
            m_needs.toasts.celebrate(success);
        else
            m_needs.toasts.complain(errorText(answer.error().code));
    });
}

} // namespace skein::client
