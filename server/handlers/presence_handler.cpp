// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/presence_handler.h>

#include <protocol/messages.h>

namespace skein {

namespace {

//! Who is visible again has read what he has read: without this the others would wait for a mark that came long ago.
void showMarks(Call &call)
{
    const auto hidden = call.storage().members.showMarks(call.account());
    for (const HiddenMark &mark : hidden) {
        if (mark.peer)
            call.tell(Audience::account(*mark.peer), PeerRead{mark.conversation, mark.readUpTo});
    }
}

} // namespace

Result<OnlineContacts> PresenceHandler::handle(Call &call, const ListOnline &)
{
    OnlineContacts contacts;
    for (const AccountId contact : call.storage().contacts.watchedBy(call.account())) {
        const Presence presence = m_router.presences().of(contact);
        if (presence == Presence::Offline)
            continue;
        contacts.online.append(contact);
        contacts.presences.append({contact, presence});
    }
    return contacts;
}

Result<Done> PresenceHandler::handle(Call &call, const SetAvailability &request)
{
    const auto before = call.storage().accounts.availabilityOf(call.account());
    if (before == request.availability)
        return Done{};
    call.storage().accounts.setAvailability(call.account(), request.availability);
    if (before == Availability::Invisible)
        showMarks(call);
    call.storage().feed.put(call.account(), FeedKind::Own, call.account().value());
    call.announce({call.account(), {}});
    return Done{};
}

Result<Done> PresenceHandler::handle(Call &call, const SetIdle &request)
{
    m_router.setIdle(call.session(), request.idle);
    call.announce({call.account(), {}});
    return Done{};
}

} // namespace skein
