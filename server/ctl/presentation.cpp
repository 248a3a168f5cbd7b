// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <ctl/presentation.h>

#include <QDateTime>

namespace skein::ctl {

using namespace Qt::StringLiterals;

namespace {

QString at(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.ms).toString(u"yyyy-MM-dd HH:mm");
}

template<class Name>
QString orDash(const std::optional<Name> &name)
{
    return name ? name->value() : u"-"_s;
}

QString row(const QStringList &cells)
{
    static const QList<int> widths{6, 20, 20, 8, 9, 0};
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i)
        line += cells[i].leftJustified(widths[i]) + (widths[i] > 0 ? u" "_s : QString());
    return line.trimmed() + u'\n';
}

QString stateOf(const User &user)
{
    return user.disabled ? u"disabled"_s : u"enabled"_s;
}

} // namespace

QString table(const QList<User> &users)
{
    QString text = row({u"ID"_s, u"NAME"_s, u"NICKNAME"_s, u"ROLE"_s, u"STATE"_s, u"LAST SIGN-IN"_s});
    for (const User &user : users) {
        const QString login = user.name ? user.name->value() : user.email ? user.email->value() : orDash(user.phone);
        text += row({QString::number(user.user.value()), login, user.nickname.value(), nameOf(user.role).toString(),
                     stateOf(user), user.lastSeenAt ? at(*user.lastSeenAt) : u"-"_s});
    }
    return text;
}

QString card(const UserDetails &details)
{
    const User &user = details.user;
    QString text = u"id        %1\nname      %2\ne-mail    %3\nphone     %4\nrole      %5\nstate     %6\nsince     %7\n"_s
                       .arg(user.user.value())
                       .arg(orDash(user.name), orDash(user.email), orDash(user.phone), nameOf(user.role).toString(),
                            stateOf(user), at(user.createdAt));
    for (const Profile &profile : details.accounts)
        text += u"account   %1 (%2)\n"_s.arg(profile.nickname.value()).arg(profile.account.value());
    for (const Device &device : details.devices) {
        text += u"device    %1, %2, %3\n"_s.arg(device.label.value(), device.address.value(),
                                                 device.online ? u"online"_s : at(device.lastSeenAt));
    }
    return text;
}

QString sentence(const Registration &registration)
{
    if (!registration.open)
        return u"registration is closed\n"_s;
    QString text = u"registration is open"_s;
    if (registration.from)
        text += u" from "_s + at(*registration.from);
    if (registration.until)
        text += u" until "_s + at(*registration.until);
    return text + u'\n';
}

QString sentence(const Error &error)
{
    QString text = errorName(error.code).toString();
    if (!error.field.isEmpty())
        text += u" ("_s + error.field + u')';
    return error.detail.isEmpty() ? text : text + u": "_s + error.detail;
}

} // namespace skein::ctl
