// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QDBusVariant;

namespace skein::client {

//! Whether the desktop wants dark colours. Lives on: main.
class ColourScheme : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    [[nodiscard]] virtual bool isDark() const = 0;

Q_SIGNALS:
    void changed();
};

//! As the desktop's settings portal says (org.freedesktop.appearance, color-scheme); where there is none: as the system's
//! palette looks.
class DesktopColourScheme final : public ColourScheme
{
    Q_OBJECT

public:
    explicit DesktopColourScheme(QObject *parent = nullptr);
    [[nodiscard]] bool isDark() const override { return m_isDark; }

private Q_SLOTS:
    void onSettingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void setScheme(uint scheme);
    void setDark(bool isDark);

    bool m_isDark = false;
};

} // namespace skein::client
