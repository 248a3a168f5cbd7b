// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <handlers/handler.h>
#include <protocol/world.h>

namespace skein {

//! What administrators do with the world channel. Each change is an entry of its log, and told to everybody who is online;
//! who is not asks for the state when he comes.
class WorldHandler
{
public:
    Result<WorldState> handle(Call &call, const FetchWorld &request);
    Result<Done> handle(Call &call, const SwitchWorld &request);
    Result<Done> handle(Call &call, const MuteInWorld &request);
    Result<MessageAccepted> handle(Call &call, const Announce &request);
};

} // namespace skein
