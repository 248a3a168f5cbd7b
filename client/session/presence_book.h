// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <net/request_channel.h>

#include <domain/account.h>

#include <QSet>

namespace skein::client {

//! Which contacts are online, and how. Lives on: main.
class PresenceBook : public QObject
{
    Q_OBJECT

public:
    explicit PresenceBook(RequestChannel &channel, QObject *parent = nullptr);

    [[nodiscard]] bool isOnline(AccountId account) const { return m_presences.contains(account); }
    [[nodiscard]] Presence of(AccountId account) const { return m_presences.value(account, Presence::Offline); }

    void start(); //!< signed in: asks for all
    void refresh(); //!< there are other contacts
    void stop(); //!< the connection is gone: nobody is known to be online

Q_SIGNALS:
    void presenceChanged(const QSet<skein::AccountId> &accounts);

private:
    QCoro::Task<> load();
    using Presences = QHash<AccountId, Presence>; //!< but the offline ones

    void onChanged(AccountId account, Presence presence);
    void replace(const Presences &presences);

    RequestChannel &m_channel;
    Presences m_presences;
    QHash<AccountId, Presence> m_heardWhileLoading;
    bool m_isStarted = false;
    bool m_isLoading = false;
    bool m_isStale = false;
};

} // namespace skein::client
