// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <session/client_session.h>
#include <viewmodels/toasts_view_model.h>

#include <QObject>
#include <QQmlEngine>

namespace skein::client {

//! What the user signs in with: sign-in name, password, e-mail address, phone number.
class SecurityViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    //! As the server has them; empty: none, or nobody is signed in.
    Q_PROPERTY(QString name READ name NOTIFY ownChanged)
    Q_PROPERTY(QString email READ email NOTIFY ownChanged)
    Q_PROPERTY(QString phone READ phone NOTIFY ownChanged)
    //! The rule for a new password, as a sentence.
    Q_PROPERTY(QString passwordRule READ passwordRule NOTIFY ruleChanged)
    //! A request is under way.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    //! A new address waits for its code.
    Q_PROPERTY(bool awaitingCode READ isAwaitingCode NOTIFY changed)
    //! The code was mailed; else an administrator issues it.
    Q_PROPERTY(bool mailed READ isMailed NOTIFY changed)
    //! One sentence for what is wrong with a field, or empty.
    Q_PROPERTY(QString passwordError READ passwordError NOTIFY changed)
    Q_PROPERTY(QString newPasswordError READ newPasswordError NOTIFY changed)
    //! Of the name, the address, the number or the code: there is one of them in each form.
    Q_PROPERTY(QString valueError READ valueError NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    SecurityViewModel(ClientSession &client, ToastsViewModel &toasts, QObject *parent = nullptr);

    [[nodiscard]] QString name() const { return m_own.name.value_or(LoginName()).value(); }
    [[nodiscard]] QString email() const { return m_own.email.value_or(EmailAddress()).value(); }
    [[nodiscard]] QString phone() const { return m_own.phone.value_or(PhoneNumber()).value(); }
    [[nodiscard]] QString passwordRule() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] bool isAwaitingCode() const { return m_isAwaitingCode; }
    [[nodiscard]] bool isMailed() const { return m_isMailed; }
    [[nodiscard]] QString passwordError() const { return m_errors.value(Field::Password); }
    [[nodiscard]] QString newPasswordError() const { return m_errors.value(Field::NewPassword); }
    [[nodiscard]] QString valueError() const { return m_errors.value(Field::Value); }
    [[nodiscard]] QString errorText() const { return m_errors.value(Field::None); }

    //! A dialog opens.
    Q_INVOKABLE void begin();
    Q_INVOKABLE void clearErrors();
    //! Each ends in `done` or in an error; `changeEmail` in `awaitingCode`.
    Q_INVOKABLE void changePassword(const QString &oldPassword, const QString &newPassword);
    Q_INVOKABLE void changeName(const QString &password, const QString &name);
    Q_INVOKABLE void changePhone(const QString &password, const QString &phone);
    Q_INVOKABLE void changeEmail(const QString &password, const QString &email);
    Q_INVOKABLE void confirmEmail(const QString &code);

Q_SIGNALS:
    void ownChanged();
    void changed();
    void ruleChanged();
    //! The request succeeded: close the dialog.
    void done();

private:
    enum class Field { None, Password, NewPassword, Value };

    void onOpened();
    void refresh();
    template<class T, class Then>
    void run(QCoro::Task<Result<T>> task, Then then);
    [[nodiscard]] std::optional<Password> parsed(const QString &text, Field field);
    void refuse(const Error &error);
    void finish(const QString &sentence);

    ClientSession &m_client;
    ToastsViewModel &m_toasts;
    OwnAccount m_own;
    bool m_isBusy = false;
    bool m_isAwaitingCode = false;
    bool m_isMailed = false;
    QMap<Field, QString> m_errors;
};

} // namespace skein::client
