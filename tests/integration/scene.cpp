// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "scene.h"

#include <QJsonArray>

namespace skein::test {

using namespace Qt::StringLiterals;

namespace {

QString addressOf(quint16 port)
{
    return u"127.0.0.1:%1"_s.arg(port);
}

QStringList texts(const QString &who, int count)
{
    QStringList texts;
    for (int i = 1; i <= count; ++i)
        texts.append(u"%1 %2 你好 🎉"_s.arg(who).arg(i));
    return texts;
}

qsizetype entryCount(const QHash<qint64, Log> &logs)
{
    qsizetype count = 0;
    for (const Log &log : logs)
        count += log.size();
    return count;
}

//! Fails the test when something was found.
void expectNothing(const QString &what, const Findings &found)
{
    QVERIFY2(found.isEmpty(), qPrintable(what + u":\n"_s + found.sentences().join(u'\n')));
}

} // namespace

Scene::Scene(const TestDatabase &database, const QString &databaseUrl)
    : server(databaseUrl.isEmpty() ? database.url() : databaseUrl, {u"--messages.burst"_s, QString::number(burst)}),
      m_database(database)
{
}

void Scene::begin()
{
    QVERIFY(server.start());
    SKEIN_STEP(join());
    meet();
}

void Scene::join(quint16 annPort)
{
    SKEIN_STEP(registerAs(ann, u"ann"_s, u"Ann 安"_s, annPort == 0 ? server.port() : annPort));
    SKEIN_STEP(registerAs(ben, u"ben"_s, u"Ben"_s, server.port()));
}

void Scene::registerAs(ActorProcess &actor, const QString &name, const QString &nickname, quint16 port)
{
    actor.ask(u"register"_s, {{u"server"_s, addressOf(port)},
                              {u"name"_s, name},
                              {u"nickname"_s, nickname},
                              {u"password"_s, u"correct horse battery staple"_s}});
    SKEIN_AWAIT(actor, actor.isLive() && actor.account() != 0);
}

void Scene::meet(const QString &note)
{
    ann.ask(u"request"_s, {{u"account"_s, ben.account()}, {u"note"_s, note}});
    SKEIN_AWAIT(ben, ben.request(ann.account())[u"note"] == note);
    direct = ben.ask(u"accept"_s, {{u"account"_s, ann.account()}})[u"conversation"].toInteger();
    SKEIN_AWAIT(ann, ann.hasContact(ben.account()) && ann.knows(direct));
    SKEIN_AWAIT(ben, ben.hasContact(ann.account()) && ben.knows(direct));
    group = ann.ask(u"createGroup"_s, {{u"title"_s, u"Geese 雁"_s}, {u"members"_s, QJsonArray{ben.account()}}})
                [u"conversation"].toInteger();
    SKEIN_AWAIT(ann, ann.knows(group));
    SKEIN_AWAIT(ben, ben.knows(group));
}

void Scene::openSecondDevice(ActorProcess &device)
{
    device.ask(u"logIn"_s, {{u"server"_s, addressOf(server.port())},
                            {u"name"_s, u"ann"_s},
                            {u"password"_s, u"correct horse battery staple"_s}});
    SKEIN_AWAIT(device, device.isLive() && device.account() == ann.account());
}

void Scene::writeMany(int each)
{
    for (const qint64 conversation : {direct, group}) {
        QCOMPARE(ann.write(conversation, texts(u"Ann"_s, each)).size(), each);
        QCOMPARE(ben.write(conversation, texts(u"Ben"_s, each)).size(), each);
    }
}

void Scene::awaitAcknowledged(int each)
{
    const auto areEnough = [&] { return ann.acknowledgedCount() >= each && ben.acknowledgedCount() >= each; };
    QVERIFY(QTest::qWaitFor(areEnough, patience));
}

qsizetype Scene::countStored(const QStringList &tags) const
{
    qsizetype count = 0;
    const auto logs = ServerLog(m_database).logs();
    for (const Log &log : logs)
        count += std::ranges::count_if(log, [&tags](const LoggedEntry &entry) { return tags.contains(entry.tag); });
    return count;
}

void Scene::expectAllWell(const QList<ActorProcess *> &more)
{
    const QList<ActorProcess *> actors = QList<ActorProcess *>{&ann, &ben} + more;
    for (ActorProcess *actor : actors) // its last state may be older than what it was just told to write
        SKEIN_AWAIT(*actor, actor->isLive() && actor->waiting() == 0 && actor->unacknowledged().isEmpty());
    const ServerLog server(m_database);
    SKEIN_STEP(expectNothing(u"contradictions"_s, server.contradictions()));
    const auto logs = server.logs();
    for (auto log = logs.begin(); log != logs.end(); ++log) {
        SKEIN_STEP(expectPromisesKept(log.key(), *log, actors));
    }
    for (ActorProcess *actor : actors) {
        SKEIN_STEP(settle(*actor, logs));
        SKEIN_STEP(expectTheSame(*actor, logs));
        SKEIN_STEP(expectMarks(*actor));
    }
    qInfo() << "conversations:" << logs.size() << "entries:" << entryCount(logs) << "acknowledged to Ann:"
            << ann.acknowledgedCount() << "to Ben:" << ben.acknowledgedCount() << "stores compared:" << actors.size();
}

void Scene::settle(ActorProcess &actor, const QHash<qint64, Log> &logs)
{
    for (auto log = logs.begin(); log != logs.end(); ++log) {
        SKEIN_AWAIT(actor, actor.number(log.key(), u"held"_s) >= log->last().seq);
        QCOMPARE(actor.ask(u"loadAll"_s, {{u"conversation"_s, log.key()}}), QJsonObject());
    }
}

void Scene::expectPromisesKept(qint64 conversation, const Log &log, const QList<ActorProcess *> &actors)
{
    SKEIN_STEP(expectNothing(u"holes"_s, holesIn(log)));
    SKEIN_STEP(expectNothing(u"duplicates"_s, duplicatesIn(log)));
    for (ActorProcess *actor : actors) {
        SKEIN_STEP(expectNothing(u"losses"_s, lossesIn(log, actor->acknowledged(conversation))));
        SKEIN_STEP(expectNothing(u"disorder"_s, disordersIn(log, actor->account(), actor->written(conversation))));
    }
}

void Scene::expectTheSame(ActorProcess &actor, const QHash<qint64, Log> &logs)
{
    const auto held = actor.logs();
    QCOMPARE(held.size(), logs.size());
    for (auto log = logs.begin(); log != logs.end(); ++log) {
        SKEIN_STEP(expectNothing(u"differences from the server"_s, differences(*log, held.value(log.key()))));
    }
}

void Scene::expectMarks(const ActorProcess &actor)
{
    const auto marks = ServerLog(m_database).marks(actor.account());
    for (auto mark = marks.begin(); mark != marks.end(); ++mark) {
        SKEIN_AWAIT(actor, actor.number(mark.key(), u"unread"_s) == mark->unread);
        // The marks themselves may differ by what nobody has to read: own messages, and lines such as "joined".
        QVERIFY(mark->readUpTo <= actor.number(mark.key(), u"head"_s));
        QVERIFY(actor.number(mark.key(), u"readUpTo"_s) <= actor.number(mark.key(), u"head"_s));
    }
}

} // namespace skein::test
