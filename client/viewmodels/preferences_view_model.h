// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <platform/colour_scheme.h>

#include <QObject>
#include <QQmlEngine>

class QSettings;

namespace skein::client {

//! What the user chose for this computer. Every change is kept at once and takes effect without a restart.
class PreferencesViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    //! "zh_CN" or "en". At first start the system's language when it is one of them, else "en".
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(Theme theme READ theme WRITE setTheme NOTIFY themeChanged)
    //! Whether dark colours are wanted now: for Theme.dark. Follows the system when `theme` is System.
    Q_PROPERTY(bool dark READ isDark NOTIFY darkChanged)
    //! Of message text, in pixels: 12, 13, 14, 16 or 18.
    Q_PROPERTY(int messageTextSize READ messageTextSize WRITE setMessageTextSize NOTIFY messageTextSizeChanged)
    //! Enter sends and Shift+Enter breaks the line; otherwise Ctrl+Enter sends.
    Q_PROPERTY(bool sendWithEnter READ sendsWithEnter WRITE setSendWithEnter NOTIFY sendWithEnterChanged)
    Q_PROPERTY(bool reduceMotion READ reducesMotion WRITE setReduceMotion NOTIFY reduceMotionChanged)
    //! System notifications while the window is inactive.
    Q_PROPERTY(bool notifications READ showsNotifications WRITE setNotifications NOTIFY notificationsChanged)
    //! Whether a notification says what the message says.
    Q_PROPERTY(bool notificationPreview READ showsNotificationPreview WRITE setNotificationPreview NOTIFY
                   notificationPreviewChanged)
    //! Of the list column, as the user dragged it, in pixels; 0: as the window is wide.
    Q_PROPERTY(int listWidth READ listWidth WRITE setListWidth NOTIFY listWidthChanged)
    //! After so many minutes without a touch the user looks away; 0: never.
    Q_PROPERTY(int awayMinutes READ awayMinutes WRITE setAwayMinutes NOTIFY awayMinutesChanged)
    //! The emoji that were used last, newest first.
    Q_PROPERTY(QStringList recentEmojis READ recentEmojis WRITE setRecentEmojis NOTIFY recentEmojisChanged)

public:
    enum class Theme { System, Light, Dark };
    Q_ENUM(Theme)

    //! `settings` and `system` outlive this.
    PreferencesViewModel(QSettings &settings, const ColourScheme &system, QObject *parent = nullptr);

    [[nodiscard]] QString language() const;
    [[nodiscard]] Theme theme() const;
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] int messageTextSize() const;
    [[nodiscard]] bool sendsWithEnter() const;
    [[nodiscard]] bool reducesMotion() const;
    [[nodiscard]] bool showsNotifications() const;
    [[nodiscard]] bool showsNotificationPreview() const;
    [[nodiscard]] int listWidth() const;
    [[nodiscard]] int awayMinutes() const;
    [[nodiscard]] QStringList recentEmojis() const;

    void setLanguage(const QString &language);
    void setTheme(Theme theme);
    void setMessageTextSize(int pixels);
    void setSendWithEnter(bool on);
    void setReduceMotion(bool on);
    void setNotifications(bool on);
    void setNotificationPreview(bool on);
    void setListWidth(int pixels);
    void setAwayMinutes(int minutes);
    void setRecentEmojis(const QStringList &emojis);

Q_SIGNALS:
    //! Comes before QML is translated anew.
    void languageChanged();
    void themeChanged();
    void darkChanged();
    void messageTextSizeChanged();
    void sendWithEnterChanged();
    void reduceMotionChanged();
    void notificationsChanged();
    void notificationPreviewChanged();
    void listWidthChanged();
    void awayMinutesChanged();
    void recentEmojisChanged();

private:
    template<class T>
    [[nodiscard]] T stored(QAnyStringView name, T otherwise) const;
    //! Answers whether it is another value than before.
    template<class T>
    bool store(QAnyStringView name, T before, T now);

    QSettings &m_settings;
    const ColourScheme &m_system;
};

} // namespace skein::client
