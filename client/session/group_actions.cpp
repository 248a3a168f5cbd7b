// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <session/group_actions.h>
#include <session/requests.h>

namespace skein::client {

// --- finding and joining ------------------------------------------------------------------------------------------------

QCoro::Task<Result<GroupCards>> GroupActions::find(QString query, std::optional<ConversationId> after)
{
    const auto checked = GroupQuery::parse(query);
    if (!checked)
        co_return at(u"query", checked.error());
    const FindGroups request{*checked, after};
    const auto found = co_await m_channel.send(request);
    co_return found;
}

QCoro::Task<Result<JoinOutcome>> GroupActions::join(ConversationId group, QString note)
{
    const auto checked = RequestNote::parse(note);
    if (!checked)
        co_return at(u"note", checked.error());
    const JoinGroup request{group, *checked};
    const auto joined = co_await m_channel.send(request);
    if (!joined)
        co_return joined.error();
    co_return joined->state;
}

// --- what the group is --------------------------------------------------------------------------------------------------

QCoro::Task<Result<void>> GroupActions::rename(ConversationId group, QString title)
{
    const auto checked = ConversationTitle::parse(title);
    if (!checked)
        co_return at(u"title", checked.error());
    UpdateGroup change;
    change.conversation = group;
    change.title = *checked;
    const auto outcome = co_await done(m_channel, change);
    co_return outcome;
}

QCoro::Task<Result<void>> GroupActions::describe(ConversationId group, QString description)
{
    const auto checked = GroupDescription::parse(description);
    if (!checked)
        co_return at(u"description", checked.error());
    UpdateGroup change;
    change.conversation = group;
    change.description = *checked;
    const auto outcome = co_await done(m_channel, change);
    co_return outcome;
}

QCoro::Task<Result<void>> GroupActions::update(UpdateGroup change)
{
    const auto outcome = co_await done(m_channel, change);
    co_return outcome;
}

QCoro::Task<Result<void>> GroupActions::setNickname(ConversationId group, AccountId account, QString nickname)
{
    SetGroupNickname request{group, account, {}};
    if (!nickname.trimmed().isEmpty()) {
        const auto checked = Nickname::parse(nickname);
        if (!checked)
            co_return at(u"nickname", checked.error());
        request.nickname = *checked;
    }
    const auto outcome = co_await done(m_channel, request);
    co_return outcome;
}

// --- who is in it -------------------------------------------------------------------------------------------------------

QCoro::Task<Result<QList<JoinRequest>>> GroupActions::requests(ConversationId group)
{
    QList<JoinRequest> all;
    ListJoinRequests request{group, {}};
    while (true) {
        const auto page = co_await m_channel.send(request);
        if (!page)
            co_return page.error();
        all << page->requests;
        if (!page->more || page->requests.isEmpty())
            co_return all;
        request.after = all.last().profile.account;
    }
}

QCoro::Task<Result<QList<Profile>>> GroupActions::blacklist(ConversationId group)
{
    QList<Profile> all;
    ListBlacklist request{group, {}};
    while (true) {
        const auto page = co_await m_channel.send(request);
        if (!page)
            co_return page.error();
        all << page->accounts;
        if (!page->more || page->accounts.isEmpty())
            co_return all;
        request.after = all.last().account;
    }
}

QCoro::Task<Result<void>> GroupActions::approve(ConversationId group, AccountId account)
{
    const ApproveJoin request{group, account};
    const auto outcome = co_await done(m_channel, request);
    co_return outcome;
}

QCoro::Task<Result<void>> GroupActions::reject(ConversationId group, AccountId account)
{
    const RejectJoin request{group, account};
    const auto outcome = co_await done(m_channel, request);
    co_return outcome;
}

QCoro::Task<Result<void>> GroupActions::remove(ConversationId group, QList<AccountId> members, bool blacklist)
{
    const RemoveMembers request{group, members, blacklist};
    const auto outcome = co_await done(m_channel, request);
    co_return outcome;
}

QCoro::Task<Result<void>> GroupActions::unlist(ConversationId group, AccountId account)
{
    const Unlist request{group, account};
    const auto outcome = co_await done(m_channel, request);
    co_return outcome;
}

QCoro::Task<Result<void>> GroupActions::mute(ConversationId group, AccountId account, Timestamp until)
{
    const MuteMember request{group, account, until};
    const auto outcome = co_await done(m_channel, request);
    co_return outcome;
}

QCoro::Task<Result<void>> GroupActions::setAdmin(ConversationId group, AccountId account, bool on)
{
    const SetAdmin request{group, account, on};
    const auto outcome = co_await done(m_channel, request);
    co_return outcome;
}

QCoro::Task<Result<void>> GroupActions::transfer(ConversationId group, AccountId account)
{
    const TransferGroup request{group, account};
    const auto outcome = co_await done(m_channel, request);
    co_return outcome;
}

QCoro::Task<Result<void>> GroupActions::dissolve(ConversationId group)
{
    const DissolveGroup request{group};
    const auto outcome = co_await done(m_channel, request);
    co_return outcome;
}

} // namespace skein::client
