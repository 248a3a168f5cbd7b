// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "transcript.h"

#include "client_frames.h"

#include <QCborMap>
#include <QCborValue>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace skein::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray inWords(const QJsonObject &answer)
{
    if (!answer.contains("error"_L1))
        return "answer";
    const QJsonObject error = answer["error"_L1].toObject();
    const QByteArray name = error["data"_L1]["name"_L1].toString().toUtf8();
    const QByteArray repeated = error["message"_L1].toString().toUtf8();
    return name == "unknown_method" ? "answer \"" + repeated + '"' : "error " + name;
}

QByteArray closeInWords(const QByteArray &payload)
{
    if (payload.isEmpty())
        return "close";
    return "close " + QByteArray::number(qFromBigEndian<quint16>(payload.constData()));
}

QByteArray inWords(quint8 head, const QByteArray &payload)
{
    switch (head) {
    case bit::final | opcode::text:
        return inWords(QJsonDocument::fromJson(payload).object());
    case bit::final | opcode::binary:
        return inWords(QCborValue::fromCbor(payload).toMap().toJsonObject());
    case bit::final | opcode::pong:
        return payload == "still here?" ? "open" : "pong " + QByteArray::number(payload.size()) + " bytes";
    case bit::final | opcode::close:
        return closeInWords(payload);
    default:
        return "illegal frame";
    }
}

} // namespace

void Transcript::take(const QByteArray &bytes)
{
    m_in += bytes;
    while (m_isHttp ? takeHttp() : takeFrame()) { }
}

bool Transcript::takeHttp()
{
    const qsizetype end = m_in.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QByteArray head = m_in.first(end) + "\r\n";
    m_in.remove(0, end + 4);
    const qsizetype chosen = head.toLower().indexOf("\r\nsec-websocket-protocol:");
    QByteArray word = "HTTP " + head.mid(9, 3);
    if (chosen >= 0)
        word += ' ' + head.mid(chosen + 25, head.indexOf('\r', chosen + 2) - chosen - 25).trimmed();
    m_words.append(word);
    m_isHttp = false;
    return true;
}

bool Transcript::takeFrame()
{
    if (m_in.size() < 2)
        return false;
    const auto form = quint8(m_in[1]);
    const qsizetype header = form < 126 ? 2 : form == 126 ? 4 : 10;
    if (m_in.size() < header)
        return false;
    const char *length = m_in.constData() + 2;
    const qsizetype size = form < 126 ? form
        : form == 126                 ? qFromBigEndian<quint16>(length)
                                      : qsizetype(qFromBigEndian<quint64>(length));
    if (form > 127 || m_in.size() < header + size)
        return false;
    const auto head = quint8(m_in[0]);
    m_words.append(inWords(head, m_in.mid(header, size)));
    m_hasClosed = m_hasClosed || (head & 0xf) == opcode::close;
    m_in.remove(0, header + size);
    return true;
}

QByteArray Transcript::text() const
{
    QByteArrayList told;
    for (qsizetype i = 0; i < m_words.size();) {
        qsizetype next = i;
        while (next < m_words.size() && m_words[next] == m_words[i])
            ++next;
        told.append(next - i > 1 ? m_words[i] + " × " + QByteArray::number(next - i) : m_words[i]);
        i = next;
    }
    return told.join(", ");
}

} // namespace skein::test
