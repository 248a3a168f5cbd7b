// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <viewmodels/captcha_view_model.h>

namespace skein::client {

//! A forgotten password: whose, then the code, which came by mail or from an administrator, with a new one.
class RecoveryViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(Step step READ step NOTIFY changed)
    //! The server mails codes; else an administrator issues them.
    Q_PROPERTY(bool mails READ mails NOTIFY changed)
    //! Whose password it is.
    Q_PROPERTY(QString login READ login NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    //! One sentence for what is wrong with a field, or empty.
    Q_PROPERTY(QString loginError READ loginError NOTIFY changed)
    Q_PROPERTY(QString codeError READ codeError NOTIFY changed)
    Q_PROPERTY(QString passwordError READ passwordError NOTIFY changed)
    //! For what belongs to no field.
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    enum class Step {
        Login,
        Code, //!< and the new password
    };
    Q_ENUM(Step)

    RecoveryViewModel(ClientSession &client, CaptchaViewModel &captcha, QObject *parent = nullptr);

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] bool mails() const;
    [[nodiscard]] QString login() const { return m_login; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QString loginError() const { return m_loginError; }
    [[nodiscard]] QString codeError() const { return m_codeError; }
    [[nodiscard]] QString passwordError() const { return m_passwordError; }
    [[nodiscard]] QString errorText() const { return m_errorText; }

    void setServer(const std::optional<ServerAddress> &server) { m_server = server; }

    //! The form is shown.
    Q_INVOKABLE void begin();
    //! Has a code mailed, where the server mails; then step Code, whether or not there is such a user.
    Q_INVOKABLE void askForCode(const QString &login, const QString &captchaText);
    //! Ends in `recovered` or in an error.
    Q_INVOKABLE void recover(const QString &code, const QString &password);
    Q_INVOKABLE void clearErrors();

Q_SIGNALS:
    void changed();
    //! The new password holds: sign in with it.
    void recovered();

private:
    void start();
    void onAsked(const Result<Done> &answer);
    void onRecovered(const Result<Done> &answer);

    ClientSession &m_client;
    CaptchaViewModel &m_captcha;
    std::optional<ServerAddress> m_server;
    Step m_step = Step::Login;
    QString m_login;
    bool m_isBusy = false;
    QString m_loginError;
    QString m_codeError;
    QString m_passwordError;
    QString m_errorText;
};

} // namespace skein::client
