// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <handlers/handler.h>
#include <protocol/blocks.h>

namespace skein {

//! Block lists. Requests about a pair run in the pair's lane; what is written meanwhile waits for the conversation's row.
class BlocksHandler
{
public:
    Result<Done> handle(Call &call, const BlockAccount &request);
    Result<Done> handle(Call &call, const UnblockAccount &request);
};

} // namespace skein
