// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "case.h"
#include "listing.h"
#include "transcript.h"

#include <server/gateway/gateway_stage.h>

#include <QFile>
#include <QTest>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;

namespace {

//! Plays one case at a gateway: a client that sends what it was told, answers a close, and writes down the rest.
class Encounter
{
public:
    Encounter(const GatewayStage &stage, const Case &played) : m_case(played), m_transcript(true)
    {
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), stage.port);
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        QObject::connect(&m_socket, &QTcpSocket::readyRead, [this] { read(); });
        QObject::connect(&m_socket, &QTcpSocket::disconnected, [this] { m_transcript.end(); });
    }

    [[nodiscard]] QByteArray play()
    {
        if (!m_socket.waitForConnected() || !open())
            return "not opened: " + m_transcript.text();
        m_transcript.clear();
        send();
        if (m_case.observed.endsWith("open")) { // asked when the rest is there: answers may take longer than a pong
            static_cast<void>(QTest::qWaitFor([this] { return !isConnected() || m_transcript.size() >= wordsExpected() - 1; }));
            m_socket.write(ping("still here?"));
        }
        static_cast<void>(QTest::qWaitFor([this] { return isOver(); }));
        return m_transcript.text();
    }

private:
    [[nodiscard]] bool open()
    {
        if (m_case.opening == Opening::Raw)
            return true;
        const bool isCbor = m_case.opening == Opening::Cbor;
        m_socket.write(upgradeRequest("/ws", isCbor ? "Sec-WebSocket-Protocol: skein.cbor.v1\r\n" : QByteArray()));
        if (!QTest::qWaitFor([this] { return m_transcript.size() == 1; }))
            return false;
        m_socket.write(isCbor ? binary(QByteArray::fromHex("a262696400666d6574686f64677369676e5f696e"))
                              : text(R"({"id":0,"method":"sign_in"})"));
        return QTest::qWaitFor([this] { return m_transcript.size() == 2; });
    }

    void send()
    {
        const qsizetype step = m_case.travel == Travel::Octets ? 1 : m_case.sent.size();
        for (qsizetype at = 0; at < m_case.sent.size() && isConnected(); at += step) {
            m_socket.write(m_case.sent.mid(at, step));
            m_socket.flush();
        }
    }

    void read()
    {
        m_transcript.take(m_socket.readAll());
        if (m_transcript.hasClosed() && !std::exchange(m_hasAnswered, true))
            m_socket.write(closing(1000));
    }

    [[nodiscard]] bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] bool isOver() const
    {
        const bool isLong = !m_case.observed.endsWith("open") && !m_case.observed.endsWith("end");
        return !isConnected() || m_transcript.hasHeard("open")
            || (isLong && m_transcript.size() >= wordsExpected());
    }
    [[nodiscard]] qsizetype wordsExpected() const
    {
        qsizetype words = 0;
        for (const QByteArray &word : m_case.observed.split(','))
            words += word.contains(" × ") ? word.sliced(word.lastIndexOf(' ') + 1).toInt() : 1;
        return words;
    }

    const Case &m_case;
    Transcript m_transcript;
    QTcpSocket m_socket;
    bool m_hasAnswered = false;
};

GatewaySettings withoutCaps()
{
    GatewaySettings settings;
    settings.limits.arrivalsPerSecond = 1'000'000; // the clock stands
    settings.limits.requestBurst = 1'000'000;
    return settings;
}

} // namespace

class tst_Conformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_stage = std::make_unique<GatewayStage>(withoutCaps()); }
    void answers_as_the_list_says_data();
    void answers_as_the_list_says();
    void publishes_the_list();

private:
    std::unique_ptr<GatewayStage> m_stage;
};

void tst_Conformance::answers_as_the_list_says_data()
{
    QTest::addColumn<Case>("played");
    for (const auto &[id, played] : numberedCases())
        QTest::newRow((id + ' ' + played.title).constData()) << played;
}

void tst_Conformance::answers_as_the_list_says()
{
    QFETCH(Case, played);
    QCOMPARE(Encounter(*m_stage, played).play(), played.observed);
}

// So that the published list is what was tested. SKEIN_WRITE_LIST=1 writes it.
void tst_Conformance::publishes_the_list()
{
    QFile file(QStringLiteral(SKEIN_CONFORMANCE_LIST));
    if (qEnvironmentVariableIsSet("SKEIN_WRITE_LIST")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(listing());
        file.close();
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), QString::fromUtf8(listing()));
}

QTEST_GUILESS_MAIN(tst_Conformance)
#include "tst_conformance.moc"
