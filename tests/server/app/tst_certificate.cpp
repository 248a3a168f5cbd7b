// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/certificate.h>

#include <core/fingerprint.h>

#include <QDir>
#include <QFile>
#include <QSslCertificate>
#include <QSslCertificateExtension>
#include <QTemporaryDir>
#include <QTest>

using namespace skein;
using namespace Qt::StringLiterals;

class tst_Certificate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void is_made_at_the_first_start_and_kept();
    void names_the_hosts_and_addresses();
    void is_good_for_ten_years();
    void has_a_key_that_only_its_owner_reads();
    void is_never_overwritten();
    void refuses_a_start_data();
    void refuses_a_start();
    void shows_its_fingerprint_in_hex_and_words();

private:
    [[nodiscard]] CertificateFiles files(const QString &name = u"server"_s) const;
    static void write(const QString &path, const QByteArray &bytes);

    static constexpr Timestamp now{1'795'000'000'000};
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_Certificate::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

CertificateFiles tst_Certificate::files(const QString &name) const
{
    return {m_folder->filePath(u"tls/%1.crt"_s.arg(name)), m_folder->filePath(u"tls/%1.key"_s.arg(name))};
}

void tst_Certificate::write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void tst_Certificate::is_made_at_the_first_start_and_kept()
{
    const auto first = loadOrMakeTlsIdentity(files(), now);
    QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
    const auto second = loadOrMakeTlsIdentity(files(), now);
    QVERIFY(second);
    QCOMPARE(first->fingerprint.size(), 32);
    QCOMPARE(second->fingerprint, first->fingerprint);
    QCOMPARE(first->fingerprint, certificateFingerprint(first->configuration.localCertificate().toDer()));
}

void tst_Certificate::names_the_hosts_and_addresses()
{
    const CertificateSubject subject{
        u"chat"_s, {u"chat.local"_s}, {QHostAddress(u"192.0.2.7"_s), QHostAddress(u"2001:db8::7"_s)}};
    QVERIFY(makeCertificate(files(), subject, now));
    const auto certificate = QSslCertificate::fromPath(files().certificate).value(0);
    QCOMPARE(certificate.subjectInfo(QSslCertificate::CommonName), QStringList{u"chat"_s});
    const auto names = certificate.subjectAlternativeNames();
    QCOMPARE(names.values(QSsl::DnsEntry), QStringList{u"chat.local"_s});
    QVERIFY(names.values(QSsl::IpAddressEntry).contains(u"192.0.2.7"_s));
    QCOMPARE(names.values(QSsl::IpAddressEntry).size(), 2);
}

void tst_Certificate::is_good_for_ten_years()
{
    QVERIFY(makeCertificate(files(), {u"chat"_s, {u"chat"_s}, {}}, now));
    const auto certificate = QSslCertificate::fromPath(files().certificate).value(0);
    const auto today = QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC);
    QVERIFY(certificate.effectiveDate() < today);
    QCOMPARE(today.daysTo(certificate.expiryDate()), 3650);
}

void tst_Certificate::has_a_key_that_only_its_owner_reads()
{
    QVERIFY(loadOrMakeTlsIdentity(files(), now));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(files().key) & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(m_folder->filePath(u"tls"_s)) & others, QFile::Permissions());
}

void tst_Certificate::is_never_overwritten()
{
    QVERIFY(loadOrMakeTlsIdentity(files(), now));
    const auto again = makeCertificate(files(), {u"chat"_s, {u"chat"_s}, {}}, now);
    QVERIFY(!again);
    QVERIFY2(again.error().detail.contains(files().key), qPrintable(again.error().detail));
}

void tst_Certificate::refuses_a_start_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no key") << u"no key"_s << u"the TLS key %key cannot be read: "_s;
    QTest::newRow("unreadable key") << u"folder"_s << u"the TLS key %key cannot be read: "_s;
    QTest::newRow("garbage key") << u"garbage"_s << u"the TLS key %key is not an EC or RSA key"_s;
    QTest::newRow("other key") << u"other"_s << u"the TLS key %key does not belong to the certificate"_s;
    QTest::newRow("no certificate") << u"no certificate"_s << u"the TLS certificate %crt cannot be read: "_s;
    QTest::newRow("garbage certificate") << u"garbage certificate"_s
                                         << u"the TLS certificate %crt is not a certificate"_s;
}

void tst_Certificate::refuses_a_start()
{
    QFETCH(QString, damage);
    QFETCH(QString, sentence);
    QVERIFY(loadOrMakeTlsIdentity(files(), now));
    QVERIFY(loadOrMakeTlsIdentity(files(u"other"_s), now));
    QVERIFY(QFile::remove(damage.contains(u"certificate"_s) ? files().certificate : files().key));
    if (damage == u"folder"_s)
        QVERIFY(QDir().mkpath(files().key)); // a file without permission is no obstacle for root
    if (damage == u"garbage"_s)
        write(files().key, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    if (damage == u"other"_s)
        QVERIFY(QFile::copy(files(u"other"_s).key, files().key));
    if (damage == u"garbage certificate"_s)
        write(files().certificate, "hello");

    const auto loaded = loadOrMakeTlsIdentity(files(), now);

    QVERIFY(!loaded);
    sentence.replace(u"%key"_s, files().key).replace(u"%crt"_s, files().certificate);
    QVERIFY2(loaded.error().detail.startsWith(sentence), qPrintable(loaded.error().detail));
}

void tst_Certificate::shows_its_fingerprint_in_hex_and_words()
{
    const QByteArray fingerprint = QByteArray::fromHex("0001ff") + QByteArray(29, '\xab');
    QCOMPARE(fingerprintInHex(fingerprint), u"0001 FFAB"_s + QString(u" ABAB"_s).repeated(14));
    const QStringList words = fingerprintInWords(fingerprint).split(u' ');
    QCOMPARE(words.size(), 8);
    QCOMPARE(words.first(3), (QStringList{u"acid"_s, u"acorn"_s, words.at(2)}));
    QCOMPARE(words.at(3), words.at(7));
    QVERIFY(words.at(2) != words.at(3));
}

QTEST_GUILESS_MAIN(tst_Certificate)
#include "tst_certificate.moc"
