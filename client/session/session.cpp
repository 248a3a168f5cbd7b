// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/logging.h>
#include <protocol/sync.h>
#include <session/session.h>

#include <QSysInfo>

namespace skein::client {

using namespace Qt::StringLiterals;

namespace {

//! The server knows the account and will not have it: trying again changes nothing.
bool isFinal(ErrorCode code)
{
    return code == ErrorCode::BadToken || code == ErrorCode::AccountDisabled || code == ErrorCode::NotFound;
}

AccountId ownAccountOf(const OwnedAccount &owned)
{
    return owned.profile.account;
}

//! Why a session ended; a reason of a newer server is one that asks to sign in again.
ErrorCode reasonNamed(const QString &name)
{
    const auto all = everyErrorCode();
    const auto known = std::ranges::find_if(all, [&](ErrorCode code) { return errorName(code) == name; });
    return known == all.cend() ? ErrorCode::BadToken : *known;
}

} // namespace

Session::Session(Connection &connection, RequestChannel &channel, Keychain &keychain, QObject *parent)
    : QObject(parent), m_connection(connection), m_channel(channel), m_keychain(keychain)
{
    connect(&connection, &Connection::stateChanged, this, [this](Connection::State state) {
        if (state == Connection::State::Open)
            onOpen();
    });
    connect(&connection, &Connection::lost, this, &Session::onLost);
    connect(&connection, &Connection::certificateRefused, this, [this](CloseReason reason, const Fingerprint &fingerprint) {
        Q_EMIT certificateRefused(m_account.server, fingerprint, reason == CloseReason::CertificateChanged);
    });
    m_channel.on<SessionEnded>(this, [this](const SessionEnded &event) {
        m_endReason = reasonNamed(event.reason);
    });
    m_channel.on<FeedChanged>(this, [this](const FeedChanged &event) {
        if (event.item.own)
            onOwnChanged(*event.item.own);
    });
}

DeviceLabel Session::deviceLabel()
{
    const QString label = u"%1 (%2)"_s.arg(QSysInfo::machineHostName(), QSysInfo::prettyProductName());
    const auto parsed = DeviceLabel::parse(label.left(int(DeviceLabel::limits.most)));
    return parsed ? *parsed : DeviceLabel();
}

void Session::describeServer(const ServerAddress &server)
{
    begin(server, Describe{});
}

void Session::logIn(const ServerAddress &server, const LogIn &request)
{
    LogIn labelled = request;
    if (labelled.deviceLabel.isEmpty())
        labelled.deviceLabel = deviceLabel();
    begin(server, labelled);
}

void Session::registerAccount(const ServerAddress &server, const Register &request)
{
    Register labelled = request;
    if (labelled.deviceLabel.isEmpty())
        labelled.deviceLabel = deviceLabel();
    begin(server, labelled);
}

void Session::enterAsGuest(const ServerAddress &server, const EnterAsGuest &request)
{
    EnterAsGuest labelled = request;
    if (labelled.deviceLabel.isEmpty())
        labelled.deviceLabel = deviceLabel();
    begin(server, labelled);
}

void Session::resume(const KnownAccount &account)
{
    m_account = account;
    setRole(ServerRole::Member); // until the server has said more
    m_intent = Resume{account.token};
    setState(State::Ready);
    connectTo(account.server);
}

void Session::begin(const ServerAddress &server, Intent intent)
{
    giveUp();
    if (m_account.server != server)
        m_description.reset();
    m_account = {server, {}, loginOf(intent), {}};
    setRole(ServerRole::Member);
    m_intent = std::move(intent);
    if (isSignIn(m_intent))
        setState(State::SigningIn);
    connectTo(server);
}

//! Who asked for what is under way hears that nothing comes of it.
void Session::giveUp()
{
    const Error givenUp{ErrorCode::Disconnected, {}, {}};
    const Intent intent = std::exchange(m_intent, {});
    const auto *errand = std::get_if<Errand>(&intent);
    if (isSignIn(intent)) {
        m_connection.close(); // it may be answered yet, with an account that nobody wants any more
        setState(State::SignedOut);
        Q_EMIT signInFailed(givenUp);
    } else if (errand != nullptr) {
        errand->fail(givenUp);
    }
}

void Session::connectTo(const ServerAddress &server)
{
    if (m_connection.isOpen() && m_connection.address() == server)
        onOpen();
    else
        m_connection.open(server);
}

void Session::cancel()
{
    if (m_state == State::Ready)
        return;
    giveUp();
    m_connection.close();
    setState(State::SignedOut);
}

void Session::trustCertificate(const ServerAddress &server, const Fingerprint &fingerprint)
{
    m_keychain.setPin(server, fingerprint);
    if (isSignIn(m_intent))
        setState(State::SigningIn);
    if (!std::holds_alternative<std::monostate>(m_intent))
        connectTo(server);
}

void Session::reconnect()
{
    m_connection.close();
    m_connection.open(m_account.server);
}

void Session::logOut()
{
    if (m_state != State::Ready)
        return;
    if (m_isSignedIn) {
        const LogOut request;
        m_channel.send(request); // its frame leaves before the connection is closed; nobody waits for the answer
    }
    m_keychain.forgetToken(m_account.server, m_account.profile.account);
    m_intent = {};
    m_connection.close();
    setState(State::SignedOut);
}

void Session::keepToken(const SessionToken &token)
{
    m_account.token = token;
    m_keychain.keep(m_account);
    m_intent = Resume{token};
}

//! Who signs in the next time is not offered a login that nobody has any more.
void Session::onOwnChanged(const OwnAccount &own)
{
    setRole(own.role);
    QStringList logins;
    if (own.name)
        logins.append(own.name->value());
    if (own.email)
        logins.append(own.email->value());
    if (own.phone)
        logins.append(own.phone->value());
    if (!m_isSignedIn || logins.isEmpty() || logins.contains(m_account.login.trimmed(), Qt::CaseInsensitive))
        return;
    m_account.login = logins.first();
    m_keychain.keep(m_account);
}

void Session::setRole(ServerRole role)
{
    if (std::exchange(m_role, role) != role)
        Q_EMIT roleChanged();
}

void Session::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

void Session::onOpen()
{
    m_endReason = ErrorCode::BadToken;
    if (std::holds_alternative<Describe>(m_intent))
        describe();
    else if (const auto *logIn = std::get_if<LogIn>(&m_intent))
        signIn(*logIn);
    else if (const auto *registration = std::get_if<Register>(&m_intent))
        signIn(*registration);
    else if (const auto *guest = std::get_if<EnterAsGuest>(&m_intent))
        signIn(*guest);
    else if (const auto *resume = std::get_if<Resume>(&m_intent))
        signIn(*resume);
    else if (const auto *errand = std::get_if<Errand>(&m_intent))
        errand->run();
}

void Session::onLost(CloseReason reason)
{
    if (std::exchange(m_isSignedIn, false))
        Q_EMIT signedOff();
    if (m_state == State::Ready) {
        if (reason == CloseReason::SessionOver)
            end(m_endReason);
        return;
    }
    const bool isAboutCertificate = reason == CloseReason::CertificateUnknown || reason == CloseReason::CertificateChanged;
    if (isAboutCertificate)
        setState(State::SignedOut); // what was wanted is kept for trustCertificate
    else if (reason != CloseReason::Asked && !std::holds_alternative<std::monostate>(m_intent))
        fail({ErrorCode::Unavailable, {}, m_account.server.text()});
}

QCoro::Task<> Session::describe()
{
    const DescribeServer request;
    const auto answer = co_await m_channel.send(request);
    if (answer) {
        m_description = *answer;
        Q_EMIT serverDescribed();
    } else if (std::holds_alternative<Describe>(m_intent) && answer.error().code != ErrorCode::Disconnected) {
        fail(answer.error());
    }
}

//! Hangs up, unless something else is asked by now.
bool Session::endErrand(int number)
{
    const auto *errand = std::get_if<Errand>(&m_intent);
    if (!errand || errand->number != number)
        return false;
    m_intent = {};
    m_connection.close();
    return true;
}

template<class T>
QCoro::Task<> Session::signIn(T request)
{
    const auto answer = co_await m_channel.send(request);
    const auto candidates = answer && std::same_as<T, LogIn> ? usedAfter(answer->profile.account) : QList<AccountId>();
    if (!candidates.isEmpty())
        comeBack(*answer, candidates);
    else if (answer)
        onSignedIn(*answer);
    else if (m_state == State::Ready)
        onResumeRefused(answer.error());
    else if (m_state == State::SigningIn && answer.error().code != ErrorCode::Disconnected) // onLost speaks of that
        fail(answer.error());
}

//! Accounts of this server that were used here later than this one and are signed out, the last one first.
QList<AccountId> Session::usedAfter(AccountId account) const
{
    QList<AccountId> later;
    for (const KnownAccount &known : m_keychain.accounts()) {
        if (known.server != m_account.server)
            continue;
        if (known.profile.account == account)
            break;
        if (!known.canResume())
            later.append(known.profile.account);
    }
    return later;
}

//! A password opens the user's first account. Who used another one last goes on to that.
QCoro::Task<> Session::comeBack(SignedIn first, QList<AccountId> candidates)
{
    const ListOwnAccounts question;
    const auto owned = co_await m_channel.send(question);
    candidates.removeIf([&](AccountId account) {
        return !owned || std::ranges::find(owned->accounts, account, ownAccountOf) == owned->accounts.cend();
    });
    if (!candidates.isEmpty()) {
        const EnterAccount wish{candidates.first(), deviceLabel()};
        const auto entered = co_await m_channel.send(wish);
        if (entered && m_state == State::SigningIn) {
            moveTo(*entered);
            co_return;
        }
    }
    if (m_state == State::SigningIn && m_connection.isOpen()) // else onLost has spoken of it
        onSignedIn(first);
}

//! The first account's session was the door only, and ends.
void Session::moveTo(const SignedIn &entered)
{
    const KnownAccount account{m_account.server, entered.profile, m_account.login, entered.token.value_or(SessionToken())};
    const LogOut leave;
    m_channel.send(leave); // its frame leaves before the connection is closed; nobody waits for the answer
    m_connection.close();
    m_keychain.keep(account);
    resume(account);
}

void Session::onSignedIn(const SignedIn &answer)
{
    const bool hasFounded = std::holds_alternative<Register>(m_intent) && answer.role == ServerRole::Owner;
    m_account.profile = answer.profile;
    m_renewAfter = std::chrono::milliseconds(answer.renewAfter);
    setRole(answer.role);
    if (answer.token)
        m_account.token = *answer.token;
    m_keychain.keep(m_account);
    m_intent = Resume{m_account.token};
    m_isSignedIn = true;
    setState(State::Ready);
    Q_EMIT signedIn(answer.epoch.value());
    if (hasFounded)
        Q_EMIT foundedServer();
    if (!m_description)
        describe();
}

void Session::onResumeRefused(const Error &error)
{
    if (error.code == ErrorCode::Disconnected)
        return; // it comes back by itself
    if (isFinal(error.code))
        end(error.code);
    else
        m_connection.comeBackLater();
}

void Session::fail(const Error &error)
{
    const Intent intent = std::exchange(m_intent, {});
    m_connection.close();
    setState(State::SignedOut);
    if (const auto *errand = std::get_if<Errand>(&intent))
        errand->fail(error);
    else
        Q_EMIT signInFailed(error);
}

void Session::end(ErrorCode reason)
{
    qCInfo(logSession, "the session of account %lld ended", m_account.profile.account.value());
    m_keychain.forgetToken(m_account.server, m_account.profile.account);
    m_intent = {};
    m_connection.close();
    setState(State::SignedOut);
    Q_EMIT sessionEnded(reason);
}

bool Session::isSignIn(const Intent &intent)
{
    return std::holds_alternative<LogIn>(intent) || std::holds_alternative<Register>(intent)
        || std::holds_alternative<EnterAsGuest>(intent);
}

QString Session::loginOf(const Intent &intent)
{
    if (const auto *logIn = std::get_if<LogIn>(&intent))
        return logIn->login.value();
    const auto *registration = std::get_if<Register>(&intent);
    if (!registration)
        return {};
    if (registration->name)
        return registration->name->value();
    return registration->email ? registration->email->value()
                               : registration->phone.value_or(PhoneNumber()).value();
}

} // namespace skein::client
