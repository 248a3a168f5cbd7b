// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <engine/job.h>

namespace skein {

//! Tells an account's contacts that it came or went.
class AnnounceJob final : public Job
{
public:
    AnnounceJob(AccountId account, bool online) : m_account(account), m_online(online) { }

    [[nodiscard]] std::optional<Error> run(BatchContext &batch) override;
    void refuse(std::vector<Outgoing> &, const Error &) const override { }

private:
    AccountId m_account;
    bool m_online;
};

} // namespace skein
