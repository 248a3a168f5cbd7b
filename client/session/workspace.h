// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <session/actions.h>
#include <session/administration.h>
#include <session/device_book.h>
#include <session/downloads.h>
#include <session/group_actions.h>
#include <session/history.h>
#include <session/member_fetcher.h>
#include <session/outbox.h>
#include <session/presence_book.h>
#include <session/profile_fetcher.h>
#include <session/read_marks.h>
#include <session/sync_engine.h>
#include <session/typing_watch.h>
#include <session/uploads.h>
#include <session/world_book.h>
#include <store/store.h>

namespace skein::client {

//! One account at work: its store, and the parts that keep the store and the server together. Lives on: main.
class Workspace : public QObject
{
    Q_OBJECT

public:
    struct Needs
    {
        QString folder; //!< of this account
        AccountId self;
        RequestChannel &channel;
        Clock &clock;
        Random &random;
        TimerFactory &timers;
    };

    //! Opens the account's store. Errors: unavailable, not_allowed (made by a newer program), disk_full.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const Needs &needs);
    ~Workspace() override;

    [[nodiscard]] AccountId self() const { return m_self; }

    //! Signed in: catches up, then sends what waits.
    void start(const QString &epoch, const Profile &self);
    //! The connection is gone.
    void stop();

private:
    // The order is the order of making; each part may use those above it.
    std::unique_ptr<StoreEvents> m_events;
    std::unique_ptr<Store> m_store;
    AccountId m_self;

    Workspace(const Needs &needs, std::unique_ptr<StoreEvents> events, std::unique_ptr<Store> store);

public:
    [[nodiscard]] StoreEvents &events() { return *m_events; }
    [[nodiscard]] Store &store() { return *m_store; }

    ProfileFetcher profiles;
    SyncEngine sync;
    History history;
    Outbox outbox;
    Downloads downloads;
    ReadMarks marks;
    TypingWatch typing;
    PresenceBook presence;
    WorldBook world;
    Actions actions;
    MemberFetcher members;
    GroupActions groups;
    Uploads uploads; //!< of what is no message: those go through the outbox
    DeviceBook devices;
    Administration administration;
};

} // namespace skein::client
