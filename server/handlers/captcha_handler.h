// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <credentials/captcha_painter.h>
#include <credentials/entrance.h>
#include <handlers/handler.h>
#include <protocol/credentials.h>

namespace skein {

//! Captchas: drawn off the lanes, since that takes a millisecond and strangers may ask.
class CaptchaHandler
{
public:
    static constexpr auto slowWork = SlowWork::Media;

    CaptchaHandler(Entrance &entrance, const CaptchaPainter &painter);

    //! Where the caller is.
    Result<QString> prepare(Call &call, const AskCaptcha &request);
    Result<Captcha> work(const AskCaptcha &request, const QString &address) const;

private:
    Entrance &m_entrance;
    const CaptchaPainter &m_painter;
};

} // namespace skein
