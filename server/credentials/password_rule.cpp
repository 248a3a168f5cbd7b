// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <credentials/password_rule.h>

#include <array>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

//! What stands first in every list of passwords that were lost, without what `isOneRun` finds.
constexpr std::array common{
    u"password",  u"password1",  u"passw0rd",   u"p@ssw0rd",    u"p@ssword",   u"password123", u"qwertyuiop",
    u"qwerty123", u"1q2w3e4r",   u"1q2w3e4r5t", u"q1w2e3r4",    u"1qaz2wsx",   u"qazwsxedc",   u"zaq12wsx",
    u"asdfghjkl", u"asdf1234",   u"zxcvbnm123", u"abc12345",    u"abcd1234",   u"a1234567",    u"a12345678",
    u"a123456789", u"aa123456",  u"aa12345678", u"123456789a",  u"1234567a",   u"12345678a",   u"123456abc",
    u"123qweasd", u"qwe123456",  u"iloveyou",   u"iloveyou1",   u"5201314aa",  u"woaini1314",  u"woaini520",
    u"woaini123", u"wang1234",   u"admin123",   u"admin1234",   u"admin@123",  u"admin888",    u"root1234",
    u"letmein1",  u"welcome1",   u"welcome123", u"changeme",    u"changeme1",  u"test1234",    u"football1",
    u"baseball1", u"superman1",  u"princess1",  u"sunshine1",   u"dragon123",  u"monkey123",   u"michael1",
    u"trustno1",  u"11223344",   u"12341234",   u"12121212",    u"87654321",   u"147258369",   u"159357456",
    u"13145200",  u"52013145",   u"qq123456",   u"qq123456789", u"skein123",   u"skein1234",
};

int kindsIn(const QString &text)
{
    bool small = false, capital = false, digit = false, other = false;
    for (const QChar c : text) {
        small |= c.isLower();
        capital |= c.isUpper();
        digit |= c.isDigit();
        other |= !c.isLower() && !c.isUpper() && !c.isDigit();
    }
    return int(small) + int(capital) + int(digit) + int(other);
}

//! Each character follows the one before it by the same small step: "aaaaaaaa", "12345678", "hgfedcba".
bool isOneRun(const QString &text)
{
    if (text.size() < 2)
        return true;
    const int step = text[1].unicode() - text[0].unicode();
    for (qsizetype i = 2; i < text.size(); ++i) {
        if (text[i].unicode() - text[i - 1].unicode() != step)
            return false;
    }
    return std::abs(step) <= 1;
}

Error weak(const QString &why)
{
    return {ErrorCode::WeakPassword, u"password"_s, why};
}

} // namespace

Result<void> checkPassword(const Password &password, const PasswordRule &rule, const QStringList &own)
{
    const QString &text = password.value();
    if (text.size() < rule.length)
        return weak(u"at least %1 characters"_s.arg(rule.length));
    if (kindsIn(text) < rule.kinds)
        return weak(u"at least %1 of small letters, capitals, digits and anything else"_s.arg(rule.kinds));
    const QString folded = text.toCaseFolded();
    if (isOneRun(folded) || std::ranges::find(common, QStringView(folded)) != common.end())
        return weak(u"everybody tries this one first"_s);
    if (own.contains(folded, Qt::CaseInsensitive))
        return weak(u"not what everybody knows of you"_s);
    return {};
}

} // namespace skein
