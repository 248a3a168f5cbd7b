// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/toast_list_model.h>

#include <QObject>
#include <QQmlEngine>

namespace skein::client {

//! Short notices in the corner of the window.
class ToastsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    //! Newest first, at most three.
    Q_PROPERTY(skein::client::ToastListModel *toasts READ toasts CONSTANT)

public:
    //! The user closed the toast, or its time is over.
    Q_INVOKABLE void dismiss(int key);
    //! The user pressed the toast's button.
    Q_INVOKABLE void act(int key);
};

} // namespace skein::client
