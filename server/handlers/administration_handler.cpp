// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/administration_handler.h>

#include <credentials/password_rule.h>
#include <handlers/devices_handler.h>
#include <handlers/sessions_end.h>
#include <handlers/user_removal.h>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype usersPerPage = 50;

//! Four groups of five from 32 letters and digits that nobody mistakes for each other: 100 bits.
Password randomPassword(Random &random)
{
    static constexpr QLatin1StringView letters("abcdefghjkmnpqrstuvwxyz123456789");
    constexpr int length = 20;
    constexpr int group = 5;
    QString text;
    for (int i = 0; i < length; ++i) {
        if (i > 0 && i % group == 0)
            text += u'-';
        text += letters[int(random.below(quint32(letters.size())))];
    }
    return Password(text);
}

bool isOwner(Call &call)
{
    return call.identity().isConsole || call.storage().users.roleOf(call.identity().user) == ServerRole::Owner;
}

//! A user that the caller may change, locked. Errors: not_found; not_allowed, unless the caller stands above it.
Result<LockedUser> subordinate(Call &call, UserId user)
{
    const auto locked = call.storage().users.lock(user);
    if (!locked || locked->deleted)
        return ErrorCode::NotFound;
    const bool isAbove = call.identity().isConsole || call.storage().users.roleOf(call.identity().user) > locked->role;
    if (!isAbove)
        return Error{ErrorCode::NotAllowed, u"user"_s, u"the user is no subordinate of the caller"_s};
    return *locked;
}

//! The same without the owner, whom nobody shuts out.
Result<LockedUser> dispensable(Call &call, UserId user)
{
    auto locked = subordinate(call, user);
    if (locked && locked->role == ServerRole::Owner)
        return Error{ErrorCode::NotAllowed, u"user"_s, u"the server needs its owner"_s};
    return locked;
}

//! All devices of the user, and who has one of its accounts as a contact, see what it is now.
void tellChanged(Call &call, UserId user)
{
    for (const Profile &profile : call.storage().accounts.of(user)) {
        call.storage().feed.put(profile.account, FeedKind::Own, profile.account.value());
        for (const AccountId peer : call.storage().contacts.peersOf(profile.account))
            call.storage().feed.put(peer, FeedKind::Contact, profile.account.value());
    }
}

//! Error: not_allowed, unless the owner asks, and for the owner himself, who stays it until he makes another one.
Result<void> appoint(Call &call, UserId user, ServerRole present, ServerRole role)
{
    if (role == present)
        return {};
    const auto owner = call.storage().state.lockOwner(); // who is handed the server at the same time waits, and loses
    if (!isOwner(call) || present == ServerRole::Owner)
        return Error{ErrorCode::NotAllowed, u"role"_s, {}};
    if (role == ServerRole::Owner) {
        if (owner) {
            call.storage().users.setRole(*owner, ServerRole::Admin);
            tellChanged(call, *owner);
        }
        call.storage().state.setOwner(user);
    }
    call.storage().users.setRole(user, role);
    return {};
}

} // namespace

AdministrationHandler::AdministrationHandler(PasswordRule passwords, Needs needs) : m_passwords(passwords), m_needs(needs) { }

Result<Users> AdministrationHandler::handle(Call &call, const ListUsers &request)
{
    const auto users =
        call.storage().users.page(request.filter.value(), request.after.value_or(UserId()), usersPerPage + 1);
    return Users{users.first(std::min(users.size(), usersPerPage)), users.size() > usersPerPage};
}

Result<UserDetails> AdministrationHandler::handle(Call &call, const ShowUser &request)
{
    std::optional<UserId> id = request.user;
    if (!id && request.named) {
        const auto named = call.storage().users.findByLogin(request.named->value());
        id = named ? std::optional(named->id) : std::nullopt;
    }
    const auto user = id ? call.storage().users.find(*id) : std::nullopt;
    if (!user)
        return ErrorCode::NotFound;
    return UserDetails{*user, call.storage().accounts.of(user->user),
                       devicesOf(call.storage(), m_needs.router, user->user)};
}

Result<NewSecret> AdministrationHandler::work(const CreateUser &request) const
{
    if (!request.name && !request.email && !request.phone)
        return Error{ErrorCode::InvalidField, u"name"_s, u"a name, an e-mail address or a phone number is needed"_s};
    return secretFrom(request.password);
}

Result<UserCreated> AdministrationHandler::handle(Call &call, const CreateUser &request, const NewSecret &secret)
{
    if (request.role != ServerRole::Member && (request.role == ServerRole::Owner || !isOwner(call)))
        return Error{ErrorCode::NotAllowed, u"role"_s, {}};
    Storage &storage = call.storage();
    const auto user = storage.users.add({request.name, request.email, request.phone, secret.hash, call.now()});
    if (!user)
        return user.error();
    storage.users.setRole(*user, request.role);
    return UserCreated{*user, storage.accounts.add(*user, request.nickname, call.now()), secret.chosen};
}

Result<Done> AdministrationHandler::handle(Call &call, const UpdateUser &request)
{
    const auto locked = subordinate(call, request.user);
    if (!locked)
        return locked.error();
    Storage &storage = call.storage();
    if (auto named = storage.users.rename(request.user, {request.name, request.email, request.phone}); !named)
        return named.error();
    if (request.nickname)
        storage.accounts.setNickname(storage.accounts.of(request.user).first().account, *request.nickname);
    if (auto done = appoint(call, request.user, locked->role, request.role.value_or(locked->role)); !done)
        return done.error();
    tellChanged(call, request.user);
    return Done{};
}

Result<Done> AdministrationHandler::handle(Call &call, const DisableUser &request)
{
    if (const auto locked = dispensable(call, request.user); !locked)
        return locked.error();
    call.storage().users.setDisabled(request.user, true);
    endSessions(call, request.user, ErrorCode::AccountDisabled);
    return Done{};
}

Result<Done> AdministrationHandler::handle(Call &call, const EnableUser &request)
{
    if (const auto locked = dispensable(call, request.user); !locked)
        return locked.error();
    call.storage().users.setDisabled(request.user, false);
    return Done{};
}

Result<Done> AdministrationHandler::handle(Call &call, const DeleteUser &request)
{
    if (const auto locked = dispensable(call, request.user); !locked)
        return locked.error();
    Storage &storage = call.storage();
    endSessions(call, request.user, ErrorCode::AccountDeleted);
    storage.users.remove(request.user, call.now());
    storage.codes.removeAll(request.user);
    storage.accounts.setStanding(request.user, Standing::Deleted);
    for (const Profile &profile : storage.accounts.of(request.user))
        removeFromEverything(call, profile.account);
    return Done{};
}

Result<NewSecret> AdministrationHandler::work(const ResetPassword &request) const
{
    return secretFrom(request.password);
}

Result<PasswordReset> AdministrationHandler::handle(Call &call, const ResetPassword &request, const NewSecret &secret)
{
    if (const auto locked = subordinate(call, request.user); !locked)
        return locked.error();
    replacePassword(call, request.user, secret.hash);
    return PasswordReset{secret.chosen};
}

Result<Registration> AdministrationHandler::handle(Call &call, const GetRegistration &)
{
    return call.storage().state.registration();
}

Result<Done> AdministrationHandler::handle(Call &call, const SetRegistration &request)
{
    call.storage().state.setRegistration(request.registration);
    call.afterCommit([this, registration = request.registration] { m_needs.entrance.registration.set(registration); });
    return Done{};
}

Result<NewSecret> AdministrationHandler::secretFrom(const std::optional<Password> &given) const
{
    if (given) {
        if (const auto good = checkPassword(*given, m_passwords); !good)
            return Error{good.error().code, u"password"_s, good.error().detail};
    }
    const std::optional<Password> chosen = given ? std::nullopt : std::optional(randomPassword(m_needs.random));
    const auto hash = m_needs.hasher.hash(given ? *given : *chosen);
    if (!hash)
        return hash.error();
    return NewSecret{*hash, chosen};
}

} // namespace skein
