// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/row_model.h>

#include <QQmlEngine>
#include <QUrl>

namespace skein::client {

//! One of the accounts to switch between.
struct AccountItem
{
    QString key; //!< server and number
    QString name;
    QString hueKey; //!< what Theme.hueOf() takes
    QUrl avatarSource; //!< empty: draw the initials
    QString detail; //!< login and server: "sumu · Elmfield"
    int unread = 0; //!< messages
    bool active = false; //!< the one that is shown
    bool open = false; //!< signed in on this computer: it can be shown at once
    QString tag; //!< "Active", "Signed out" or empty
    QString actionText; //!< of the button beside it: "Switch", "Open" or "Sign in"; empty for the active one
    QString shortcutText; //!< the keys that show it, or empty

    bool operator==(const AccountItem &) const = default;
};

//! The user's accounts, and those of others that are known on this computer, in a lasting order. Roles: key, name, hueKey,
//! avatarSource, detail, unread, active, open, tag, actionText, shortcutText (see AccountItem).
class AccountListModel : public RowModel<AccountItem>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AccountsViewModel")

public:
    explicit AccountListModel(QObject *parent = nullptr);
    void setAccounts(const QList<AccountItem> &accounts) { replaceRows(accounts); }

    static const RoleTable<AccountItem> roles;
};

} // namespace skein::client
