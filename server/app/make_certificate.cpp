// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/certificate.h>

#include <app/openssl_handles.h>

#include <QDir>
#include <QFileInfo>
#include <QNetworkInterface>
#include <QSysInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <unistd.h>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 daySeconds = 24 * 60 * 60;
constexpr qint64 lifeSeconds = 3650 * daySeconds;

Error failure(const QString &sentence)
{
    return {ErrorCode::Unavailable, {}, sentence};
}

QString opensslReason()
{
    const char *reason = ERR_reason_error_string(ERR_get_error());
    return QString::fromLatin1(reason ? reason : "unknown error");
}

QByteArray alternativeNames(const CertificateSubject &subject)
{
    QStringList names;
    for (const QString &host : subject.hostNames)
        names.append(u"DNS:"_s + host);
    for (const QHostAddress &address : subject.addresses)
        names.append(u"IP:"_s + address.toString());
    return names.join(u',').toLatin1();
}

bool addExtension(X509 *certificate, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const openssl::Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool nameIt(X509 *certificate, const QString &commonName)
{
    constexpr qsizetype longest = 64; // X.520: ub-common-name
    const QByteArray text = commonName.left(longest).toUtf8();
    X509_NAME *name = X509_get_subject_name(certificate);
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData());
    return X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, bytes, int(text.size()), -1, 0) == 1
        && X509_set_issuer_name(certificate, name) == 1;
}

bool numberIt(X509 *certificate)
{
    unsigned char serial[16];
    if (RAND_bytes(serial, sizeof serial) != 1)
        return false;
    serial[0] &= 0x7f; // positive (RFC 5280 §4.1.2.2)
    const std::unique_ptr<BIGNUM, openssl::Release<BN_free>> number(BN_bin2bn(serial, sizeof serial, nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

bool dateIt(X509 *certificate, Timestamp now)
{
    const qint64 seconds = now.ms / 1000;
    // A day earlier: clocks of clients are not always right.
    return ASN1_TIME_set(X509_getm_notBefore(certificate), seconds - daySeconds)
        && ASN1_TIME_set(X509_getm_notAfter(certificate), seconds + lifeSeconds);
}

openssl::Certificate selfSigned(EVP_PKEY *key, const CertificateSubject &subject, Timestamp now)
{
    constexpr long version3 = 2;
    openssl::Certificate certificate(X509_new());
    X509 *raw = certificate.get();
    const bool isMade = raw && X509_set_version(raw, version3) == 1 && numberIt(raw) && dateIt(raw, now)
        && nameIt(raw, subject.commonName) && X509_set_pubkey(raw, key) == 1
        && addExtension(raw, NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(raw, NID_ext_key_usage, "serverAuth")
        && addExtension(raw, NID_subject_alt_name, alternativeNames(subject)) && X509_sign(raw, key, EVP_sha256()) > 0;
    return isMade ? std::move(certificate) : nullptr;
}

QByteArray contents(BIO *memory)
{
    char *data = nullptr;
    const long length = BIO_get_mem_data(memory, &data);
    return QByteArray(data, length);
}

QByteArray pem(EVP_PKEY *key)
{
    const openssl::Memory memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return contents(memory.get());
}

QByteArray pem(X509 *certificate)
{
    const openssl::Memory memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(memory.get(), certificate);
    return contents(memory.get());
}

//! Writes a file that was not there; it never is readable for others, not even for a moment.
Result<void> writeNew(const QString &path, const QByteArray &bytes)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const bool isWritten = descriptor >= 0
        && ::write(descriptor, bytes.constData(), size_t(bytes.size())) == bytes.size() && fsync(descriptor) == 0;
    const QString reason = QString::fromLocal8Bit(std::strerror(errno));
    if (descriptor >= 0)
        ::close(descriptor);
    return isWritten ? Result<void>() : failure(u"%1 cannot be written: %2"_s.arg(path, reason));
}

Result<void> makeFolderOf(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (QDir(folder).exists())
        return {};
    if (!QDir().mkpath(folder))
        return failure(u"the folder %1 cannot be made"_s.arg(folder));
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

} // namespace

CertificateSubject CertificateSubject::ofThisMachine()
{
    const QString host = QSysInfo::machineHostName();
    CertificateSubject subject{host, {u"localhost"_s}, {}};
    if (!host.isEmpty() && host != u"localhost")
        subject.hostNames << host << host.section(u'.', 0, 0) + u".local"_s;
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (!address.isLinkLocal())
            subject.addresses.append(address);
    }
    return subject;
}

Result<void> makeCertificate(const CertificateFiles &files, const CertificateSubject &subject, Timestamp now)
{
    const openssl::Key key(EVP_EC_gen("P-256"));
    const auto certificate = key ? selfSigned(key.get(), subject, now) : nullptr;
    if (!certificate)
        return failure(u"a TLS certificate could not be made: %1"_s.arg(opensslReason()));
    if (auto folder = makeFolderOf(files.key); !folder)
        return folder;
    if (auto written = writeNew(files.key, pem(key.get())); !written)
        return written;
    return writeNew(files.certificate, pem(certificate.get()));
}

} // namespace skein
