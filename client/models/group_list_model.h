// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/row_model.h>

#include <QQmlEngine>
#include <QUrl>

namespace skein::client {

//! A group that a search found.
struct GroupItem
{
    QString key; //!< the group's number in digits; also what Theme.hueOf() takes
    QString title;
    QUrl avatarSource; //!< empty: draw the icon
    QString memberText; //!< "14 members"
    QString description;
    bool needsApproval = false; //!< an owner or admin decides
    QString stateText; //!< why it cannot be joined ("Member", "Asked"), or empty

    bool operator==(const GroupItem &) const = default;
};

//! Groups in the order of a search. Roles: key, title, avatarSource, memberText, description, needsApproval, stateText.
class GroupListModel : public RowModel<GroupItem>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a view model")

public:
    explicit GroupListModel(QObject *parent = nullptr);
    void setGroups(const QList<GroupItem> &groups) { replaceRows(groups); }

    static const RoleTable<GroupItem> roles;
};

} // namespace skein::client
