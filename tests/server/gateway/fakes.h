// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <engine/request_sink.h>
#include <routing/outlet.h>

#include <mutex>
#include <vector>

namespace skein::test {

//! Stands for the engine: keeps what it was asked, and answers what the test wants. Lives on: any thread.
//! "describe" is answered by the way, "echo" through the outlet, "sign_in" too, which signs the connection in; "wait" is
//! answered by `answerWaiting`; other methods are refused with unknown_method.
class FakeSink final : public RequestSink
{
public:
    Outlet *outlet = nullptr; //!< set before the first request

    [[nodiscard]] Submitted submit(Asked asked) override;
    void closed(const Caller &caller) override;

    void answerWaiting();
    //! Sends `payload` to every session that signed in.
    void tellAll(const QByteArray &payload);
    //! Everything that was asked so far.
    [[nodiscard]] std::vector<Asked> asked() const;
    [[nodiscard]] std::size_t askedCount() const;
    [[nodiscard]] std::vector<Caller> closedCallers() const;
    [[nodiscard]] static Identity identityOf(SessionId session);

private:
    void answer(const Asked &asked);

    mutable std::mutex m_mutex;
    std::vector<Asked> m_asked;
    std::vector<Asked> m_waiting;
    std::vector<SessionId> m_signedIn;
    std::vector<Caller> m_closed;
};

} // namespace skein::test
