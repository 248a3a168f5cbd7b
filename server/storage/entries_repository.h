// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/conversation.h>
#include <storage/locked_conversation.h>

namespace skein {

class Unit;

//! An entry to be: what its log adds is seq, count and the marks of later changes.
struct Draft
{
    ConversationId conversation;
    EntryKind kind = EntryKind::Message;
    AccountId sender;
    Timestamp at;
    std::optional<ClientTag> tag = {};
    std::optional<Seq> target = {};
    std::optional<MessageBody> body = {};
    QList<AccountId> subjects = {};
    std::optional<ConversationTitle> title = {};
    std::optional<Timestamp> until = {};
};

struct Appended
{
    Entry entry;
    bool isRepeat = false; //!< the sender's tag was used before: the first one's entry
};

//! The logs. Every read for a reader is limited to his windows. Lives on: lane.
class EntriesRepository
{
public:
    explicit EntriesRepository(Unit &unit) : m_unit(unit) { }

    //! Numbers the entry in the locked row and buffers it: no statement of its own for a conversation and tag that were
    //! prepared.
    [[nodiscard]] Appended append(const Draft &draft);
    //! Reads with one statement which of these tags were used; `append` then needs none for them.
    void lookUpTags(const QList<std::pair<AccountId, ClientTag>> &tags);
    //! What the sender posted with this tag, if anything.
    [[nodiscard]] std::optional<Entry> withTag(AccountId sender, const ClientTag &tag);
    //! Takes back a message: its content goes, and `change` is the last change applied to it.
    void recall(ConversationId conversation, Seq seq, Seq change);

    //! Without regard to windows.
    [[nodiscard]] std::optional<Entry> find(ConversationId conversation, Seq seq);
    //! The oldest ones after `after`, ascending.
    [[nodiscard]] QList<Entry> pageAfter(ConversationId conversation, AccountId reader, Seq after, qsizetype limit);
    //! The newest ones before `before` (zero: the end), ascending.
    [[nodiscard]] QList<Entry> pageBefore(ConversationId conversation, AccountId reader, Seq before, qsizetype limit);
    //! Changes after `after` whose targets lie in [first, last], ascending. In all three, a change whose target the
    //! reader may not see comes without target and content.
    [[nodiscard]] QList<Entry> changes(ConversationId conversation, AccountId reader, Seq first, Seq last, Seq after,
                                       qsizetype limit);
    //! By ascending conversation. For one who left it is the end of his last window.
    [[nodiscard]] QList<Head> heads(AccountId account, ConversationId after, qsizetype limit);

private:
    [[nodiscard]] LockedConversation lockedLog(ConversationId conversation);

    Unit &m_unit;
};

} // namespace skein
