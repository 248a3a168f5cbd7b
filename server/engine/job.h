// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <handlers/call.h>

#include <memory>

namespace skein {

//! What a batch locks and looks up before its first request runs.
struct Touched
{
    QList<ConversationId> conversations;
    QList<std::pair<AccountId, ClientTag>> tags;
};

//! One piece of work for a lane. It may run more than once: when a transaction breaks, its jobs run again.
class Job
{
public:
    virtual ~Job() = default;
    virtual void collect(Touched &) const { }
    //! Does the work and queues its answer, or says why not; then everything that it did is undone.
    [[nodiscard]] virtual std::optional<Error> run(BatchContext &batch) = 0;
    //! Queues the refusal.
    virtual void refuse(std::vector<Outgoing> &outgoing, const Error &error) const = 0;
    //! The transaction is on disk and what it told is on its way.
    virtual void committed() { }
};

} // namespace skein
