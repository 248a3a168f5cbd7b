// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>

using namespace Qt::StringLiterals;

namespace {

//! The real server as a process of its own, on a free port.
class Skeind
{
public:
    explicit Skeind(const QString &dataDir, const QStringList &more = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"JOURNAL_STREAM"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(SKEIND), QStringList{u"--data-dir"_s, dataDir, u"--port"_s, u"0"_s,
                                                          u"--server.addresses"_s, u"127.0.0.1"_s} + more);
    }
    ~Skeind()
    {
        process.terminate();
        if (!process.waitForFinished(15'000))
            process.kill();
    }

    //! Where it listens, once it says so; null when it ended before.
    [[nodiscard]] QUrl url()
    {
        static const QRegularExpression line(u"^skeind is listening on (\\S+)\n"_s);
        const auto hasSpoken = [this] {
            m_said += process.readAllStandardOutput();
            return line.match(QString::fromUtf8(m_said)).hasMatch() || process.state() == QProcess::NotRunning;
        };
        return QTest::qWaitFor(hasSpoken, 30'000) ? QUrl(line.match(QString::fromUtf8(m_said)).captured(1)) : QUrl();
    }
    [[nodiscard]] bool hasEnded() { return process.waitForFinished(15'000); }

    QProcess process;

private:
    QByteArray m_said;
};

} // namespace

class tst_Skeind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void serves_wss_with_a_certificate_of_its_own();
    void serves_plainly_only_when_told_so();
    void answers_before_anybody_signed_in();
    void ends_within_ten_seconds_of_a_signal_and_says_restart();
    void refuses_a_data_folder_that_is_in_use();
    void refuses_to_start_with_a_key_that_cannot_be_read();
    void refuses_settings_that_are_wrong();
    void shows_the_settings_in_force();

private:
    //! What the process wrote to standard error, after it ended with this code.
    static QString complaint(Skeind &server, int code);
    //! Asks who the server is, over a trusted connection; the answer.
    static QString describe(const QUrl &url, const QString &certificate);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_Skeind::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString tst_Skeind::complaint(Skeind &server, int code)
{
    const bool hasEnded = server.hasEnded() && server.process.exitCode() == code;
    return hasEnded ? QString::fromUtf8(server.process.readAllStandardError()) : QString();
}

QString tst_Skeind::describe(const QUrl &url, const QString &certificate)
{
    QWebSocket socket;
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.setCaCertificates(QSslCertificate::fromPath(certificate));
    socket.setSslConfiguration(trusting);
    QString answer;
    connect(&socket, &QWebSocket::connected, &socket,
            [&socket] { socket.sendTextMessage(uR"({"jsonrpc":"2.0","id":1,"method":"server.describe"})"_s); });
    connect(&socket, &QWebSocket::textMessageReceived, &socket, [&answer](const QString &text) { answer = text; });
    socket.open(url);
    const bool isAnswered = QTest::qWaitFor([&answer] { return !answer.isEmpty(); });
    return isAnswered ? answer : socket.errorString();
}

void tst_Skeind::serves_wss_with_a_certificate_of_its_own()
{
    Skeind server(m_folder->path());
    const QUrl url = server.url();
    QCOMPARE(url.scheme(), u"wss"_s);
    QCOMPARE(url.path(), u"/ws"_s);
    const QString answer = describe(url, m_folder->filePath(u"tls/server.crt"_s));
    QVERIFY2(answer.contains(uR"("name":"Skein")"_s), qPrintable(answer));
}

void tst_Skeind::serves_plainly_only_when_told_so()
{
    Skeind server(m_folder->path(), {u"--tls.mode"_s, u"off"_s});
    QCOMPARE(server.url().scheme(), u"ws"_s);
    QVERIFY(!QFile::exists(m_folder->filePath(u"tls"_s)));
}

void tst_Skeind::answers_before_anybody_signed_in()
{
    Skeind server(m_folder->path(), {u"--tls.mode"_s, u"off"_s, u"--server.name"_s, u"Backstage"_s});
    const QString answer = describe(server.url(), {});
    QVERIFY2(answer.contains(uR"("name":"Backstage")"_s), qPrintable(answer));
}

void tst_Skeind::ends_within_ten_seconds_of_a_signal_and_says_restart()
{
    Skeind server(m_folder->path(), {u"--tls.mode"_s, u"off"_s});
    QWebSocket socket;
    socket.open(server.url());
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    QElapsedTimer timer;
    timer.start();
    server.process.terminate();
    QTRY_COMPARE_WITH_TIMEOUT(int(socket.closeCode()), 4012, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(server.process.state(), QProcess::NotRunning, 10'000);
    QVERIFY(timer.elapsed() < 10'000);
    QCOMPARE(server.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(server.process.exitCode(), 0);
}

void tst_Skeind::refuses_a_data_folder_that_is_in_use()
{
    Skeind first(m_folder->path(), {u"--tls.mode"_s, u"off"_s});
    QVERIFY(first.url().isValid());
    Skeind second(m_folder->path(), {u"--tls.mode"_s, u"off"_s});
    const QString said = complaint(second, 1);
    QVERIFY2(said.contains(u"another skeind uses the data folder "_s), qPrintable(said));
}

void tst_Skeind::refuses_to_start_with_a_key_that_cannot_be_read()
{
    QVERIFY(QDir().mkpath(m_folder->filePath(u"tls/server.key"_s)));
    Skeind server(m_folder->path());
    const QString said = complaint(server, 1);
    QVERIFY2(said.contains(u"the TLS certificate "_s), qPrintable(said));
    QVERIFY(server.process.readAllStandardOutput().isEmpty());
}

void tst_Skeind::refuses_settings_that_are_wrong()
{
    Skeind server(m_folder->path(), {u"--server.prot"_s, u"1"_s});
    const QString said = complaint(server, 2);
    QCOMPARE(said, u"skeind: --server.prot: there is no setting server.prot; did you mean server.port?\n"_s);
}

void tst_Skeind::shows_the_settings_in_force()
{
    Skeind server(m_folder->path(), {u"--print-config"_s});
    QVERIFY(server.hasEnded());
    QCOMPARE(server.process.exitCode(), 0);
    QVERIFY(server.process.readAllStandardOutput().contains("port = 0  # --port\n"));
}

QTEST_GUILESS_MAIN(tst_Skeind)
#include "tst_skeind.moc"
