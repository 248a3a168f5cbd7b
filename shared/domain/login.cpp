// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <domain/login.h>

#include <QRegularExpression>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

template<class T>
Result<T> parseBy(const QRegularExpression &pattern, const QString &candidate, ErrorCode otherwise)
{
    if (!pattern.match(candidate).hasMatch())
        return Error{otherwise, {}, {}};
    return T(candidate);
}

} // namespace

Result<LoginName> LoginName::parse(const QString &raw)
{
    static const QRegularExpression pattern(u"\\A[a-z][a-z0-9._-]{2,31}\\z"_s);
    return parseBy<LoginName>(pattern, raw.trimmed().toLower(), ErrorCode::InvalidName);
}

Result<EmailAddress> EmailAddress::parse(const QString &raw)
{
    static const QRegularExpression pattern(
        u"\\A(?=.{3,254}\\z)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
        "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])\\z"_s);
    return parseBy<EmailAddress>(pattern, raw.trimmed().toLower(), ErrorCode::InvalidEmail);
}

Result<PhoneNumber> PhoneNumber::parse(const QString &raw)
{
    static const QRegularExpression pattern(u"\\A1[3-9][0-9]{9}\\z"_s);
    return parseBy<PhoneNumber>(pattern, raw.trimmed(), ErrorCode::InvalidPhone);
}

} // namespace skein
