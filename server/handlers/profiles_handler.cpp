// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/profiles_handler.h>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

void store(Call &call, const UpdateProfile &request)
{
    auto &accounts = call.storage().accounts;
    if (request.nickname)
        accounts.setNickname(call.account(), *request.nickname);
    if (request.gender)
        accounts.setGender(call.account(), *request.gender);
    if (request.bio)
        accounts.setBio(call.account(), *request.bio);
    if (request.avatar || request.removeAvatar)
        accounts.setAvatar(call.account(), request.removeAvatar ? std::nullopt : request.avatar);
}

//! Contacts hear it through their feeds, which also reaches those who are away. Members of his groups hear an event; who of
//! them is away asks anew when he shows the profile next.
void tellEverybody(Call &call, const Profile &profile)
{
    const auto contacts = call.storage().contacts.peersOf(call.account());
    for (const AccountId contact : contacts)
        call.storage().feed.put(contact, FeedKind::Contact, call.account().value());
    QSet<AccountId> fellows = call.storage().members.fellowsOf(call.account());
    fellows.unite({contacts.cbegin(), contacts.cend()});
    fellows.remove(call.account());
    call.tell(Audience{{}, fellows.values(), {}, {}}, ProfileChanged{profile});
}

} // namespace

Result<Done> ProfilesHandler::handle(Call &call, const UpdateProfile &request)
{
    if (request.avatar && !request.removeAvatar && !call.storage().media.attachmentFor(call.account(), *request.avatar))
        return Error{ErrorCode::NotFound, u"avatar"_s, u"no such image"_s};
    const auto before = call.storage().accounts.find(call.account());
    store(call, request);
    call.storage().feed.put(call.account(), FeedKind::Own, call.account().value());
    const auto after = call.storage().accounts.find(call.account());
    if (after && after != before)
        tellEverybody(call, *after);
    return Done{};
}

Result<ProfileCard> ProfilesHandler::handle(Call &call, const GetProfileCard &request)
{
    auto card = call.storage().accounts.card(request.account);
    if (!card)
        return Error{ErrorCode::NotFound, u"account"_s, {}};
    if (call.storage().blocks.has(request.account, call.account()))
        return ProfileCard{card->profile, {}, {}};
    return ProfileCard{card->profile, card->gender, card->bio};
}

Result<OwnAccount> ProfilesHandler::handle(Call &call, const GetOwnAccount &)
{
    auto own = call.storage().accounts.own(call.account());
    if (!own)
        return ErrorCode::NotFound;
    return *std::move(own);
}

} // namespace skein
