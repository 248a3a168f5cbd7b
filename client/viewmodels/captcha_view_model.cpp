// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/captcha_view_model.h>

#include <models/error_text.h>

using namespace Qt::StringLiterals;

namespace skein::client {

CaptchaViewModel::CaptchaViewModel(ClientSession &client, QObject *parent) : QObject(parent), m_client(client) { }

bool CaptchaViewModel::isNeededToRegister() const
{
    const auto &description = m_client.session().serverDescription();
    return description && description->captcha;
}

void CaptchaViewModel::setServer(const std::optional<ServerAddress> &server)
{
    if (std::exchange(m_server, server) != server)
        forget();
}

void CaptchaViewModel::forget()
{
    m_image.clear();
    m_errorText.clear();
    m_isNeededToSignIn = false;
    Q_EMIT changed();
}

void CaptchaViewModel::onDescribed()
{
    Q_EMIT changed();
    if (isNeededToRegister() && m_image.isEmpty())
        reload();
}

void CaptchaViewModel::onFailed(ErrorCode code)
{
    const bool isAsked = code == ErrorCode::CaptchaRequired || code == ErrorCode::WrongCaptcha;
    if (isAsked)
        m_isNeededToSignIn = true;
    m_errorText = isAsked ? client::errorText(code) : QString();
    if (isAsked || !m_image.isEmpty())
        reload();
}

std::optional<CaptchaAnswer> CaptchaViewModel::answer(const QString &text) const
{
    const auto checked = CaptchaText::parse(text);
    if (m_image.isEmpty() || !checked)
        return std::nullopt;
    return CaptchaAnswer{m_id, *checked};
}

void CaptchaViewModel::reload()
{
    if (!m_server || m_isLoading)
        return;
    m_image.clear();
    m_isLoading = true;
    Q_EMIT changed();
    m_client.session().ask(*m_server, AskCaptcha{}, [this](const Result<Captcha> &captcha) { onAnswered(captcha); });
}

void CaptchaViewModel::onAnswered(const Result<Captcha> &captcha)
{
    m_isLoading = false;
    if (captcha) {
        m_id = captcha->captcha;
        m_image = u"data:image/png;base64,"_s + QString::fromLatin1(captcha->image.value().toBase64());
    } else if (captcha.error().code != ErrorCode::Disconnected) { // it was not given up for something else
        m_errorText = client::errorText(captcha.error().code);
    }
    Q_EMIT changed();
    Q_EMIT renewed();
}

} // namespace skein::client
