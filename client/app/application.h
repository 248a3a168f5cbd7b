// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <app/demo.h>
#include <app/languages.h>
#include <app/network_guard.h>
#include <app/options.h>
#include <app/picture_broker.h>
#include <platform/colour_scheme.h>
#include <platform/desktop_notifier.h>
#include <platform/idle_watch.h>
#include <session/file_keychain.h>
#include <viewmodels/app_view_model.h>

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QSettings>

namespace skein::client {

//! The one place that makes everything of the client. Lives on: main.
class Application
{
public:
    explicit Application(Options options);
    ~Application();

    //! Runs until the window is closed; answers the exit code.
    [[nodiscard]] int run();
    //! The first part of `run`: opens the account that was used last and the window. Answers null when there is no window.
    [[nodiscard]] QQuickWindow *show();
    [[nodiscard]] AppViewModel &app() { return m_app; }

private:
    [[nodiscard]] QString folder() const;
    [[nodiscard]] TransportFactory transports();
    void applyOptions();
    void speak();
    void loadWindow();

    // In the order of making; each may use those above it.
    Options m_options;
    SystemClock m_clock;
    SystemRandom m_random;
    QtTimerFactory m_timers;
    std::unique_ptr<Demo> m_demo;
    QSettings m_settings;
    FileKeychain m_keychain;
    ClientSession m_client;
    SystemClipboard m_clipboard;
    DesktopNotifier m_notifier;
    DesktopColourScheme m_colours;
    Languages m_languages;
    AppViewModel m_app;
    PictureBroker m_pictures;
    IdleWatch m_idle;
    NetworkGuard m_guard;
    QQmlApplicationEngine m_engine;
};

} // namespace skein::client
