// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <handlers/handler.h>
#include <protocol/profiles.h>

namespace skein {

//! What accounts say of themselves.
class ProfilesHandler
{
public:
    Result<Done> handle(Call &call, const UpdateProfile &request);
    Result<ProfileCard> handle(Call &call, const GetProfileCard &request);
    Result<OwnAccount> handle(Call &call, const GetOwnAccount &request);
};

} // namespace skein
