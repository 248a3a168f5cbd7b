// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <protocol/frame.h>
#include <routing/audience.h>
#include <routing/outlet.h>

#include <functional>
#include <variant>
#include <vector>

namespace skein {

//! To tell, after COMMIT, how an account looks by then.
struct PresenceNews
{
    AccountId account;
    std::optional<AccountId> reader; //!< a single one who is told; else all contacts, when it is news
};

//! Something that leaves after COMMIT: for one connection (an answer) or for an audience (an event).
struct Outgoing
{
    std::variant<SessionId, Audience> to;
    std::function<QByteArray(Encoding)> encode; //!< called once for each encoding that has a receiver; may be empty
    Encoding encoding = Encoding::Cbor; //!< of an answer
    std::optional<Identity> signsIn;
    std::optional<CloseCode> closes;
    std::optional<PresenceNews> announces = {}; //!< read again when it is told: see AnnounceJob
};

template<Event T>
[[nodiscard]] Outgoing eventFor(Audience audience, T event)
{
    return {std::move(audience), [event = std::move(event)](Encoding encoding) { return eventFrame(encoding, event); },
            Encoding::Cbor, {}, {}};
}

} // namespace skein
