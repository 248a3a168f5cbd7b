// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/certificate.h>
#include <mail/smtp_sender.h>
#include <support/child_process.h>

#include <core/clock.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;

//! FEATURES.md A09, A17: a real SMTP server, Debian's python3-aiosmtpd.
class tst_SmtpSender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void a_mail_travels_with_tls_and_a_password_data();
    void a_mail_travels_with_tls_and_a_password();
    void a_refused_mail_is_taken_at_the_second_try();
    void an_unknown_reader_is_final();
    void a_server_that_nobody_vouches_for_hears_nothing_data();
    void a_server_that_nobody_vouches_for_hears_nothing();
    void a_server_without_tls_hears_nothing_where_tls_is_wanted();
    void a_wrong_password_and_a_dead_server_are_not_final();

private:
    [[nodiscard]] MailSettings settings(MailSecurity security) const;
    [[nodiscard]] int begin(const QStringList &arguments);
    [[nodiscard]] QByteArray taken(int number) const;

    QTemporaryDir m_folder;
    std::unique_ptr<QTemporaryDir> m_mails;
    std::unique_ptr<ChildProcess> m_server;
};

namespace {

const Mail mail{EmailAddress(u"alice@example.org"_s), u"验证码"_s, u"验证码：123456\n"_s};

std::optional<MailProblem> send(const MailSettings &settings, const Mail &sent = mail)
{
    return SmtpSender(settings, u"鸿雁"_s).send(sent, SystemClock().now());
}

void addSecurities()
{
    QTest::addColumn<MailSecurity>("security");
    QTest::newRow("starttls") << MailSecurity::StartTls;
    QTest::newRow("tls") << MailSecurity::Tls;
}

QString nameOf(MailSecurity security)
{
    return security == MailSecurity::StartTls ? u"starttls"_s : security == MailSecurity::Tls ? u"tls"_s : u"none"_s;
}

} // namespace

void tst_SmtpSender::initTestCase()
{
    if (QProcess::execute(u"/usr/bin/python3"_s, {u"-c"_s, u"import aiosmtpd"_s}) != 0)
        QSKIP("python3-aiosmtpd is not installed");
    const CertificateSubject subject{u"localhost"_s, {u"localhost"_s}, {}};
    const CertificateFiles files{m_folder.filePath(u"server.crt"_s), m_folder.filePath(u"server.key"_s)};
    QVERIFY(makeCertificate(files, subject, SystemClock().now()));
    QFile password(m_folder.filePath(u"password"_s));
    QVERIFY(password.open(QIODevice::WriteOnly));
    password.write("a secret\n");
}

MailSettings tst_SmtpSender::settings(MailSecurity security) const
{
    MailSettings settings;
    settings.server = u"localhost"_s;
    settings.security = security;
    settings.sender = u"skein@chat.example"_s;
    settings.authorities = m_folder.filePath(u"server.crt"_s);
    settings.deadline = std::chrono::seconds(20);
    return settings;
}

//! Starts the server on a free port and answers it.
int tst_SmtpSender::begin(const QStringList &arguments)
{
    m_mails = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<ChildProcess>();
    m_server->start(u"/usr/bin/python3"_s, QStringList{QStringLiteral(SKEIN_SMTP_SERVER), u"--folder"_s, m_mails->path(),
                                                       u"--certificate"_s, m_folder.filePath(u"server.crt"_s), u"--key"_s,
                                                       m_folder.filePath(u"server.key"_s)}
                        + arguments);
    while (!m_server->canReadLine()) {
        if (!m_server->waitForReadyRead(patience))
            return 0;
    }
    return m_server->readLine().trimmed().split(' ').value(1).toInt();
}

QByteArray tst_SmtpSender::taken(int number) const
{
    QFile file(m_mails->filePath(u"%1.eml"_s.arg(number)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_SmtpSender::a_mail_travels_with_tls_and_a_password_data()
{
    addSecurities();
}

void tst_SmtpSender::a_mail_travels_with_tls_and_a_password()
{
    QFETCH(MailSecurity, security);
    MailSettings wanted = settings(security);
    wanted.port = begin({u"--security"_s, nameOf(security), u"--account"_s, u"skein:a secret"_s});
    wanted.user = u"skein"_s;
    wanted.passwordFile = m_folder.filePath(u"password"_s);
    const auto problem = send(wanted);
    QVERIFY2(!problem, qPrintable(problem ? problem->reason : QString()));
    const QByteArray got = taken(0);
    QVERIFY(got.startsWith("FROM skein@chat.example\nTO alice@example.org\nTLS True\n"));
    QVERIFY(got.contains("Subject: =?UTF-8?B?"));
    QVERIFY(got.contains(u"验证码：123456\r\n"_s.toUtf8().toBase64()));
}

void tst_SmtpSender::a_refused_mail_is_taken_at_the_second_try()
{
    MailSettings wanted = settings(MailSecurity::None);
    wanted.port = begin({u"--refuse"_s, u"1"_s});
    const auto problem = send(wanted);
    QVERIFY(problem);
    QVERIFY(!problem->isFinal);
    QVERIFY(taken(0).isEmpty());
    QVERIFY(!send(wanted));
    QVERIFY(!taken(0).isEmpty());
}

void tst_SmtpSender::an_unknown_reader_is_final()
{
    MailSettings wanted = settings(MailSecurity::None);
    wanted.port = begin({});
    const auto problem = send(wanted, {EmailAddress(u"unknown@example.org"_s), u"a"_s, u"b"_s});
    QVERIFY(problem && problem->isFinal);
}

void tst_SmtpSender::a_server_that_nobody_vouches_for_hears_nothing_data()
{
    addSecurities();
}

void tst_SmtpSender::a_server_that_nobody_vouches_for_hears_nothing()
{
    QFETCH(MailSecurity, security);
    MailSettings wanted = settings(security);
    wanted.port = begin({u"--security"_s, nameOf(security)});
    wanted.authorities.clear();
    auto problem = send(wanted);
    QVERIFY(problem && !problem->isFinal);
    wanted = settings(security);
    wanted.port = begin({u"--security"_s, nameOf(security)});
    wanted.server = u"127.0.0.1"_s; // a name that is not in the certificate
    problem = send(wanted);
    QVERIFY(problem && !problem->isFinal);
    QVERIFY(taken(0).isEmpty());
}

void tst_SmtpSender::a_server_without_tls_hears_nothing_where_tls_is_wanted()
{
    MailSettings wanted = settings(MailSecurity::StartTls);
    wanted.port = begin({u"--security"_s, u"none"_s});
    const auto problem = send(wanted);
    QVERIFY(problem && !problem->isFinal);
    QVERIFY(taken(0).isEmpty());
}

void tst_SmtpSender::a_wrong_password_and_a_dead_server_are_not_final()
{
    MailSettings wanted = settings(MailSecurity::StartTls);
    wanted.port = begin({u"--security"_s, u"starttls"_s, u"--account"_s, u"skein:another secret"_s});
    wanted.user = u"skein"_s;
    wanted.passwordFile = m_folder.filePath(u"password"_s);
    auto problem = send(wanted);
    QVERIFY(problem && !problem->isFinal);
    QVERIFY(!problem->reason.contains(u"a secret"_s));
    m_server->killHard();
    problem = send(wanted);
    QVERIFY(problem && !problem->isFinal);
}

QTEST_GUILESS_MAIN(tst_SmtpSender)
#include "tst_smtp_sender.moc"
