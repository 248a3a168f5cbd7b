// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <store/store.h>

#include <array>

namespace skein::client {

Result<std::unique_ptr<Store>> Store::open(const QString &path, AccountId self, StoreEvents &events)
{
    auto database = Database::open(path, events);
    if (!database)
        return database.error();
    return std::unique_ptr<Store>(new Store(*std::move(database), self));
}

Store::Store(std::unique_ptr<Database> database, AccountId self)
    : m_database(std::move(database)), profiles(*m_database), contacts(*m_database, profiles),
      conversations(*m_database, profiles), log(*m_database, self), outbox(*m_database), settings(*m_database),
      m_self(self)
{
}

void Store::apply(const FeedItem &item)
{
    switch (item.kind) {
    case FeedKind::Contact:
        return item.contact ? contacts.put(*item.contact) : contacts.removeContact(AccountId(item.key));
    case FeedKind::Request:
        return item.request ? contacts.put(*item.request) : contacts.removeRequest(AccountId(item.key));
    case FeedKind::Conversation:
        return item.conversation ? apply(*item.conversation) : erase(ConversationId(item.key));
    case FeedKind::Mark:
        return item.mark ? log.noteMark(*item.mark) : void();
    case FeedKind::Block:
        return item.block ? contacts.putBlock(*item.block) : contacts.removeBlock(AccountId(item.key));
    case FeedKind::Own:
        return item.own ? profiles.put(*item.own) : void();
    case FeedKind::Unknown:
        return; // of a newer server
    }
}

void Store::apply(const Conversation &conversation)
{
    conversations.put(conversation);
    if (conversation.windows.size() > 1)
        log.noteJoinedAgain(conversation.conversation, conversation.windows.last().first);
}

//! The user erased it: nothing of it is left, nor what waited to be sent.
void Store::erase(ConversationId conversation)
{
    (void)write([&] {
        for (const auto name : {"log.erase_entries", "log.erase_images", "log.erase_ranges", "log.erase_log"})
            m_database->query(name).bind("conversation", conversation).run();
        settings.setDraft(conversation, {});
        for (const auto &message : outbox.messages(conversation))
            outbox.remove(message.tag);
        conversations.remove(conversation);
    });
}

void Store::dropFeed()
{
    (void)write([&] {
        for (const auto name : {"contacts.clear", "contacts.clear_requests", "conversations.clear",
                                "conversations.clear_windows", "conversations.clear_members", "contacts.clear_blocks"})
            m_database->query(name).run();
        profiles.forgetCache();
        settings.setFeedCursor(Seq());
        m_database->changes().everything = true;
    });
}

bool Store::enterEpoch(const QString &epoch)
{
    const QString before = settings.epoch();
    if (before == epoch)
        return false;
    (void)write([&] {
        if (!before.isEmpty())
            dropHistory();
        settings.setEpoch(epoch);
    });
    return !before.isEmpty();
}

void Store::dropHistory()
{
    dropFeed();
    for (const auto name : {"profiles.clear", "log.clear", "log.clear_images", "log.clear_ranges", "log.clear_logs"})
        m_database->query(name).run();
    profiles.forgetCache();
}

} // namespace skein::client
