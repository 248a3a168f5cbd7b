// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/credentials.h>
#include <domain/login.h>
#include <protocol/codec.h>
#include <protocol/message.h>

namespace skein {

//! A picture of some characters, which people read more easily than programs.
struct Captcha
{
    CaptchaId captcha;
    Bytes<struct CaptchaImageTag, 1, 16 * 1024> image; //!< PNG, 320 × 112, dark on light
    qint64 life = 0; //!< milliseconds for which it can be answered

    SKEIN_FIELDS(captcha, image, life)
};

//! Asks for a captcha, to be answered with a registration, a sign-in or a recovery.
struct AskCaptcha
{
    static constexpr std::string_view method = "accounts.challenge";
    static constexpr auto guard = Guard::Anyone;
    static constexpr auto access = Access::Read;
    using Reply = Captcha;

    SKEIN_FIELDS()
};

//! Gives the user another password. All other sessions of the user end with password_changed.
//! Errors: wrong_password, too_many_attempts, weak_password.
struct ChangePassword
{
    static constexpr std::string_view method = "accounts.change_password";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    Password oldPassword;
    Password newPassword;

    SKEIN_FIELDS(oldPassword, newPassword)
};

//! Gives the user another login name or phone number. Errors: wrong_password, too_many_attempts, name_taken, phone_taken,
//! invalid_name, invalid_phone; invalid_field when neither is given.
struct ChangeLogin
{
    static constexpr std::string_view method = "accounts.change_login";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    Password password;
    std::optional<LoginName> name;
    std::optional<PhoneNumber> phone;

    SKEIN_FIELDS(password, name, phone)
};

//! How the owner of an address gets the code for it.
struct EmailChange
{
    bool mailed = false; //!< else the server sends no mail, and an administrator issues the code

    SKEIN_FIELDS(mailed)
};

//! Begins to give the user another e-mail address; `accounts.confirm_email` ends it. Errors: wrong_password,
//! too_many_attempts, email_taken, invalid_email.
struct ChangeEmail
{
    static constexpr std::string_view method = "accounts.change_email";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    using Reply = EmailChange;

    Password password;
    EmailAddress email;

    SKEIN_FIELDS(password, email)
};

//! Proves that the new address is the user's. Errors: wrong_code, too_many_attempts, email_taken.
struct ConfirmEmail
{
    static constexpr std::string_view method = "accounts.confirm_email";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    OneTimeCode code;

    SKEIN_FIELDS(code)
};

//! Mails a code for `accounts.recover` to the user whom the login names. The answer is the same whoever that is, and
//! whether there is anybody. Errors: mail_unavailable (an administrator issues the code), too_many_attempts,
//! captcha_required, wrong_captcha.
struct ForgotPassword
{
    static constexpr std::string_view method = "accounts.forgot";
    static constexpr auto guard = Guard::Anyone;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    LoginText login;
    std::optional<CaptchaAnswer> captcha; //!< where `server.describe` says so

    SKEIN_FIELDS(login, captcha)
};

//! Gives a user another password for a code. All sessions of the user end with password_changed.
//! Errors: already_signed_in, wrong_code (also for an unknown user), too_many_attempts, weak_password.
struct RecoverPassword
{
    static constexpr std::string_view method = "accounts.recover";
    static constexpr auto guard = Guard::Anyone;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    LoginText login;
    OneTimeCode code;
    Password password;

    SKEIN_FIELDS(login, code, password)
};

//! A code to tell its user.
struct IssuedCode
{
    OneTimeCode code;
    Timestamp expiresAt;

    SKEIN_FIELDS(code, expiresAt)
};

//! Issues a code that no mail carries; one before it is void. For administrators, and not for users above them; a code for
//! a new password only for those below them.
//! Errors: not_allowed, not_found (no such user, or no change of address is waiting).
struct IssueCode
{
    static constexpr std::string_view method = "admin.issue_code";
    static constexpr auto guard = Guard::Admin;
    static constexpr auto access = Access::Write;
    using Reply = IssuedCode;

    UserId user;
    CodePurpose purpose = CodePurpose::Recovery;

    SKEIN_FIELDS(user, purpose)
};

#define SKEIN_CREDENTIALS_MESSAGES \
    Captcha, AskCaptcha, ChangePassword, ChangeLogin, EmailChange, ChangeEmail, ConfirmEmail, ForgotPassword, \
    RecoverPassword, IssuedCode, IssueCode
SKEIN_FOR_EACH(SKEIN_CODEC_ELSEWHERE, SKEIN_CREDENTIALS_MESSAGES)

} // namespace skein
