// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/moderation_handler.h>

#include <protocol/messages.h>

namespace skein {

namespace {

constexpr qsizetype requestsPerPage = 50;
constexpr qsizetype accountsPerPage = 100;

//! Also in a group that is no more.
Result<void> requireStaff(Call &call, ConversationId conversation)
{
    const auto self = memberOf(call, conversation, call.account());
    if (call.stateOf(conversation).kind != ConversationKind::Group || !self || !may(self->role, Power::Admit))
        return ErrorCode::NotAllowed;
    return {};
}

//! Error: not_allowed, when the caller is below one of them, or one of them himself.
Result<void> requirePowerOverAll(Call &call, ConversationId group, const QSet<AccountId> &accounts)
{
    for (const AccountId account : accounts) {
        const auto subject = requirePowerOver(call, group, account, Power::Moderate);
        if (!subject && subject.error().code != ErrorCode::NotFound)
            return subject.error();
    }
    return {};
}

void ban(Call &call, ConversationId group, const QSet<AccountId> &accounts)
{
    QList<AccountId> known;
    for (const Profile &profile : call.storage().accounts.findAll(accounts.values()))
        known.append(profile.account);
    if (known.isEmpty())
        return;
    call.storage().admissions.ban(group, known, call.account(), call.now());
    if (call.storage().admissions.settle(group, known))
        putViewsOfStaff(call, group);
}

void remove(Call &call, ConversationId group, const QList<AccountId> &accounts)
{
    const Entry removed = call.storage().entries.append(changeOf(call, group, EntryKind::Removed, accounts)).entry;
    call.storage().members.leave(group, accounts, removed.seq);
    putViews(call, group, accounts);
    announce(call, removed, accounts); // the last entry of their windows
}

} // namespace

ModerationHandler::ModerationHandler(GroupRules rules) : m_rules(rules) { }

// --- who comes in -------------------------------------------------------------------------------------------------------

Result<JoinRequests> ModerationHandler::handle(Call &call, const ListJoinRequests &request)
{
    if (const auto staff = requireStaff(call, request.conversation); !staff)
        return staff.error();
    const auto found =
        call.storage().admissions.requests(request.conversation, request.after.value_or(AccountId()), requestsPerPage + 1);
    return JoinRequests{found.first(std::min(found.size(), requestsPerPage)), found.size() > requestsPerPage};
}

Result<Done> ModerationHandler::handle(Call &call, const ApproveJoin &request)
{
    if (const auto mighty = requirePower(call, request.conversation, Power::Admit); !mighty)
        return mighty.error();
    if (memberOf(call, request.conversation, request.account))
        return Done{}; // a repeat, or somebody else was faster
    if (const auto welcome = requireWelcome(call, request.conversation, {request.account}); !welcome)
        return welcome.error();
    if (!call.storage().admissions.hasAsked(request.conversation, request.account))
        return ErrorCode::NoSuchRequest;
    if (const auto room = requireRoomFor(call, request.conversation, {request.account}, m_rules); !room)
        return room.error();
    admit(call, request.conversation, {request.account}, call.account());
    return Done{};
}

Result<Done> ModerationHandler::handle(Call &call, const RejectJoin &request)
{
    if (const auto mighty = requirePower(call, request.conversation, Power::Admit); !mighty)
        return mighty.error();
    if (!call.storage().admissions.settle(request.conversation, {request.account}))
        return ErrorCode::NoSuchRequest;
    putViewsOfStaff(call, request.conversation);
    return Done{};
}

Result<Blacklist> ModerationHandler::handle(Call &call, const ListBlacklist &request)
{
    if (const auto staff = requireStaff(call, request.conversation); !staff)
        return staff.error();
    const auto found =
        call.storage().admissions.blacklist(request.conversation, request.after.value_or(AccountId()), accountsPerPage + 1);
    return Blacklist{found.first(std::min(found.size(), accountsPerPage)), found.size() > accountsPerPage};
}

Result<Done> ModerationHandler::handle(Call &call, const Unlist &request)
{
    if (const auto mighty = requirePower(call, request.conversation, Power::Admit); !mighty)
        return mighty.error();
    call.storage().admissions.unban(request.conversation, request.account);
    return Done{};
}

// --- who stays ----------------------------------------------------------------------------------------------------------

Result<Done> ModerationHandler::handle(Call &call, const RemoveMembers &request)
{
    if (const auto mighty = requirePower(call, request.conversation, Power::Moderate); !mighty)
        return mighty.error();
    const QSet<AccountId> wanted(request.members.cbegin(), request.members.cend());
    if (const auto mighty = requirePowerOverAll(call, request.conversation, wanted); !mighty)
        return mighty.error();
    if (request.blacklist)
        ban(call, request.conversation, wanted);
    QList<AccountId> present = wanted.values();
    present.removeIf([&](AccountId account) { return !memberOf(call, request.conversation, account); });
    std::ranges::sort(present);
    if (!present.isEmpty())
        remove(call, request.conversation, present);
    return Done{};
}

Result<Done> ModerationHandler::handle(Call &call, const MuteMember &request)
{
    const auto subject = requirePowerOver(call, request.conversation, request.account, Power::Moderate);
    if (!subject)
        return subject.error();
    const bool isMuted = subject->mutedUntil > call.now();
    const bool isToBeMuted = request.until > call.now();
    if (isToBeMuted ? subject->mutedUntil == request.until : !isMuted)
        return Done{};
    call.storage().members.setMutedUntil(request.conversation, request.account, isToBeMuted ? request.until : Timestamp{});
    Draft change = changeOf(call, request.conversation, isToBeMuted ? EntryKind::Muted : EntryKind::Unmuted, {request.account});
    if (isToBeMuted)
        change.until = request.until;
    post(call, change);
    putViews(call, request.conversation, {request.account});
    return Done{};
}

// --- who rules ----------------------------------------------------------------------------------------------------------

Result<Done> ModerationHandler::handle(Call &call, const SetAdmin &request)
{
    const auto subject = requirePowerOver(call, request.conversation, request.account, Power::Appoint);
    if (!subject)
        return subject.error();
    if ((subject->role == Role::Admin) == request.on)
        return Done{};
    call.storage().members.setRole(request.conversation, request.account, request.on ? Role::Admin : Role::Member);
    const EntryKind kind = request.on ? EntryKind::AdminAppointed : EntryKind::AdminDismissed;
    post(call, changeOf(call, request.conversation, kind, {request.account}));
    putViews(call, request.conversation, {request.account});
    return Done{};
}

Result<Done> ModerationHandler::handle(Call &call, const TransferGroup &request)
{
    const auto subject = memberOf(call, request.conversation, request.account);
    if (subject && subject->role == Role::Owner)
        return Done{}; // a repeat: who asks owns it no more
    if (const auto mighty = requirePowerOver(call, request.conversation, request.account, Power::HandOver); !mighty)
        return mighty.error();
    handOver(call, request.conversation, call.account(), request.account);
    return Done{};
}

Result<Done> ModerationHandler::handle(Call &call, const DissolveGroup &request)
{
    const auto self = memberOf(call, request.conversation, call.account());
    if (call.stateOf(request.conversation).dissolved && self && may(self->role, Power::Dissolve))
        return Done{}; // a repeat
    if (const auto mighty = requirePower(call, request.conversation, Power::Dissolve); !mighty)
        return mighty.error();
    call.storage().admissions.settleAll(request.conversation);
    call.storage().admissions.hide(request.conversation);
    call.storage().conversations.setDissolved(request.conversation);
    post(call, changeOf(call, request.conversation, EntryKind::Dissolved));
    putViewsOfAll(call, request.conversation);
    return Done{};
}

} // namespace skein
