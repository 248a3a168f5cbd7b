// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <app/certificate.h>
#include <app/console.h>
#include <app/domain_root.h>

#include <gateway/gateway.h>

#include <QLockFile>

namespace skein {

//! The composition root. Lives on: main, with an event loop.
class Server
{
public:
    Server(Config config, const Clock &clock, Random &random);
    ~Server();

    //! Error: unavailable or not_allowed, with a sentence for the administrator.
    [[nodiscard]] Result<void> start();
    //! Finishes what runs, closes every connection, then calls `stopped`. At most ten seconds. Call once, after a
    //! start.
    void stop(Task stopped);

    //! "wss://192.0.2.7:7420/ws", once started.
    [[nodiscard]] QString url() const;
    //! Of the certificate; empty without TLS.
    [[nodiscard]] QByteArray fingerprint() const { return m_fingerprint; }
    [[nodiscard]] const Gateway &gateway() const { return *m_gateway; }

private:
    [[nodiscard]] Result<void> takeDataFolder();
    [[nodiscard]] Result<void> makeGateway();
    void openConsole();
    [[nodiscard]] Result<std::optional<QSslConfiguration>> loadTls();
    [[nodiscard]] CertificateFiles certificateFiles() const;
    [[nodiscard]] QString inDataFolder(const QString &name) const;

    const Config m_config;
    const Clock &m_clock;
    Random &m_random;
    QByteArray m_fingerprint;
    // Started from the first to the last, ended from the last to the first: the engine answers until it ends, so the
    // gateway, its way out, lives longer.
    std::unique_ptr<QLockFile> m_dataLock;
    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<Outlets> m_outlets;
    std::unique_ptr<DomainRoot> m_domain;
};

} // namespace skein
