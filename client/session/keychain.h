// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/account.h>
#include <domain/login.h>
#include <net/server_address.h>
#include <net/transport.h>

namespace skein::client {

//! An account that was signed in on this device.
struct KnownAccount
{
    ServerAddress server;
    Profile profile;
    QString login; //!< what was typed to sign in, to fill the field next time
    SessionToken token; //!< empty after signing out

    [[nodiscard]] bool canResume() const { return !token.isEmpty(); }
};

//! What must survive a restart and be kept from others: tokens and pins. Lives on: main.
class Keychain
{
public:
    virtual ~Keychain() = default;

    [[nodiscard]] virtual QList<KnownAccount> accounts() const = 0; //!< the last used one first
    //! Replaces it where it is, or adds it as the last used one.
    virtual void keep(const KnownAccount &account) = 0;
    //! Makes it the last used one.
    virtual void use(const ServerAddress &server, AccountId account) = 0;
    virtual void forgetToken(const ServerAddress &server, AccountId account) = 0;
    virtual void forget(const ServerAddress &server, AccountId account) = 0;

    [[nodiscard]] virtual std::optional<Fingerprint> pin(const ServerAddress &server) const = 0;
    virtual void setPin(const ServerAddress &server, const Fingerprint &fingerprint) = 0;
};

} // namespace skein::client
