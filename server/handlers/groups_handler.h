// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <handlers/group_changes.h>
#include <handlers/handler.h>
#include <protocol/groups.h>

namespace skein {

//! Groups, and how one comes and goes. Every change is an entry of the group's log.
class GroupsHandler
{
public:
    explicit GroupsHandler(GroupRules rules);

    Result<GroupCreated> handle(Call &call, const CreateGroup &request);
    Result<Done> handle(Call &call, const AddMembers &request);
    Result<Done> handle(Call &call, const LeaveGroup &request);
    Result<MemberPage> handle(Call &call, const ListMembers &request);
    Result<GroupCards> handle(Call &call, const FindGroups &request);
    Result<GroupJoined> handle(Call &call, const JoinGroup &request);
    Result<Done> handle(Call &call, const UpdateGroup &request);
    Result<Done> handle(Call &call, const SetGroupNickname &request);

private:
    void begin(Call &call, const CreateGroup &request, ConversationId group, const QList<AccountId> &others);

    GroupRules m_rules;
};

} // namespace skein
