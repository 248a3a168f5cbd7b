// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/security_view_model.h>

#include <models/error_text.h>
#include <models/password_words.h>
#include <viewmodels/follow.h>

using namespace Qt::StringLiterals;

namespace skein::client {

SecurityViewModel::SecurityViewModel(ClientSession &client, ToastsViewModel &toasts, QObject *parent)
    : QObject(parent), m_client(client), m_toasts(toasts)
{
    client.listen(&Session::serverDescribed, this, &SecurityViewModel::ruleChanged);
    connect(&client, &ClientSession::currentChanged, this, &SecurityViewModel::ruleChanged);
    connect(&client, &ClientSession::workspaceOpened, this, &SecurityViewModel::onOpened);
    connect(&client, &ClientSession::workspaceClosing, this, [this] {
        m_own = {};
        Q_EMIT ownChanged();
        begin();
    });
}

void SecurityViewModel::onOpened()
{
    const StoreEvents &events = m_client.workspace()->events();
    connect(&events, &StoreEvents::profilesChanged, this, &SecurityViewModel::refresh);
    connect(&events, &StoreEvents::startedAnew, this, &SecurityViewModel::refresh);
    refresh();
}

void SecurityViewModel::refresh()
{
    Workspace *workspace = m_client.workspace();
    if (workspace == nullptr)
        return;
    const OwnAccount own = workspace->store().profiles.own().value_or(OwnAccount());
    if (std::exchange(m_own, own) != own)
        Q_EMIT ownChanged();
}

QString SecurityViewModel::passwordRule() const
{
    return passwordRuleText(m_client.session().serverDescription());
}

void SecurityViewModel::begin()
{
    m_isBusy = false;
    m_isAwaitingCode = false;
    clearErrors();
}

void SecurityViewModel::clearErrors()
{
    m_errors.clear();
    Q_EMIT changed();
}

template<class T, class Then>
void SecurityViewModel::run(QCoro::Task<Result<T>> task, Then then)
{
    m_isBusy = true;
    Q_EMIT changed();
    follow(std::move(task), QPointer<QObject>(this), [this, then](const Result<T> &result) {
        m_isBusy = false;
        if (result)
            then(result);
        else
            refuse(result.error());
        Q_EMIT changed();
    });
}

void SecurityViewModel::changePassword(const QString &oldPassword, const QString &newPassword)
{
    clearErrors();
    const auto before = parsed(oldPassword, Field::Password);
    const auto after = parsed(newPassword, Field::NewPassword);
    if (!before || !after || !m_client.workspace())
        return;
    run(m_client.workspace()->actions.changePassword(*before, *after), [this](const Result<void> &) {
        finish(tr("The password was changed. Your other devices were signed out."));
    });
}

void SecurityViewModel::changeName(const QString &password, const QString &name)
{
    clearErrors();
    const auto secret = parsed(password, Field::Password);
    if (!secret || !m_client.workspace())
        return;
    run(m_client.workspace()->actions.changeName(*secret, name),
        [this](const Result<void> &) { finish(tr("The sign-in name was changed.")); });
}

void SecurityViewModel::changePhone(const QString &password, const QString &phone)
{
    clearErrors();
    const auto secret = parsed(password, Field::Password);
    if (!secret || !m_client.workspace())
        return;
    run(m_client.workspace()->actions.changePhone(*secret, phone),
        [this](const Result<void> &) { finish(tr("The phone number was changed.")); });
}

void SecurityViewModel::changeEmail(const QString &password, const QString &email)
{
    clearErrors();
    const auto secret = parsed(password, Field::Password);
    if (!secret || !m_client.workspace())
        return;
    run(m_client.workspace()->actions.changeEmail(*secret, email), [this](const Result<EmailChange> &change) {
        m_isAwaitingCode = true;
        m_isMailed = change->mailed;
    });
}

void SecurityViewModel::confirmEmail(const QString &code)
{
    clearErrors();
    if (!m_client.workspace())
        return;
    run(m_client.workspace()->actions.confirmEmail(code),
        [this](const Result<void> &) { finish(tr("The e-mail address was changed.")); });
}

std::optional<Password> SecurityViewModel::parsed(const QString &text, Field field)
{
    const auto password = Password::parse(text);
    if (password)
        return *password;
    m_errors.insert(field, client::errorText(password.error().code));
    Q_EMIT changed();
    return std::nullopt;
}

void SecurityViewModel::refuse(const Error &error)
{
    static const QHash<ErrorCode, Field> fields{
        {ErrorCode::WrongPassword, Field::Password}, {ErrorCode::WeakPassword, Field::NewPassword},
        {ErrorCode::WrongCode, Field::Value},        {ErrorCode::InvalidEmail, Field::Value},
        {ErrorCode::EmailTaken, Field::Value},       {ErrorCode::InvalidPhone, Field::Value},
        {ErrorCode::PhoneTaken, Field::Value},       {ErrorCode::InvalidName, Field::Value},
        {ErrorCode::NameTaken, Field::Value}};
    m_errors.insert(fields.value(error.code, Field::None), client::errorText(error.code));
}

void SecurityViewModel::finish(const QString &sentence)
{
    m_isAwaitingCode = false;
    m_toasts.celebrate(sentence);
    Q_EMIT done();
}

} // namespace skein::client
