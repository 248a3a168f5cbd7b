// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/sessions_end.h>

#include <protocol/devices.h>

namespace skein {

Audience everyDeviceOf(Call &call, UserId user)
{
    Audience audience;
    for (const Profile &profile : call.storage().accounts.of(user))
        audience.accounts.append(profile.account);
    return audience;
}

void endSession(Call &call, UserId user, DeviceId device, ErrorCode reason)
{
    const Audience everyDevice = everyDeviceOf(call, user);
    call.storage().sessions.remove(device);
    call.endDevice(everyDevice.accounts, device, reason);
    call.tellOthers(everyDevice, DevicesChanged{});
}

void endComputer(Call &call, UserId user, DeviceId firstSession, ErrorCode reason)
{
    (void)call.storage().users.lock(user);
    for (const SessionRow &session : call.storage().sessions.of(user)) {
        if (session.firstSession == firstSession)
            endSession(call, user, session.device, reason);
    }
}

void endSessions(Call &call, UserId user, ErrorCode reason, std::optional<DeviceId> but)
{
    (void)call.storage().users.lock(user);
    const auto sessions = call.storage().sessions.of(user);
    const auto kept = std::ranges::find_if(sessions, [&](const SessionRow &session) { return session.device == but; });
    for (const SessionRow &session : sessions) {
        if (kept == sessions.cend() || session.firstSession != kept->firstSession)
            endSession(call, user, session.device, reason);
    }
}

void replacePassword(Call &call, UserId user, const QByteArray &passwordHash, std::optional<DeviceId> but)
{
    call.storage().users.setPassword(user, passwordHash);
    call.storage().codes.remove(user, CodePurpose::Recovery);
    endSessions(call, user, ErrorCode::PasswordChanged, but);
}

} // namespace skein
