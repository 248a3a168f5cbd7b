// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/mail_texts.h>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

//! As much as its owner needs to know it again: "a…@example.org".
QString hinted(const EmailAddress &address)
{
    return address.value().first(1) + u"…@"_s + address.value().section(u'@', 1);
}

} // namespace

Mail recoveryMail(const EmailAddress &to, const QString &server, const OneTimeCode &code, std::chrono::minutes life)
{
    const QString body = u"有人（很可能是您本人）想重设您在“%1”的密码。\n"
                         "验证码：%2\n"
                         "%3 分钟内有效，只能使用一次。请勿告诉任何人。\n"
                         "如果不是您本人操作，请忽略这封邮件：密码没有改变。\n"
                         "\n"
                         "Somebody, most likely you, wants to set a new password for your user at “%1”.\n"
                         "Code: %2\n"
                         "It is good for %3 minutes, once. Tell it to nobody.\n"
                         "If it was not you, ignore this mail: your password is what it was.\n"_s;
    return {to, u"%1：重设密码 / Set a new password"_s.arg(server), body.arg(server, code.value()).arg(life.count())};
}

Mail confirmationMail(const EmailAddress &to, const QString &server, const OneTimeCode &code, std::chrono::minutes life)
{
    const QString body = u"请在“%1”输入下面的验证码，以绑定这个邮箱地址。\n"
                         "验证码：%2\n"
                         "%3 分钟内有效，只能使用一次。请勿告诉任何人。\n"
                         "如果不是您本人操作，请忽略这封邮件。\n"
                         "\n"
                         "Enter this code at “%1” to make this e-mail address yours there.\n"
                         "Code: %2\n"
                         "It is good for %3 minutes, once. Tell it to nobody.\n"
                         "If it was not you, ignore this mail.\n"_s;
    return {to, u"%1：确认邮箱 / Confirm your e-mail address"_s.arg(server), body.arg(server, code.value()).arg(life.count())};
}

Mail addressChangedMail(const EmailAddress &to, const QString &server, const EmailAddress &newAddress)
{
    const QString body = u"您在“%1”的邮箱已改为 %2。\n"
                         "如果不是您本人操作，请立即联系管理员。\n"
                         "\n"
                         "The e-mail address of your user at “%1” is now %2.\n"
                         "If it was not you, tell an administrator at once.\n"_s;
    return {to, u"%1：邮箱已更改 / Your e-mail address was changed"_s.arg(server), body.arg(server, hinted(newAddress))};
}

} // namespace skein
