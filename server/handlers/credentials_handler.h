// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <credentials/entrance.h>
#include <handlers/account_rules.h>
#include <handlers/code_desk.h>
#include <handlers/handler.h>
#include <protocol/credentials.h>

namespace skein {

//! Passwords, addresses and numbers of users, and the codes that prove them.
class CredentialsHandler
{
public:
    static constexpr auto slowWork = SlowWork::Hashing;

    struct Needs
    {
        const PasswordHasher &hasher;
        Random &random;
        Entrance &entrance;
        std::function<void()> mailWaits; //!< called after the COMMIT that queued a mail
    };

    CredentialsHandler(AccountRules rules, Needs needs);

    //! Whose password is to be proven, and for whom the tries are counted.
    struct Asking
    {
        Entrance::Attempt attempt;
        CredentialsRow user;
    };
    struct Changed
    {
        QByteArray provenHash;
        QByteArray newHash;
    };
    struct Mailed
    {
        QByteArray provenHash;
        FreshCode code;
    };
    //! Whose code is to be compared. Without a user: nobody's.
    struct Guessing
    {
        Entrance::Attempt attempt;
        std::optional<CredentialsRow> user;
        std::optional<CodeRow> code;
    };
    struct Recovered
    {
        UserId user;
        TriedCode tried;
        QByteArray newHash;
    };

    Result<Asking> prepare(Call &call, const ChangePassword &request);
    Result<Changed> work(const ChangePassword &request, const Asking &asking) const;
    Result<Done> handle(Call &call, const ChangePassword &request, const Changed &changed);

    Result<Asking> prepare(Call &call, const ChangeLogin &request);
    Result<QByteArray> work(const ChangeLogin &request, const Asking &asking) const;
    Result<Done> handle(Call &call, const ChangeLogin &request, const QByteArray &provenHash);

    Result<Asking> prepare(Call &call, const ChangeEmail &request);
    Result<Mailed> work(const ChangeEmail &request, const Asking &asking) const;
    Result<EmailChange> handle(Call &call, const ChangeEmail &request, const Mailed &mailed);

    Result<Guessing> prepare(Call &call, const ConfirmEmail &request);
    Result<TriedCode> work(const ConfirmEmail &request, const Guessing &guessing) const;
    Result<Done> handle(Call &call, const ConfirmEmail &request, const TriedCode &tried);

    Result<Guessing> prepare(Call &call, const ForgotPassword &request);
    Result<FreshCode> work(const ForgotPassword &request, const Guessing &guessing) const;
    Result<Done> handle(Call &call, const ForgotPassword &request, const FreshCode &code);

    Result<Guessing> prepare(Call &call, const RecoverPassword &request);
    Result<Recovered> work(const RecoverPassword &request, const Guessing &guessing) const;
    Result<Done> handle(Call &call, const RecoverPassword &request, const Recovered &recovered);

    Result<Done> prepare(Call &call, const IssueCode &request);
    Result<FreshCode> work(const IssueCode &request) const;
    Result<IssuedCode> handle(Call &call, const IssueCode &request, const FreshCode &code);

private:
    [[nodiscard]] Result<Asking> beginProof(Call &call);
    [[nodiscard]] Result<QByteArray> prove(const Password &password, const Asking &asking) const;
    [[nodiscard]] Result<CredentialsRow> endProof(Call &call, const QByteArray &provenHash);
    [[nodiscard]] Result<TriedCode> guess(const OneTimeCode &code, const Guessing &guessing) const;
    [[nodiscard]] Result<void> mayMail(const Asking &asking) const;
    [[nodiscard]] Result<void> mayIssue(Call &call, const IssueCode &request);
    [[nodiscard]] bool queueMail(Call &call, const Mail &mail, std::chrono::milliseconds life);
    void queueRecovery(Call &call, const CredentialsRow &user, const FreshCode &code);

    const AccountRules m_rules;
    const Needs m_needs;
    const CodeDesk m_codes;
};

} // namespace skein
