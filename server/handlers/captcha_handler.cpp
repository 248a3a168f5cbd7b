// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/captcha_handler.h>

namespace skein {

CaptchaHandler::CaptchaHandler(Entrance &entrance, const CaptchaPainter &painter)
    : m_entrance(entrance), m_painter(painter)
{
}

Result<QString> CaptchaHandler::prepare(Call &call, const AskCaptcha &)
{
    return call.address();
}

Result<Captcha> CaptchaHandler::work(const AskCaptcha &, const QString &address) const
{
    const CaptchaBook::Entry issued = m_entrance.captchas.issue(address);
    return Captcha{issued.id, decltype(Captcha::image)(m_painter.paint(issued.text)), m_entrance.captchas.life().count()};
}

} // namespace skein
