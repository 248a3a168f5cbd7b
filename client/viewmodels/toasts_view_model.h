// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/toast_list_model.h>

#include <QObject>
#include <QQmlEngine>

#include <functional>

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
    explicit ToastsViewModel(QObject *parent = nullptr);

    [[nodiscard]] ToastListModel *toasts() { return &m_toasts; }

    //! For 4 s.
    void inform(const QString &text);
    void celebrate(const QString &text);
    //! For 8 s, with a button.
    void offer(const QString &text, const QString &actionText, std::function<void()> action);
    //! Until it is closed.
    void complain(const QString &text, const QString &caption = {});

    //! The user closed the toast, or its time is over.
    Q_INVOKABLE void dismiss(int key);
    //! The user pressed the toast's button.
    Q_INVOKABLE void act(int key);

private:
    void show(ToastItem toast, std::function<void()> action = {});

    ToastListModel m_toasts;
    QHash<int, std::function<void()>> m_actions;
    int m_lastKey = 0;
};

} // namespace skein::client
