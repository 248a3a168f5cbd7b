// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <demo/fake_server.h>

// What people say of themselves and of each other: profiles, remarks, blocks, states.

namespace skein::client {

using namespace Qt::StringLiterals;

// --- FakeWorld ----------------------------------------------------------------------------------------------------------

void FakeWorld::erase(AccountId one, AccountId other)
{
    const auto conversation = directOf(one, other);
    if (!conversation)
        return;
    m_logs[*conversation].members[one].windows.clear();
    FeedItem item;
    item.kind = FeedKind::Conversation;
    item.key = conversation->value();
    tellFeed(one, item);
}

void FakeWorld::setRemark(AccountId owner, AccountId contact, const Remark &remark)
{
    m_people[owner].remarks[contact] = remark;
    tellContact(owner, contact, directOf(owner, contact));
}

void FakeWorld::setRemark(AccountId owner, ConversationId conversation, const Remark &remark)
{
    m_logs[conversation].members[owner].remark = remark;
    tellConversation(conversation);
}

void FakeWorld::setBlocked(AccountId owner, AccountId other, bool isBlocked)
{
    if (isBlocked)
        m_people[owner].blocked.insert(other);
    else
        m_people[owner].blocked.remove(other);
    FeedItem item;
    item.kind = FeedKind::Block;
    item.key = other.value();
    if (isBlocked)
        item.block = m_people[other].profile;
    tellFeed(owner, item);
    if (const auto conversation = directOf(owner, other))
        tellConversation(*conversation);
}

OwnAccount FakeWorld::ownOf(AccountId account)
{
    const auto &person = m_people[account];
    OwnAccount own;
    own.profile = person.profile;
    own.gender = person.gender;
    own.bio = person.bio;
    own.availability = person.availability;
    own.role = person.role;
    const auto &user = userOf(account);
    if (!user.login.isEmpty())
        own.name = LoginName(user.login);
    own.email = user.email;
    own.phone = user.phone;
    return own;
}

void FakeWorld::tellProfile(AccountId account)
{
    for (const auto contact : contactsOf(account))
        tellContact(contact, account, directOf(contact, account));
    tellOwn(account);
}

void FakeWorld::tellLogins(AccountId account)
{
    for (const AccountId own : ownersAccounts(account))
        tellOwn(own);
}

void FakeWorld::tellOwn(AccountId account)
{
    FeedItem item;
    item.kind = FeedKind::Own;
    item.key = account.value();
    item.own = ownOf(account);
    tellFeed(account, item);
}

// --- FakeServer ---------------------------------------------------------------------------------------------------------

Result<Done> FakeServer::handle(const Caller &caller, const SetContactRemark &request)
{
    if (!m_world.areFriends(caller.account, request.account))
        return ErrorCode::NotContacts;
    m_world.setRemark(caller.account, request.account, request.remark);
    return Done{};
}

Result<Done> FakeServer::handle(const Caller &caller, const SetConversationRemark &request)
{
    const auto *log = m_world.log(request.conversation);
    if (!log || !log->members.contains(caller.account))
        return ErrorCode::NotAMember;
    if (log->kind == ConversationKind::Direct)
        return ErrorCode::NotAllowed;
    m_world.setRemark(caller.account, request.conversation, request.remark);
    return Done{};
}

Result<Done> FakeServer::handle(const Caller &caller, const BlockAccount &request)
{
    if (!m_world.person(request.account))
        return ErrorCode::NotFound;
    m_world.setBlocked(caller.account, request.account, true);
    return Done{};
}

Result<Done> FakeServer::handle(const Caller &caller, const UnblockAccount &request)
{
    m_world.setBlocked(caller.account, request.account, false);
    return Done{};
}

Result<Done> FakeServer::handle(const Caller &caller, const UpdateProfile &request)
{
    auto &person = *m_world.person(caller.account);
    if (request.avatar && !m_blobs.contains(*request.avatar))
        return Error{ErrorCode::NotFound, u"avatar"_s, {}};
    person.profile.nickname = request.nickname.value_or(person.profile.nickname);
    person.gender = request.gender.value_or(person.gender);
    person.bio = request.bio.value_or(person.bio);
    if (request.avatar || request.removeAvatar)
        person.profile.avatar = request.removeAvatar ? std::nullopt : request.avatar;
    m_world.tellProfile(caller.account);
    return Done{};
}

Result<ProfileCard> FakeServer::handle(const Caller &, const GetProfileCard &request)
{
    const auto *person = m_world.person(request.account);
    if (!person)
        return ErrorCode::NotFound;
    return ProfileCard{person->profile, person->gender, person->bio};
}

Result<OwnAccount> FakeServer::handle(const Caller &caller, const GetOwnAccount &)
{
    return m_world.ownOf(caller.account);
}

Result<Done> FakeServer::handle(const Caller &caller, const SetAvailability &request)
{
    m_world.person(caller.account)->availability = request.availability;
    m_world.tellProfile(caller.account);
    tellPresence(caller.account);
    return Done{};
}

Result<Done> FakeServer::handle(const Caller &caller, const SetIdle &request)
{
    if (request.idle)
        m_idle.insert(caller.transport);
    else
        m_idle.remove(caller.transport);
    tellPresence(caller.account);
    return Done{};
}

} // namespace skein::client
