// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/text.h>

namespace skein {

//! A name to sign in with: 3–32 of a–z 0–9 . _ -, beginning with a letter; kept in lower case. Error: invalid_name.
class LoginName
{
public:
    LoginName() = default;
    explicit LoginName(QString trusted) : m_value(std::move(trusted)) { }
    [[nodiscard]] static Result<LoginName> parse(const QString &raw);
    [[nodiscard]] const QString &value() const { return m_value; }
    bool operator==(const LoginName &) const = default;

private:
    QString m_value;
};

//! An e-mail address, kept in lower case: the common form of RFC 5321, at most 254 characters. Error: invalid_email.
class EmailAddress
{
public:
    EmailAddress() = default;
    explicit EmailAddress(QString trusted) : m_value(std::move(trusted)) { }
    [[nodiscard]] static Result<EmailAddress> parse(const QString &raw);
    [[nodiscard]] const QString &value() const { return m_value; }
    bool operator==(const EmailAddress &) const = default;

private:
    QString m_value;
};

//! A Chinese mobile number, `1[3-9]` and nine digits (FEATURES.md A03). Error: invalid_phone.
class PhoneNumber
{
public:
    PhoneNumber() = default;
    explicit PhoneNumber(QString trusted) : m_value(std::move(trusted)) { }
    [[nodiscard]] static Result<PhoneNumber> parse(const QString &raw);
    [[nodiscard]] const QString &value() const { return m_value; }
    bool operator==(const PhoneNumber &) const = default;

private:
    QString m_value;
};

//! What somebody types to sign in: a name, an e-mail address or a phone number.
using LoginText = Text<struct LoginTextTag, TextLimits{1, 254}>;
using Password = Text<struct PasswordTag, TextLimits{1, 256, TextRule::Opaque}>;
//! A session token as it travels: base64url of 256 random bits.
using SessionToken = Text<struct SessionTokenTag, TextLimits{1, 64}>;
//! What a device calls itself in the list of devices.
using DeviceLabel = Text<struct DeviceLabelTag, TextLimits{0, 64}>;

} // namespace skein
