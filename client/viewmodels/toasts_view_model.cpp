// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/toasts_view_model.h>

namespace skein::client {

namespace {

// UI.md §5
constexpr qsizetype mostToasts = 3;
constexpr int shortLife = 4000; // milliseconds
constexpr int longLife = 8000;

} // namespace

ToastsViewModel::ToastsViewModel(QObject *parent) : QObject(parent) { }

void ToastsViewModel::inform(const QString &text)
{
    ToastItem toast;
    toast.text = text;
    toast.lifetime = shortLife;
    show(toast);
}

void ToastsViewModel::celebrate(const QString &text)
{
    ToastItem toast;
    toast.kind = ToastKind::Kind::Success;
    toast.text = text;
    toast.lifetime = shortLife;
    show(toast);
}

void ToastsViewModel::offer(const QString &text, const QString &actionText, std::function<void()> action)
{
    ToastItem toast;
    toast.text = text;
    toast.actionText = actionText;
    toast.lifetime = longLife;
    show(toast, std::move(action));
}

void ToastsViewModel::complain(const QString &text, const QString &caption)
{
    ToastItem toast;
    toast.kind = ToastKind::Kind::Error;
    toast.text = text;
    toast.caption = caption;
    show(toast);
}

void ToastsViewModel::dismiss(int key)
{
    QList<ToastItem> toasts = m_toasts.rows();
    toasts.removeIf([key](const ToastItem &toast) { return toast.key == key; });
    m_toasts.setToasts(toasts);
    m_actions.remove(key);
}

void ToastsViewModel::act(int key)
{
    const auto action = m_actions.value(key);
    dismiss(key);
    if (action)
        action();
}

void ToastsViewModel::show(ToastItem toast, std::function<void()> action)
{
    toast.key = ++m_lastKey;
    if (action)
        m_actions.insert(toast.key, std::move(action));
    QList<ToastItem> toasts = m_toasts.rows();
    // Saying the same twice says nothing new.
    toasts.removeIf([&toast](const ToastItem &shown) { return shown.kind == toast.kind && shown.text == toast.text; });
    toasts.prepend(toast);
    while (toasts.size() > mostToasts)
        m_actions.remove(toasts.takeLast().key);
    m_toasts.setToasts(toasts);
}

} // namespace skein::client
