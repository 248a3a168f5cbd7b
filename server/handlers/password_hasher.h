// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/login.h>

#include <QByteArray>

namespace skein {

//! What a password hash costs. Defaults: QUALITY.md, limits (115 ms on the reference machine).
struct HashCost
{
    unsigned long long passes = 3;
    std::size_t memory = 64 * 1024 * 1024; //!< bytes
};

//! Argon2id by libsodium. Lives on: the hash pool; every method blocks for about a tenth of a second.
class PasswordHasher
{
public:
    explicit PasswordHasher(HashCost cost = {});

    //! An ASCII string with salt and cost in it. Error: unavailable (no memory).
    [[nodiscard]] Result<QByteArray> hash(const Password &password) const;
    [[nodiscard]] bool fits(const Password &password, const QByteArray &hash) const;
    //! The hash of nobody's password: checking against it takes as long as for somebody (I18).
    [[nodiscard]] const QByteArray &nobodys() const { return m_nobodys; }

private:
    HashCost m_cost;
    QByteArray m_nobodys;
};

} // namespace skein
