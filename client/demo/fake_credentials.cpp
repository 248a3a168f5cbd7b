// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <demo/fake_server.h>

#include <QBuffer>
#include <QImage>

// FakeServer's answers about passwords, addresses and codes.

namespace skein::client {

using namespace Qt::StringLiterals;

namespace {

//! A picture of the right size. What it would show is FakeServer::captchaText.
QByteArray emptyPicture()
{
    QImage image(320, 112, QImage::Format_Grayscale8);
    image.fill(Qt::lightGray);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

} // namespace

void FakeServer::end(AccountId account, ErrorCode reason)
{
    m_tokens.removeIf([account](const auto &token) { return *token == account; });
    for (MemoryTransport *transport : m_connections.keys(account)) {
        m_connections.remove(transport);
        transport->deliver(eventFrame(Encoding::Cbor, SessionEnded{errorName(reason).toString()}));
        transport->end(CloseReason::SessionOver);
    }
}

Result<void> FakeServer::redeem(const std::optional<CaptchaAnswer> &answer)
{
    if (!answer)
        return m_description.captcha ? Result<void>(ErrorCode::CaptchaRequired) : Result<void>();
    if (!m_captchas.remove(answer->captcha.value()) || answer->text.value().toUpper() != captchaText)
        return ErrorCode::WrongCaptcha;
    return {};
}

Result<FakeWorld::Person *> FakeServer::proven(AccountId account, const Password &password)
{
    auto &user = m_world.userOf(account);
    if (user.password != password.value())
        return ErrorCode::WrongPassword;
    return &user;
}

Result<Captcha> FakeServer::handle(const Caller &, const AskCaptcha &)
{
    const QString id = u"captcha %1"_s.arg(++m_captchaCount);
    m_captchas.insert(id);
    return Captcha{CaptchaId(id), decltype(Captcha::image)(emptyPicture()), 120'000};
}

Result<Done> FakeServer::handle(const Caller &caller, const ChangePassword &request)
{
    const auto person = proven(caller.account, request.oldPassword);
    if (!person)
        return person.error();
    if (request.newPassword.value().size() < m_description.passwordLength)
        return ErrorCode::WeakPassword;
    (*person)->password = request.newPassword.value();
    return Done{};
}

Result<Done> FakeServer::handle(const Caller &caller, const ChangeLogin &request)
{
    const auto person = proven(caller.account, request.password);
    if (!person)
        return person.error();
    const auto *taken = request.name ? m_world.personByLogin(request.name->value()) : nullptr;
    if (taken && taken != *person)
        return ErrorCode::NameTaken;
    if (request.name)
        (*person)->login = request.name->value();
    if (request.phone)
        (*person)->phone = request.phone;
    m_world.tellLogins(caller.account);
    return Done{};
}

Result<EmailChange> FakeServer::handle(const Caller &caller, const ChangeEmail &request)
{
    if (const auto person = proven(caller.account, request.password); !person)
        return person.error();
    m_wantedEmails.insert(caller.account, request.email);
    return EmailChange{m_description.mail};
}

Result<Done> FakeServer::handle(const Caller &caller, const ConfirmEmail &request)
{
    if (request.code.value() != code || !m_wantedEmails.contains(caller.account))
        return ErrorCode::WrongCode;
    m_world.userOf(caller.account).email = m_wantedEmails.take(caller.account);
    m_world.tellLogins(caller.account);
    return Done{};
}

Result<Done> FakeServer::handle(const Caller &, const ForgotPassword &request)
{
    if (!m_description.mail)
        return ErrorCode::MailUnavailable;
    if (const auto redeemed = redeem(request.captcha); !redeemed)
        return redeemed.error();
    return Done{};
}

Result<Done> FakeServer::handle(const Caller &, const RecoverPassword &request)
{
    auto *person = m_world.personByLogin(request.login.value());
    if (!person || request.code.value() != code)
        return ErrorCode::WrongCode;
    person->password = request.password.value();
    return Done{};
}

Result<IssuedCode> FakeServer::handle(const Caller &, const IssueCode &)
{
    return ErrorCode::NotAllowed;
}

} // namespace skein::client
