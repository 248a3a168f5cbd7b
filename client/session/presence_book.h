// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <net/request_channel.h>

#include <QSet>

namespace skein::client {

//! Which contacts are online. Lives on: main.
class PresenceBook : public QObject
{
    Q_OBJECT

public:
    explicit PresenceBook(RequestChannel &channel, QObject *parent = nullptr);

    [[nodiscard]] bool isOnline(AccountId account) const { return m_online.contains(account); }
    [[nodiscard]] const QSet<AccountId> &online() const { return m_online; }

    void start(); //!< signed in: asks for all
    void refresh(); //!< there are other contacts
    void stop(); //!< the connection is gone: nobody is known to be online

Q_SIGNALS:
    void presenceChanged(const QSet<skein::AccountId> &accounts);

private:
    QCoro::Task<> load();
    void onChanged(AccountId account, bool online);
    void replace(const QSet<AccountId> &online);

    RequestChannel &m_channel;
    QSet<AccountId> m_online;
    QHash<AccountId, bool> m_heardWhileLoading;
    bool m_isStarted = false;
    bool m_isLoading = false;
    bool m_isStale = false;
};

} // namespace skein::client
