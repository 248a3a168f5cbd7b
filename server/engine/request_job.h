// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <engine/job.h>
#include <engine/request_sink.h>
#include <handlers/handler.h>

namespace skein {

//! What every request's job has: who asked, and how he is answered.
class AnsweringJob : public Job
{
public:
    explicit AnsweringJob(Asked asked) : m_asked(std::move(asked)) { }

    void refuse(std::vector<Outgoing> &outgoing, const Error &error) const override;

protected:
    template<HasFields Reply>
    void answer(Call &call, Reply reply) const
    {
        call.answer([id = m_asked.id, reply = std::move(reply)](Encoding encoding) { return replyFrame(encoding, id, reply); });
    }

    const Asked m_asked;
};

//! The guard that a message declares, where it needs the database.
template<Request T>
[[nodiscard]] Result<void> admit(Call &call, [[maybe_unused]] const T &request)
{
    if constexpr (T::guard == Guard::Member)
        return call.requireMember(request.conversation);
    else if constexpr (T::guard == Guard::Admin)
        return call.requireAdministrator();
    else
        return {};
}

//! A request in its lane, for the last time: handled and answered.
template<Request T, class H>
class HandleJob final : public AnsweringJob
{
public:
    using WorkedValue = WorkedOrDone<H, T>;

    HandleJob(Asked asked, T request, H &handler, WorkedValue worked)
        : AnsweringJob(std::move(asked)), m_request(std::move(request)), m_handler(handler), m_worked(std::move(worked))
    {
    }

    void collect(Touched &touched) const override
    {
        if constexpr (requires { m_request.conversation; }) {
            touched.conversations.append(m_request.conversation);
            if constexpr (requires { m_request.tag; })
                touched.tags.append({m_asked.caller.identity.account, m_request.tag});
        }
    }

    [[nodiscard]] std::optional<Error> run(BatchContext &batch) override
    {
        Call call(batch, m_asked.caller, m_asked.encoding);
        if (const auto admitted = admit(call, m_request); !admitted)
            return admitted.error();
        auto reply = handle(call);
        if (!reply)
            return reply.error();
        answer(call, *std::move(reply));
        return std::nullopt;
    }

private:
    Result<typename T::Reply> handle(Call &call)
    {
        if constexpr (HandlesWorked<H, T>)
            return m_handler.handle(call, m_request, m_worked);
        else
            return m_handler.handle(call, m_request);
    }

    T m_request;
    H &m_handler;
    WorkedValue m_worked;
};

//! The first visit of a request whose slow work needs something from the database.
template<Request T, class H>
class PrepareJob final : public AnsweringJob
{
public:
    using Next = std::function<void(Asked, T, Found<H, T>)>;

    PrepareJob(Asked asked, T request, H &handler, Next next)
        : AnsweringJob(std::move(asked)), m_request(std::move(request)), m_handler(handler), m_next(std::move(next))
    {
    }

    [[nodiscard]] std::optional<Error> run(BatchContext &batch) override
    {
        m_found.reset(); // of a transaction that broke
        Call call(batch, m_asked.caller, m_asked.encoding);
        if (const auto admitted = admit(call, m_request); !admitted)
            return admitted.error();
        auto found = m_handler.prepare(call, m_request);
        if (!found)
            return found.error();
        m_found = *std::move(found);
        return std::nullopt;
    }

    void committed() override
    {
        if (m_found)
            m_next(m_asked, std::move(m_request), *std::move(m_found));
    }

private:
    T m_request;
    H &m_handler;
    Next m_next;
    std::optional<Found<H, T>> m_found;
};

} // namespace skein
