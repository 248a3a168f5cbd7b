// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <handlers/accounts_handler.h>
#include <handlers/administration_handler.h>
#include <handlers/blocks_handler.h>
#include <handlers/captcha_handler.h>
#include <handlers/contacts_handler.h>
#include <handlers/credentials_handler.h>
#include <handlers/devices_handler.h>
#include <handlers/groups_handler.h>
#include <handlers/handler.h>
#include <handlers/media_handler.h>
#include <handlers/messages_handler.h>
#include <handlers/moderation_handler.h>
#include <handlers/presence_handler.h>
#include <handlers/profiles_handler.h>
#include <handlers/sync_handler.h>
#include <handlers/world_handler.h>
#include <protocol/catalogue.h>

#include <functional>
#include <tuple>

namespace skein {

//! The handlers, one for each domain.
using HandlerSet = std::tuple<AccountsHandler, DevicesHandler, CaptchaHandler, CredentialsHandler, AdministrationHandler,
                              ContactsHandler, GroupsHandler, ModerationHandler, MessagesHandler, SyncHandler, MediaHandler,
                              WorldHandler, ProfilesHandler, PresenceHandler, BlocksHandler>;

//! What the operator of a server decides.
struct HandlerRules
{
    AccountRules accounts;
    GroupRules groups;
    MessageRules messages;
};

//! What handlers work with. All of it lives longer than they do.
struct HandlerNeeds
{
    const PasswordHasher &hasher;
    const BlobStore &blobs;
    const UploadStore &uploads;
    const CaptchaPainter &painter;
    Entrance &entrance;
    Router &router;
    Random &random;
    std::function<void()> mailWaits; //!< called after the COMMIT that queued a mail
};

[[nodiscard]] HandlerSet makeHandlers(const HandlerRules &rules, const HandlerNeeds &needs);

namespace detail {

template<class T, class Set>
struct HandlerCount;

template<class T, class... H>
struct HandlerCount<T, std::tuple<H...>>
{
    static constexpr int value = (int(Handles<H, T>) + ... + 0);
};

template<class List>
struct EachHandledOnce;

template<class... T>
struct EachHandledOnce<TypeList<T...>>
{
    static constexpr bool value = ((HandlerCount<T, HandlerSet>::value == 1) && ...);
};

} // namespace detail

static_assert(detail::EachHandledOnce<Requests>::value, "a request needs exactly one handler");

//! The handler of a request.
template<Request T, std::size_t Index = 0>
[[nodiscard]] auto &handlerOf(HandlerSet &handlers)
{
    if constexpr (Handles<std::tuple_element_t<Index, HandlerSet>, T>)
        return std::get<Index>(handlers);
    else
        return handlerOf<T, Index + 1>(handlers);
}

} // namespace skein
