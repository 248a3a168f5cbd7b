// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <demo/fake_server.h>

#include <QScopeGuard>

namespace skein::client {

using namespace Qt::StringLiterals;

FakeServer::FakeServer(Needs needs, QObject *parent)
    : QObject(parent), m_needs(needs),
      m_world(needs.clock,
              {[this](const QList<AccountId> &audience, const EntryPosted &event) {
                   tell(audience, event);
                   if (event.entry.kind == EntryKind::Message)
                       Q_EMIT messagePosted(event.entry.conversation, event.entry.sender, event.entry.seq);
               },
               [this](AccountId account, const FeedChanged &event) { tell({account}, event); },
               [this](AccountId account, const PeerRead &event) { tell({account}, event); }}),
      m_epoch(u"first"_s)
{
}

FakeServer::~FakeServer() = default;

TransportFactory FakeServer::transports()
{
    return [this] { return std::make_unique<MemoryTransport>(*this, m_needs.executor); };
}

SessionToken FakeServer::tokenOf(AccountId account)
{
    const SessionToken token(u"token-%1-%2"_s.arg(account.value()).arg(m_tokens.size()));
    m_tokens.insert(token, account);
    return token;
}

void FakeServer::connectTo(MemoryTransport *transport)
{
    if (!m_isReachable)
        return transport->end(CloseReason::Unreachable);
    const auto pinned = m_pin ? m_pin() : std::optional(m_certificate);
    if (pinned != m_certificate)
        return transport->end(pinned ? CloseReason::CertificateChanged : CloseReason::CertificateUnknown, m_certificate);
    m_connections.insert(transport, {});
    transport->accept();
}

void FakeServer::setCertificate(const Fingerprint &fingerprint, std::function<std::optional<Fingerprint>()> pin)
{
    m_certificate = fingerprint;
    m_pin = std::move(pin);
}

void FakeServer::forget(MemoryTransport *transport)
{
    m_idle.remove(transport);
    const AccountId account = m_connections.take(transport);
    if (account.isValid())
        tellPresence(account);
}

void FakeServer::ping(MemoryTransport *transport)
{
    if (!m_isDeaf)
        transport->pong();
}

void FakeServer::cut(CloseReason reason)
{
    const auto connections = std::exchange(m_connections, {});
    for (auto it = connections.constBegin(); it != connections.constEnd(); ++it)
        it.key()->end(reason);
}

void FakeServer::endSessions(ErrorCode reason)
{
    m_tokens.clear();
    for (auto it = m_connections.constBegin(); it != m_connections.constEnd(); ++it)
        it.key()->deliver(eventFrame(Encoding::Cbor, SessionEnded{errorName(reason).toString()}));
    cut(CloseReason::SessionOver);
}

void FakeServer::endSessionsOf(AccountId account)
{
    m_tokens.removeIf([account](const auto &token) { return *token == account; });
    const auto connections = m_connections;
    for (auto it = connections.constBegin(); it != connections.constEnd(); ++it) {
        if (*it != account)
            continue;
        m_connections.remove(it.key());
        it.key()->deliver(eventFrame(Encoding::Cbor, SessionEnded{errorName(ErrorCode::BadToken).toString()}));
        it.key()->end(CloseReason::SessionOver);
    }
}

void FakeServer::setSilent(const QString &method, bool silent)
{
    if (silent)
        m_silent.insert(method);
    else
        m_silent.remove(method);
}

void FakeServer::refuse(const QString &method, ErrorCode code, int times)
{
    m_refusals.insert(method, {{code, {}, {}}, times});
}

void FakeServer::refuse(const QString &method, const Error &error)
{
    m_refusals.insert(method, {error, 1});
}

std::optional<Error> FakeServer::refusalFor(const QString &method)
{
    const auto refusal = m_refusals.find(method);
    if (refusal == m_refusals.end() || refusal->second == 0)
        return std::nullopt;
    --refusal->second;
    return refusal->first;
}

// --- requests -----------------------------------------------------------------------------------------------------------

template<class T>
bool FakeServer::tryAnswer(const Caller &caller, const IncomingRequest &request)
{
    if (request.method != detail::fromAscii(T::method))
        return false;
    const auto answer = [&]() -> Result<typename T::Reply> {
        if (T::guard != Guard::Anyone && !caller.account.isValid())
            return ErrorCode::NotSignedIn;
        if (const auto refusal = refusalFor(request.method))
            return *refusal;
        // To a send its reply says all; typing is not told to who types. Everything else is told to the asker, too.
        if (std::is_same_v<T, SendMessage> || std::is_same_v<T, SetTyping>)
            m_asking = caller.transport;
        const auto clear = qScopeGuard([this] { m_asking = nullptr; });
        const auto params = decode<T>(request.params);
        return params ? handle(caller, *params) : Result<typename T::Reply>(params.error());
    }();
    if (m_connections.contains(caller.transport) && !m_silent.contains(request.method))
        caller.transport->deliver(answer ? replyFrame(Encoding::Cbor, request.id, *answer)
                                         : errorFrame(Encoding::Cbor, request.id, answer.error()));
    Q_EMIT requested(request.method, caller.account);
    return true;
}

void FakeServer::receive(MemoryTransport *transport, const QByteArray &frame)
{
    if (m_isDeaf || !m_connections.contains(transport))
        return;
    const auto parsed = parseRequest(Encoding::Cbor, frame);
    const auto *request = std::get_if<IncomingRequest>(&parsed);
    if (!request)
        return transport->end(CloseReason::Lost);
    ++m_counts[request->method];
    const Caller caller{transport, m_connections.value(transport)};
    bool isAnswered = false;
    Requests::forEach([&]<class T>() { isAnswered = isAnswered || tryAnswer<T>(caller, *request); });
    if (!isAnswered)
        transport->deliver(errorFrame(Encoding::Cbor, request->id, {ErrorCode::UnknownMethod, {}, {}}));
}

// --- signing in ---------------------------------------------------------------------------------------------------------

Result<SignedIn> FakeServer::signIn(const Caller &caller, AccountId account)
{
    m_connections.insert(caller.transport, account);
    tellPresence(account);
    const auto &profile = m_world.person(account)->profile;
    return SignedIn{UserId(account.value()), DeviceId(account.value()), profile, Epoch(m_epoch), {}, m_role,
                    m_tokenLife.count()};
}

Result<ServerDescription> FakeServer::handle(const Caller &, const DescribeServer &)
{
    ServerDescription description = m_description;
    description.epoch = Epoch(m_epoch);
    description.guestLife = m_guestLife;
    return description;
}

Result<SignedIn> FakeServer::handle(const Caller &caller, const Register &request)
{
    const QString login = request.name    ? request.name->value()
                          : request.email ? request.email->value()
                                          : request.phone.value_or(PhoneNumber()).value();
    if (login.isEmpty())
        return Error{ErrorCode::InvalidField, u"name"_s, u"a name, an e-mail address or a phone number is needed"_s};
    if (m_world.personByLogin(login))
        return request.name ? ErrorCode::NameTaken : request.email ? ErrorCode::EmailTaken : ErrorCode::PhoneTaken;
    if (request.password.value().size() < 8)
        return ErrorCode::WeakPassword;
    if (const auto redeemed = redeem(request.captcha); !redeemed)
        return redeemed.error();
    const auto account = m_world.addPerson(login, request.password.value(), request.nickname.value());
    auto answer = signIn(caller, account);
    answer->token = tokenOf(account);
    return answer;
}

Result<SignedIn> FakeServer::handle(const Caller &caller, const LogIn &request)
{
    if (const auto redeemed = redeem(request.captcha); !redeemed)
        return redeemed.error();
    const auto *person = m_world.personByLogin(request.login.value());
    if (!person || person->password != request.password.value())
        return ErrorCode::WrongCredentials;
    auto answer = signIn(caller, person->profile.account);
    answer->token = tokenOf(person->profile.account);
    return answer;
}

Result<SignedIn> FakeServer::handle(const Caller &caller, const EnterAsGuest &request)
{
    if (!m_guestLife)
        return ErrorCode::GuestsNotAllowed;
    const auto account = m_world.addPerson({}, {}, request.nickname.value());
    m_world.person(account)->profile.standing = Standing::Guest;
    auto answer = signIn(caller, account);
    answer->token = tokenOf(account);
    return answer;
}

Result<SignedIn> FakeServer::handle(const Caller &caller, const Resume &request)
{
    const auto account = m_tokens.value(request.token);
    if (!account.isValid())
        return ErrorCode::BadToken;
    auto answer = signIn(caller, account);
    if (m_areTokensRenewed) {
        m_tokens.remove(request.token);
        answer->token = tokenOf(account);
    }
    return answer;
}

Result<Done> FakeServer::handle(const Caller &caller, const LogOut &)
{
    m_tokens.removeIf([&](const auto &token) { return *token == caller.account; });
    return Done{};
}

// --- presence -----------------------------------------------------------------------------------------------------------

void FakeServer::setOnline(AccountId account, bool online)
{
    m_world.person(account)->isOnline = online;
    tellPresence(account);
}

void FakeServer::tellPresence(AccountId account)
{
    const Presence presence = presenceOf(account);
    tell(m_world.contactsOf(account), PresenceChanged{account, presence != Presence::Offline, presence});
}

Presence FakeServer::presenceOf(AccountId account)
{
    const auto &person = *m_world.person(account);
    const bool isThere = person.isOnline || m_connections.values().contains(account);
    if (!isThere || person.availability == Availability::Invisible)
        return Presence::Offline;
    if (person.availability == Availability::Busy)
        return Presence::Busy;
    bool isIdle = true;
    for (auto it = m_connections.constBegin(); it != m_connections.constEnd(); ++it)
        isIdle = isIdle && (*it != account || m_idle.contains(it.key()));
    const bool isAway = person.availability == Availability::Away || (isIdle && !person.isOnline);
    return isAway ? Presence::Away : Presence::Online;
}

Result<OnlineContacts> FakeServer::handle(const Caller &caller, const ListOnline &)
{
    OnlineContacts answer;
    for (const auto contact : m_world.contactsOf(caller.account)) {
        const Presence presence = presenceOf(contact);
        if (presence == Presence::Offline)
            continue;
        answer.online.append(contact);
        answer.presences.append({contact, presence});
    }
    return answer;
}

void FakeServer::type(ConversationId conversation, AccountId account)
{
    auto audience = m_world.log(conversation)->members.keys();
    audience.removeOne(account);
    tell(audience, Typing{conversation, account});
}

} // namespace skein::client
