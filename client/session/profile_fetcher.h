// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/executor.h>
#include <net/request_channel.h>
#include <store/store.h>

#include <QSet>

namespace skein::client {

//! Fetches profiles of accounts that are seen but not known, many at a time. Lives on: main.
class ProfileFetcher : public QObject
{
    Q_OBJECT

public:
    ProfileFetcher(RequestChannel &channel, Store &store, TimerFactory &timers, QObject *parent = nullptr);

    //! Those that are not in the store are fetched soon; StoreEvents::profilesChanged tells when they are there.
    void want(const QList<AccountId> &accounts);
    //! Senders and subjects; also those that are known, when they may be called otherwise by now.
    void wantThoseOf(const QList<Entry> &entries);
    void start(); //!< signed in
    void stop();

private:
    [[nodiscard]] bool mayHaveChanged(AccountId account) const;
    QCoro::Task<> fetch();

    RequestChannel &m_channel;
    Store &m_store;
    std::unique_ptr<Timer> m_timer;
    QSet<AccountId> m_wanted;
    QSet<AccountId> m_fresh; //!< heard of on the present connection
    bool m_isStarted = false;
    bool m_isFetching = false;
};

} // namespace skein::client
