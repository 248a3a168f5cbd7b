// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/password_words.h>

#include <QCoreApplication>

namespace skein::client {

namespace {

struct PasswordWords
{
    Q_DECLARE_TR_FUNCTIONS(PasswordWords)
};

} // namespace

QString passwordRuleText(const std::optional<ServerDescription> &description)
{
    if (!description || description->passwordLength <= 0)
        return {};
    const QString length = PasswordWords::tr("At least %n characters", nullptr, int(description->passwordLength));
    if (description->passwordKinds < 2)
        return length;
    //: %1: "At least 8 characters"; %2: a number
    return PasswordWords::tr("%1, of %2 kinds: small letters, capitals, digits, others")
        .arg(length)
        .arg(description->passwordKinds);
}

} // namespace skein::client
