// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/conversations_repository.h>
#include <storage/members_repository.h>
#include <storage/profile_row.h>
#include <storage/unit.h>

namespace skein {

using sql::Bindings;
using sql::Row;

namespace {

MemberRow readMember(const Row &row)
{
    return {row.id<AccountId>("account"), row.enumeration<Role>("role"), row.flag("active"), row.enumeration<WriteRight>("may_write"),
            row.id<Seq>("read_seq"), row.optionalText<Nickname>("nickname")};
}

ReadMark readMark(const Row &row)
{
    return {row.id<ConversationId>("conversation"), row.id<Seq>("read_seq"), row.integer("unread"), row.id<Seq>("head")};
}

//! The locked row with so many more present members.
void changeMemberCount(Unit &unit, ConversationId conversation, qint64 difference)
{
    LockedConversation row = ConversationsRepository(unit).lock(conversation);
    row.memberCount += difference;
    unit.buffer().change(row);
}

} // namespace

void MembersRepository::join(ConversationId conversation, const QList<AccountId> &accounts, Role role, Seq joined)
{
    if (accounts.isEmpty())
        return;
    const qint64 count = countAt(conversation, joined);
    m_unit.write("members.join").rows(accounts, [&](Bindings &row, AccountId account) {
        row.bind("conversation", conversation)
            .bind("account", account)
            .bind("role", role)
            .bind("seq", joined)
            .bind("count", count);
    });
    m_unit.write("members.openWindow").rows(accounts, [&](Bindings &row, AccountId account) {
        row.bind("conversation", conversation).bind("account", account).bind("seq", joined);
    });
    changeMemberCount(m_unit, conversation, accounts.size());
}

void MembersRepository::leave(ConversationId conversation, const QList<AccountId> &accounts, Seq last)
{
    const qint64 left = m_unit.write("members.closeWindow")
                            .bind("conversation", conversation)
                            .bind("accounts", accounts)
                            .bind("seq", last)
                            .run();
    m_unit.write("members.leave").bind("conversation", conversation).bind("accounts", accounts).run();
    changeMemberCount(m_unit, conversation, -left);
}

void MembersRepository::erase(ConversationId conversation, AccountId account)
{
    if (const auto member = find(conversation, account); member && member->isActive)
        leave(conversation, {account}, {});
    m_unit.write("members.eraseWindows").bind("conversation", conversation).bind("account", account).run();
}

void MembersRepository::setRemark(ConversationId conversation, AccountId account, const Remark &remark)
{
    m_unit.write("members.setRemark")
        .bind("conversation", conversation)
        .bind("account", account)
        .bind("remark", remark)
        .run();
}

std::optional<AccountId> MembersRepository::heirOf(ConversationId conversation, AccountId leaver)
{
    return m_unit.read("members.heir").bind("conversation", conversation).bind("leaver", leaver).one([](const Row &row) {
        return row.id<AccountId>("account");
    });
}

void MembersRepository::handOver(ConversationId conversation, AccountId from, AccountId to)
{
    setRole(conversation, from, Role::Member);
    setRole(conversation, to, Role::Owner);
    ConversationsRepository(m_unit).setOwner(conversation, to);
}

void MembersRepository::setNickname(ConversationId conversation, AccountId account, const std::optional<Nickname> &nickname)
{
    m_unit.write("members.setNickname")
        .bind("conversation", conversation)
        .bind("account", account)
        .bind("nickname", nickname)
        .run();
}

void MembersRepository::setMutedUntil(ConversationId conversation, AccountId account, Timestamp until)
{
    m_unit.write("members.setMutedUntil")
        .bind("conversation", conversation)
        .bind("account", account)
        .bind("until", until)
        .run();
}

void MembersRepository::setRole(ConversationId conversation, AccountId account, Role role)
{
    m_unit.write("members.setRole")
        .bind("conversation", conversation)
        .bind("account", account)
        .bind("role", role)
        .run();
}

void MembersRepository::setRight(ConversationId conversation, const QList<AccountId> &accounts, WriteRight right)
{
    m_unit.write("members.setRight")
        .bind("conversation", conversation)
        .bind("accounts", accounts)
        .bind("may_write", right)
        .run();
}

MemberSet MembersRepository::of(ConversationId conversation)
{
    const LockedConversation state = ConversationsRepository(m_unit).look(conversation);
    MemberSet members;
    members.isDissolved = state.dissolved;
    members.isEveryoneMuted = state.everyoneMuted;
    const auto query = state.kind == ConversationKind::World ? "members.muted" : "members.present";
    m_unit.read(query).bind("conversation", conversation).each([&](const Row &row) {
        const auto account = row.id<AccountId>("account");
        members.insert(account, {row.enumeration<Role>("role"), row.enumeration<WriteRight>("may_write"),
                                 row.time("muted_until")});
    });
    return members;
}

QList<ConversationId> MembersRepository::groupsOf(AccountId account)
{
    auto conversations = m_unit.read("members.conversationsOf").bind("account", account).all([](const Row &row) {
        return row.id<ConversationId>("conversation");
    });
    ConversationsRepository all(m_unit);
    all.lockAll(conversations);
    conversations.removeIf([&](ConversationId each) { return all.lock(each).kind != ConversationKind::Group; });
    return conversations;
}

std::optional<MemberRow> MembersRepository::find(ConversationId conversation, AccountId account)
{
    return m_unit.read("members.find").bind("conversation", conversation).bind("account", account).one(readMember);
}

QList<Member> MembersRepository::page(ConversationId conversation, AccountId after, qsizetype limit)
{
    return m_unit.read("members.page")
        .bind("conversation", conversation)
        .bind("after", after)
        .bind("limit", limit)
        .all([](const Row &row) {
            const auto mutedUntil = row.time("muted_until");
            return Member{readProfile(row), row.enumeration<Role>("role"), row.optionalText<Nickname>("group_nickname"),
                          mutedUntil == Timestamp{} ? std::nullopt : std::optional(mutedUntil)};
        });
}

Marked MembersRepository::markRead(ConversationId conversation, AccountId account, Seq upTo, bool isShown)
{
    const auto find = [&] {
        return m_unit.readSettled("members.marks")
            .bind("account", account)
            .bind("conversations", QList{conversation})
            .one(readMark);
    };
    const auto before = find();
    if (!before)
        return {};
    const Seq seq = std::min(upTo, before->head);
    if (seq <= before->upTo)
        return {*before, false};
    m_unit.write("members.moveMark")
        .bind("conversation", conversation)
        .bind("account", account)
        .bind("seq", seq)
        .bind("shown", isShown ? 1 : 0)
        .run();
    return {*find(), true};
}

QSet<AccountId> MembersRepository::fellowsOf(AccountId account)
{
    QSet<AccountId> fellows;
    m_unit.read("members.fellows").bind("account", account).each([&](const Row &row) {
        fellows.insert(row.id<AccountId>("account"));
    });
    return fellows;
}

QList<HiddenMark> MembersRepository::showMarks(AccountId account)
{
    const auto hidden = m_unit.read("members.hiddenMarks").bind("account", account).all([](const Row &row) {
        return HiddenMark{row.id<ConversationId>("conversation"), row.id<Seq>("read_seq"), row.optionalId<AccountId>("peer")};
    });
    QList<ConversationId> conversations;
    for (const HiddenMark &mark : hidden)
        conversations.append(mark.conversation);
    if (!conversations.isEmpty())
        m_unit.write("members.showMarks").bind("account", account).bind("conversations", conversations).run();
    return hidden;
}

QList<ReadMark> MembersRepository::marksOf(AccountId account, const QList<ConversationId> &conversations)
{
    if (conversations.isEmpty())
        return {};
    return m_unit.readSettled("members.marks")
        .bind("account", account)
        .bind("conversations", conversations)
        .all(readMark);
}

//! How many messages the log has up to and with this entry.
qint64 MembersRepository::countAt(ConversationId conversation, Seq seq)
{
    const LockedConversation *locked = m_unit.buffer().conversation(conversation);
    if (locked && locked->lastSeq == seq)
        return locked->count;
    const auto count = m_unit.readSettled("entries.count")
                           .bind("conversation", conversation)
                           .bind("seq", seq)
                           .one([](const Row &row) { return row.integer("message_count"); });
    return count.value_or(0);
}

} // namespace skein
