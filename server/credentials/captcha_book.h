// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/clock.h>
#include <core/random.h>
#include <domain/credentials.h>

#include <QHash>

#include <deque>
#include <mutex>

namespace skein {

struct CaptchaRules
{
    std::chrono::milliseconds life{2 * 60'000};
    qsizetype most = 20'000; //!< outstanding, of everybody; then the oldest goes
    qsizetype mostOfAddress = 200; //!< of these; then the address's oldest goes
};

//! The captchas that wait for their answer. Each takes one, right or wrong. Any thread.
class CaptchaBook
{
public:
    struct Entry
    {
        CaptchaId id;
        QString text; //!< what the picture shows
    };

    CaptchaBook(CaptchaRules rules, const Clock &clock, Random &random);

    [[nodiscard]] Entry issue(const QString &address);
    //! Whether this is what the captcha shows; it is gone afterwards.
    [[nodiscard]] bool redeem(const CaptchaAnswer &answer);
    [[nodiscard]] std::chrono::milliseconds life() const { return m_rules.life; }

private:
    struct Outstanding
    {
        QString text;
        QString address;
        std::chrono::milliseconds until{0};
    };

    void makeRoom(const QString &address, std::chrono::milliseconds now);
    void drop(const QString &id);

    const CaptchaRules m_rules;
    const Clock &m_clock;
    Random &m_random;
    std::mutex m_mutex;
    QHash<QString, Outstanding> m_outstanding;
    QHash<QString, std::deque<QString>> m_ofAddress; //!< the oldest first
    std::deque<QString> m_byAge; //!< the oldest first; also those that are gone
};

} // namespace skein
