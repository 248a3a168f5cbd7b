// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <handlers/handler.h>
#include <protocol/devices.h>
#include <routing/router.h>

namespace skein {

//! The devices of a user, of the sessions that it has. The one that signed in last comes first.
[[nodiscard]] QList<Device> devicesOf(Storage &storage, const Router &router, UserId user);

//! What a user sees of its devices, and how it signs them out.
class DevicesHandler
{
public:
    explicit DevicesHandler(const Router &router);

    Result<Devices> handle(Call &call, const ListDevices &request);
    Result<Done> handle(Call &call, const EndDevice &request);
    Result<Done> handle(Call &call, const EndOtherDevices &request);

private:
    const Router &m_router;
};

} // namespace skein
