// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <credentials/attempt_throttle.h>
#include <credentials/captcha_book.h>
#include <credentials/registration_board.h>

namespace skein {

struct EntranceRules
{
    bool captchaToRegister = false; //!< and to recover a password
    int captchaAfter = 3; //!< wrong passwords for a name; 0: always, -1: never
    ThrottleRules throttle;
    CaptchaRules captchas;
};

//! What stands between strangers and what they may not guess. Any thread.
class Entrance
{
public:
    //! Who tries, as far as it is known before anything is proven.
    struct Attempt
    {
        QString name; //!< what the tries are counted for
        QString address;
    };

    Entrance(EntranceRules rules, const Clock &clock, Random &random);

    [[nodiscard]] static QString nameOf(const QString &login) { return login.trimmed().toCaseFolded(); }

    //! Before anything slow, and harmless to repeat: whether a try could be made, with or without an answered captcha.
    //! Errors: too_many_attempts, captcha_required.
    [[nodiscard]] Result<void> mayTry(const Attempt &attempt, bool isAnswered);
    //! Takes the try, and the captcha with it. Once for each. Errors: these, and wrong_captcha.
    [[nodiscard]] Result<void> admit(const Attempt &attempt, const std::optional<CaptchaAnswer> &answer);
    //! The same for what only needs a captcha. Errors: captcha_required, wrong_captcha.
    [[nodiscard]] Result<void> admitStranger(const QString &address, const std::optional<CaptchaAnswer> &answer);
    void failed(const Attempt &attempt) { throttle.failed(attempt.address); }
    void succeeded(const Attempt &attempt) { throttle.succeeded(attempt.name); }

    [[nodiscard]] bool needsCaptchaToRegister() const { return m_rules.captchaToRegister; }

private:
    [[nodiscard]] bool needsCaptcha(const QString &name);
    [[nodiscard]] Result<void> redeem(const QString &address, const CaptchaAnswer &answer);

    const EntranceRules m_rules;

public:
    AttemptThrottle throttle;
    CaptchaBook captchas;
    RegistrationBoard registration;
};

} // namespace skein
