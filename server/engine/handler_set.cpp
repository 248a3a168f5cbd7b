// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <engine/handler_set.h>

namespace skein {

HandlerSet makeHandlers(const HandlerRules &rules, const HandlerNeeds &needs)
{
    return {AccountsHandler(rules.accounts, needs.hasher, needs.random, needs.entrance),
            DevicesHandler(needs.router),
            CaptchaHandler(needs.entrance, needs.painter),
            CredentialsHandler(rules.accounts, {needs.hasher, needs.random, needs.entrance, needs.mailWaits}),
            AdministrationHandler(rules.accounts.password, {needs.hasher, needs.random, needs.router, needs.entrance}),
            ContactsHandler(),
            GroupsHandler(rules.groups),
            ModerationHandler(rules.groups),
            MessagesHandler(rules.messages),
            SyncHandler(),
            MediaHandler(needs.blobs, needs.uploads, needs.random),
            WorldHandler(),
            ProfilesHandler(),
            PresenceHandler(needs.router),
            BlocksHandler()};
}

} // namespace skein
