// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <viewmodels/chat_view_model.h>
#include <viewmodels/connection_view_model.h>
#include <viewmodels/contacts_view_model.h>
#include <viewmodels/conversations_view_model.h>
#include <viewmodels/groups_view_model.h>
#include <viewmodels/login_view_model.h>
#include <viewmodels/preferences_view_model.h>
#include <viewmodels/toasts_view_model.h>

#include <QObject>
#include <QQmlEngine>

namespace skein::client {

//! Everything that the window shows. Handed to Main.qml as its `required property AppViewModel app`; pages get the part
//! that they need. Lives on: main thread.
class AppViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(Stage stage READ stage NOTIFY stageChanged)
    Q_PROPERTY(skein::client::PreferencesViewModel *preferences READ preferences CONSTANT)
    Q_PROPERTY(skein::client::LoginViewModel *login READ login CONSTANT)
    Q_PROPERTY(skein::client::ConnectionViewModel *connection READ connection CONSTANT)
    Q_PROPERTY(skein::client::ConversationsViewModel *conversations READ conversations CONSTANT)
    Q_PROPERTY(skein::client::ChatViewModel *chat READ chat CONSTANT)
    Q_PROPERTY(skein::client::ContactsViewModel *contacts READ contacts CONSTANT)
    Q_PROPERTY(skein::client::GroupsViewModel *groups READ groups CONSTANT)
    Q_PROPERTY(skein::client::ToastsViewModel *toasts READ toasts CONSTANT)
    //! The signed-in account: its number in digits (also for Theme.hueOf()), nickname, picture, number as people read it.
    Q_PROPERTY(QString ownKey READ ownKey NOTIFY ownChanged)
    Q_PROPERTY(QString ownName READ ownName NOTIFY ownChanged)
    Q_PROPERTY(QUrl ownAvatar READ ownAvatar NOTIFY ownChanged)
    Q_PROPERTY(QString ownNumberText READ ownNumberText NOTIFY ownChanged)
    Q_PROPERTY(QString version READ version CONSTANT)
    //! Set by the window: it has the keyboard focus. Notifications appear only while it has not.
    Q_PROPERTY(bool windowActive READ isWindowActive WRITE setWindowActive NOTIFY windowActiveChanged)

public:
    enum class Stage {
        SignedOut, //!< the login page
        Ready, //!< the panes; also offline, from the store
    };
    Q_ENUM(Stage)

    //! Signs out; afterwards `stage` is SignedOut. `wipe` removes what this computer holds of the account.
    Q_INVOKABLE void signOut(bool wipe);

Q_SIGNALS:
    void stageChanged();
    void ownChanged();
    void windowActiveChanged();
    //! A notification was clicked: show and raise the window.
    void raiseWanted();
};

} // namespace skein::client
