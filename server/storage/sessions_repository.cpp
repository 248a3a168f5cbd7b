// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/sessions_repository.h>
#include <storage/unit.h>

namespace skein {

using sql::Row;

namespace {

SessionRow readSession(const Row &row)
{
    return {row.id<DeviceId>("id"),   row.id<UserId>("user_id"),    row.id<AccountId>("account_id"),
            row.bytes("token_hash"),  !row.isNull("previous_hash"), row.time("rotated_at"),
            row.time("last_seen_at"), row.id<DeviceId>("first_session"), row.flag("disabled"),
            row.optionalTime("expires_at")};
}

} // namespace

DeviceId SessionsRepository::add(const NewSession &session)
{
    return m_unit.write("sessions.insert")
        .bind("user", session.user)
        .bind("account", session.account)
        .bind("label", session.label)
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

void SessionsRepository::touch(DeviceId device, Timestamp at)
{
    m_unit.write("sessions.touch").bind("id", device).bind("at", at).run();
}

void SessionsRepository::forgetPrevious(DeviceId device)
{
    m_unit.write("sessions.forgetPrevious").bind("id", device).run();
}

void SessionsRepository::rotate(DeviceId device, const QByteArray &newHash, Timestamp at)
{
    m_unit.write("sessions.rotate").bind("id", device).bind("hash", newHash).bind("at", at).run();
}

void SessionsRepository::replaceUnused(DeviceId device, const QByteArray &newHash, Timestamp at)
{
    m_unit.write("sessions.replaceUnused").bind("id", device).bind("hash", newHash).bind("at", at).run();
}

void SessionsRepository::remove(DeviceId device)
{
    m_unit.write("sessions.delete").bind("id", device).run();
}

} // namespace skein
