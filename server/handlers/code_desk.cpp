// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/code_desk.h>

namespace skein {

namespace {

constexpr quint32 codes = 1'000'000;
constexpr int digits = 6;

//! As it is read aloud, or copied with a blank.
Password secretIn(const OneTimeCode &code)
{
    QString digits = code.value();
    digits.removeIf([](QChar character) { return character.isSpace(); });
    return Password(digits);
}

} // namespace

CodeDesk::CodeDesk(CodeRules rules, const PasswordHasher &hasher, Random &random)
    : m_rules(rules), m_hasher(hasher), m_random(random)
{
}

Result<FreshCode> CodeDesk::make() const
{
    const OneTimeCode code(QString::number(m_random.below(codes)).rightJustified(digits, u'0'));
    auto hash = m_hasher.hash(secretIn(code));
    if (!hash)
        return hash.error();
    return FreshCode{code, *std::move(hash)};
}

TriedCode CodeDesk::compare(const OneTimeCode &guess, const std::optional<CodeRow> &code) const
{
    const bool isThere = code && code->hash;
    const QByteArray hash = isThere ? *code->hash : m_hasher.nobodys();
    return {isThere ? hash : QByteArray(), m_hasher.fits(secretIn(guess), hash) && isThere};
}

Result<CodeRow> CodeDesk::redeem(Call &call, UserId user, CodePurpose purpose, const TriedCode &tried) const
{
    auto &codes = call.storage().codes;
    const auto code = codes.lock(user, purpose);
    const bool isSame = code && code->hash && *code->hash == tried.hash;
    if (!isSame || code->triesLeft <= 0 || code->expiresAt <= call.now())
        return ErrorCode::WrongCode;
    if (!tried.fits) {
        codes.countTry(user, purpose);
        call.keepThoughRefused();
        return ErrorCode::WrongCode;
    }
    codes.remove(user, purpose);
    return *code;
}

} // namespace skein
