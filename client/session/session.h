// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/fingerprint.h>
#include <net/request_channel.h>
#include <protocol/accounts.h>
#include <protocol/credentials.h>
#include <session/keychain.h>

#include <variant>

namespace skein::client {

//! Who is signed in, and how that changes. Lives on: main.
//!
//!     SignedOut ──logIn, registerAccount──▶ SigningIn ──▶ Ready ──logOut, token refused──▶ SignedOut
//!     SignedOut ──resume(known account)──────────────────▶ Ready   (offline at first: the store is there already)
class Session : public QObject
{
    Q_OBJECT

public:
    enum class State { SignedOut, SigningIn, Ready };
    Q_ENUM(State)

    Session(Connection &connection, RequestChannel &channel, Keychain &keychain, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    //! In state Ready: signed in on the present connection.
    [[nodiscard]] bool isSignedIn() const { return m_isSignedIn; }
    [[nodiscard]] const ServerAddress &server() const { return m_account.server; }
    //! Whose session it is; meaningful in state Ready. The profile is as fresh as the last sign-in.
    [[nodiscard]] const KnownAccount &account() const { return m_account; }
    //! What its user may do on the server as a whole; as fresh as the last word of the server, a member's before it.
    [[nodiscard]] ServerRole role() const { return m_role; }
    //! After this much of a connection the token is renewed; zero: never.
    [[nodiscard]] std::chrono::milliseconds renewAfter() const { return m_renewAfter; }
    [[nodiscard]] QList<KnownAccount> knownAccounts() const { return m_keychain.accounts(); }
    //! What the server says of itself; after `describeServer` or a sign-in.
    [[nodiscard]] const std::optional<ServerDescription> &serverDescription() const { return m_description; }

    // --- in state SignedOut ------------------------------------------------------------------------------------
    //! Connects and asks who the server is: for the login page. Answer: serverDescribed, signInFailed or certificateRefused.
    void describeServer(const ServerAddress &server);
    //! Answer: state Ready, or signInFailed and state SignedOut. The device label is filled in here when it is empty. Of several
    //! accounts of one user `logIn` opens the one that was used last here, if it is not signed in; else the first one.
    void logIn(const ServerAddress &server, const LogIn &request);
    void registerAccount(const ServerAddress &server, const Register &request);
    void enterAsGuest(const ServerAddress &server, const EnterAsGuest &request);
    //! Opens a known account with its token; Ready at once, also without network.
    void resume(const KnownAccount &account);
    //! Connects, asks what strangers may ask, and hangs up. `then` gets the answer, unavailable when nobody answers, or
    //! disconnected when it is given up for something else; then it must ask nothing itself.
    template<Request T>
    void ask(const ServerAddress &server, const T &request, std::function<void(const Result<typename T::Reply> &)> then);
    //! Gives up what is under way.
    void cancel();
    //! Pins the certificate that certificateRefused showed, and repeats what it interrupted.
    void trustCertificate(const ServerAddress &server, const Fingerprint &fingerprint);

    // --- in state Ready ----------------------------------------------------------------------------------------
    //! Opens another connection, on which it signs in.
    void reconnect();
    //! Ends the session here and, when it can be reached, on the server. What is on the disk stays.
    void logOut();
    //! The token from now on, instead of the one that was renewed.
    void keepToken(const SessionToken &token);

    //! What this computer calls itself in the list of a user's devices.
    [[nodiscard]] static DeviceLabel deviceLabel();
    //! The fingerprint in full, as people compare it.
    [[nodiscard]] static QString readable(const Fingerprint &fingerprint)
    {
        return fingerprintInWords(fingerprint) + u'\n' + fingerprintInHex(fingerprint);
    }

Q_SIGNALS:
    void stateChanged(skein::client::Session::State state);
    //! Signed in on a new connection: the first time and after each reconnect. `epoch` names the server's history.
    void signedIn(const QString &epoch);
    //! The connection is gone; state Ready stays.
    void signedOff();
    //! A sign-in failed: the server's refusal, unavailable (nobody answers; `detail` is the address), or disconnected (it was
    //! given up for something else).
    void signInFailed(const skein::Error &error);
    //! The server ended the session (bad_token, account_disabled …): state is SignedOut; outbox and drafts stay on the disk.
    void sessionEnded(skein::ErrorCode reason);
    void serverDescribed();
    void roleChanged();
    //! The account that was just registered is the first one of the server, which its user administers from now on.
    void foundedServer();
    //! `fingerprint` is shown with core/fingerprint.h. `isChanged`: not the certificate that was trusted before, possibly an attack; else seen for the first time.
    void certificateRefused(const skein::client::ServerAddress &server, const QByteArray &fingerprint, bool isChanged);

private:
    struct Describe
    {
    };
    //! A question of a stranger.
    struct Errand
    {
        int number = 0;
        std::function<QCoro::Task<>()> run;
        std::function<void(const Error &)> fail;
    };
    //! What to say first on the connection.
    using Intent = std::variant<std::monostate, Describe, LogIn, Register, EnterAsGuest, Resume, Errand>;

    void begin(const ServerAddress &server, Intent intent);
    void giveUp();
    void connectTo(const ServerAddress &server);
    void setState(State state);
    void onOpen();
    void onLost(CloseReason reason);
    QCoro::Task<> describe();
    template<Request T>
    QCoro::Task<> run(T request, int number, std::function<void(const Result<typename T::Reply> &)> then);
    [[nodiscard]] bool endErrand(int number);
    template<class T>
    QCoro::Task<> signIn(T request);
    [[nodiscard]] QList<AccountId> usedAfter(AccountId account) const;
    QCoro::Task<> comeBack(SignedIn first, QList<AccountId> candidates);
    void moveTo(const SignedIn &entered);
    void onSignedIn(const SignedIn &answer);
    void onOwnChanged(const OwnAccount &own);
    void setRole(ServerRole role);
    void onResumeRefused(const Error &error);
    void fail(const Error &error);
    void end(ErrorCode reason);
    [[nodiscard]] static bool isSignIn(const Intent &intent);
    [[nodiscard]] static QString loginOf(const Intent &intent);

    Connection &m_connection;
    RequestChannel &m_channel;
    Keychain &m_keychain;
    State m_state = State::SignedOut;
    bool m_isSignedIn = false;
    Intent m_intent;
    int m_errands = 0; //!< begun so far
    ErrorCode m_endReason = ErrorCode::BadToken; //!< what session.ended said
    KnownAccount m_account;
    ServerRole m_role = ServerRole::Member;
    std::chrono::milliseconds m_renewAfter{0};
    std::optional<ServerDescription> m_description;
};

template<Request T>
void Session::ask(const ServerAddress &server, const T &request, std::function<void(const Result<typename T::Reply> &)> then)
{
    const int number = ++m_errands;
    begin(server, Errand{number, [this, request, number, then] { return run(request, number, then); },
                         [then](const Error &error) { then(error); }});
}

template<Request T>
QCoro::Task<> Session::run(T request, int number, std::function<void(const Result<typename T::Reply> &)> then)
{
    const auto answer = co_await m_channel.send(request);
    const bool isLost = !answer && answer.error().code == ErrorCode::Disconnected; // onLost speaks of that
    if (!isLost && endErrand(number))
        then(answer);
}

} // namespace skein::client
