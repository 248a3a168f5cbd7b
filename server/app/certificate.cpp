// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/certificate.h>

#include <app/openssl_handles.h>

#include <core/fingerprint.h>

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

#include <openssl/pem.h>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

Error failure(const QString &sentence)
{
    return {ErrorCode::Unavailable, {}, sentence};
}

Result<QByteArray> contentsOf(const QString &what, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"the TLS %1 %2 cannot be read: %3"_s.arg(what, path, file.errorString()));
    return file.readAll();
}

QSslKey keyFrom(const QByteArray &pem)
{
    for (const auto algorithm : {QSsl::Ec, QSsl::Rsa}) {
        if (const QSslKey key(pem, algorithm); !key.isNull())
            return key;
    }
    return {};
}

//! A key with a password is none here: nobody could type it at a start.
int noPassword(char *, int, int, void *)
{
    return 0;
}

bool belongTogether(const QByteArray &certificatePem, const QByteArray &keyPem)
{
    const openssl::Memory certificateSource(BIO_new_mem_buf(certificatePem.constData(), int(certificatePem.size())));
    const openssl::Memory keySource(BIO_new_mem_buf(keyPem.constData(), int(keyPem.size())));
    const openssl::Certificate certificate(PEM_read_bio_X509(certificateSource.get(), nullptr, noPassword, nullptr));
    const openssl::Key key(PEM_read_bio_PrivateKey(keySource.get(), nullptr, noPassword, nullptr));
    return certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
}

QSslConfiguration serverConfiguration(const QList<QSslCertificate> &chain, const QSslKey &key)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // clients sign in by other means
    configuration.setCaCertificates({}); // so nobody's is looked at; Qt would copy the system's for each connection
    return configuration;
}

} // namespace

Result<TlsIdentity> loadTlsIdentity(const CertificateFiles &files)
{
    const auto certificatePem = contentsOf(u"certificate"_s, files.certificate);
    if (!certificatePem)
        return certificatePem.error();
    const auto keyPem = contentsOf(u"key"_s, files.key);
    if (!keyPem)
        return keyPem.error();
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificatePem, QSsl::Pem);
    if (chain.isEmpty())
        return failure(u"the TLS certificate %1 is not a certificate in PEM form"_s.arg(files.certificate));
    const QSslKey key = keyFrom(*keyPem);
    if (key.isNull())
        return failure(u"the TLS key %1 is not an EC or RSA key in PEM form without a password"_s.arg(files.key));
    if (!belongTogether(*certificatePem, *keyPem))
        return failure(u"the TLS key %1 does not belong to the certificate %2"_s.arg(files.key, files.certificate));
    return TlsIdentity{serverConfiguration(chain, key), certificateFingerprint(chain.first().toDer())};
}

Result<TlsIdentity> loadOrMakeTlsIdentity(const CertificateFiles &files, Timestamp now)
{
    if (!QFile::exists(files.certificate) && !QFile::exists(files.key)) {
        if (auto made = makeCertificate(files, CertificateSubject::ofThisMachine(), now); !made)
            return made.error();
    }
    return loadTlsIdentity(files);
}

} // namespace skein
