// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <viewmodels/captcha_view_model.h>
#include <viewmodels/recovery_view_model.h>

#include <QDateTime>
#include <QObject>
#include <QQmlEngine>

class QSettings;

namespace skein::client {

//! The page before anybody is signed in: which server, who, and why not.
class LoginViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    //! "host" or "host:port", as typed; remembered. At first start "localhost:7420".
    Q_PROPERTY(QString serverAddress READ serverAddress WRITE setServerAddress NOTIFY serverAddressChanged)
    //! Why the address cannot be used; empty when it can.
    Q_PROPERTY(QString serverError READ serverError NOTIFY serverChanged)
    //! What the server calls itself; empty until it answered.
    Q_PROPERTY(QString serverName READ serverName NOTIFY serverChanged)
    Q_PROPERTY(Trust trust READ trust NOTIFY serverChanged)
    //! The SHA-256 of the server's certificate in groups of hex digits; empty until it is known.
    Q_PROPERTY(QString fingerprint READ fingerprint NOTIFY serverChanged)
    //! The server answered: it can be asked to sign in or to register.
    Q_PROPERTY(bool ready READ isReady NOTIFY serverChanged)
    //! The least number of characters of a new password, as the server says.
    Q_PROPERTY(int passwordLength READ passwordLength NOTIFY serverChanged)
    //! The rule for a new password, as a sentence.
    Q_PROPERTY(QString passwordRule READ passwordRule NOTIFY serverChanged)
    //! Nobody can register now.
    Q_PROPERTY(bool registrationClosed READ isRegistrationClosed NOTIFY serverChanged)
    //! Until when; invalid: nobody knows.
    Q_PROPERTY(QDateTime registrationOpensAt READ registrationOpensAt NOTIFY serverChanged)
    Q_PROPERTY(skein::client::CaptchaViewModel *captcha READ captcha CONSTANT)
    Q_PROPERTY(skein::client::RecoveryViewModel *recovery READ recovery CONSTANT)
    //! Seconds after which the server lets somebody try again; 0: at once. Told once, not counted down.
    Q_PROPERTY(int retryAfter READ retryAfter NOTIFY errorsChanged)
    //! The name that signed in last, or that of the account which has to sign in again: to fill the form with.
    Q_PROPERTY(QString lastLogin READ lastLogin NOTIFY lastLoginChanged)
    //! The server lets people in without an account.
    Q_PROPERTY(bool takesGuests READ takesGuests NOTIFY serverChanged)
    //! A request is under way.
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    //! One sentence for what is wrong with a field, or empty.
    Q_PROPERTY(QString loginError READ loginError NOTIFY errorsChanged)
    Q_PROPERTY(QString passwordError READ passwordError NOTIFY errorsChanged)
    Q_PROPERTY(QString nameError READ nameError NOTIFY errorsChanged)
    Q_PROPERTY(QString emailError READ emailError NOTIFY errorsChanged)
    Q_PROPERTY(QString phoneError READ phoneError NOTIFY errorsChanged)
    Q_PROPERTY(QString nicknameError READ nicknameError NOTIFY errorsChanged)
    //! One sentence for what is wrong and belongs to no field (not reachable, account disabled, signed out elsewhere).
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorsChanged)

public:
    enum class Trust {
        Unknown, //!< no address yet
        Asking,
        Verified, //!< the certificate is the one that was accepted before
        Unverified, //!< first visit: compare the fingerprint
        Unreachable,
    };
    Q_ENUM(Trust)

    //! `client` and `settings` outlive this.
    LoginViewModel(ClientSession &client, QSettings &settings, QObject *parent = nullptr);

    //! The page is shown: asks the server who it is.
    void begin();
    //! Every ready-made text is made again.
    void retranslate();
    //! Says why the session ended.
    void setEndReason(ErrorCode reason);

    [[nodiscard]] QString serverAddress() const { return m_address; }
    void setServerAddress(const QString &address);
    [[nodiscard]] QString serverError() const { return m_serverError; }
    [[nodiscard]] QString serverName() const;
    [[nodiscard]] Trust trust() const { return m_trust; }
    [[nodiscard]] QString fingerprint() const { return m_fingerprint; }
    [[nodiscard]] bool isReady() const { return m_trust == Trust::Verified; }
    [[nodiscard]] int passwordLength() const;
    [[nodiscard]] bool takesGuests() const;
    [[nodiscard]] QString passwordRule() const;
    [[nodiscard]] bool isRegistrationClosed() const;
    [[nodiscard]] QDateTime registrationOpensAt() const;
    [[nodiscard]] CaptchaViewModel *captcha() { return &m_captcha; }
    [[nodiscard]] RecoveryViewModel *recovery() { return &m_recovery; }
    [[nodiscard]] int retryAfter() const { return m_retryAfter; }
    [[nodiscard]] QString lastLogin() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QString loginError() const { return m_errors.value(Field::Login); }
    [[nodiscard]] QString passwordError() const { return m_errors.value(Field::Password); }
    [[nodiscard]] QString nameError() const { return m_errors.value(Field::Name); }
    [[nodiscard]] QString emailError() const { return m_errors.value(Field::Email); }
    [[nodiscard]] QString phoneError() const { return m_errors.value(Field::Phone); }
    [[nodiscard]] QString nicknameError() const { return m_errors.value(Field::Nickname); }
    [[nodiscard]] QString errorText() const { return m_errors.value(Field::None); }

    //! Signs in with an account name, e-mail address or phone number. Ends in AppViewModel::stage Ready or in an error.
    //! `captchaText`: what the user read, where there is a picture.
    Q_INVOKABLE void logIn(const QString &login, const QString &password, const QString &captchaText = {});
    //! Makes a user and signs in. Of name, email and phone at least one is not empty; the caller compared the two passwords.
    Q_INVOKABLE void registerUser(const QString &name, const QString &email, const QString &phone, const QString &nickname,
                                  const QString &password, const QString &captchaText = {});
    //! Enters the world channel under a name, for a while. Ends as `logIn` does.
    Q_INVOKABLE void enterAsGuest(const QString &nickname);
    //! The user edits the form: old sentences go away.
    Q_INVOKABLE void clearErrors();
    //! Asks the server again.
    Q_INVOKABLE void retryServer();

Q_SIGNALS:
    void serverAddressChanged();
    void serverChanged();
    void lastLoginChanged();
    void busyChanged();
    void errorsChanged();

private:
    enum class Field { None, Login, Password, Name, Email, Phone, Nickname };

    [[nodiscard]] static Field fieldOf(const Error &error);
    [[nodiscard]] std::optional<ServerAddress> address();
    void adoptWanted();
    void askServer();
    void onCurrent();
    void setTrust(Trust trust);
    void setBusy(bool isBusy);
    void setRetryAfter(int seconds);
    void addError(Field field, const QString &sentence);
    template<class T>
    std::optional<T> parsed(const QString &text, Field field, std::optional<ErrorCode> instead = {});
    void onDescribed();
    void onFailed(const Error &error);
    void onState(Session::State state);

    ClientSession &m_client;
    QSettings &m_settings;
    CaptchaViewModel m_captcha;
    RecoveryViewModel m_recovery;
    QString m_address;
    QString m_serverError;
    QString m_fingerprint;
    Trust m_trust = Trust::Unknown;
    bool m_isBusy = false;
    int m_retryAfter = 0;
    QMap<Field, QString> m_errors;
};

} // namespace skein::client
