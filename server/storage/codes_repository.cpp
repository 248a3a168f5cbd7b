// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/codes_repository.h>
#include <storage/unit.h>

namespace skein {

using sql::Row;

namespace {

CodeRow readCode(const Row &row)
{
    const auto hash = row.optionalText("code_hash");
    return {row.id<UserId>("user_id"),
            row.enumeration<CodePurpose>("purpose"),
            hash ? std::optional(hash->toLatin1()) : std::nullopt,
            row.optionalText<EmailAddress>("email"),
            row.integer("tries_left"),
            row.time("expires_at")};
}

} // namespace

void CodesRepository::put(const CodeRow &code)
{
    m_unit.write("codes.put")
        .bind("user", code.user)
        .bind("purpose", code.purpose)
        .bind("hash", code.hash ? std::optional(QString::fromLatin1(*code.hash)) : std::nullopt)
        .bind("email", code.email ? std::optional(code.email->value()) : std::nullopt)
        .bind("tries_left", code.triesLeft)
        .bind("expires_at", code.expiresAt)
        .run();
}

std::optional<CodeRow> CodesRepository::find(UserId user, CodePurpose purpose)
{
    return m_unit.read("codes.find").bind("user", user).bind("purpose", purpose).one(readCode);
}

std::optional<CodeRow> CodesRepository::lock(UserId user, CodePurpose purpose)
{
    return m_unit.read("codes.lock").bind("user", user).bind("purpose", purpose).one(readCode);
}

void CodesRepository::countTry(UserId user, CodePurpose purpose)
{
    m_unit.write("codes.countTry").bind("user", user).bind("purpose", purpose).run();
}

void CodesRepository::remove(UserId user, CodePurpose purpose)
{
    m_unit.write("codes.delete").bind("user", user).bind("purpose", purpose).run();
}

void CodesRepository::removeAll(UserId user)
{
    m_unit.write("codes.deleteAll").bind("user", user).run();
}

} // namespace skein
