// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <session/keychain.h>

#include <QHash>

namespace skein::client {

//! A keychain in a file that only its owner may read. Lives on: main.
class FileKeychain final : public Keychain
{
public:
    //! An unreadable file counts as an empty one.
    explicit FileKeychain(QString path);

    [[nodiscard]] QList<KnownAccount> accounts() const override { return m_accounts; }
    void keep(const KnownAccount &account) override;
    void use(const ServerAddress &server, AccountId account) override;
    void forgetToken(const ServerAddress &server, AccountId account) override;
    void forget(const ServerAddress &server, AccountId account) override;
    [[nodiscard]] std::optional<Fingerprint> pin(const ServerAddress &server) const override;
    void setPin(const ServerAddress &server, const Fingerprint &fingerprint) override;

private:
    void load();
    void save() const;

    QString m_path;
    QList<KnownAccount> m_accounts;
    QHash<QString, Fingerprint> m_pins; //!< by ServerAddress::key
};

} // namespace skein::client
