// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/blocks_handler.h>

#include <handlers/relations.h>

namespace skein {

namespace {

//! Neither can accept any more what was asked before.
void forgetRequests(Call &call, AccountId other)
{
    auto &requests = call.storage().requests;
    if (!requests.stateOf(call.account(), other) && !requests.stateOf(other, call.account()))
        return;
    requests.remove(call.account(), other);
    requests.remove(other, call.account());
    putForBoth(call, FeedKind::Request, call.account(), other);
}

//! The block itself is written; what follows from it.
void settle(Call &call, AccountId other)
{
    if (const auto conversation = call.storage().conversations.findDirect(call.account(), other))
        settleRights(call, *conversation, call.account(), other);
    call.storage().feed.put(call.account(), FeedKind::Block, other.value());
    call.announce({call.account(), other});
}

} // namespace

Result<Done> BlocksHandler::handle(Call &call, const BlockAccount &request)
{
    if (request.account == call.account())
        return ErrorCode::CannotAddYourself;
    if (call.storage().blocks.has(call.account(), request.account))
        return Done{};
    if (const auto present = call.requirePresent({call.account(), request.account}); !present)
        return present.error();
    call.storage().blocks.add(call.account(), request.account, call.now());
    forgetRequests(call, request.account);
    settle(call, request.account);
    return Done{};
}

Result<Done> BlocksHandler::handle(Call &call, const UnblockAccount &request)
{
    if (call.storage().blocks.remove(call.account(), request.account))
        settle(call, request.account);
    return Done{};
}

} // namespace skein
