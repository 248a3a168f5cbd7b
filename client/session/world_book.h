// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/clock.h>
#include <core/executor.h>
#include <core/random.h>
#include <net/request_channel.h>
#include <protocol/world.h>
#include <session/profile_fetcher.h>
#include <store/store.h>

namespace skein::client {

//! What is special about the world channel: whether it is on, who is muted, the newest announcement. Asked after each
//! sign-in, then kept up to date by what its log says. Lives on: main.
class WorldBook : public QObject
{
    Q_OBJECT

public:
    struct Needs
    {
        RequestChannel &channel;
        Store &store;
        ProfileFetcher &profiles;
        Clock &clock;
        Random &random;
        TimerFactory &timers;
        AccountId self;
    };

    explicit WorldBook(const Needs &needs, QObject *parent = nullptr);

    //! The channel; invalid until the server said which it is.
    [[nodiscard]] ConversationId conversation() const { return m_state.conversation; }
    [[nodiscard]] bool isOn() const { return m_state.on; }
    //! Until when the own account may not write there; nothing when it may.
    [[nodiscard]] std::optional<Timestamp> mutedUntil() const;
    //! The own account is an administrator's.
    [[nodiscard]] bool governs() const { return m_state.governs; }
    [[nodiscard]] QList<WorldMute> muted() const; //!< for administrators, by account
    //! The newest announcement, unless it was dismissed on this device.
    [[nodiscard]] std::optional<Entry> announcement() const;
    void dismissAnnouncement();

    void start(); //!< signed in
    void stop(); //!< the connection is gone; what is known stays

    // For administrators. Errors: not_allowed and what a request can be refused for.
    QCoro::Task<Result<void>> turn(bool on);
    QCoro::Task<Result<void>> mute(AccountId account, std::optional<Timestamp> until);
    QCoro::Task<Result<void>> announce(QString text);

Q_SIGNALS:
    void changed();

private:
    void reload();
    QCoro::Task<> load();
    void onPosted(const Entry &entry);
    void noteMute(AccountId account, std::optional<Timestamp> until);
    void awaitEnds();

    Needs m_needs;
    std::unique_ptr<Timer> m_again;
    std::unique_ptr<Timer> m_end; //!< of the mute that ends next
    WorldState m_state;
    bool m_isStarted = false;
    bool m_isLoading = false;
    bool m_isStale = false; //!< something happened while it was loaded
};

} // namespace skein::client
