// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/devices_handler.h>

#include <handlers/sessions_end.h>

#include <algorithm>

namespace skein {

namespace {

//! Which of the devices the caller sits before.
DeviceId computerOf(Call &call)
{
    const auto sessions = call.storage().sessions.of(call.identity().user);
    const auto own = std::ranges::find(sessions, call.identity().device, &SessionRow::device);
    return own == sessions.cend() ? call.identity().device : own->firstSession;
}

} // namespace

QList<Device> devicesOf(Storage &storage, const Router &router, UserId user)
{
    QList<Device> devices;
    for (const SessionRow &session : storage.sessions.of(user)) {
        const bool isOnline = router.isOnline(session.account, session.device);
        const auto known = std::ranges::find(devices, session.firstSession, &Device::device);
        if (known == devices.end())
            devices.prepend({session.firstSession, session.account, session.label, session.address, session.issuedAt,
                             session.lastSeenAt, isOnline});
        else
            *known = {known->device, known->account, known->label, session.address, std::min(known->createdAt, session.issuedAt),
                      session.lastSeenAt, known->online || isOnline};
    }
    return devices;
}

DevicesHandler::DevicesHandler(const Router &router) : m_router(router) { }

Result<Devices> DevicesHandler::handle(Call &call, const ListDevices &)
{
    return Devices{computerOf(call), devicesOf(call.storage(), m_router, call.identity().user)};
}

Result<Done> DevicesHandler::handle(Call &call, const EndDevice &request)
{
    const auto sessions = call.storage().sessions.of(call.identity().user);
    const auto isIt = [&](const SessionRow &session) { return session.firstSession == request.device; };
    if (std::ranges::none_of(sessions, isIt))
        return ErrorCode::NotFound;
    if (request.device == computerOf(call))
        call.closeAfterReply(CloseCode::SignedOut);
    endComputer(call, call.identity().user, request.device, ErrorCode::SignedOutElsewhere);
    return Done{};
}

Result<Done> DevicesHandler::handle(Call &call, const EndOtherDevices &)
{
    endSessions(call, call.identity().user, ErrorCode::SignedOutElsewhere, call.identity().device);
    return Done{};
}

} // namespace skein
