// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "matrix_administration.h"
#include "matrix_credentials.h"
#include "matrix_groups.h"
#include "matrix_messages.h"
#include "matrix_people.h"

//! All rows of the matrix, and the guards that they keep.

namespace skein::test {

// --- the guards -----------------------------------------------------------------------------------------------------

//! What a request declares (`Guard`) is what its row says.
template<Request T>
constexpr bool keepsItsGuard()
{
    constexpr Row row = Rights<T>::row;
    if (T::guard == Guard::Anyone)
        return row.nobody.code() != ErrorCode::NotSignedIn;
    const bool isForMembers = row.unrelated.code() == ErrorCode::NotAMember && row.former.code() == ErrorCode::NotAMember;
    const bool isForAdmins = row.unrelated.code() == ErrorCode::NotAllowed && row.owner.code() == ErrorCode::NotAllowed;
    const bool keeps = T::guard == Guard::SignedIn || (T::guard == Guard::Admin ? isForAdmins : isForMembers);
    return row.nobody.code() == ErrorCode::NotSignedIn && keeps;
}

template<class T>
struct KeepsItsGuard : std::bool_constant<keepsItsGuard<T>()>
{
};

static_assert(Requests::all<KeepsItsGuard>, "a row says something else than the guard that its request declares");

} // namespace skein::test
