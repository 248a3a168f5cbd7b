// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/timestamp.h>
#include <domain/entry.h>

#include <optional>

namespace skein {

class Unit;

//! The world channel. Its audience is a rule, everybody who is signed in, and so is the right to write, to which only the
//! muted are exceptions: a message reads and writes nothing for each member. What is personal needs a row in any case (read
//! mark, mute, remark), and every read path asks for a window; so each account gets its rows when it is made, without an
//! entry and without a lock on the channel, and none of those queries knows of a world. Lives on: lane.
class WorldRepository
{
public:
    explicit WorldRepository(Unit &unit) : m_unit(unit) { }

    //! Nothing before `begin` was called for the database; either is remembered.
    [[nodiscard]] std::optional<ConversationId> id();
    //! Makes the channel where there is none, and takes in who has been there longer. Before anybody signs in.
    void begin(Timestamp at);
    //! A new account sees the whole log and has read it. Without a channel, nothing.
    void admit(AccountId account);

    //! A deleted account is not in it any more, nor muted; what it wrote stays.
    void expel(AccountId account);

    //! False for an account that is not there.
    [[nodiscard]] bool mute(AccountId account, Timestamp until);
    //! Of the newest announcement.
    [[nodiscard]] std::optional<Seq> announcement();
    void setAnnouncement(Seq seq);

private:
    struct Newcomer
    {
        AccountId account;
        Seq feed; //!< the newest of its feed
    };
    void make(Timestamp at);
    void admit(const QList<Newcomer> &newcomers);

    Unit &m_unit;
    std::optional<std::optional<ConversationId>> m_id;
};

} // namespace skein
