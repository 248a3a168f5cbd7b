// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/result.h>
#include <core/timestamp.h>

#include <QHostAddress>
#include <QSslConfiguration>
#include <QStringList>

namespace skein {

struct CertificateFiles
{
    QString certificate; //!< PEM, the server's own first, then its chain
    QString key; //!< PEM, without a password
};

//! Who a certificate is for.
struct CertificateSubject
{
    QString commonName;
    QStringList hostNames;
    QList<QHostAddress> addresses;

    //! The names and addresses of this machine.
    [[nodiscard]] static CertificateSubject ofThisMachine();
};

//! Makes a key (EC P-256, readable by its owner only) and a certificate that it signs itself, good for ten years.
//! Never overwrites. Error: unavailable, with a sentence.
[[nodiscard]] Result<void> makeCertificate(const CertificateFiles &files, const CertificateSubject &subject,
                                           Timestamp now);

//! What a TLS server shows.
struct TlsIdentity
{
    QSslConfiguration configuration;
    QByteArray fingerprint; //!< core/fingerprint.h
};

//! Error: unavailable, with a sentence that names the file: unreadable, not PEM, or a key of another certificate.
[[nodiscard]] Result<TlsIdentity> loadTlsIdentity(const CertificateFiles &files);

//! Loads what is there; makes it when neither file is. Error: unavailable, also when only one of the two is there.
[[nodiscard]] Result<TlsIdentity> loadOrMakeTlsIdentity(const CertificateFiles &files, Timestamp now);

} // namespace skein
