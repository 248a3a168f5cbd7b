// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/wording.h>
#include <platform/notifier.h>
#include <session/client_session.h>

namespace skein::client {

class PreferencesViewModel;

//! Tells the desktop of messages that come for any account while the window is not looked at. Lives on: main.
class Alerts : public QObject
{
    Q_OBJECT

public:
    struct Needs
    {
        ClientSession &client;
        Notifier &notifier;
        const Wording &wording;
        const PreferencesViewModel &preferences;
    };

    explicit Alerts(const Needs &needs, QObject *parent = nullptr);

    [[nodiscard]] bool isWindowActive() const { return m_isWindowActive; }
    void setWindowActive(bool isActive) { m_isWindowActive = isActive; }

Q_SIGNALS:
    //! The user clicked a notice: show this conversation of this account (see AccountsViewModel::keyOf).
    void openWanted(const QString &accountKey, const QString &conversationKey);

private:
    void onArrived(AccountSession &account, const Entry &entry);
    void onConversations(AccountSession &account, const QList<ConversationId> &conversations);

    Needs m_needs;
    bool m_isWindowActive = true;
};

} // namespace skein::client
