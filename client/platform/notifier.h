// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace skein::client {

//! Notices of the desktop, outside the window. Lives on: main.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Shows a notice, or replaces the one with the same key.
    virtual void show(const QString &key, const QString &title, const QString &text) = 0;
    //! Takes a notice back: what it tells was seen.
    virtual void withdraw(const QString &key) = 0;

Q_SIGNALS:
    void activated(const QString &key);
};

} // namespace skein::client
