// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/call.h>

#include <protocol/accounts.h>

namespace skein {

std::shared_ptr<const MemberSet> Call::members(ConversationId conversation)
{
    auto &conversations = m_batch.storage.conversations;
    const qint64 version = m_batch.readOnly ? conversations.versionOf(conversation) : conversations.lock(conversation).version;
    if (auto known = m_batch.cache.find(conversation, version))
        return known;
    auto &[freshVersion, fresh] = m_batch.fresh[conversation];
    if (!fresh || freshVersion != version) {
        fresh = std::make_shared<const MemberSet>(m_batch.storage.members.of(conversation));
        freshVersion = version;
    }
    return fresh;
}

LockedConversation Call::stateOf(ConversationId conversation)
{
    auto &conversations = m_batch.storage.conversations;
    return m_batch.readOnly ? conversations.look(conversation) : conversations.lock(conversation);
}

Result<void> Call::requireMember(ConversationId conversation)
{
    if (!isWorld(conversation) && !members(conversation)->contains(account()))
        return ErrorCode::NotAMember;
    return {};
}

Result<void> Call::requireWriter(ConversationId conversation)
{
    const auto set = members(conversation);
    if (isWorld(conversation))
        return set->isEveryoneMuted ? Result<void>(ErrorCode::WorldClosed) : requireUnmuted(set->value(account()));
    const auto self = set->constFind(account());
    if (self == set->cend())
        return ErrorCode::NotAMember;
    if (self->right != WriteRight::Granted)
        return self->right == WriteRight::NotAccepted ? ErrorCode::NotAccepted : ErrorCode::NotContacts;
    if (set->isDissolved)
        return ErrorCode::GroupDissolved;
    if (set->isEveryoneMuted && self->role == Role::Member)
        return ErrorCode::EveryoneIsMuted;
    return requireUnmuted(*self);
}

Result<void> Call::requireUnmuted(const MemberRights &rights) const
{
    if (rights.mutedUntil > now())
        return Error{ErrorCode::Muted, {}, QString::number(rights.mutedUntil.ms)};
    return {};
}

Audience Call::membersOf(ConversationId conversation)
{
    Audience audience;
    audience.everyone = isWorld(conversation);
    if (!audience.everyone)
        audience.members = members(conversation);
    return audience;
}

Result<void> Call::requirePresent(const QList<AccountId> &accounts)
{
    if (storage().accounts.lockPresent(accounts).size() < accounts.size())
        return Error{ErrorCode::NotFound, {}, QStringLiteral("no such account")};
    return {};
}

Result<void> Call::requireAdministrator()
{
    if (!identity().isConsole && m_batch.storage.users.roleOf(identity().user) < ServerRole::Admin)
        return ErrorCode::NotAllowed;
    return {};
}

void Call::endDevice(const QList<AccountId> &accounts, DeviceId device, ErrorCode reason)
{
    Audience audience;
    audience.accounts = accounts;
    audience.device = device;
    audience.except = m_caller.session;
    Outgoing last = eventFor(std::move(audience), SessionEnded{errorName(reason).toString()});
    last.closes = CloseCode::SignedOut;
    m_batch.outgoing.push_back(std::move(last));
}

} // namespace skein
