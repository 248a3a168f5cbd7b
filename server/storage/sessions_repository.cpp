// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/sessions_repository.h>
#include <storage/unit.h>

namespace skein {

using sql::Row;

namespace {

SessionRow readSession(const Row &row)
{
    return {.device = row.id<DeviceId>("id"),
            .user = row.id<UserId>("user_id"),
            .account = row.id<AccountId>("account_id"),
            .label = row.text<DeviceLabel>("label"),
            .address = row.text<PeerAddress>("address"),
            .tokenHash = row.bytes("token_hash"),
            .hasPrevious = !row.isNull("previous_hash"),
            .renewal = row.optionalBytes("renewal").value_or(QByteArray()),
            .issuedAt = row.time("issued_at"),
            .rotatedAt = row.time("rotated_at"),
            .lastSeenAt = row.time("last_seen_at"),
            .firstSession = row.id<DeviceId>("first_session"),
            .disabled = row.flag("disabled"),
            .role = row.enumeration<ServerRole>("role"),
            .expiresAt = row.optionalTime("expires_at")};
}

} // namespace

DeviceId SessionsRepository::add(const NewSession &session)
{
    return m_unit.write("sessions.insert")
        .bind("user", session.user)
        .bind("account", session.account)
        .bind("label", session.label)
        .bind("address", session.address)
        .bind("hash", session.tokenHash)
        .bind("entered_from", session.enteredFrom)
        .bind("at", session.at)
        .insertedId<DeviceId>();
}

std::optional<SessionRow> SessionsRepository::findByToken(const QByteArray &hash)
{
    return m_unit.read("sessions.findByToken").bind("hash", hash).one(readSession);
}

QList<SessionRow> SessionsRepository::of(UserId user)
{
    return m_unit.read("sessions.ofUser").bind("user", user).all(readSession);
}

void SessionsRepository::touch(DeviceId device, const PeerAddress &address, Timestamp at)
{
    m_unit.write("sessions.touch").bind("id", device).bind("address", address).bind("at", at).run();
}

void SessionsRepository::forgetPrevious(DeviceId device)
{
    m_unit.write("sessions.forgetPrevious").bind("id", device).run();
}

void SessionsRepository::rotate(DeviceId device, const QByteArray &newHash, const QByteArray &renewal, Timestamp at)
{
    m_unit.write("sessions.rotate")
        .bind("id", device)
        .bind("hash", newHash)
        .bind("renewal", renewal)
        .bind("at", at)
        .run();
}

void SessionsRepository::remove(DeviceId device)
{
    m_unit.write("sessions.delete").bind("id", device).run();
}

} // namespace skein
