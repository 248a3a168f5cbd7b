// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "disk.h"
#include "sim_keychain.h"
#include "surroundings.h"

#include <checker/log_checker.h>
#include <session/client_session.h>

#include <QSet>

namespace skein::sim {

//! What a device wrote into a conversation and was told about it, over all its runs.
struct Writing
{
    QStringList written; //!< tags, in this order
    QList<test::Acknowledged> acknowledged;
    QSet<QString> mayBeMissing; //!< refused, discarded, or lost with the device's power before it left
};

//! A device of somebody: the real client without a window, from its connection to its disk.
class Device : public QObject
{
    Q_OBJECT

public:
    struct Needs : Surroundings
    {
        QString folder; //!< exists
        QString login;
        int number = 0; //!< in the network
    };

    explicit Device(Needs needs);
    ~Device() override;

    // --- its life -------------------------------------------------------------------------------------------------
    void start(); //!< the program; signs in with what the keychain has
    void registerAccount();
    void logIn();
    void end(Disk::End how);
    void endWithin(int operations, Disk::End how);
    [[nodiscard]] bool isRunning() const { return m_client && !m_isEnding; }
    [[nodiscard]] bool isLive() const;
    //! What is still to be done: empty when it is up to date and nothing is left to send or to tell.
    [[nodiscard]] QString unrest() const;

    [[nodiscard]] client::ClientSession &client() { return *m_client; }
    [[nodiscard]] client::Workspace *workspace() const { return m_client ? m_client->workspace() : nullptr; }
    [[nodiscard]] AccountId account() const { return m_account; }
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] int number() const { return m_needs.number; }
    [[nodiscard]] Disk &disk() { return m_disk; }
    [[nodiscard]] SimClock &clock() { return m_clock; }

    // --- its owner ------------------------------------------------------------------------------------------------
    void write(ConversationId conversation, const QString &text);
    void discard(const client::OutboxMessage &message);
    void logOut();
    [[nodiscard]] const QHash<qint64, Writing> &writings() const { return m_writings; } //!< by conversation
    //! It was signed out, though nobody asked for it.
    [[nodiscard]] bool wasSignedOut() const { return m_wasSignedOut; }
    //! Messages that were not answered yet.
    [[nodiscard]] qint64 inFlight() const;

private:
    void note(const QString &what) { m_needs.transcript.note(m_name, what); }
    void watch();
    void watchStore();
    void onEnd(Disk::End how);
    void bury(Disk::End how);
    void noteLosses();

    static constexpr char password[] = "correct horse battery";

    Needs m_needs;
    QString m_name;
    DiceRandom m_random;
    Disk m_disk;
    SimClock m_clock;
    SimTimers m_timers;
    SimKeychain m_keychain;
    std::unique_ptr<client::ClientSession> m_client;
    AccountId m_account;
    QHash<qint64, Writing> m_writings;
    bool m_isEnding = false;
    bool m_isLeaving = false; //!< its owner signed out
    bool m_wasSignedOut = false;
    bool m_lostPower = false;
};

} // namespace skein::sim
