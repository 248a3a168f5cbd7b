// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/world_handler.h>

#include <algorithm>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

//! The channel. Error: not_found.
Result<ConversationId> worldOf(Call &call)
{
    const auto world = call.storage().world.id();
    return world ? Result<ConversationId>(*world) : Result<ConversationId>(ErrorCode::NotFound);
}

Entry post(Call &call, Draft draft)
{
    draft.sender = call.account();
    draft.at = call.now();
    const Entry posted = call.storage().entries.append(draft).entry;
    call.tell(call.membersOf(posted.conversation), EntryPosted{posted});
    return posted;
}

//! Whose mute lasts, as many as the list takes, by account.
decltype(WorldState::muted) mutedIn(const MemberSet &set, Timestamp now)
{
    decltype(WorldState::muted) muted;
    for (auto it = set.cbegin(); it != set.cend(); ++it) {
        if (it->mutedUntil > now)
            muted.append({it.key(), it->mutedUntil});
    }
    std::ranges::sort(muted, {}, &WorldMute::account);
    muted.resize(std::min(muted.size(), muted.most));
    return muted;
}

} // namespace

Result<WorldState> WorldHandler::handle(Call &call, const FetchWorld &)
{
    const auto world = call.storage().world.id();
    if (!world)
        return ErrorCode::NotFound;
    const auto set = call.members(*world);
    WorldState state{*world, !set->isEveryoneMuted, {}, {}, bool(call.requireAdministrator()), {}};
    if (const auto rights = set->value(call.account()); rights.mutedUntil > call.now())
        state.mutedUntil = rights.mutedUntil;
    if (const auto seq = call.storage().world.announcement())
        state.announcement = call.storage().entries.find(*world, *seq);
    if (state.governs)
        state.muted = mutedIn(*set, call.now());
    return state;
}

Result<Done> WorldHandler::handle(Call &call, const SwitchWorld &request)
{
    const auto world = worldOf(call);
    if (!world)
        return world.error();
    if (call.storage().conversations.lock(*world).everyoneMuted == !request.on)
        return Done{};
    call.storage().conversations.setEveryoneMuted(*world, !request.on);
    call.storage().conversations.bumpVersion(*world);
    post(call, {.conversation = *world,
                .kind = request.on ? EntryKind::EveryoneUnmuted : EntryKind::EveryoneMuted,
                .sender = {},
                .at = {}});
    return Done{};
}

Result<Done> WorldHandler::handle(Call &call, const MuteInWorld &request)
{
    const auto world = worldOf(call);
    if (!world)
        return world.error();
    auto &storage = call.storage();
    storage.conversations.lock(*world); // before the row of a member, as every other writer
    const auto role = storage.users.roleOfAccount(request.account);
    if (!role)
        return ErrorCode::NotFound;
    if (!call.identity().isConsole && *role >= storage.users.roleOf(call.identity().user))
        return ErrorCode::NotAllowed;
    const Timestamp until = request.until && *request.until > call.now() ? *request.until : Timestamp{};
    if (call.members(*world)->value(request.account).mutedUntil == until)
        return Done{}; // a repeat
    if (!storage.world.mute(request.account, until))
        return ErrorCode::NotFound;
    storage.conversations.bumpVersion(*world);
    storage.feed.put(request.account, FeedKind::Conversation, world->value());
    const bool isMuted = until != Timestamp{};
    post(call, {.conversation = *world,
                .kind = isMuted ? EntryKind::Muted : EntryKind::Unmuted,
                .sender = {},
                .at = {},
                .subjects = {request.account},
                .until = isMuted ? std::optional(until) : std::nullopt});
    return Done{};
}

Result<MessageAccepted> WorldHandler::handle(Call &call, const Announce &request)
{
    const auto world = worldOf(call);
    if (!world)
        return world.error();
    if (request.text.value().trimmed().isEmpty())
        return Error{ErrorCode::EmptyMessage, u"text"_s, {}};
    if (const auto first = call.storage().entries.withTag(call.account(), request.tag))
        return MessageAccepted{first->seq, first->at, first->count};
    const Entry posted = post(call, {.conversation = *world,
                                     .kind = EntryKind::Announced,
                                     .sender = {},
                                     .at = {},
                                     .tag = request.tag,
                                     .body = MessageBody{MessageText(request.text.value()), {}}});
    call.storage().world.setAnnouncement(posted.seq);
    return MessageAccepted{posted.seq, posted.at, posted.count};
}

} // namespace skein
