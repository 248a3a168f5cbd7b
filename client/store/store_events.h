// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/ids.h>

#include <QList>
#include <QObject>

namespace skein::client {

//! What changed in the store. Emitted after the commit, once for each transaction: whoever reads the store in a slot sees
//! the new state. Lives on: main.
class StoreEvents : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    //! Title, members, unread, preview, marks or draft of these rows of the conversation list changed, or they are new.
    void conversationsChanged(const QList<skein::ConversationId> &conversations);
    //! Entries from `first` to `last` (ends included) came or changed. A reader of that stretch reads it again.
    void entriesChanged(skein::ConversationId conversation, skein::Seq first, skein::Seq last);
    void outboxChanged(skein::ConversationId conversation);
    void membersChanged(skein::ConversationId conversation);
    void contactsChanged();
    void requestsChanged();
    void profilesChanged(const QList<skein::AccountId> &accounts);
    //! The server's history changed (a restored backup) and everything but outbox, drafts and settings was dropped: read all anew.
    void startedAnew();
    //! The disk refused: the change was not kept. `what` is for logs.
    void failed(const QString &what);
};

} // namespace skein::client
