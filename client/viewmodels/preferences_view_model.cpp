// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/preferences_view_model.h>

#include <QLocale>
#include <QSettings>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace skein::client {

namespace {

constexpr std::array messageTextSizes{12, 13, 14, 16, 18};
constexpr int usualTextSize = 14;

QString systemLanguage()
{
    return QLocale::system().language() == QLocale::Chinese ? u"zh_CN"_s : u"en"_s;
}

bool isKnownLanguage(const QString &language)
{
    return language == u"zh_CN" || language == u"en";
}

} // namespace

PreferencesViewModel::PreferencesViewModel(QSettings &settings, const ColourScheme &system, QObject *parent)
    : QObject(parent),
      m_settings(settings), m_system(system)
{
    connect(&system, &ColourScheme::changed, this, &PreferencesViewModel::darkChanged);
    connect(this, &PreferencesViewModel::themeChanged, this, &PreferencesViewModel::darkChanged);
}

QString PreferencesViewModel::language() const
{
    const QString language = stored("language", systemLanguage());
    return isKnownLanguage(language) ? language : systemLanguage();
}

PreferencesViewModel::Theme PreferencesViewModel::theme() const
{
    return Theme(std::clamp(stored("theme", int(Theme::System)), int(Theme::System), int(Theme::Dark)));
}

bool PreferencesViewModel::isDark() const
{
    return theme() == Theme::System ? m_system.isDark() : theme() == Theme::Dark;
}

int PreferencesViewModel::messageTextSize() const
{
    const int size = stored("messageTextSize", usualTextSize);
    return std::find(messageTextSizes.begin(), messageTextSizes.end(), size) != messageTextSizes.end() ? size
                                                                                                       : usualTextSize;
}

bool PreferencesViewModel::sendsWithEnter() const
{
    return stored("sendWithEnter", true);
}

bool PreferencesViewModel::reducesMotion() const
{
    return stored("reduceMotion", false);
}

bool PreferencesViewModel::showsNotifications() const
{
    return stored("notifications", true);
}

bool PreferencesViewModel::showsNotificationPreview() const
{
    return stored("notificationPreview", true);
}

int PreferencesViewModel::awayMinutes() const
{
    return stored("awayMinutes", 10);
}

int PreferencesViewModel::listWidth() const
{
    return stored("listWidth", 0);
}

QStringList PreferencesViewModel::recentEmojis() const
{
    return stored("recentEmojis", QStringList());
}

void PreferencesViewModel::setLanguage(const QString &language)
{
    if (isKnownLanguage(language) && store("language", this->language(), language))
        Q_EMIT languageChanged();
}

void PreferencesViewModel::setTheme(Theme theme)
{
    if (store("theme", int(this->theme()), int(theme)))
        Q_EMIT themeChanged();
}

void PreferencesViewModel::setMessageTextSize(int pixels)
{
    if (store("messageTextSize", messageTextSize(), pixels))
        Q_EMIT messageTextSizeChanged();
}

void PreferencesViewModel::setSendWithEnter(bool on)
{
    if (store("sendWithEnter", sendsWithEnter(), on))
        Q_EMIT sendWithEnterChanged();
}

void PreferencesViewModel::setReduceMotion(bool on)
{
    if (store("reduceMotion", reducesMotion(), on))
        Q_EMIT reduceMotionChanged();
}

void PreferencesViewModel::setNotifications(bool on)
{
    if (store("notifications", showsNotifications(), on))
        Q_EMIT notificationsChanged();
}

void PreferencesViewModel::setNotificationPreview(bool on)
{
    if (store("notificationPreview", showsNotificationPreview(), on))
        Q_EMIT notificationPreviewChanged();
}

void PreferencesViewModel::setAwayMinutes(int minutes)
{
    if (store("awayMinutes", awayMinutes(), minutes))
        Q_EMIT awayMinutesChanged();
}

void PreferencesViewModel::setListWidth(int pixels)
{
    if (store("listWidth", listWidth(), pixels))
        Q_EMIT listWidthChanged();
}

void PreferencesViewModel::setRecentEmojis(const QStringList &emojis)
{
    if (store("recentEmojis", recentEmojis(), emojis))
        Q_EMIT recentEmojisChanged();
}

template<class T>
T PreferencesViewModel::stored(QAnyStringView name, T otherwise) const
{
    return m_settings.value(name.toString(), otherwise).template value<T>();
}

template<class T>
bool PreferencesViewModel::store(QAnyStringView name, T before, T now)
{
    if (before == now)
        return false;
    m_settings.setValue(name.toString(), now);
    return true;
}

} // namespace skein::client
