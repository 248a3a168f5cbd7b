// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/credentials_handler.h>

#include <core/logging.h>
#include <credentials/password_rule.h>
#include <handlers/mail_texts.h>
#include <handlers/sessions_end.h>

namespace skein {

using namespace Qt::StringLiterals;
using Attempt = Entrance::Attempt;

namespace {

constexpr std::chrono::hours noticeLife{24};

// What tries are counted for beside login names, which have no blanks.
QString ofUser(UserId user)
{
    return u"user %1"_s.arg(user.value());
}

QString ofMail(const QString &login)
{
    return u"mail "_s + Entrance::nameOf(login);
}

QString ofMailsBy(UserId user)
{
    return u"mails by user %1"_s.arg(user.value());
}

QString ofCode(const QString &login)
{
    return u"code "_s + Entrance::nameOf(login);
}

std::chrono::minutes inMinutes(std::chrono::milliseconds life)
{
    return std::chrono::duration_cast<std::chrono::minutes>(life);
}

QStringList knownOf(const CredentialsRow &user)
{
    QStringList known;
    if (user.name)
        known.append(user.name->value());
    if (user.email)
        known.append(user.email->value());
    if (user.phone)
        known.append(user.phone->value());
    return known;
}

//! What one signs in with is the same for all accounts of a user.
void tellOwn(Call &call)
{
    for (const Profile &profile : call.storage().accounts.of(call.identity().user))
        call.storage().feed.put(profile.account, FeedKind::Own, profile.account.value());
}

} // namespace

CredentialsHandler::CredentialsHandler(AccountRules rules, Needs needs)
    : m_rules(std::move(rules)), m_needs(std::move(needs)), m_codes({}, m_needs.hasher, m_needs.random)
{
}

// --- the password ---------------------------------------------------------------------------------------------------

Result<CredentialsHandler::Asking> CredentialsHandler::prepare(Call &call, const ChangePassword &)
{
    return beginProof(call);
}

Result<CredentialsHandler::Changed> CredentialsHandler::work(const ChangePassword &request, const Asking &asking) const
{
    if (const auto good = checkPassword(request.newPassword, m_rules.password, knownOf(asking.user)); !good)
        return Error{good.error().code, u"newPassword"_s, good.error().detail};
    const auto proven = prove(request.oldPassword, asking);
    if (!proven)
        return proven.error();
    const auto hash = m_needs.hasher.hash(request.newPassword);
    if (!hash)
        return hash.error();
    return Changed{*proven, *hash};
}

Result<Done> CredentialsHandler::handle(Call &call, const ChangePassword &, const Changed &changed)
{
    const auto user = endProof(call, changed.provenHash);
    if (!user)
        return user.error();
    replacePassword(call, user->id, changed.newHash, call.identity().device);
    return Done{};
}

// --- name and phone -------------------------------------------------------------------------------------------------

Result<CredentialsHandler::Asking> CredentialsHandler::prepare(Call &call, const ChangeLogin &request)
{
    if (!request.name && !request.phone)
        return Error{ErrorCode::InvalidField, u"name"_s, u"a name or a phone number is needed"_s};
    return beginProof(call);
}

Result<QByteArray> CredentialsHandler::work(const ChangeLogin &request, const Asking &asking) const
{
    return prove(request.password, asking);
}

Result<Done> CredentialsHandler::handle(Call &call, const ChangeLogin &request, const QByteArray &provenHash)
{
    const auto user = endProof(call, provenHash);
    if (!user)
        return user.error();
    auto &users = call.storage().users;
    if (request.name) {
        if (const auto set = users.setName(user->id, *request.name); !set)
            return set.error();
    }
    if (request.phone) {
        if (const auto set = users.setPhone(user->id, *request.phone); !set)
            return set.error();
    }
    tellOwn(call);
    return Done{};
}

// --- the e-mail address ---------------------------------------------------------------------------------------------

Result<CredentialsHandler::Asking> CredentialsHandler::prepare(Call &call, const ChangeEmail &)
{
    return beginProof(call);
}

Result<CredentialsHandler::Mailed> CredentialsHandler::work(const ChangeEmail &request, const Asking &asking) const
{
    if (const auto possible = mayMail(asking); !possible)
        return possible.error();
    const auto proven = prove(request.password, asking);
    if (!proven)
        return proven.error();
    const auto code = m_codes.make();
    if (!code)
        return code.error();
    return Mailed{*proven, *code};
}

Result<EmailChange> CredentialsHandler::handle(Call &call, const ChangeEmail &request, const Mailed &mailed)
{
    const auto user = endProof(call, mailed.provenHash);
    if (!user)
        return user.error();
    auto &storage = call.storage();
    if (storage.users.isEmailTaken(request.email))
        return Error{ErrorCode::EmailTaken, u"email"_s, {}};
    const CodeRules &rules = m_codes.rules();
    CodeRow code{user->id, CodePurpose::Email, {}, request.email, rules.tries, call.now() + rules.waitingLife};
    if (m_rules.sendsMail) {
        const Mail mail = confirmationMail(request.email, m_rules.serverName.value(), mailed.code.code,
                                           inMinutes(rules.mailedLife));
        if (!queueMail(call, mail, rules.mailedLife))
            return ErrorCode::Busy;
        code.hash = mailed.code.hash;
        code.expiresAt = call.now() + rules.mailedLife;
    }
    storage.codes.put(code);
    return EmailChange{m_rules.sendsMail};
}

Result<CredentialsHandler::Guessing> CredentialsHandler::prepare(Call &call, const ConfirmEmail &)
{
    const UserId user = call.identity().user;
    const Attempt attempt{ofUser(user), call.address()};
    if (const auto possible = m_needs.entrance.throttle.check(attempt.name, attempt.address); !possible)
        return possible.error();
    return Guessing{attempt, call.storage().users.credentials(user), call.storage().codes.find(user, CodePurpose::Email)};
}

Result<TriedCode> CredentialsHandler::work(const ConfirmEmail &request, const Guessing &guessing) const
{
    return guess(request.code, guessing);
}

Result<Done> CredentialsHandler::handle(Call &call, const ConfirmEmail &, const TriedCode &tried)
{
    const auto user = call.storage().users.lockCredentials(call.identity().user);
    if (!user)
        return ErrorCode::WrongCode;
    const auto code = m_codes.redeem(call, user->id, CodePurpose::Email, tried);
    if (!code)
        return code.error();
    if (const auto set = call.storage().users.setEmail(user->id, *code->email); !set)
        return set.error();
    if (m_rules.sendsMail && user->email && *user->email != *code->email
        && !queueMail(call, addressChangedMail(*user->email, m_rules.serverName.value(), *code->email), noticeLife))
        qCWarning(logEngine) << "too many mails wait: a notice was dropped";
    m_needs.entrance.throttle.succeeded(ofUser(user->id));
    tellOwn(call);
    return Done{};
}

// --- recovery -------------------------------------------------------------------------------------------------------

Result<CredentialsHandler::Guessing> CredentialsHandler::prepare(Call &call, const ForgotPassword &request)
{
    if (!m_rules.sendsMail)
        return ErrorCode::MailUnavailable;
    Guessing guessing{{ofMail(request.login.value()), call.address()}, {}, {}};
    if (const auto possible = m_needs.entrance.throttle.check(guessing.attempt.name, guessing.attempt.address); !possible)
        return possible.error();
    return guessing;
}

//! Each request for a mail counts, for the name and for the address: nobody is flooded with mails.
Result<FreshCode> CredentialsHandler::work(const ForgotPassword &request, const Guessing &guessing) const
{
    const Attempt &attempt = guessing.attempt;
    if (const auto admitted = m_needs.entrance.admitStranger(attempt.address, request.captcha); !admitted)
        return admitted.error();
    if (const auto taken = m_needs.entrance.throttle.take(attempt.name, attempt.address); !taken)
        return taken.error();
    m_needs.entrance.failed(attempt);
    return m_codes.make();
}

//! The slow part was the same for everybody.
Result<Done> CredentialsHandler::handle(Call &call, const ForgotPassword &request, const FreshCode &code)
{
    const auto found = call.storage().users.findByLogin(request.login.value());
    if (!found || found->disabled)
        return Done{};
    const auto user = call.storage().users.lockCredentials(found->id);
    if (user && user->email)
        queueRecovery(call, *user, code);
    return Done{};
}

void CredentialsHandler::queueRecovery(Call &call, const CredentialsRow &user, const FreshCode &code)
{
    const CodeRules &rules = m_codes.rules();
    const Mail mail = recoveryMail(*user.email, m_rules.serverName.value(), code.code, inMinutes(rules.mailedLife));
    if (!queueMail(call, mail, rules.mailedLife)) {
        qCWarning(logEngine) << "too many mails wait: a code was not sent";
        return;
    }
    call.storage().codes.put({user.id, CodePurpose::Recovery, code.hash, {}, rules.tries, call.now() + rules.mailedLife});
}

//! For those who cannot sign in: the sessions that end are told to all connections but the asking one.
Result<CredentialsHandler::Guessing> CredentialsHandler::prepare(Call &call, const RecoverPassword &request)
{
    if (call.identity().isSignedIn())
        return ErrorCode::AlreadySignedIn;
    Guessing guessing{{ofCode(request.login.value()), call.address()}, {}, {}};
    if (const auto possible = m_needs.entrance.throttle.check(guessing.attempt.name, guessing.attempt.address); !possible)
        return possible.error();
    if (const auto user = call.storage().users.findByLogin(request.login.value())) {
        guessing.user = call.storage().users.credentials(user->id);
        guessing.code = call.storage().codes.find(user->id, CodePurpose::Recovery);
    }
    return guessing;
}

//! Hashes the new password for a wrong code, too: both take the same time.
Result<CredentialsHandler::Recovered> CredentialsHandler::work(const RecoverPassword &request, const Guessing &guessing) const
{
    if (const auto good = checkPassword(request.password, m_rules.password, {Entrance::nameOf(request.login.value())}); !good)
        return good.error();
    const auto tried = guess(request.code, guessing);
    if (!tried)
        return tried.error();
    const auto hash = m_needs.hasher.hash(request.password);
    if (!hash)
        return hash.error();
    return Recovered{guessing.user ? guessing.user->id : UserId(), *tried, *hash};
}

Result<Done> CredentialsHandler::handle(Call &call, const RecoverPassword &request, const Recovered &recovered)
{
    const auto user = call.storage().users.lockCredentials(recovered.user);
    if (!user)
        return ErrorCode::WrongCode;
    const auto code = m_codes.redeem(call, user->id, CodePurpose::Recovery, recovered.tried);
    if (!code)
        return code.error();
    replacePassword(call, user->id, recovered.newHash);
    m_needs.entrance.throttle.succeeded(ofCode(request.login.value()));
    m_needs.entrance.throttle.succeeded(Entrance::nameOf(request.login.value()));
    return Done{};
}

// --- codes that an administrator issues -----------------------------------------------------------------------------

Result<Done> CredentialsHandler::prepare(Call &call, const IssueCode &request)
{
    if (const auto allowed = mayIssue(call, request); !allowed)
        return allowed.error();
    return Done{};
}

Result<FreshCode> CredentialsHandler::work(const IssueCode &) const
{
    return m_codes.make();
}

Result<IssuedCode> CredentialsHandler::handle(Call &call, const IssueCode &request, const FreshCode &code)
{
    (void)call.storage().users.lock(request.user); // not deleted meanwhile
    if (const auto allowed = mayIssue(call, request); !allowed)
        return allowed.error();
    const Timestamp until = call.now() + m_codes.rules().issuedLife;
    CodeRow row{request.user, request.purpose, code.hash, {}, m_codes.rules().tries, until};
    if (request.purpose == CodePurpose::Email) {
        const auto waiting = call.storage().codes.lock(request.user, CodePurpose::Email);
        if (!waiting || waiting->expiresAt <= call.now())
            return ErrorCode::NotFound;
        row.email = waiting->email;
    }
    call.storage().codes.put(row);
    return IssuedCode{code.code, until};
}

//! A code for a new password is as good as the password: it is for those below the caller, as `admin.reset_password` is,
//! and not for himself, who has to know the old one. A code for an address is of use to its user alone.
Result<void> CredentialsHandler::mayIssue(Call &call, const IssueCode &request)
{
    const auto other = call.storage().users.find(request.user);
    if (!other)
        return ErrorCode::NotFound;
    if (call.identity().isConsole)
        return {};
    const ServerRole own = call.storage().users.roleOf(call.identity().user);
    const bool isBelow = request.purpose == CodePurpose::Recovery ? other->role < own : other->role <= own;
    return isBelow ? Result<void>() : Result<void>(ErrorCode::NotAllowed);
}

// --- what they share ------------------------------------------------------------------------------------------------

Result<CredentialsHandler::Asking> CredentialsHandler::beginProof(Call &call)
{
    const Attempt attempt{ofUser(call.identity().user), call.address()};
    if (const auto possible = m_needs.entrance.throttle.check(attempt.name, attempt.address); !possible)
        return possible.error();
    const auto user = call.storage().users.credentials(call.identity().user);
    if (!user)
        return ErrorCode::WrongPassword;
    return Asking{attempt, *user};
}

//! The hash that the password fits.
Result<QByteArray> CredentialsHandler::prove(const Password &password, const Asking &asking) const
{
    if (const auto taken = m_needs.entrance.throttle.take(asking.attempt.name, asking.attempt.address); !taken)
        return taken.error();
    if (m_needs.hasher.fits(password, asking.user.passwordHash))
        return asking.user.passwordHash;
    m_needs.entrance.failed(asking.attempt);
    return ErrorCode::WrongPassword;
}

//! The user, if the proven password is still his.
Result<CredentialsRow> CredentialsHandler::endProof(Call &call, const QByteArray &provenHash)
{
    const auto user = call.storage().users.lockCredentials(call.identity().user);
    if (!user || user->passwordHash != provenHash)
        return ErrorCode::WrongPassword;
    m_needs.entrance.throttle.succeeded(ofUser(user->id));
    return *user;
}

Result<TriedCode> CredentialsHandler::guess(const OneTimeCode &code, const Guessing &guessing) const
{
    if (const auto taken = m_needs.entrance.throttle.take(guessing.attempt.name, guessing.attempt.address); !taken)
        return taken.error();
    const TriedCode tried = m_codes.compare(code, guessing.code);
    if (!tried.fits)
        m_needs.entrance.failed(guessing.attempt);
    return tried;
}

//! Nobody floods strangers with mails of ours: the right password begins no new count.
Result<void> CredentialsHandler::mayMail(const Asking &asking) const
{
    if (!m_rules.sendsMail)
        return {};
    return m_needs.entrance.throttle.take(ofMailsBy(asking.user.id), asking.attempt.address);
}

bool CredentialsHandler::queueMail(Call &call, const Mail &mail, std::chrono::milliseconds life)
{
    if (!call.storage().mail.add(mail, call.now(), call.now() + life))
        return false;
    call.afterCommit(m_needs.mailWaits);
    return true;
}

} // namespace skein
