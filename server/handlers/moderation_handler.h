// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <handlers/group_changes.h>
#include <handlers/handler.h>
#include <protocol/moderation.h>

namespace skein {

//! What owner and admins of a group do to its members. Every change is an entry of the group's log.
class ModerationHandler
{
public:
    explicit ModerationHandler(GroupRules rules);

    Result<JoinRequests> handle(Call &call, const ListJoinRequests &request);
    Result<Done> handle(Call &call, const ApproveJoin &request);
    Result<Done> handle(Call &call, const RejectJoin &request);
    Result<Done> handle(Call &call, const RemoveMembers &request);
    Result<Blacklist> handle(Call &call, const ListBlacklist &request);
    Result<Done> handle(Call &call, const Unlist &request);
    Result<Done> handle(Call &call, const MuteMember &request);
    Result<Done> handle(Call &call, const SetAdmin &request);
    Result<Done> handle(Call &call, const TransferGroup &request);
    Result<Done> handle(Call &call, const DissolveGroup &request);

private:
    GroupRules m_rules;
};

} // namespace skein
