// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/entry.h>
#include <store/database.h>
#include <store/rows.h>

namespace skein::client {

//! Own messages until they are in the log. Lives on: main.
class OutboxStore
{
public:
    explicit OutboxStore(Database &database);

    [[nodiscard]] QList<OutboxMessage> messages(ConversationId conversation) const; //!< in the order of sending
    [[nodiscard]] std::optional<OutboxMessage> message(const ClientTag &tag) const;
    //! The oldest message that is not acknowledged: what is to be sent next, or what failed.
    [[nodiscard]] std::optional<OutboxMessage> next(ConversationId conversation) const;
    [[nodiscard]] QList<ConversationId> conversations() const; //!< those with something to send
    [[nodiscard]] QStringList imagePaths() const; //!< all files in the spool that are still needed

    void add(const OutboxMessage &message);
    void setUploaded(const ClientTag &tag, qsizetype image, const Attachment &attachment);
    [[nodiscard]] Result<void> setFailed(const ClientTag &tag, ErrorCode why);
    void setWaiting(const ClientTag &tag);
    void setAccepted(const ClientTag &tag, Seq seq);
    void remove(const ClientTag &tag);

private:
    [[nodiscard]] OutboxMessage withImages(OutboxMessage message) const;
    Result<void> change(const ClientTag &tag, const std::function<void()> &work);
    void noteChange(ConversationId conversation);

    Database &m_database;
};

} // namespace skein::client
