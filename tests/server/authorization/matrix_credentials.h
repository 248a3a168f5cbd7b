// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "matrix_rows.h"

//! Passwords, addresses and codes.

namespace skein::test {

template<>
struct Rights<AskCaptcha>
{
    static constexpr Row row = matrix::everybody;
    static AskCaptcha ask(const Object &) { return {}; }
};

//! What Alice knows is the password of nobody else.
template<>
struct Rights<ChangePassword>
{
    static constexpr Row row = matrix::aliceAlone(ErrorCode::WrongPassword, allowed);
    static ChangePassword ask(const Object &object)
    {
        return {object.password, Password(QStringLiteral("another password"))};
    }
};

template<>
struct Rights<ChangeLogin>
{
    static constexpr Row row = matrix::aliceAlone(ErrorCode::WrongPassword, allowed);
    static ChangeLogin ask(const Object &object) { return {object.password, LoginName(object.unused), {}}; }
};

template<>
struct Rights<ChangeEmail>
{
    static constexpr Row row = matrix::aliceAlone(ErrorCode::WrongPassword, allowed);
    static ChangeEmail ask(const Object &object)
    {
        return {object.password, EmailAddress(object.unused + QStringLiteral("@example.org"))};
    }
};

//! No code was issued.
template<>
struct Rights<ConfirmEmail>
{
    static constexpr Row row = matrix::aliceAlone(ErrorCode::WrongCode, ErrorCode::WrongCode);
    static ConfirmEmail ask(const Object &) { return {OneTimeCode(QStringLiteral("123456"))}; }
};

//! The stage sends no mail.
template<>
struct Rights<ForgotPassword>
{
    static constexpr Row row = matrix::allRefused(ErrorCode::MailUnavailable);
    static ForgotPassword ask(const Object &object) { return {object.login, {}}; }
};

//! No code was issued.
template<>
struct Rights<RecoverPassword>
{
    static constexpr Row row = matrix::strangersAlone(ErrorCode::WrongCode);
    static RecoverPassword ask(const Object &object)
    {
        return {LoginText(object.unused), OneTimeCode(QStringLiteral("123456")), Password(QStringLiteral("another password"))};
    }
};

//! None of them administers the server.
template<>
struct Rights<IssueCode>
{
    static constexpr Row row = matrix::administrators;
    static IssueCode ask(const Object &object) { return {object.user, CodePurpose::Recovery}; }
};

} // namespace skein::test
