// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "targets.h"

#include <domain/account.h>
#include <domain/entry.h>
#include <domain/login.h>

namespace skein::fuzz {

namespace {

constexpr char utf16Follows = char(0xFE); // no byte of UTF-8

QString textOf(QByteArrayView input)
{
    if (input.isEmpty() || input.front() != utf16Follows)
        return QString::fromUtf8(input);
    QString text;
    for (qsizetype i = 1; i + 1 < input.size(); i += 2)
        text += QChar(uchar(input[i]) << 8 | uchar(input[i + 1]));
    return text;
}

//! What was accepted is accepted again, and unchanged: it is parsed by the server and by every client.
template<class T>
void check(const QString &raw)
{
    const auto parsed = T::parse(raw);
    if (!parsed)
        return;
    const auto again = T::parse(parsed->value());
    require(bool(again), "a text that was accepted is refused the second time");
    require(again->value() == parsed->value(), "a text changes when it is read the second time");
    require(QString::fromUtf8(parsed->value().toUtf8()) == parsed->value(), "a text cannot be said in UTF-8");
}

} // namespace

void texts(QByteArrayView input)
{
    const QString raw = textOf(input);
    check<Nickname>(raw);
    check<MessageText>(raw);
    check<Password>(raw);
    check<LoginName>(raw);
    check<EmailAddress>(raw);
    check<PhoneNumber>(raw);
}

} // namespace skein::fuzz
