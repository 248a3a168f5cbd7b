// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/clock.h>
#include <core/executor.h>
#include <core/random.h>
#include <session/uploads.h>
#include <store/store.h>

#include <QSet>

namespace skein::client {

//! Sends messages: at once into the store, then to the server, in order, as often as needed, once. Lives on: main.
//!
//! At most one message of a conversation is unanswered. A refusal marks it failed and stops its conversation's queue until
//! `retry` or `discard`. What waits survives a restart. store().outbox lists the messages, StoreEvents::outboxChanged tells.
class Outbox : public QObject
{
    Q_OBJECT

public:
    struct Needs
    {
        RequestChannel &channel;
        Store &store;
        Clock &clock;
        Random &random;
        TimerFactory &timers;
        QString spool; //!< a folder; made when it is missing
    };

    explicit Outbox(Needs needs, QObject *parent = nullptr);

    //! Keeps a message to be sent; answers its tag. `imageFiles` (at most 9) are copied: the originals may go.
    //! Errors: empty_message, text_too_long, invalid_field (control characters), not_an_image, disk_full.
    Result<ClientTag> send(ConversationId conversation, const QString &text, const QStringList &imageFiles = {});
    void retry(const ClientTag &tag);
    void discard(const ClientTag &tag); //!< a message that is on its way may arrive nevertheless
    //! Bytes sent of bytes in all, over the images of a message that is being uploaded; {0, 0} else.
    [[nodiscard]] std::pair<qint64, qint64> progress(const ClientTag &tag) const { return m_progress.value(tag); }

    void start(); //!< signed in
    void stop(); //!< the connection is gone
    //! Sends the next message of a conversation, unless one is on its way. StoreEvents::outboxChanged is to call it.
    void pump(ConversationId conversation);

Q_SIGNALS:
    void progressChanged(const skein::ClientTag &tag, qint64 sent, qint64 total);
    void accepted(const skein::ClientTag &tag, skein::ConversationId conversation, skein::Seq seq);
    void refused(const skein::ClientTag &tag, skein::ConversationId conversation, skein::ErrorCode reason);
    //! An acknowledged message does not follow what the store holds: somebody must fetch what is between.
    void foundHole(skein::ConversationId conversation);

private:
    QCoro::Task<> deliver(OutboxMessage message);
    QCoro::Task<Result<MessageBody>> uploaded(OutboxMessage message);
    void onAccepted(const OutboxMessage &message, const MessageBody &body, const MessageAccepted &accepted);
    void onRefused(const OutboxMessage &message, const Error &error);
    void settle(const OutboxMessage &message); //!< it is not on its way any more
    void pumpAll();
    void noteProgress(const ClientTag &tag, qint64 sent, qint64 total);
    [[nodiscard]] Result<OutboxImage> spooled(const QString &file);
    //! Removes files of the spool that no message needs.
    void cleanSpool();

    Needs m_needs;
    Uploads m_uploads;
    std::unique_ptr<Timer> m_again;
    QSet<ConversationId> m_busy; //!< with an unanswered message
    QHash<ClientTag, std::pair<qint64, qint64>> m_progress;
    bool m_isStarted = false;
};

} // namespace skein::client
