// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QQuickItem;
class QQuickWindow;

namespace skein::client {

class AppViewModel;

//! For measuring: says on stderr when the window showed something for the first time, a line each: "milestone frame", "milestone
//! list" (the conversation list has rows) and, when a chat is wanted, "milestone chat" (the newest conversation, with its
//! messages), followed by nanoseconds of the system's monotonic clock and of processor time. Lives on: main.
class Milestones : public QObject
{
    Q_OBJECT

public:
    Milestones(AppViewModel &app, QQuickWindow &window, bool isChatWanted, QObject *parent = nullptr);

private:
    enum class Stage { Nothing, Frame, List, Chat };

    void onFrame();
    void reach(Stage stage);
    void openNewest();
    [[nodiscard]] bool hasRows(const QString &list) const;

    AppViewModel &m_app;
    QQuickWindow &m_window;
    bool m_isChatWanted;
    Stage m_stage = Stage::Nothing;
};

} // namespace skein::client
