// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/timestamp.h>
#include <domain/ids.h>
#include <domain/login.h>

#include <QList>

#include <optional>

namespace skein {

class Unit;

struct NewSession
{
    UserId user;
    AccountId account;
    DeviceLabel label;
    QByteArray tokenHash; //!< SHA-256
    Timestamp at;
    std::optional<DeviceId> enteredFrom; //!< the first session of the device, when this is a further one
};

struct SessionRow
{
    DeviceId device;
    UserId user;
    AccountId account;
    QByteArray tokenHash; //!< the current one
    bool hasPrevious = false; //!< the token before it is still valid
    Timestamp rotatedAt;
    Timestamp lastSeenAt;
    DeviceId firstSession; //!< which one computer's sessions of several accounts have in common; maybe its own
    bool disabled = false; //!< the user is
    std::optional<Timestamp> expiresAt; //!< of a guest
};

//! Signed-in devices. Lives on: lane.
class SessionsRepository
{
public:
    explicit SessionsRepository(Unit &unit) : m_unit(unit) { }

    [[nodiscard]] DeviceId add(const NewSession &session);
    //! By the hash of the current token or of the one before it.
    [[nodiscard]] std::optional<SessionRow> findByToken(const QByteArray &hash);
    //! The one that was idle longest comes first.
    [[nodiscard]] QList<SessionRow> of(UserId user);
    void touch(DeviceId device, Timestamp at);
    void forgetPrevious(DeviceId device);
    //! The current token becomes the previous one.
    void rotate(DeviceId device, const QByteArray &newHash, Timestamp at);
    //! The current token, which nobody used, is replaced; the previous one stays.
    void replaceUnused(DeviceId device, const QByteArray &newHash, Timestamp at);
    void remove(DeviceId device);

private:
    Unit &m_unit;
};

} // namespace skein
