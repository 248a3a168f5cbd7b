// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/recovery_view_model.h>

#include <models/error_text.h>

namespace skein::client {

RecoveryViewModel::RecoveryViewModel(ClientSession &client, CaptchaViewModel &captcha, QObject *parent)
    : QObject(parent), m_client(client), m_captcha(captcha)
{
}

bool RecoveryViewModel::mails() const
{
    const auto &description = m_client.session().serverDescription();
    return description && description->mail;
}

void RecoveryViewModel::begin()
{
    m_step = Step::Login;
    clearErrors();
}

void RecoveryViewModel::askForCode(const QString &login, const QString &captchaText)
{
    clearErrors();
    const auto name = LoginText::parse(login);
    if (!name) {
        m_loginError = client::errorText(name.error().code);
        Q_EMIT changed();
        return;
    }
    m_login = login;
    if (!mails()) {
        m_step = Step::Code;
        Q_EMIT changed();
    } else if (m_server) {
        start();
        const ForgotPassword request{*name, m_captcha.answer(captchaText)};
        m_client.session().ask(*m_server, request, [this](const Result<Done> &answer) { onAsked(answer); });
    }
}

void RecoveryViewModel::recover(const QString &code, const QString &password)
{
    clearErrors();
    const auto digits = OneTimeCode::parse(code);
    const auto secret = Password::parse(password);
    if (!digits)
        m_codeError = client::errorText(ErrorCode::WrongCode);
    if (!secret)
        m_passwordError = client::errorText(secret.error().code);
    Q_EMIT changed();
    if (!digits || !secret || !m_server)
        return;
    start();
    const RecoverPassword request{LoginText(m_login), *digits, *secret};
    m_client.session().ask(*m_server, request, [this](const Result<Done> &answer) { onRecovered(answer); });
}

void RecoveryViewModel::clearErrors()
{
    for (QString *error : {&m_loginError, &m_codeError, &m_passwordError, &m_errorText})
        error->clear();
    Q_EMIT changed();
}

void RecoveryViewModel::start()
{
    m_isBusy = true;
    Q_EMIT changed();
}

void RecoveryViewModel::onAsked(const Result<Done> &answer)
{
    m_isBusy = false;
    if (answer)
        m_step = Step::Code;
    if (answer || answer.error().code == ErrorCode::Disconnected) { // given up for something else
        Q_EMIT changed();
        return;
    }
    const ErrorCode code = answer.error().code;
    if (code != ErrorCode::WrongCaptcha && code != ErrorCode::CaptchaRequired) // these stand at the picture
        m_errorText = client::errorText(code);
    Q_EMIT changed();
    m_captcha.onFailed(code);
}

void RecoveryViewModel::onRecovered(const Result<Done> &answer)
{
    m_isBusy = false;
    const ErrorCode code = answer ? ErrorCode::Internal : answer.error().code;
    if (!answer) {
        const bool isCode = code == ErrorCode::WrongCode, isPassword = code == ErrorCode::WeakPassword;
        QString &place = isCode ? m_codeError : isPassword ? m_passwordError : m_errorText;
        place = client::errorText(code);
    }
    Q_EMIT changed();
    if (!answer)
        return;
    begin();
    Q_EMIT recovered();
}

} // namespace skein::client
