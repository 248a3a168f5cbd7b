// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/feed.h>
#include <store/contact_store.h>
#include <store/conversation_store.h>
#include <store/database.h>
#include <store/log_store.h>
#include <store/outbox_store.h>
#include <store/profile_store.h>
#include <store/setting_store.h>

namespace skein::client {

//! Everything that this device knows of one account. Lives on: main.
//!
//! Reading is direct; each writing call is one transaction of its own, or a part of the one that `write` opened.
class Store
{
    std::unique_ptr<Database> m_database;

public:
    //! `path` is the file; its folder exists. Errors: unavailable, not_allowed (made by a newer program).
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &path, AccountId self, StoreEvents &events);

    ProfileStore profiles;
    ContactStore contacts;
    ConversationStore conversations;
    LogStore log;
    OutboxStore outbox;
    SettingStore settings;

    [[nodiscard]] AccountId self() const { return m_self; }

    template<class Work>
    Result<void> write(Work &&work)
    {
        return m_database->write(std::forward<Work>(work));
    }

    //! Keeps one feed row: a contact, request, conversation or mark, or the end of one.
    void apply(const FeedItem &item);
    //! The feed cannot be continued: drops what it gave; it is read from the beginning.
    void dropFeed();
    //! A server with another `epoch` has another history: drops all but outbox, drafts and settings. Answers whether it did.
    bool enterEpoch(const QString &epoch);

private:
    Store(std::unique_ptr<Database> database, AccountId self);
    void apply(const Conversation &conversation);
    void erase(ConversationId conversation);
    void dropHistory();

    AccountId m_self;
};

} // namespace skein::client
