// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <session/keychain.h>

namespace skein::sim {

//! A keychain that survives every end of its device.
class SimKeychain final : public client::Keychain
{
public:
    [[nodiscard]] QList<client::KnownAccount> accounts() const override { return m_accounts; }
    void keep(const client::KnownAccount &account) override
    {
        forget(account.server, account.profile.account);
        m_accounts.prepend(account);
    }
    void use(const client::ServerAddress &, AccountId) override { }
    void forgetToken(const client::ServerAddress &, AccountId account) override
    {
        for (client::KnownAccount &known : m_accounts) {
            if (known.profile.account == account)
                known.token = {};
        }
    }
    void forget(const client::ServerAddress &, AccountId account) override
    {
        m_accounts.removeIf([account](const client::KnownAccount &known) { return known.profile.account == account; });
    }
    [[nodiscard]] std::optional<client::Fingerprint> pin(const client::ServerAddress &) const override { return {}; }
    void setPin(const client::ServerAddress &, const client::Fingerprint &) override { }

private:
    QList<client::KnownAccount> m_accounts;
};

} // namespace skein::sim
