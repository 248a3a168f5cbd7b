// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <protocol/accounts.h>
#include <protocol/admin.h>
#include <protocol/blocks.h>
#include <protocol/contacts.h>
#include <protocol/credentials.h>
#include <protocol/devices.h>
#include <protocol/groups.h>
#include <protocol/media.h>
#include <protocol/messages.h>
#include <protocol/moderation.h>
#include <protocol/presence.h>
#include <protocol/profiles.h>
#include <protocol/sync.h>
#include <protocol/world.h>

namespace skein {

//! Everything that a client may ask. Dispatch, permissions, negative tests and PROTOCOL.md read this list.
using Requests = TypeList<DescribeServer, Register, LogIn, Resume, RenewToken, LogOut, FindAccounts, GetAccounts, //
                          AddAccount, ListOwnAccounts, EnterAccount, EnterAsGuest, //
                          AskCaptcha, ChangePassword, ChangeLogin, ChangeEmail, ConfirmEmail, ForgotPassword, //
                          RecoverPassword, IssueCode, //
                          ListDevices, EndDevice, EndOtherDevices, //
                          RequestContact, AcceptContact, RejectContact, RemoveContact, ListContacts, //
                          SetContactRemark, SetConversationRemark, BlockAccount, UnblockAccount, //
                          ListOnline, SetAvailability, SetIdle, UpdateProfile, GetProfileCard, GetOwnAccount, //
                          CreateGroup, AddMembers, LeaveGroup, ListMembers, FindGroups, JoinGroup, UpdateGroup, //
                          SetGroupNickname, ListJoinRequests, ApproveJoin, RejectJoin, RemoveMembers, ListBlacklist, //
                          Unlist, MuteMember, SetAdmin, TransferGroup, DissolveGroup, //
                          SendMessage, RecallMessage, FetchHistory, FetchChanges, MarkRead, SetTyping, //
                          FetchHeads, FetchFeed, //
                          FetchWorld, SwitchWorld, MuteInWorld, Announce, //
                          BeginUpload, ProveUpload, UploadSlice, FinishUpload, ReadBlob, //
                          ListUsers, ShowUser, CreateUser, UpdateUser, DisableUser, EnableUser, DeleteUser, ResetPassword, //
                          GetRegistration, SetRegistration>;

//! Everything that the server may tell without being asked.
using Events = TypeList<SessionEnded, PresenceChanged, ProfileChanged, EntryPosted, Typing, PeerRead, FeedChanged,
                        DeviceSignedIn, DevicesChanged>;

static_assert(haveDistinctMethods<Requests>);
static_assert(haveDistinctMethods<Events>);

} // namespace skein
