// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/timestamp.h>
#include <domain/credentials.h>
#include <domain/ids.h>
#include <domain/login.h>

#include <optional>

namespace skein {

class Unit;

struct CodeRow
{
    UserId user;
    CodePurpose purpose = CodePurpose::Recovery;
    std::optional<QByteArray> hash; //!< of the code; absent: nobody has issued it yet
    std::optional<EmailAddress> email; //!< the address that it makes the user's
    qint64 triesLeft = 0;
    Timestamp expiresAt;
};

//! Codes that were issued, one for each purpose of a user. Lives on: lane.
class CodesRepository
{
public:
    explicit CodesRepository(Unit &unit) : m_unit(unit) { }

    //! Instead of the one before it.
    void put(const CodeRow &code);
    [[nodiscard]] std::optional<CodeRow> find(UserId user, CodePurpose purpose);
    //! As it is now, and until the end of the transaction.
    [[nodiscard]] std::optional<CodeRow> lock(UserId user, CodePurpose purpose);
    void countTry(UserId user, CodePurpose purpose);
    void remove(UserId user, CodePurpose purpose);
    void removeAll(UserId user);

private:
    Unit &m_unit;
};

} // namespace skein
