// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "desk.h"

#include <QCoreApplication>

namespace skein::test {

Desk::Desk()
{
    auto &world = server.world();
    anna = world.addPerson(u"anna"_s, u"anna's password"_s, u"Anna"_s);
    bert = world.addPerson(u"bert"_s, u"bert's password"_s, u"Bert"_s);
    cora = world.addPerson(u"cora"_s, u"cora's password"_s, u"Cora"_s);
    direct = world.befriend(anna, bert);
    world.befriend(anna, cora);
    group = world.addGroup(u"Lunch"_s, {anna, bert, cora});
    open();
}

Desk::~Desk()
{
    client.reset();
    settle();
}

void Desk::open()
{
    keychain = std::make_unique<FileKeychain>(folder.filePath(u"keychain.json"_s));
    client = std::make_unique<ClientSession>(
        ClientSession::Needs{folder.path(), *keychain, server.transports(), clock, random, timers});
}

void Desk::settle()
{
    queue->runAll();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    queue->runAll();
}

void Desk::pass(std::chrono::milliseconds span)
{
    settle();
    timers.advance(span, [this] { settle(); });
    settle();
}

void Desk::signIn()
{
    client->session().resume({address, server.world().person(anna)->profile, u"anna"_s, server.tokenOf(anna)});
    settle();
}

std::unique_ptr<sql::Connection> Desk::storeOfAnna() const
{
    sql::Settings settings;
    settings.path = u"%1/%2/%3/store.sqlite"_s.arg(folder.path(), address.key()).arg(anna.value());
    return std::make_unique<sql::Connection>(settings, nullptr);
}

void Desk::restart()
{
    client.reset();
    settle();
    open();
    client->resumeLast();
    settle();
}

Seq Desk::says(ConversationId conversation, AccountId sender, const QString &text)
{
    const auto posted = server.world().post(conversation, sender, {MessageText(text), {}});
    settle();
    return posted.seq;
}

ClientTag Desk::sends(ConversationId conversation, const QString &text)
{
    const auto tag = work().outbox.send(conversation, text);
    settle();
    return tag ? *tag : ClientTag();
}

static QStringList textsOf(const QList<Entry> &entries)
{
    QStringList texts;
    for (const auto &entry : entries) {
        if (entry.kind == EntryKind::Message)
            texts.append(entry.body ? entry.body->text.value() : u"(recalled)"_s);
    }
    return texts;
}

QStringList Desk::texts(ConversationId conversation)
{
    return textsOf(store().log.newest(conversation, 1000).entries);
}

QStringList Desk::textsOnServer(ConversationId conversation)
{
    return textsOf(server.world().log(conversation)->entries);
}

} // namespace skein::test
