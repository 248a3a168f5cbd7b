// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "matrix_rows.h"

//! Devices, and what administrators do.

namespace skein::test {

// --- devices --------------------------------------------------------------------------------------------------------

template<>
struct Rights<RenewToken>
{
    static constexpr Row row = matrix::aliceAlone(ErrorCode::BadToken, allowed);
    static RenewToken ask(const Object &object) { return {object.token}; }
};

template<>
struct Rights<ListDevices>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static ListDevices ask(const Object &) { return {}; }
};

template<>
struct Rights<EndDevice>
{
    static constexpr Row row = matrix::aliceAlone(ErrorCode::NotFound, allowed);
    static EndDevice ask(const Object &object) { return {object.device}; }
};

template<>
struct Rights<EndOtherDevices>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static EndOtherDevices ask(const Object &) { return {}; }
};

// --- administration: none of these people is an administrator (tst_administration_handler has those) -----------------

template<>
struct Rights<ListUsers>
{
    static constexpr Row row = matrix::administrators;
    static ListUsers ask(const Object &) { return {}; }
};

template<>
struct Rights<ShowUser>
{
    static constexpr Row row = matrix::administrators;
    static ShowUser ask(const Object &object) { return {object.user, {}}; }
};

template<>
struct Rights<CreateUser>
{
    static constexpr Row row = matrix::administrators;
    static CreateUser ask(const Object &object) { return {LoginName(object.unused), {}, {}, Nickname(object.unused), object.password}; }
};

template<>
struct Rights<UpdateUser>
{
    static constexpr Row row = matrix::administrators;
    static UpdateUser ask(const Object &object) { return {.user = object.user}; }
};

template<>
struct Rights<DisableUser>
{
    static constexpr Row row = matrix::administrators;
    static DisableUser ask(const Object &object) { return {object.user}; }
};

template<>
struct Rights<EnableUser>
{
    static constexpr Row row = matrix::administrators;
    static EnableUser ask(const Object &object) { return {object.user}; }
};

template<>
struct Rights<DeleteUser>
{
    static constexpr Row row = matrix::administrators;
    static DeleteUser ask(const Object &object) { return {object.user}; }
};

template<>
struct Rights<ResetPassword>
{
    static constexpr Row row = matrix::administrators;
    static ResetPassword ask(const Object &object) { return {object.user, object.password}; }
};

template<>
struct Rights<GetRegistration>
{
    static constexpr Row row = matrix::administrators;
    static GetRegistration ask(const Object &) { return {}; }
};

template<>
struct Rights<SetRegistration>
{
    static constexpr Row row = matrix::administrators;
    static SetRegistration ask(const Object &) { return {}; }
};

} // namespace skein::test
