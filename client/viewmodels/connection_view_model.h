// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <session/client_session.h>

#include <QObject>
#include <QQmlEngine>

namespace skein::client {

//! The line to the server: the banner above the panes, and the question about a new certificate.
class ConnectionViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    //! True for 3 s after the line came back: the green banner.
    Q_PROPERTY(bool justReturned READ hasJustReturned NOTIFY justReturnedChanged)
    //! Until the next try, 0 while one is under way.
    Q_PROPERTY(int secondsToRetry READ secondsToRetry NOTIFY secondsToRetryChanged)
    //! What the server calls itself, else its address.
    Q_PROPERTY(QString serverName READ serverName NOTIFY serverNameChanged)
    //! The banner's bold word and its sentence; empty when no banner is due.
    Q_PROPERTY(QString bannerTitle READ bannerTitle NOTIFY bannerChanged)
    Q_PROPERTY(QString bannerText READ bannerText NOTIFY bannerChanged)
    //! The server shows a certificate that was not accepted yet, or another one than before: ask, showing both.
    Q_PROPERTY(bool certificateAsked READ isCertificateAsked NOTIFY certificateChanged)
    //! Another certificate than the accepted one: red, and never accepted by a plain Enter.
    Q_PROPERTY(bool certificateReplaced READ isCertificateReplaced NOTIFY certificateChanged)
    //! SHA-256 of the certificate at hand, in groups of hex digits.
    Q_PROPERTY(QString fingerprint READ fingerprint NOTIFY certificateChanged)
    //! The same of the certificate that was accepted before, or empty.
    Q_PROPERTY(QString acceptedFingerprint READ acceptedFingerprint NOTIFY certificateChanged)

public:
    enum class State {
        Offline, //!< no line; the next try is in `secondsToRetry`
        Connecting,
        Syncing, //!< the line is there, what was missed is being read
        Online,
    };
    Q_ENUM(State)

    struct Needs
    {
        ClientSession &client;
        const Keychain &keychain;
        const Clock &clock;
        TimerFactory &timers;
    };

    explicit ConnectionViewModel(const Needs &needs, QObject *parent = nullptr);
    ~ConnectionViewModel() override;

    [[nodiscard]] State state() const;
    [[nodiscard]] bool hasJustReturned() const { return m_hasJustReturned; }
    [[nodiscard]] int secondsToRetry() const { return m_secondsToRetry; }
    [[nodiscard]] QString serverName() const;
    [[nodiscard]] QString bannerTitle() const;
    [[nodiscard]] QString bannerText() const;
    [[nodiscard]] bool isCertificateAsked() const { return !m_fingerprint.isEmpty(); }
    [[nodiscard]] bool isCertificateReplaced() const { return m_isReplaced; }
    [[nodiscard]] QString fingerprint() const;
    [[nodiscard]] QString acceptedFingerprint() const;

    //! The language changed.
    void retranslate() { Q_EMIT bannerChanged(); }

    Q_INVOKABLE void retryNow();
    //! Trusts the certificate at hand from now on, and connects.
    Q_INVOKABLE void acceptCertificate();
    //! Stays offline.
    Q_INVOKABLE void rejectCertificate();

Q_SIGNALS:
    void stateChanged();
    void justReturnedChanged();
    void secondsToRetryChanged();
    void serverNameChanged();
    void bannerChanged();
    void certificateChanged();

private:
    void onLink();
    void onCurrent();
    void onCertificate(const ServerAddress &server, const Fingerprint &fingerprint, bool isReplaced);
    void count();
    void setJustReturned(bool hasReturned);
    void forgetCertificate();

    Needs m_needs;
    std::unique_ptr<Timer> m_tick;
    std::unique_ptr<Timer> m_returned;
    int m_secondsToRetry = 0;
    bool m_wasOffline = false;
    bool m_hasJustReturned = false;
    ServerAddress m_server; //!< whose certificate is asked about
    Fingerprint m_fingerprint; //!< empty: nothing is asked
    bool m_isReplaced = false;
};

} // namespace skein::client
