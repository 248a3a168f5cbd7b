// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <handlers/handler.h>
#include <protocol/presence.h>
#include <routing/router.h>

namespace skein {

//! Who is there, and how he wants to look.
class PresenceHandler
{
public:
    explicit PresenceHandler(Router &router) : m_router(router) { }

    Result<OnlineContacts> handle(Call &call, const ListOnline &request);
    Result<Done> handle(Call &call, const SetAvailability &request);
    Result<Done> handle(Call &call, const SetIdle &request);

private:
    Router &m_router;
};

} // namespace skein
