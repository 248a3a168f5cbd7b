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
    void wantThoseOf(const QList<Entry> &entries); //!< senders and subjects
    void start(); //!< signed in
    void stop();

private:
    QCoro::Task<> fetch();

    RequestChannel &m_channel;
    Store &m_store;
    std::unique_ptr<Timer> m_timer;
    QSet<AccountId> m_wanted;
    bool m_isStarted = false;
    bool m_isFetching = false;
};

} // namespace skein::client
