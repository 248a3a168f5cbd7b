// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "../desk.h"

#include <viewmodels/app_view_model.h>

#include <QSettings>

namespace skein::test {

class FakeClipboard final : public Clipboard
{
public:
    [[nodiscard]] QImage image() const override { return picture; }
    [[nodiscard]] QList<QUrl> files() const override { return urls; }
    void setText(const QString &copied) override { text = copied; }

    QImage picture;
    QList<QUrl> urls;
    QString text;
};

class FakeNotifier final : public Notifier
{
public:
    void show(const QString &key, const QString &title, const QString &text) override
    {
        shown.insert(key, title + u": "_s + text);
    }
    void withdraw(const QString &key) override { shown.remove(key); }

    QMap<QString, QString> shown;
};

class FakeColours final : public ColourScheme
{
public:
    [[nodiscard]] bool isDark() const override { return dark; }
    void setDark(bool isDark)
    {
        dark = isDark;
        Q_EMIT changed();
    }

    bool dark = false;
};

//! Anna's desk with everything that the window would show.
class Front
{
public:
    Front() : app({*desk.client, *desk.keychain, settings, desk.clock, desk.timers, clipboard, notifier, colours}) { }

    void signIn() { desk.signIn(); }
    //! Opens a conversation as the view does: the newest row is on the screen.
    void read(ConversationId conversation)
    {
        app.chat()->setReading(true);
        app.chat()->open(QString::number(conversation.value()));
        if (app.chat()->messages()->count() > 0)
            app.chat()->noteVisible(app.chat()->messages()->rows().first().key);
        desk.settle();
    }
    [[nodiscard]] QStringList toasts()
    {
        QStringList texts;
        for (const ToastItem &toast : app.toasts()->toasts()->rows())
            texts.append(toast.text);
        return texts;
    }

    Desk desk;
    QSettings settings{desk.folder.filePath(u"settings.ini"_s), QSettings::IniFormat};
    FakeClipboard clipboard;
    FakeNotifier notifier;
    FakeColours colours;
    AppViewModel app;
};

} // namespace skein::test
