// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/timestamp.h>
#include <domain/account.h>
#include <domain/device.h>

#include <QList>

#include <optional>

namespace skein {

class Unit;

struct NewSession
{
    UserId user;
    AccountId account;
    DeviceLabel label;
    PeerAddress address;
    QByteArray tokenHash; //!< SHA-256
    Timestamp at;
    std::optional<DeviceId> enteredFrom; //!< the first session of the device, when this is a further one
};

struct SessionRow
{
    DeviceId device;
    UserId user;
    AccountId account;
    DeviceLabel label;
    PeerAddress address; //!< from which it was last used
    QByteArray tokenHash; //!< the current one
    bool hasPrevious = false; //!< the token before it is still valid
    QByteArray renewal; //!< what the current token was made with from the one before it
    Timestamp issuedAt;
    Timestamp rotatedAt;
    Timestamp lastSeenAt;
    DeviceId firstSession; //!< which one computer's sessions of several accounts have in common; maybe its own
    bool disabled = false; //!< the user is
    ServerRole role = ServerRole::Member; //!< of the user
    std::optional<Timestamp> expiresAt; //!< of a guest
};

//! Signed-in devices. Lives on: lane.
class SessionsRepository
{
public:
    explicit SessionsRepository(Unit &unit) : m_unit(unit) { }

    [[nodiscard]] DeviceId add(const NewSession &session);
    //! By the hash of the current token or of the one before it. Locked, with its user, until the transaction ends.
    [[nodiscard]] std::optional<SessionRow> findByToken(const QByteArray &hash);
    //! The one that was idle longest comes first.
    [[nodiscard]] QList<SessionRow> of(UserId user);
    //! It was used from here.
    void touch(DeviceId device, const PeerAddress &address, Timestamp at);
    void forgetPrevious(DeviceId device);
    //! The current token becomes the previous one. `renewal`: see SessionRow.
    void rotate(DeviceId device, const QByteArray &newHash, const QByteArray &renewal, Timestamp at);
    void remove(DeviceId device);

private:
    Unit &m_unit;
};

} // namespace skein
