// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "report.h"

#include <checker/store_log.h>

#include <QJsonArray>
#include <QMetaEnum>

namespace skein::test {

using namespace Qt::StringLiterals;
using namespace client;

namespace {

template<class Enum>
QString keyOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

QJsonArray contactsOf(const Store &store)
{
    QJsonArray accounts;
    for (const ContactRow &contact : store.contacts.contacts())
        accounts.append(contact.profile.account.value());
    return accounts;
}

QJsonArray requestsOf(const Store &store)
{
    QJsonArray requests;
    for (const ContactRequest &request : store.contacts.requests()) {
        requests.append(QJsonObject{{u"account"_s, request.other.account.value()},
                                    {u"note"_s, request.note.value()},
                                    {u"incoming"_s, request.incoming},
                                    {u"state"_s, nameOf(request.state).toString()}});
    }
    return requests;
}

QJsonArray rowsOf(const Store &store)
{
    QJsonArray rows;
    for (const ConversationRow &row : store.conversations.rows()) {
        const auto range = store.log.newestRange(row.id);
        rows.append(QJsonObject{{u"id"_s, row.id.value()},
                                {u"title"_s, row.title},
                                {u"head"_s, row.log.head.value()},
                                {u"held"_s, range ? range->last.value() : 0},
                                {u"unread"_s, row.log.unread},
                                {u"readUpTo"_s, row.log.readUpTo.value()},
                                {u"peerReadUpTo"_s, row.log.peerReadUpTo.value()},
                                {u"waiting"_s, row.waiting},
                                {u"failed"_s, row.failed}});
    }
    return rows;
}

QJsonObject entryAsJson(const LoggedEntry &entry)
{
    return {{u"seq"_s, entry.seq},
            {u"kind"_s, entry.kind},
            {u"sender"_s, entry.sender},
            {u"tag"_s, entry.tag},
            {u"text"_s, entry.text},
            {u"recalled"_s, entry.isRecalled},
            {u"target"_s, entry.target},
            {u"images"_s, QJsonArray::fromStringList(entry.images)}};
}

QJsonArray entriesOf(const Store &store, ConversationId conversation)
{
    QJsonArray entries;
    for (const LoggedEntry &entry : logOf(store, conversation))
        entries.append(entryAsJson(entry));
    return entries;
}

QJsonArray outboxOf(const Store &store, ConversationId conversation)
{
    QJsonArray messages;
    for (const OutboxMessage &message : store.outbox.messages(conversation))
        messages.append(QJsonObject{{u"tag"_s, message.tag.value()}, {u"state"_s, int(message.state)}});
    return messages;
}

} // namespace

QJsonObject stateOf(ClientSession &client)
{
    QJsonObject state{{u"session"_s, keyOf(client.session().state())},
                      {u"link"_s, keyOf(client.link())},
                      {u"isRestart"_s, client.connection().lastReason() == CloseReason::Restart}};
    if (Workspace *workspace = client.workspace()) {
        state[u"account"] = workspace->self().value();
        state[u"contacts"] = contactsOf(workspace->store());
        state[u"requests"] = requestsOf(workspace->store());
        state[u"conversations"] = rowsOf(workspace->store());
    }
    return state;
}

QJsonObject dumpOf(Store &store)
{
    QJsonArray conversations;
    for (const ConversationRow &row : store.conversations.rows()) {
        conversations.append(QJsonObject{{u"id"_s, row.id.value()},
                                         {u"entries"_s, entriesOf(store, row.id)},
                                         {u"outbox"_s, outboxOf(store, row.id)}});
    }
    return {{u"conversations"_s, conversations}};
}

} // namespace skein::test
