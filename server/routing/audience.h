// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/conversation.h>
#include <routing/session.h>

#include <QList>

#include <memory>
#include <optional>

namespace skein {

//! Who hears something. Everybody who is named by any of the parts hears it, once for each of his connections.
struct Audience
{
    std::shared_ptr<const MemberSet> members; //!< of a conversation; may be null
    QList<AccountId> accounts;
    std::optional<DeviceId> device; //!< of these, only the connections of this device
    std::optional<SessionId> except; //!< all but this connection
    bool everyone = false; //!< whoever is signed in

    [[nodiscard]] static Audience account(AccountId account) { return {{}, {account}, {}, {}}; }
};

} // namespace skein
