// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/row_model.h>

#include <QQmlEngine>
#include <QUrl>

namespace skein::client {

//! A contact request.
struct RequestItem
{
    QString key; //!< the other account's number in digits; also for Theme.hueOf()
    QString name;
    QUrl avatarSource;
    QString note;
    QString timeText;
    bool pending = true;
    QString stateText; //!< "Accepted", "Rejected", "Waiting for an answer"; empty when it waits for the user
    bool accepted = false;
    QString section; //!< "Waiting" or "Answered", translated

    bool operator==(const RequestItem &) const = default;
};

//! Contact requests, the waiting ones first, then newest first. Roles: key, name, avatarSource, note, timeText,
//! pending, accepted, stateText, section (see RequestItem).
class RequestListModel : public RowModel<RequestItem>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to ContactsViewModel")

public:
    explicit RequestListModel(QObject *parent = nullptr);
    void setRequests(const QList<RequestItem> &requests) { replaceRows(requests); }

    static const RoleTable<RequestItem> roles;
};

} // namespace skein::client
