// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <demo/fake_server.h>

// FakeServer's answers about devices and users.

namespace skein::client {

using namespace Qt::StringLiterals;

namespace {

const Password &anyPassword()
{
    static const Password password(u"tell-it-once"_s);
    return password;
}

} // namespace

Result<Renewed> FakeServer::handle(const Caller &caller, const RenewToken &request)
{
    if (m_tokens.take(request.token) != caller.account)
        return ErrorCode::BadToken;
    const SessionToken next(request.token.value() + u'+');
    m_tokens.insert(next, caller.account);
    return Renewed{next, m_tokenLife.count()};
}

void FakeServer::addDevice(const Device &device)
{
    m_devices.prepend(device);
    tell(m_connections.values(), DeviceSignedIn{device.label, device.address, device.createdAt});
}

void FakeServer::tellDevices()
{
    tell(m_connections.values(), DevicesChanged{});
}

Result<Devices> FakeServer::handle(const Caller &caller, const ListDevices &)
{
    const DeviceId own(caller.account.value());
    const Timestamp now = m_needs.clock.now();
    return Devices{own, m_devices + QList{Device{own, caller.account, DeviceLabel(u"desk (Debian 12)"_s), {}, now, now, true}}};
}

Result<Done> FakeServer::handle(const Caller &, const EndDevice &request)
{
    if (m_devices.removeIf([&](const Device &device) { return device.device == request.device; }) == 0)
        return ErrorCode::NotFound;
    tellDevices();
    return Done{};
}

Result<Done> FakeServer::handle(const Caller &, const EndOtherDevices &)
{
    m_devices.clear();
    tellDevices();
    return Done{};
}

User *FakeServer::userNumbered(UserId user)
{
    const auto found = std::ranges::find(m_users, user, &User::user);
    return found == m_users.end() ? nullptr : &*found;
}

Result<Users> FakeServer::handle(const Caller &, const ListUsers &request)
{
    Users found;
    for (const User &user : std::as_const(m_users)) {
        const bool isAfter = !request.after || user.user > *request.after;
        if (isAfter && user.nickname.value().contains(request.filter.value(), Qt::CaseInsensitive))
            found.users.append(user);
    }
    found.more = found.users.size() > m_pageSize;
    found.users = found.users.first(std::min(found.users.size(), m_pageSize));
    return found;
}

Result<UserDetails> FakeServer::handle(const Caller &, const ShowUser &request)
{
    const User *user = request.user ? userNumbered(*request.user) : nullptr;
    return user ? Result<UserDetails>(UserDetails{*user, {}, {}}) : ErrorCode::NotFound;
}

Result<UserCreated> FakeServer::handle(const Caller &, const CreateUser &request)
{
    const UserId id(1000 + m_users.size());
    const AccountId account(id.value());
    m_users.append({id, account, request.nickname, request.name, request.email, request.phone, request.role, false,
                    m_needs.clock.now(), {}});
    return UserCreated{id, account, anyPassword()};
}

Result<Done> FakeServer::handle(const Caller &, const UpdateUser &request)
{
    User *user = userNumbered(request.user);
    if (!user)
        return ErrorCode::NotFound;
    user->nickname = request.nickname.value_or(user->nickname);
    user->email = request.email ? request.email : user->email;
    user->phone = request.phone ? request.phone : user->phone;
    user->role = request.role.value_or(user->role);
    return Done{};
}

Result<Done> FakeServer::handle(const Caller &, const DisableUser &request)
{
    User *user = userNumbered(request.user);
    if (!user)
        return ErrorCode::NotFound;
    user->disabled = true;
    return Done{};
}

Result<Done> FakeServer::handle(const Caller &, const EnableUser &request)
{
    User *user = userNumbered(request.user);
    if (!user)
        return ErrorCode::NotFound;
    user->disabled = false;
    return Done{};
}

Result<Done> FakeServer::handle(const Caller &, const DeleteUser &request)
{
    const auto isIt = [&](const User &user) { return user.user == request.user; };
    return m_users.removeIf(isIt) > 0 ? Result<Done>(Done{}) : ErrorCode::NotFound;
}

Result<PasswordReset> FakeServer::handle(const Caller &, const ResetPassword &request)
{
    return userNumbered(request.user) ? Result<PasswordReset>(PasswordReset{anyPassword()}) : ErrorCode::NotFound;
}

Result<Registration> FakeServer::handle(const Caller &, const GetRegistration &)
{
    return m_registration;
}

Result<Done> FakeServer::handle(const Caller &, const SetRegistration &request)
{
    m_registration = request.registration;
    return Done{};
}

} // namespace skein::client
