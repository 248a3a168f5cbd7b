// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <engine/job.h>
#include <routing/router.h>

namespace skein {

//! Tells how an account looks now: all of its contacts, when it is news, or a single one in any case. The jobs of an account
//! run in one lane, so that the last one tells what is true.
class AnnounceJob final : public Job
{
public:
    AnnounceJob(const PresenceNews &announcement, Router &router) : m_announcement(announcement), m_router(router) { }

    [[nodiscard]] std::optional<Error> run(BatchContext &batch) override;
    void refuse(std::vector<Outgoing> &, const Error &) const override { }

private:
    void tellEverybody(BatchContext &batch);
    void tellOne(BatchContext &batch, AccountId reader) const;
    void tell(BatchContext &batch, const QList<AccountId> &readers, Presence presence) const;

    PresenceNews m_announcement;
    Router &m_router;
    bool m_isNews = false; //!< kept over a second run, after a broken transaction
};

} // namespace skein
