// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <session/client_session.h>

#include <QObject>
#include <QQmlEngine>

namespace skein::client {

//! The picture that a stranger must read, where the server asks for it.
class CaptchaViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    //! A data URL; empty while there is none.
    Q_PROPERTY(QString image READ image NOTIFY changed)
    //! A sign-in needs it.
    Q_PROPERTY(bool neededToSignIn READ isNeededToSignIn NOTIFY changed)
    //! So do registration and recovery.
    Q_PROPERTY(bool neededToRegister READ isNeededToRegister NOTIFY changed)
    Q_PROPERTY(bool loading READ isLoading NOTIFY changed)
    //! Why there is no picture, or that the last one was read wrong; empty when all is well.
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    explicit CaptchaViewModel(ClientSession &client, QObject *parent = nullptr);

    [[nodiscard]] QString image() const { return m_image; }
    [[nodiscard]] bool isNeededToSignIn() const { return m_isNeededToSignIn; }
    [[nodiscard]] bool isNeededToRegister() const;
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    [[nodiscard]] QString errorText() const { return m_errorText; }

    //! Which server is asked from now on; forgets the picture of another one.
    void setServer(const std::optional<ServerAddress> &server);
    //! There is no picture any more, and none is needed.
    void forget();
    //! The server said what it needs.
    void onDescribed();
    //! A request failed: every picture is good for one answer.
    void onFailed(ErrorCode code);
    //! What the user read, if there is a picture.
    [[nodiscard]] std::optional<CaptchaAnswer> answer(const QString &text) const;

    //! Shows another picture.
    Q_INVOKABLE void reload();

Q_SIGNALS:
    void changed();
    //! A new picture is shown: what was typed is void.
    void renewed();

private:
    void onAnswered(const Result<Captcha> &captcha);

    ClientSession &m_client;
    std::optional<ServerAddress> m_server;
    CaptchaId m_id;
    QString m_image;
    QString m_errorText;
    bool m_isNeededToSignIn = false;
    bool m_isLoading = false;
};

} // namespace skein::client
