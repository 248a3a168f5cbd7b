// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <app/options.h>

#include <QObject>

class QQuickWindow;

namespace skein::client {

class AppViewModel;

//! Writes a picture of the window to a file and ends the program: for the documentation and for looking at changes.
//! Pages: login, chat (the newest conversation), contacts, groups, settings; nothing: as the program begins.
class Grabber : public QObject
{
    Q_OBJECT

public:
    Grabber(Options options, AppViewModel &app, QQuickWindow &window, QObject *parent = nullptr);

    void begin();

private:
    void showPage();
    void grab();

    Options m_options;
    AppViewModel &m_app;
    QQuickWindow &m_window;
};

} // namespace skein::client
