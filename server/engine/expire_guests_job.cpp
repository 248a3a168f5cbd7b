// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <engine/expire_guests_job.h>

namespace skein {

std::optional<Error> ExpireGuestsJob::run(BatchContext &batch)
{
    constexpr qsizetype most = 200; // the rest follows with the next job
    const Caller nobody;
    Call call(batch, nobody, Encoding::Cbor);
    for (const GuestRow &guest : batch.storage.guests.expired(batch.now, most)) {
        for (const SessionRow &session : batch.storage.sessions.of(guest.user))
            call.endDevice({guest.account}, session.device, ErrorCode::GuestExpired);
        batch.storage.guests.remove(guest);
    }
    return std::nullopt;
}

} // namespace skein
