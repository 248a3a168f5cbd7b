// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <engine/announce_job.h>

#include <protocol/presence.h>

namespace skein {

std::optional<Error> AnnounceJob::run(BatchContext &batch)
{
    if (m_announcement.reader)
        tellOne(batch, *m_announcement.reader);
    else
        tellEverybody(batch);
    return std::nullopt;
}

void AnnounceJob::tellEverybody(BatchContext &batch)
{
    const AccountId account = m_announcement.account;
    const auto watchers = batch.storage.contacts.watchersOf(account);
    const auto availability = batch.storage.accounts.availabilityOf(account);
    const Presence presence = presenceOf(m_router.isOnline(account), m_router.isIdle(account), availability);
    m_isNews = m_router.presences().tell(account, presence) || m_isNews;
    if (m_isNews)
        tell(batch, watchers, presence);
}

void AnnounceJob::tellOne(BatchContext &batch, AccountId reader) const
{
    const AccountId account = m_announcement.account;
    if (!batch.storage.contacts.areContacts(account, reader))
        return; // he would learn that he was blocked
    const bool maySee = !batch.storage.blocks.has(account, reader);
    tell(batch, {reader}, maySee ? m_router.presences().of(account) : Presence::Offline);
}

void AnnounceJob::tell(BatchContext &batch, const QList<AccountId> &readers, Presence presence) const
{
    const PresenceChanged event{m_announcement.account, presence != Presence::Offline, presence};
    batch.outgoing.push_back(eventFor(Audience{{}, readers, {}, {}}, event));
}

} // namespace skein
