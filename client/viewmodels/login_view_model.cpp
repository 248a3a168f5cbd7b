// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/login_view_model.h>

#include <models/error_text.h>
#include <models/password_words.h>

#include <QSettings>

using namespace Qt::StringLiterals;

namespace skein::client {

namespace {

constexpr QAnyStringView addressSetting{"server"};
constexpr int usualPasswordLength = 8; // until the server has said its own

QString usualAddress()
{
    return u"localhost:%1"_s.arg(defaultPort);
}

} // namespace

LoginViewModel::LoginViewModel(ClientSession &client, QSettings &settings, QObject *parent)
    : QObject(parent),
      m_client(client), m_settings(settings), m_captcha(client), m_recovery(client, m_captcha),
    m_address(settings.value(addressSetting.toString(), usualAddress()).toString())
{
    connect(&client, &ClientSession::currentChanged, this, &LoginViewModel::onCurrent);
    client.listen(&Session::serverDescribed, this, &LoginViewModel::onDescribed);
    client.listen(&Session::signInFailed, this, &LoginViewModel::onFailed);
    client.listen(&Session::stateChanged, this, &LoginViewModel::onState);
    client.listen(&Session::certificateRefused, this, [this](const ServerAddress &, const Fingerprint &fingerprint) {
        m_fingerprint = Session::readable(fingerprint);
        setBusy(false); // a sign-in that this interrupted goes on when somebody trusts the certificate
        setTrust(Trust::Unverified);
    });
}

void LoginViewModel::begin()
{
    adoptWanted();
    askServer();
}

// The server of an account that has to sign in again; as it was typed, when it is the same.
void LoginViewModel::adoptWanted()
{
    const auto &wanted = m_client.wanted();
    const auto typed = ServerAddress::parse(m_address);
    if (wanted && (!typed || *typed != wanted->server)) {
        m_address = wanted->server.text();
        Q_EMIT serverAddressChanged();
    }
    Q_EMIT lastLoginChanged();
}

void LoginViewModel::onCurrent()
{
    setBusy(false);
    clearErrors();
    setRetryAfter(0); // another account did not guess
    if (m_client.session().state() == Session::State::SignedOut)
        begin();
}

void LoginViewModel::askServer()
{
    if (m_client.session().state() == Session::State::Ready)
        return;
    m_fingerprint.clear();
    const auto server = address();
    m_captcha.setServer(server);
    m_recovery.setServer(server);
    setTrust(server ? Trust::Asking : Trust::Unknown);
    if (server)
        m_client.session().describeServer(*server);
}

void LoginViewModel::retranslate()
{
    clearErrors();
    std::ignore = address(); // says anew what is wrong with it, and that all of the server's sentences changed
}

void LoginViewModel::setEndReason(ErrorCode reason)
{
    clearErrors();
    addError(Field::None, client::errorText(reason));
}

void LoginViewModel::setServerAddress(const QString &address)
{
    if (std::exchange(m_address, address.trimmed()) == address.trimmed())
        return;
    m_settings.setValue(addressSetting.toString(), m_address);
    Q_EMIT serverAddressChanged();
    clearErrors();
    setRetryAfter(0); // another server lets him try
    m_client.session().cancel();
    askServer();
}

QString LoginViewModel::serverName() const
{
    const auto &description = m_client.session().serverDescription();
    return description ? description->name.value() : QString();
}

int LoginViewModel::passwordLength() const
{
    const auto &description = m_client.session().serverDescription();
    return description && description->passwordLength > 0 ? int(description->passwordLength) : usualPasswordLength;
}

QString LoginViewModel::passwordRule() const
{
    return passwordRuleText(m_client.session().serverDescription());
}

bool LoginViewModel::isRegistrationClosed() const
{
    const auto &description = m_client.session().serverDescription();
    return description && description->registration
        && !description->registration->isOpenAt({QDateTime::currentMSecsSinceEpoch()});
}

QDateTime LoginViewModel::registrationOpensAt() const
{
    const auto &description = m_client.session().serverDescription();
    const bool opens = isRegistrationClosed() && description->registration->open && description->registration->from;
    const QDateTime from = opens ? QDateTime::fromMSecsSinceEpoch(description->registration->from->ms) : QDateTime();
    return from > QDateTime::currentDateTime() ? from : QDateTime();
}

QString LoginViewModel::lastLogin() const
{
    if (m_client.wanted())
        return m_client.wanted()->login;
    const auto known = m_client.session().knownAccounts();
    return known.isEmpty() ? QString() : known.first().login;
}

void LoginViewModel::logIn(const QString &login, const QString &password, const QString &captchaText)
{
    clearErrors();
    setRetryAfter(0);
    const auto server = address();
    const auto name = parsed<LoginText>(login, Field::Login);
    const auto secret = parsed<Password>(password, Field::Password);
    if (!server || !name || !secret)
        return;
    setBusy(true);
    m_client.session().logIn(*server, LogIn{*name, *secret, {}, m_captcha.answer(captchaText)});
}

void LoginViewModel::registerUser(const QString &name, const QString &email, const QString &phone, const QString &nickname,
                                  const QString &password, const QString &captchaText)
{
    clearErrors();
    Register request;
    if (!name.isEmpty())
        request.name = parsed<LoginName>(name, Field::Name);
    if (!email.isEmpty())
        request.email = parsed<EmailAddress>(email, Field::Email);
    if (!phone.isEmpty())
        request.phone = parsed<PhoneNumber>(phone, Field::Phone);
    request.nickname = parsed<Nickname>(nickname, Field::Nickname, ErrorCode::InvalidNickname).value_or(Nickname());
    request.password = parsed<Password>(password, Field::Password).value_or(Password());
    const auto server = address();
    if (!server || !m_errors.isEmpty())
        return;
    request.captcha = m_captcha.answer(captchaText);
    setBusy(true);
    m_client.session().registerAccount(*server, request);
}

bool LoginViewModel::takesGuests() const
{
    const auto &description = m_client.session().serverDescription();
    return description && description->guestLife;
}

void LoginViewModel::enterAsGuest(const QString &nickname)
{
    clearErrors();
    const auto server = address();
    const auto name = parsed<Nickname>(nickname, Field::Nickname, ErrorCode::InvalidNickname);
    if (!server || !name)
        return;
    setBusy(true);
    m_client.session().enterAsGuest(*server, EnterAsGuest{*name, {}});
}

void LoginViewModel::clearErrors()
{
    m_errors.clear();
    Q_EMIT errorsChanged();
}

void LoginViewModel::retryServer()
{
    m_client.session().cancel();
    askServer();
}

LoginViewModel::Field LoginViewModel::fieldOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NameTaken:
    case ErrorCode::InvalidName:
        return Field::Name;
    case ErrorCode::EmailTaken:
    case ErrorCode::InvalidEmail:
        return Field::Email;
    case ErrorCode::PhoneTaken:
    case ErrorCode::InvalidPhone:
        return Field::Phone;
    case ErrorCode::InvalidNickname:
        return Field::Nickname;
    case ErrorCode::WeakPassword:
        return Field::Password;
    default:
        break;
    }
    static const QHash<QString, Field> fields{
        {u"login"_s, Field::Login}, {u"password"_s, Field::Password}, {u"name"_s, Field::Name},
        {u"email"_s, Field::Email}, {u"phone"_s, Field::Phone},       {u"nickname"_s, Field::Nickname}};
    return fields.value(error.field, Field::None);
}

std::optional<ServerAddress> LoginViewModel::address()
{
    const auto parsed = ServerAddress::parse(m_address);
    m_serverError = parsed ? QString() : tr("This is not a server's address. Try “name” or “name:port”.");
    Q_EMIT serverChanged();
    return parsed ? std::optional(*parsed) : std::nullopt;
}

void LoginViewModel::setTrust(Trust trust)
{
    m_trust = trust;
    Q_EMIT serverChanged();
}

void LoginViewModel::setBusy(bool isBusy)
{
    if (std::exchange(m_isBusy, isBusy) != isBusy)
        Q_EMIT busyChanged();
}

void LoginViewModel::setRetryAfter(int seconds)
{
    m_retryAfter = seconds;
    Q_EMIT errorsChanged();
}

void LoginViewModel::addError(Field field, const QString &sentence)
{
    m_errors.insert(field, sentence);
    Q_EMIT errorsChanged();
}

template<class T>
std::optional<T> LoginViewModel::parsed(const QString &text, Field field, std::optional<ErrorCode> instead)
{
    const auto result = T::parse(text);
    if (result)
        return *result;
    addError(field, client::errorText(instead.value_or(result.error().code)));
    return std::nullopt;
}

void LoginViewModel::onDescribed()
{
    m_fingerprint.clear();
    setTrust(Trust::Verified);
    if (m_client.session().state() != Session::State::SignedOut)
        return; // whoever signs in is asked for a picture when one is needed
    m_client.session().cancel(); // the server closes a connection on which nobody signs in soon; signing in opens another
    m_captcha.onDescribed();
}

void LoginViewModel::onFailed(const Error &error)
{
    const bool wasAsking = !m_isBusy;
    setBusy(false);
    if (error.code == ErrorCode::Disconnected)
        return; // it was given up
    if (error.code == ErrorCode::Unavailable && !error.detail.isEmpty())
        setTrust(Trust::Unreachable);
    if (wasAsking)
        return;
    if (error.code == ErrorCode::TooManyAttempts)
        setRetryAfter(int((error.detail.toLongLong() + 999) / 1000));
    m_captcha.onFailed(error.code);
    if (error.code == ErrorCode::CaptchaRequired || error.code == ErrorCode::WrongCaptcha)
        return; // it stands at the picture
    const QString sentence = m_trust == Trust::Unreachable ? tr("The server cannot be reached.")
                                                           : client::errorText(error.code);
    addError(fieldOf(error), sentence);
}

void LoginViewModel::onState(Session::State state)
{
    if (state == Session::State::SigningIn)
        setBusy(true);
    if (state != Session::State::Ready)
        return;
    setBusy(false);
    clearErrors();
    m_captcha.forget();
    Q_EMIT lastLoginChanged();
}

} // namespace skein::client
