// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cast.h"

#include <protocol/catalogue.h>

//! Who may do what (QUALITY.md I11): one row for each request of the catalogue, one cell for each kind of actor. A request
//! without a row does not compile, nor does a row without a cell.

namespace skein::test {

struct Allowed
{
};
inline constexpr Allowed allowed;

//! Allowed, or refused with exactly this.
class Cell
{
public:
    constexpr Cell(Allowed) { }
    constexpr Cell(ErrorCode code) : m_code(code) { }
    [[nodiscard]] constexpr std::optional<ErrorCode> code() const { return m_code; }

private:
    std::optional<ErrorCode> m_code;
};

struct Row
{
    Cell nobody, unrelated, former, member, admin, owner, otherDevice, contact, removedContact;

    [[nodiscard]] constexpr Cell at(Who who) const
    {
        const Cell cells[] = {nobody, unrelated, former, member, admin, owner, otherDevice, contact, removedContact};
        return cells[size_t(who)];
    }
};

//! The row of a request, and how an actor of the matrix puts it: specialise it for a new request.
template<Request T>
struct Rights;

namespace matrix {

using enum ErrorCode;

inline constexpr Row everybody{allowed, allowed, allowed, allowed, allowed, allowed, allowed, allowed, allowed};
inline constexpr Row whoeverIsSignedIn{NotSignedIn, allowed, allowed, allowed, allowed, allowed, allowed, allowed, allowed};
//! Who is not signed in, who gets as far as `then`.
constexpr Row strangersAlone(Cell then)
{
    return {then,            AlreadySignedIn, AlreadySignedIn, AlreadySignedIn, AlreadySignedIn,
            AlreadySignedIn, AlreadySignedIn, AlreadySignedIn, AlreadySignedIn};
}
inline constexpr Row whoeverIsNot = strangersAlone(allowed);
//! Once a member is enough to read what one saw; a removed contact keeps the conversation.
inline constexpr Row readers{NotSignedIn, NotAMember, allowed, allowed, allowed, allowed, allowed, allowed, allowed};
inline constexpr Row members{NotSignedIn, NotAMember, NotAMember, allowed, allowed, allowed, allowed, allowed, allowed};
inline constexpr Row writers{NotSignedIn, NotAMember, NotAMember, allowed, allowed, allowed, allowed, allowed, NotContacts};
//! Of the server, whom no cast has.
inline constexpr Row administrators{NotSignedIn, NotAllowed, NotAllowed, NotAllowed, NotAllowed,
                                    NotAllowed,  NotAllowed, NotAllowed, NotAllowed};
//! Of the group: owner and admins.
inline constexpr Row staff{NotSignedIn, NotAMember, NotAMember, NotAllowed, allowed, allowed, NotAllowed, NotAllowed, NotAllowed};
inline constexpr Row ownerOnly{NotSignedIn, NotAMember, NotAMember, NotAllowed, NotAllowed, allowed, NotAllowed, NotAllowed, NotAllowed};
//! For everybody alike.
constexpr Row allRefused(ErrorCode code)
{
    return {code, code, code, code, code, code, code, code, code};
}
//! Alice alone, who gets as far as `then`.
constexpr Row aliceAlone(ErrorCode others, Cell then)
{
    return {NotSignedIn, others, others, others, others, then, others, others, others};
}

} // namespace matrix

} // namespace skein::test
