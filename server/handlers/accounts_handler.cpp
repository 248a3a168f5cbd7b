// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/accounts_handler.h>

#include <core/logging.h>
#include <credentials/password_rule.h>
#include <handlers/sessions_end.h>
#include <protocol/devices.h>

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype tokenBytes = 32;
constexpr qsizetype accountsPerPage = 50;
constexpr qsizetype headsPerPage = 200;

QByteArray hashOf(const SessionToken &token)
{
    return QCryptographicHash::hash(token.value().toUtf8(), QCryptographicHash::Sha256);
}

SessionToken tokenOf(const QByteArray &bytes)
{
    const auto form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return SessionToken(QString::fromLatin1(bytes.toBase64(form)));
}

//! Who presents a token again gets the same successor: the first answer may have been lost, or the request came twice.
//! Neither the old token nor the database alone tells it.
SessionToken successorOf(const SessionToken &token, const QByteArray &renewal)
{
    return tokenOf(QMessageAuthenticationCode::hash(token.value().toUtf8(), renewal, QCryptographicHash::Sha256));
}

//! What everybody may know of who registers.
QStringList knownOf(const Register &request)
{
    QStringList known{request.nickname.value()};
    if (request.name)
        known.append(request.name->value());
    if (request.email)
        known.append(request.email->value());
    if (request.phone)
        known.append(request.phone->value());
    return known;
}

//! Messages that an account has not read, in all of its conversations.
qint64 unreadOf(Call &call, AccountId account)
{
    qint64 unread = 0;
    QList<Head> page;
    do {
        page = call.storage().entries.heads(account, page.isEmpty() ? ConversationId() : page.last().conversation, headsPerPage);
        for (const Head &head : std::as_const(page))
            unread += head.unread;
    } while (page.size() == headsPerPage);
    return unread;
}

} // namespace

AccountsHandler::AccountsHandler(AccountRules rules, const PasswordHasher &hasher, Random &random, Entrance &entrance)
    : m_rules(std::move(rules)), m_hasher(hasher), m_random(random), m_entrance(entrance)
{
}

ServerDescription AccountsHandler::answer(const DescribeServer &) const
{
    ServerDescription description{.name = m_rules.serverName,
                                  .version = QStringLiteral(SKEIN_VERSION),
                                  .epoch = m_rules.epoch,
                                  .passwordLength = m_rules.password.length,
                                  .passwordKinds = m_rules.password.kinds,
                                  .registration = m_entrance.registration.get(),
                                  .captcha = m_entrance.needsCaptchaToRegister(),
                                  .mail = m_rules.sendsMail};
    if (m_rules.guests.allowed)
        description.guestLife = m_rules.guests.life.count();
    return description;
}

//! Refuses before anything slow what would be refused in the end.
Result<QString> AccountsHandler::prepare(Call &call, const Register &)
{
    if (call.identity().isSignedIn())
        return ErrorCode::AlreadySignedIn;
    if (const auto open = checkRegistrationOpen(call); !open)
        return open.error();
    return call.address();
}

Result<QByteArray> AccountsHandler::work(const Register &request, const QString &address) const
{
    if (!request.name && !request.email && !request.phone)
        return Error{ErrorCode::InvalidField, u"name"_s, u"a name, an e-mail address or a phone number is needed"_s};
    if (const auto good = checkPassword(request.password, m_rules.password, knownOf(request)); !good)
        return good.error();
    if (const auto admitted = m_entrance.admitStranger(address, request.captcha); !admitted)
        return admitted.error();
    return m_hasher.hash(request.password);
}

Result<SignedIn> AccountsHandler::handle(Call &call, const Register &request, const QByteArray &passwordHash)
{
    if (call.identity().isSignedIn())
        return ErrorCode::AlreadySignedIn;
    if (const auto open = checkRegistrationOpen(call); !open)
        return open.error();
    const auto user = call.storage().users.add({request.name, request.email, request.phone, passwordHash, call.now()});
    if (!user)
        return user.error();
    const AccountId account = call.storage().accounts.add(*user, request.nickname, call.now());
    return openSession(call, *user, {account, request.nickname, {}}, request.deviceLabel, firstRole(call, *user));
}

//! The first user of a server owns it.
ServerRole AccountsHandler::firstRole(Call &call, UserId user)
{
    if (!call.storage().state.claim(user))
        return ServerRole::Member;
    call.storage().users.setRole(user, ServerRole::Owner);
    qCInfo(logEngine) << "the first user, number" << user.value() << "is the administrator of this server";
    return ServerRole::Owner;
}

Result<AccountsHandler::Newcomer> AccountsHandler::prepare(Call &call, const LogIn &request)
{
    if (call.identity().isSignedIn())
        return ErrorCode::AlreadySignedIn;
    const Entrance::Attempt attempt{Entrance::nameOf(request.login.value()), call.address()};
    if (const auto possible = m_entrance.mayTry(attempt, request.captcha.has_value()); !possible)
        return possible.error();
    return Newcomer{attempt, call.storage().users.findByLogin(request.login.value())};
}

Result<QByteArray> AccountsHandler::work(const LogIn &request, const Newcomer &newcomer) const
{
    if (const auto admitted = m_entrance.admit(newcomer.attempt, request.captcha); !admitted)
        return admitted.error();
    const QByteArray hash = newcomer.user ? newcomer.user->passwordHash : m_hasher.nobodys();
    if (m_hasher.fits(request.password, hash) && newcomer.user)
        return hash;
    m_entrance.failed(newcomer.attempt);
    return ErrorCode::WrongCredentials;
}

//! The user is locked: a password that changes meanwhile ends the sessions that are there then, this one too.
Result<SignedIn> AccountsHandler::handle(Call &call, const LogIn &request, const QByteArray &provenHash)
{
    if (call.identity().isSignedIn())
        return ErrorCode::AlreadySignedIn;
    const auto user = call.storage().users.findByLogin(request.login.value());
    const auto locked = user ? call.storage().users.lockCredentials(user->id) : std::nullopt;
    if (!locked || locked->passwordHash != provenHash)
        return ErrorCode::WrongCredentials;
    m_entrance.throttle.succeeded(Entrance::nameOf(request.login.value()));
    if (locked->disabled)
        return ErrorCode::AccountDisabled;
    const auto profile = call.storage().accounts.find(user->account);
    if (!profile)
        return ErrorCode::WrongCredentials;
    return openSession(call, user->id, *profile, request.deviceLabel, locked->role);
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
    return openSession(call, user, {account, request.nickname, {}, Standing::Guest}, request.deviceLabel, ServerRole::Member);
}

Result<SignedIn> AccountsHandler::handle(Call &call, const Resume &request)
{
    if (call.identity().isSignedIn())
        return ErrorCode::AlreadySignedIn;
    const auto session = liveSession(call, request.token);
    if (!session)
        return ErrorCode::BadToken;
    if (session->expiresAt && *session->expiresAt <= call.now())
        return ErrorCode::BadToken;
    const auto profile = call.storage().accounts.find(session->account);
    if (!profile)
        return ErrorCode::BadToken;
    return signIn(call, {session->user, session->account, session->device}, *profile, session->role,
                  renew(call, *session, request.token));
}

Result<Renewed> AccountsHandler::handle(Call &call, const RenewToken &request)
{
    const auto session = liveSession(call, request.token);
    if (!session || session->device != call.identity().device)
        return ErrorCode::BadToken;
    return renew(call, *session, request.token);
}

std::optional<SessionRow> AccountsHandler::liveSession(Call &call, const SessionToken &token)
{
    auto session = call.storage().sessions.findByToken(hashOf(token));
    if (session && (session->disabled || call.now() - session->lastSeenAt > m_rules.sessionIdle))
        return std::nullopt;
    return session;
}

Result<Done> AccountsHandler::handle(Call &call, const LogOut &)
{
    endSession(call, call.identity().user, call.identity().device, ErrorCode::SignedOutElsewhere);
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

Result<void> AccountsHandler::checkRegistrationOpen(Call &call)
{
    const Registration registration = call.storage().state.registration();
    if (registration.isOpenAt(call.now()))
        return {};
    const bool opensLater = registration.open && registration.from && *registration.from > call.now();
    return Error{ErrorCode::RegistrationClosed, {}, opensLater ? QString::number(registration.from->ms) : QString()};
}

Result<AccountAdded> AccountsHandler::handle(Call &call, const AddAccount &request)
{
    auto &accounts = call.storage().accounts;
    const UserId user = call.identity().user;
    const auto locked = call.storage().users.lock(user); // who adds at the same time waits, and counts this one
    if (!locked || locked->disabled || locked->deleted)
        return ErrorCode::NotSignedIn;
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
        own.accounts.append({profile, unreadOf(call, profile.account)});
    return own;
}

Result<SignedIn> AccountsHandler::handle(Call &call, const EnterAccount &request)
{
    if (request.account == call.account())
        return ErrorCode::AlreadySignedIn;
    const UserId user = call.identity().user;
    const auto accounts = call.storage().accounts.of(user);
    const auto wanted = std::ranges::find(accounts, request.account, &Profile::account);
    if (wanted == accounts.cend())
        return ErrorCode::NotFound;
    const SessionToken token = newToken();
    const auto device = sessionOnThisDevice(call, request, token);
    if (!device)
        return device.error();
    const std::chrono::milliseconds life = m_rules.tokenLife;
    return SignedIn{user, *device, *wanted, m_rules.epoch, token, call.storage().users.roleOf(user), life.count()};
}

SessionToken AccountsHandler::newToken()
{
    return tokenOf(m_random.bytes(tokenBytes));
}

SignedIn AccountsHandler::openSession(Call &call, UserId user, const Profile &profile, const DeviceLabel &label,
                                      ServerRole role)
{
    makeRoom(call, user);
    const SessionToken token = newToken();
    const DeviceId device =
        call.storage().sessions.add({user, profile.account, label, PeerAddress(call.address()), hashOf(token), call.now()});
    call.tellOthers(everyDeviceOf(call, user), DeviceSignedIn{label, PeerAddress(call.address()), call.now()});
    const std::chrono::milliseconds life = m_rules.tokenLife;
    return signIn(call, {user, profile.account, device}, profile, role, {token, life.count()});
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
    for (qsizetype i = 0; i <= devices.size() - m_rules.devicesMost; ++i)
        endComputer(call, user, devices[i], ErrorCode::TooManyDevices);
}

//! A session of the wanted account on the caller's device, with this token; one that was there before is over. Error:
//! not_signed_in, when the caller's own has just been ended: nothing may come of it any more.
Result<DeviceId> AccountsHandler::sessionOnThisDevice(Call &call, const EnterAccount &request, const SessionToken &token)
{
    auto &repository = call.storage().sessions;
    const UserId user = call.identity().user;
    const auto locked = call.storage().users.lock(user);
    const auto sessions = repository.of(user);
    const auto own = std::ranges::find(sessions, call.identity().device, &SessionRow::device);
    if (!locked || own == sessions.cend() || own->disabled)
        return ErrorCode::NotSignedIn;
    for (const SessionRow &session : sessions) {
        if (session.firstSession == own->firstSession && session.account == request.account && session.device != own->device)
            endSession(call, user, session.device, ErrorCode::SignedOutElsewhere);
    }
    return repository.add({user, request.account, request.deviceLabel, PeerAddress(call.address()), hashOf(token), call.now(),
                           own->firstSession});
}

//! A token that is older than its life is replaced; it stays valid until its successor is first used.
Renewed AccountsHandler::renew(Call &call, const SessionRow &session, const SessionToken &presented)
{
    auto &sessions = call.storage().sessions;
    const std::chrono::milliseconds life = m_rules.tokenLife;
    const auto left = std::max(life - (call.now() - session.rotatedAt), std::chrono::milliseconds(1));
    sessions.touch(session.device, PeerAddress(call.address()), call.now());
    if (session.tokenHash != hashOf(presented))
        return {successorOf(presented, session.renewal), left.count()};
    if (session.hasPrevious)
        sessions.forgetPrevious(session.device);
    if (call.now() - session.rotatedAt < life)
        return {std::nullopt, left.count()};
    const QByteArray renewal = m_random.bytes(tokenBytes);
    const SessionToken successor = successorOf(presented, renewal);
    sessions.rotate(session.device, hashOf(successor), renewal, call.now());
    return {successor, life.count()};
}

SignedIn AccountsHandler::signIn(Call &call, Identity identity, const Profile &profile, ServerRole role,
                                 const Renewed &renewed)
{
    identity.isGuest = profile.standing == Standing::Guest;
    call.signIn(identity);
    return {identity.user, identity.device, profile, m_rules.epoch, renewed.token, role, renewed.renewAfter};
}

} // namespace skein
