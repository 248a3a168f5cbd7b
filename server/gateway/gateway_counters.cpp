// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/gateway_counters.h>

namespace skein {

namespace {

constexpr std::array names = {
    QLatin1StringView("accepted"),
    QLatin1StringView("opened"),
    QLatin1StringView("signed_in"),
    QLatin1StringView("closed"),
    QLatin1StringView("too_many_connections"),
    QLatin1StringView("too_many_strangers"),
    QLatin1StringView("too_many_from_address"),
    QLatin1StringView("too_fast_from_address"),
    QLatin1StringView("out_of_descriptors"),
    QLatin1StringView("tls_failed"),
    QLatin1StringView("tls_timed_out"),
    QLatin1StringView("handshake_timed_out"),
    QLatin1StringView("handshake_failed"),
    QLatin1StringView("head_too_large"),
    QLatin1StringView("bad_request"),
    QLatin1StringView("wrong_method"),
    QLatin1StringView("not_an_upgrade"),
    QLatin1StringView("wrong_version"),
    QLatin1StringView("wrong_path"),
    QLatin1StringView("origin_refused"),
    QLatin1StringView("unknown_subprotocol"),
    QLatin1StringView("sign_in_timed_out"),
    QLatin1StringView("peer_dead"),
    QLatin1StringView("message_too_large"),
    QLatin1StringView("framing_broken"),
    QLatin1StringView("wrong_frame_kind"),
    QLatin1StringView("malformed_request"),
    QLatin1StringView("busy"),
    QLatin1StringView("rate_limited"),
    QLatin1StringView("flooding"),
    QLatin1StringView("too_slow"),
};
static_assert(names.size() == std::size_t(GatewayEvent::Last) + 1);

} // namespace

QLatin1StringView nameOf(GatewayEvent event)
{
    return names.at(std::size_t(event));
}

} // namespace skein
