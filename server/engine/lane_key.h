// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <protocol/catalogue.h>
#include <routing/session.h>

#include <QHash>

namespace skein {

//! Which lane a request runs in: its conversation, else the pair it is about, else its account; before sign-in, what it
//! signs in with. Requests with equal keys run one after the other.
template<Request T>
[[nodiscard]] size_t laneKey(const T &request, const Identity &identity)
{
    if constexpr (requires { request.conversation; })
        return qHash(request.conversation);
    else if constexpr (requires { request.account; })
        return qHashMulti(0, std::min(request.account, identity.account), std::max(request.account, identity.account));
    else if constexpr (requires { request.login; })
        return qHash(request.login);
    else if constexpr (requires { request.token; })
        return qHash(request.token);
    else
        return qHash(identity.account);
}

} // namespace skein
