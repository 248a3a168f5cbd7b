// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/conversation.h>

#include <QSet>

namespace skein {

class Unit;

struct MemberRow
{
    AccountId account;
    Role role = Role::Member;
    bool isActive = false; //!< false: he left; his windows stay readable
    WriteRight right = WriteRight::NotContacts;
    Seq readUpTo;
    std::optional<Nickname> nickname; //!< in this conversation only
};

struct Marked
{
    ReadMark mark;
    bool moved = false;
};

//! How far somebody has read while he was invisible.
struct HiddenMark
{
    ConversationId conversation;
    Seq readUpTo;
    std::optional<AccountId> peer; //!< of a direct conversation: who did not see it
};

//! Who is in a conversation, what he may see of it and how far he has read. Lives on: lane.
class MembersRepository
{
public:
    explicit MembersRepository(Unit &unit) : m_unit(unit) { }

    //! They may write, see what follows from `joined` on, and have read up to it. They must not be members already.
    void join(ConversationId conversation, const QList<AccountId> &accounts, Role role, Seq joined);
    //! `last` is the last entry that they may see.
    void leave(ConversationId conversation, const QList<AccountId> &accounts, Seq last);
    //! The account was no member ever: nothing of the log is left to it. A present one leaves with it.
    void erase(ConversationId conversation, AccountId account);
    //! Who the group goes to when `leaver` owns it and leaves: its longest-standing admin, else member.
    [[nodiscard]] std::optional<AccountId> heirOf(ConversationId conversation, AccountId leaver);
    //! `from`, its owner, is a member from now on.
    void handOver(ConversationId conversation, AccountId from, AccountId to);
    void setRemark(ConversationId conversation, AccountId account, const Remark &remark);
    void setNickname(ConversationId conversation, AccountId account, const std::optional<Nickname> &nickname);
    void setMutedUntil(ConversationId conversation, AccountId account, Timestamp until);
    void setRole(ConversationId conversation, AccountId account, Role role);
    void setRight(ConversationId conversation, const QList<AccountId> &accounts, WriteRight right);

    //! The present members, and what its row says of their rights. Of the world channel, only who is or was muted.
    [[nodiscard]] MemberSet of(ConversationId conversation);
    //! The groups that the account is a member of, by ascending id. Locks all of its conversations.
    [[nodiscard]] QList<ConversationId> groupsOf(AccountId account);
    //! Also one who left.
    [[nodiscard]] std::optional<MemberRow> find(ConversationId conversation, AccountId account);
    //! Present members by ascending account.
    [[nodiscard]] QList<Member> page(ConversationId conversation, AccountId after, qsizetype limit);

    //! Everybody whom the account shares a group with now, itself too.
    [[nodiscard]] QSet<AccountId> fellowsOf(AccountId account);

    //! Moves the mark forward, to at most the last entry that the account may see; so far only for itself, unless it is
    //! shown. Without a conversation: never a member.
    [[nodiscard]] Marked markRead(ConversationId conversation, AccountId account, Seq upTo, bool isShown = true);
    //! The others may see all marks of the account from now on. Answers those that they did not see.
    [[nodiscard]] QList<HiddenMark> showMarks(AccountId account);
    [[nodiscard]] QList<ReadMark> marksOf(AccountId account, const QList<ConversationId> &conversations);

private:
    [[nodiscard]] qint64 countAt(ConversationId conversation, Seq seq);

    Unit &m_unit;
};

} // namespace skein
