// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <viewmodels/accounts_view_model.h>
#include <viewmodels/administration_view_model.h>
#include <viewmodels/alerts.h>
#include <viewmodels/chat_view_model.h>
#include <viewmodels/connection_view_model.h>
#include <viewmodels/contacts_view_model.h>
#include <viewmodels/conversations_view_model.h>
#include <viewmodels/devices_view_model.h>
#include <viewmodels/groups_view_model.h>
#include <viewmodels/login_view_model.h>
#include <viewmodels/own_view_model.h>
#include <viewmodels/person_card_view_model.h>
#include <viewmodels/preferences_view_model.h>
#include <viewmodels/security_view_model.h>
#include <viewmodels/toasts_view_model.h>
#include <viewmodels/world_view_model.h>

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
    Q_PROPERTY(skein::client::SecurityViewModel *security READ security CONSTANT)
    Q_PROPERTY(skein::client::ConnectionViewModel *connection READ connection CONSTANT)
    Q_PROPERTY(skein::client::ConversationsViewModel *conversations READ conversations CONSTANT)
    Q_PROPERTY(skein::client::ChatViewModel *chat READ chat CONSTANT)
    Q_PROPERTY(skein::client::ContactsViewModel *contacts READ contacts CONSTANT)
    Q_PROPERTY(skein::client::GroupsViewModel *groups READ groups CONSTANT)
    Q_PROPERTY(skein::client::WorldViewModel *world READ world CONSTANT)
    Q_PROPERTY(skein::client::AccountsViewModel *accounts READ accounts CONSTANT)
    Q_PROPERTY(skein::client::ToastsViewModel *toasts READ toasts CONSTANT)
    Q_PROPERTY(skein::client::OwnViewModel *own READ own CONSTANT)
    //! Whose card is open.
    Q_PROPERTY(skein::client::PersonCardViewModel *card READ card CONSTANT)
    Q_PROPERTY(skein::client::DevicesViewModel *devices READ devices CONSTANT)
    Q_PROPERTY(skein::client::AdministrationViewModel *administration READ administration CONSTANT)
    //! The signed-in account: its number in digits (also for Theme.hueOf()), nickname, picture, number as people read it.
    Q_PROPERTY(QString ownKey READ ownKey NOTIFY ownChanged)
    Q_PROPERTY(QString ownName READ ownName NOTIFY ownChanged)
    Q_PROPERTY(QUrl ownAvatar READ ownAvatar NOTIFY ownChanged)
    Q_PROPERTY(QString ownNumberText READ ownNumberText NOTIFY ownChanged)
    //! The signed-in account is a guest's: there is the world channel and nothing else.
    Q_PROPERTY(bool guest READ isGuest NOTIFY ownChanged)
    Q_PROPERTY(QString version READ version CONSTANT)
    //! Set by the window: it has the keyboard focus. Notifications appear only while it has not.
    Q_PROPERTY(bool windowActive READ isWindowActive WRITE setWindowActive NOTIFY windowActiveChanged)

public:
    enum class Stage {
        SignedOut, //!< the login page
        Ready, //!< the panes; also offline, from the store
    };
    Q_ENUM(Stage)

    struct Needs
    {
        ClientSession &client;
        Keychain &keychain;
        QSettings &settings;
        const Clock &clock;
        TimerFactory &timers;
        Clipboard &clipboard;
        Notifier &notifier;
        const ColourScheme &colours;
    };

    explicit AppViewModel(const Needs &needs, QObject *parent = nullptr);
    ~AppViewModel() override;

    //! Opens the account that was used last, else shows the login page; soon after, the other accounts in the background.
    void begin();
    //! Every ready-made text is made again; the translation is installed before.
    void retranslate();

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] PreferencesViewModel *preferences() { return &m_preferences; }
    [[nodiscard]] LoginViewModel *login() { return &m_login; }
    [[nodiscard]] SecurityViewModel *security() { return &m_security; }
    [[nodiscard]] ConnectionViewModel *connection() { return &m_connection; }
    [[nodiscard]] ConversationsViewModel *conversations() { return &m_conversations; }
    [[nodiscard]] ChatViewModel *chat() { return &m_chat; }
    [[nodiscard]] ContactsViewModel *contacts() { return &m_contacts; }
    [[nodiscard]] GroupsViewModel *groups() { return &m_groups; }
    [[nodiscard]] WorldViewModel *world() { return &m_world; }
    [[nodiscard]] AccountsViewModel *accounts() { return &m_accounts; }
    [[nodiscard]] ToastsViewModel *toasts() { return &m_toasts; }
    [[nodiscard]] OwnViewModel *own() { return &m_own; }
    [[nodiscard]] PersonCardViewModel *card() { return &m_card; }
    [[nodiscard]] DevicesViewModel *devices() { return &m_devices; }
    [[nodiscard]] AdministrationViewModel *administration() { return &m_administration; }
    [[nodiscard]] QString ownKey() const;
    [[nodiscard]] QString ownName() const;
    [[nodiscard]] QUrl ownAvatar() const;
    [[nodiscard]] QString ownNumberText() const;
    [[nodiscard]] bool isGuest() const;
    [[nodiscard]] static QString version();
    [[nodiscard]] bool isWindowActive() const { return m_alerts.isWindowActive(); }
    void setWindowActive(bool isActive);

    //! Signs out; afterwards another account is shown, else `stage` is SignedOut. `wipe` removes what this computer holds of the
    //! account.
    Q_INVOKABLE void signOut(bool wipe);

Q_SIGNALS:
    void stageChanged();
    //! Another account is shown: what was open or typed belongs to the one before.
    void accountChanged();
    void ownChanged();
    void windowActiveChanged();
    //! A notification was clicked: show and raise the window.
    void raiseWanted();

private:
    void onStage();
    void onChat();
    void onEnded(ErrorCode reason);
    void onEndedElsewhere(const KnownAccount &account, ErrorCode reason);
    [[nodiscard]] std::optional<Profile> ownProfile() const;

    // In the order of making; each may use those above it.
    ClientSession &m_client;
    Wording m_wording;
    PreferencesViewModel m_preferences;
    ToastsViewModel m_toasts;
    LoginViewModel m_login;
    SecurityViewModel m_security;
    ConnectionViewModel m_connection;
    ConversationsViewModel m_conversations;
    ChatViewModel m_chat;
    ContactsViewModel m_contacts;
    GroupsViewModel m_groups;
    OwnViewModel m_own;
    PersonCardViewModel m_card;
    WorldViewModel m_world;
    AccountsViewModel m_accounts;
    DevicesViewModel m_devices;
    AdministrationViewModel m_administration;
    Alerts m_alerts;
    std::unique_ptr<Timer> m_resumeOthers;
    Stage m_stage = Stage::SignedOut;
    bool m_isLeaving = false; //!< the account that was shown closed
};

} // namespace skein::client
