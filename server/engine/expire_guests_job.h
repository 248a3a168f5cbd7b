// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <engine/job.h>

namespace skein {

//! Guests whose time is over vanish; their connections hear why and are closed.
class ExpireGuestsJob final : public Job
{
public:
    [[nodiscard]] std::optional<Error> run(BatchContext &batch) override;
    void refuse(std::vector<Outgoing> &, const Error &) const override { } // the next one does it
};

} // namespace skein
