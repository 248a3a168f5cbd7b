// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/row_model.h>

#include <QQmlEngine>

namespace skein::client {

namespace ToastKind {
Q_NAMESPACE
QML_ELEMENT

//! In QML: `ToastKind.Error`.
enum class Kind { Info, Success, Error };
Q_ENUM_NS(Kind)

} // namespace ToastKind

struct ToastItem
{
    int key = 0;
    ToastKind::Kind kind = ToastKind::Kind::Info;
    QString text;
    QString caption; //!< a second line, or empty
    QString actionText; //!< of its button; empty: none
    int lifetime = 0; //!< milliseconds that it is shown, not counting time under the pointer; 0: until it is dismissed

    bool operator==(const ToastItem &) const = default;
};

//! Toasts, newest first. Roles: key, kind, text, caption, actionText, lifetime (see ToastItem).
class ToastListModel : public RowModel<ToastItem>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to ToastsViewModel")

public:
    explicit ToastListModel(QObject *parent = nullptr);
    void setToasts(const QList<ToastItem> &toasts) { replaceRows(toasts); }

    static const RoleTable<ToastItem> roles;
};

} // namespace skein::client
