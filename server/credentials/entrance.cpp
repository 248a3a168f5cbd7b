// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <credentials/entrance.h>

namespace skein {

Entrance::Entrance(EntranceRules rules, const Clock &clock, Random &random)
    : m_rules(rules), throttle(rules.throttle, clock), captchas(rules.captchas, clock, random)
{
}

Result<void> Entrance::mayTry(const Attempt &attempt, bool isAnswered)
{
    if (auto checked = throttle.check(attempt.name, attempt.address); !checked)
        return checked;
    if (!isAnswered && needsCaptcha(attempt.name))
        return ErrorCode::CaptchaRequired;
    return {};
}

//! A captcha that is answered wrong costs no try of the name: else nobody but the name's owner would pay.
Result<void> Entrance::admit(const Attempt &attempt, const std::optional<CaptchaAnswer> &answer)
{
    if (auto possible = mayTry(attempt, answer.has_value()); !possible)
        return possible;
    if (answer && needsCaptcha(attempt.name)) {
        if (auto redeemed = redeem(attempt.address, *answer); !redeemed)
            return redeemed;
    }
    return throttle.take(attempt.name, attempt.address);
}

Result<void> Entrance::admitStranger(const QString &address, const std::optional<CaptchaAnswer> &answer)
{
    if (!m_rules.captchaToRegister)
        return {};
    if (!answer)
        return ErrorCode::CaptchaRequired;
    return redeem(address, *answer);
}

bool Entrance::needsCaptcha(const QString &name)
{
    return m_rules.captchaAfter >= 0 && throttle.triesOf(name) >= m_rules.captchaAfter;
}

Result<void> Entrance::redeem(const QString &address, const CaptchaAnswer &answer)
{
    if (captchas.redeem(answer))
        return {};
    throttle.failed(address);
    return ErrorCode::WrongCaptcha;
}

} // namespace skein
