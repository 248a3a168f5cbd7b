// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/accounts_handler.h>

#include <QCryptographicHash>

#include <algorithm>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype tokenBytes = 32;
constexpr qsizetype accountsPerPage = 50;

QByteArray hashOf(const SessionToken &token)
{
    return QCryptographicHash::hash(token.value().toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

AccountsHandler::AccountsHandler(AccountRules rules, const PasswordHasher &hasher, Random &random)
    : m_rules(std::move(rules)), m_hasher(hasher), m_random(random)
{
}

ServerDescription AccountsHandler::answer(const DescribeServer &) const
{
    ServerDescription description{m_rules.serverName, QStringLiteral(SKEIN_VERSION), m_rules.epoch, m_rules.passwordLength, {}};
    if (m_rules.guests.allowed)
        description.guestLife = m_rules.guests.life.count();
    return description;
}

Result<QByteArray> AccountsHandler::work(const Register &request) const
{
    if (!request.name && !request.email && !request.phone)
        return Error{ErrorCode::InvalidField, u"name"_s, u"a name, an e-mail address or a phone number is needed"_s};
    if (request.password.value().size() < m_rules.passwordLength)
        return Error{ErrorCode::WeakPassword, u"password"_s, u"at least %1 characters"_s.arg(m_rules.passwordLength)};
    return m_hasher.hash(request.password);
}

Result<SignedIn> AccountsHandler::handle(Call &call, const Register &request, const QByteArray &passwordHash)
{
    if (call.identity().isSignedIn())
        return ErrorCode::AlreadySignedIn;
    const auto user = call.storage().users.add({request.name, request.email, request.phone, passwordHash, call.now()});
    if (!user)
        return user.error();
    const AccountId account = call.storage().accounts.add(*user, request.nickname, call.now());
    return openSession(call, *user, {account, request.nickname, {}}, request.deviceLabel);
}

Result<std::optional<UserRow>> AccountsHandler::prepare(Call &call, const LogIn &request)
{
    return call.storage().users.findByLogin(request.login.value());
}

Result<QByteArray> AccountsHandler::work(const LogIn &request, const std::optional<UserRow> &user) const
{
    const QByteArray hash = user ? user->passwordHash : m_hasher.nobodys();
    if (!m_hasher.fits(request.password, hash) || !user)
        return ErrorCode::WrongCredentials;
    return hash;
}

Result<SignedIn> AccountsHandler::handle(Call &call, const LogIn &request, const QByteArray &provenHash)
{
    if (call.identity().isSignedIn())
        return ErrorCode::AlreadySignedIn;
    const auto user = call.storage().users.findByLogin(request.login.value());
    if (!user || user->passwordHash != provenHash)
        return ErrorCode::WrongCredentials;
    if (user->disabled)
        return ErrorCode::AccountDisabled;
    const auto profile = call.storage().accounts.find(user->account);
    if (!profile)
        return ErrorCode::WrongCredentials;
    return openSession(call, user->id, *profile, request.deviceLabel);
}

Result<SignedIn> AccountsHandler::handle(Call &call, const EnterAsGuest &request)
{
    if (call.identity().isSignedIn())
        return ErrorCode::AlreadySignedIn;
    if (!m_rules.guests.allowed)
        return ErrorCode::GuestsNotAllowed;
    auto &guests = call.storage().guests;
    if (guests.count() >= m_rules.guests.most)
        return Error{ErrorCode::Busy, {}, u"as many guests as there may be"_s};
    const UserId user = guests.addUser(call.now(), call.now() + m_rules.guests.life);
    const AccountId account = call.storage().accounts.add(user, request.nickname, call.now());
    guests.mark(account);
    return openSession(call, user, {account, request.nickname, {}, Standing::Guest}, request.deviceLabel);
}

Result<SignedIn> AccountsHandler::handle(Call &call, const Resume &request)
{
    if (call.identity().isSignedIn())
        return ErrorCode::AlreadySignedIn;
    const QByteArray hash = hashOf(request.token);
    const auto session = call.storage().sessions.findByToken(hash);
    if (!session || session->disabled || call.now() - session->lastSeenAt > m_rules.sessionIdle)
        return ErrorCode::BadToken;
    if (session->expiresAt && *session->expiresAt <= call.now())
        return ErrorCode::BadToken;
    const auto profile = call.storage().accounts.find(session->account);
    if (!profile)
        return ErrorCode::BadToken;
    return signIn(call, {session->user, session->account, session->device}, *profile,
                  renewed(call, *session, session->tokenHash != hash));
}

Result<Done> AccountsHandler::handle(Call &call, const LogOut &)
{
    call.storage().sessions.remove(call.identity().device);
    call.closeAfterReply(CloseCode::SignedOut);
    return Done{};
}

Result<Profiles> AccountsHandler::handle(Call &call, const FindAccounts &request)
{
    auto found = call.storage().accounts.search(call.account(), request.query.value(),
                                                 request.after.value_or(AccountId()), accountsPerPage + 1);
    const bool more = found.size() > accountsPerPage;
    return Profiles{found.first(std::min(found.size(), accountsPerPage)), more};
}

Result<Profiles> AccountsHandler::handle(Call &call, const GetAccounts &request)
{
    return Profiles{call.storage().accounts.findAll(request.accounts), false};
}

Result<AccountAdded> AccountsHandler::handle(Call &call, const AddAccount &request)
{
    auto &accounts = call.storage().accounts;
    const UserId user = call.identity().user;
    call.storage().users.lock(user); // who adds at the same time waits, and counts this one
    if (const auto made = accounts.findTagged(user, request.tag))
        return AccountAdded{*made};
    const auto present = accounts.of(user);
    if (std::ranges::any_of(present, [](const Profile &profile) { return profile.standing.has_value(); }))
        return ErrorCode::NotAllowed;
    if (present.size() >= m_rules.accountsMost)
        return ErrorCode::TooManyAccounts;
    const AccountId account = accounts.addAnother(user, request.tag, request.nickname, call.now());
    return AccountAdded{{account, request.nickname, {}, {}}};
}

Result<OwnedAccounts> AccountsHandler::handle(Call &call, const ListOwnAccounts &)
{
    OwnedAccounts own{{}, m_rules.accountsMost};
    for (const Profile &profile : call.storage().accounts.of(call.identity().user))
        own.accounts.append({profile, call.storage().members.unreadTotal(profile.account)});
    return own;
}

Result<SignedIn> AccountsHandler::handle(Call &call, const EnterAccount &request)
{
    const UserId user = call.identity().user;
    const auto accounts = call.storage().accounts.of(user);
    const auto wanted = std::ranges::find(accounts, request.account, &Profile::account);
    if (wanted == accounts.cend())
        return ErrorCode::NotFound;
    const SessionToken token = newToken();
    const auto device = sessionOnThisDevice(call, request, token);
    if (!device)
        return device.error();
    return SignedIn{user, *device, *wanted, m_rules.epoch, token};
}

SessionToken AccountsHandler::newToken()
{
    const auto form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return SessionToken(QString::fromLatin1(m_random.bytes(tokenBytes).toBase64(form)));
}

SignedIn AccountsHandler::openSession(Call &call, UserId user, const Profile &profile, const DeviceLabel &label)
{
    makeRoom(call, user);
    const SessionToken token = newToken();
    const DeviceId device = call.storage().sessions.add({user, profile.account, label, hashOf(token), call.now()});
    return signIn(call, {user, profile.account, device}, profile, token);
}

//! Ends all sessions of the devices that were idle longest, until there is room for one more.
void AccountsHandler::makeRoom(Call &call, UserId user)
{
    const auto sessions = call.storage().sessions.of(user); // the longest idle first
    QList<DeviceId> devices; // likewise: what one account of a device does counts for the device
    for (const SessionRow &session : sessions) {
        devices.removeOne(session.firstSession);
        devices.append(session.firstSession);
    }
    const qsizetype surplus = devices.size() - m_rules.devicesMost + 1;
    for (const SessionRow &session : sessions) {
        if (devices.indexOf(session.firstSession) >= surplus)
            continue;
        call.storage().sessions.remove(session.device);
        call.endDevice(session.account, session.device, ErrorCode::TooManyDevices);
    }
}

//! The session of the wanted account on the caller's device, now with this token. Error: not_signed_in, when the caller's own
//! has just been ended: nothing may come of it any more.
Result<DeviceId> AccountsHandler::sessionOnThisDevice(Call &call, const EnterAccount &request, const SessionToken &token)
{
    auto &repository = call.storage().sessions;
    const UserId user = call.identity().user;
    call.storage().users.lock(user);
    const auto sessions = repository.of(user);
    const auto own = std::ranges::find(sessions, call.identity().device, &SessionRow::device);
    if (own == sessions.cend() || own->disabled)
        return ErrorCode::NotSignedIn;
    const auto present = std::ranges::find_if(sessions, [&](const SessionRow &session) {
        return session.firstSession == own->firstSession && session.account == request.account;
    });
    if (present == sessions.cend())
        return repository.add({user, request.account, request.deviceLabel, hashOf(token), call.now(), own->firstSession});
    replaceToken(call, *present, token);
    return present->device;
}

//! The token in use stays valid until its successor is first used.
void AccountsHandler::replaceToken(Call &call, const SessionRow &session, const SessionToken &token)
{
    auto &sessions = call.storage().sessions;
    if (session.hasPrevious)
        sessions.replaceUnused(session.device, hashOf(token), call.now());
    else
        sessions.rotate(session.device, hashOf(token), call.now());
}

//! A token is replaced at most daily; the one before it stays valid until its successor is first used.
std::optional<SessionToken> AccountsHandler::renewed(Call &call, const SessionRow &session, bool presentedPrevious)
{
    auto &sessions = call.storage().sessions;
    sessions.touch(session.device, call.now());
    if (!presentedPrevious && session.hasPrevious)
        sessions.forgetPrevious(session.device);
    if (!presentedPrevious && call.now() - session.rotatedAt < m_rules.tokenLife)
        return std::nullopt;
    const SessionToken token = newToken();
    if (presentedPrevious)
        sessions.replaceUnused(session.device, hashOf(token), call.now());
    else
        sessions.rotate(session.device, hashOf(token), call.now());
    return token;
}

SignedIn AccountsHandler::signIn(Call &call, Identity identity, const Profile &profile, std::optional<SessionToken> token)
{
    identity.isGuest = profile.standing == Standing::Guest;
    call.signIn(identity);
    return {identity.user, identity.device, profile, m_rules.epoch, std::move(token)};
}

} // namespace skein
