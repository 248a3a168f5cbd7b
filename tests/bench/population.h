// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/ids.h>
#include <domain/login.h>

#include <QList>

namespace skein::test {
class TestDatabase;
}

namespace skein::bench {

//! One signed-in device.
struct Inhabitant
{
    AccountId account;
    SessionToken token;
    qsizetype room = 0; //!< an index: his conversation of the first kind
};

struct Room
{
    ConversationId conversation;
    Seq last; //!< of its log
    int first = 0; //!< of its members, an index; the others follow him
    int members = 0;
};

//! Everybody is in one conversation of each kind.
struct RoomKind
{
    int members = 0;
    bool isGroup = false; //!< else two members, who are contacts
};

struct Population
{
    QList<Inhabitant> inhabitants;
    QList<Room> rooms;
    QList<Inhabitant> devices{}; //!< further ones of the first inhabitants, one each
};

//! Writes users with sessions, and conversations of `members` of them each, into an empty database. They have no
//! password, since hashing one takes a tenth of a second. Two members are contacts with a direct conversation; more are
//! a group; one is alone, without a conversation. Throws sql::Failure.
[[nodiscard]] Population populate(const test::TestDatabase &database, int count, int members, bool asGroups);
//! The same with several kinds. `count` is a multiple of the members of each. So many have two `devices`.
[[nodiscard]] Population populate(const test::TestDatabase &database, int count, const QList<RoomKind> &kinds,
                                  int devices = 0);
//! The same, for servers without a database: rooms of so many, without tokens.
[[nodiscard]] Population imagine(int count, int members);

} // namespace skein::bench
