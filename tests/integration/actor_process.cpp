// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "actor_process.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace skein::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int waitingState = 1; // OutboxState::Waiting

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    for (const auto value : list.toArray())
        texts.append(value.toString());
    return texts;
}

QJsonObject firstWith(const QJsonValue &list, const QString &key, const QJsonValue &value)
{
    for (const auto candidate : list.toArray()) {
        if (candidate[key] == value)
            return candidate.toObject();
    }
    return {};
}

LoggedEntry entryFrom(const QJsonObject &json)
{
    LoggedEntry entry;
    entry.seq = json[u"seq"].toInteger();
    entry.kind = json[u"kind"].toInt();
    entry.sender = json[u"sender"].toInteger();
    entry.tag = json[u"tag"].toString();
    entry.text = json[u"text"].toString();
    entry.isRecalled = json[u"recalled"].toBool();
    entry.images = textsOf(json[u"images"]);
    entry.target = json[u"target"].toInteger();
    return entry;
}

} // namespace

ActorProcess::ActorProcess()
{
    start();
}

void ActorProcess::start()
{
    m_state = {};
    m_process = std::make_unique<ChildProcess>();
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &ActorProcess::read);
    m_process->start(QStringLiteral(SKEIN_ACTOR), {m_home.path()});
}

void ActorProcess::quit()
{
    m_process->closeWriteChannel();
    m_process->waitForFinished();
}

void ActorProcess::read()
{
    while (m_process->canReadLine())
        take(QJsonDocument::fromJson(m_process->readLine()).object());
}

void ActorProcess::take(const QJsonObject &line)
{
    const QString event = line[u"event"].toString();
    if (event == u"state") {
        m_state = line;
        m_heardOfRestart |= line[u"isRestart"].toBool();
    } else if (event == u"accepted") {
        m_acknowledged[line[u"conversation"].toInteger()].append({line[u"tag"].toString(), line[u"seq"].toInteger()});
    } else if (event == u"image") {
        m_image = line[u"path"].toString();
    } else {
        m_answers.insert(line[u"id"].toInteger(), line);
    }
}

QJsonObject ActorProcess::ask(const QString &deed, QJsonObject command)
{
    const qint64 id = ++m_lastId;
    command[u"id"] = id;
    command[u"do"] = deed;
    m_process->write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
    if (!QTest::qWaitFor([this, id] { return m_answers.contains(id); }, patience))
        return {{u"error"_s, u"silent"_s}};
    const QJsonObject answer = m_answers.take(id);
    return answer.contains(u"error") ? answer : answer[u"result"].toObject();
}

QStringList ActorProcess::write(qint64 conversation, const QStringList &texts, const QStringList &images)
{
    const QJsonObject answer = ask(u"send"_s, {{u"conversation"_s, conversation},
                                               {u"texts"_s, QJsonArray::fromStringList(texts)},
                                               {u"images"_s, QJsonArray::fromStringList(images)}});
    const QStringList tags = textsOf(answer[u"tags"]);
    m_written[conversation] += tags;
    return tags;
}

QString ActorProcess::described() const
{
    return QString::fromUtf8(QJsonDocument(m_state).toJson(QJsonDocument::Compact));
}

bool ActorProcess::isOffline() const
{
    return m_state[u"link"] == u"Offline"_s || m_state[u"link"] == u"Connecting"_s;
}

QJsonObject ActorProcess::row(qint64 conversation) const
{
    return firstWith(m_state[u"conversations"], u"id"_s, conversation);
}

qint64 ActorProcess::number(qint64 conversation, const QString &field) const
{
    return row(conversation)[field].toInteger(-1);
}

qint64 ActorProcess::waiting() const
{
    qint64 count = 0;
    for (const auto conversation : m_state[u"conversations"].toArray())
        count += conversation[u"waiting"].toInteger();
    return count;
}

bool ActorProcess::hasContact(qint64 account) const
{
    return m_state[u"contacts"].toArray().contains(account);
}

QJsonObject ActorProcess::request(qint64 account) const
{
    return firstWith(m_state[u"requests"], u"account"_s, account);
}

qint64 ActorProcess::acknowledgedCount() const
{
    qint64 count = 0;
    for (const auto &promises : m_acknowledged)
        count += promises.size();
    return count;
}

QJsonArray ActorProcess::dumpedConversations()
{
    return ask(u"dump"_s)[u"conversations"].toArray();
}

QHash<qint64, Log> ActorProcess::logs()
{
    QHash<qint64, Log> logs;
    for (const auto conversation : dumpedConversations()) {
        Log &log = logs[conversation[u"id"].toInteger()];
        for (const auto entry : conversation[u"entries"].toArray())
            log.append(entryFrom(entry.toObject()));
    }
    return logs;
}

QStringList ActorProcess::unacknowledged()
{
    QStringList tags;
    for (const auto conversation : dumpedConversations()) {
        for (const auto message : conversation[u"outbox"].toArray()) {
            if (message[u"state"].toInt() == waitingState)
                tags.append(message[u"tag"].toString());
        }
    }
    return tags;
}

} // namespace skein::test
