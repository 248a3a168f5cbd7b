// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <engine/announce_job.h>

#include <protocol/contacts.h>

namespace skein {

std::optional<Error> AnnounceJob::run(BatchContext &batch)
{
    const Audience peers{{}, batch.storage.contacts.peersOf(m_account), {}, {}};
    batch.outgoing.push_back(eventFor(peers, PresenceChanged{m_account, m_online}));
    return std::nullopt;
}

} // namespace skein
