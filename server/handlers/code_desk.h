// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/random.h>
#include <handlers/call.h>
#include <handlers/password_hasher.h>

namespace skein {

struct CodeRules
{
    std::chrono::milliseconds mailedLife{10 * 60'000};
    std::chrono::milliseconds issuedLife{60 * 60'000}; //!< an administrator must reach its user
    std::chrono::milliseconds waitingLife{7 * 24 * 60 * 60'000}; //!< of a change that waits for an administrator
    qint64 tries = 5;
};

//! A code that nobody knows yet.
struct FreshCode
{
    OneTimeCode code;
    QByteArray hash;
};

//! What became of a guess.
struct TriedCode
{
    QByteArray hash; //!< of the code that it was compared with
    bool fits = false;
};

//! Makes one-time codes and takes them back. They are stored like passwords: six digits are soon tried through, but not
//! while such a code lives.
class CodeDesk
{
public:
    CodeDesk(CodeRules rules, const PasswordHasher &hasher, Random &random);

    //! Slow. Error: unavailable.
    [[nodiscard]] Result<FreshCode> make() const;
    //! Slow, and as slow when there is no code.
    [[nodiscard]] TriedCode compare(const OneTimeCode &guess, const std::optional<CodeRow> &code) const;

    //! Ends what `compare` began: a code is used once, and a wrong guess is counted. Error: wrong_code.
    [[nodiscard]] Result<CodeRow> redeem(Call &call, UserId user, CodePurpose purpose, const TriedCode &tried) const;

    [[nodiscard]] const CodeRules &rules() const { return m_rules; }

private:
    const CodeRules m_rules;
    const PasswordHasher &m_hasher;
    Random &m_random;
};

} // namespace skein
