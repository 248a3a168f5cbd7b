// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mail/mail_round.h>

#include <core/clock.h>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace skein {

//! Sends the mails of the queue on a thread of its own. `wake` from any thread.
class Mailer
{
public:
    struct Needs
    {
        std::function<std::unique_ptr<Storage>()> openStorage; //!< called on the mailer's thread; throws sql::Failure
        std::unique_ptr<MailSender> sender;
        const Clock &clock;
    };

    explicit Mailer(Needs needs);
    //! Finishes the mail that is under way.
    ~Mailer();

    //! There is something to send.
    void wake();

private:
    void work();
    [[nodiscard]] std::chrono::milliseconds round();
    void wait(std::chrono::milliseconds pause);

    Needs m_needs;
    std::unique_ptr<Storage> m_storage;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isWoken = false;
    bool m_isEnding = false;
    std::thread m_thread; // last: it uses the others
};

} // namespace skein
