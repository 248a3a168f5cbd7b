// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <handlers/call.h>

namespace skein {

//! All connections of a user, whichever of its accounts they speak for.
[[nodiscard]] Audience everyDeviceOf(Call &call, UserId user);

//! The session is gone with the transaction. After COMMIT the device's connections, but for the caller's own, hear
//! why and are closed, and the user's other devices see it in their list.
void endSession(Call &call, UserId user, DeviceId device, ErrorCode reason);

//! The same for all sessions of one computer: of each account that was entered from the first one. The user is locked, so
//! that none is entered meanwhile.
void endComputer(Call &call, UserId user, DeviceId firstSession, ErrorCode reason);

//! The same for all computers of the user but that of one session.
void endSessions(Call &call, UserId user, ErrorCode reason, std::optional<DeviceId> but = {});

//! The password is this one now, whoever knew the old one or waits for a code: all sessions but those of one computer end.
void replacePassword(Call &call, UserId user, const QByteArray &passwordHash, std::optional<DeviceId> but = {});

} // namespace skein
