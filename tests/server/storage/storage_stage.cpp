// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "storage_stage.h"

#include <QUuid>

namespace skein::test {

using namespace Qt::StringLiterals;

StorageStage::StorageStage(std::unique_ptr<TestDatabase> database)
    : m_database(std::move(database)), m_book(*storageQueries(m_database->engine()))
{
    SystemClock clock;
    SystemRandom random;
    const auto migrated = migrateStorage(*connect(), clock, random);
    if (!migrated)
        qFatal("%s: %s", qPrintable(migrated.error().field), qPrintable(migrated.error().detail));
    m_storage = open();
}

std::unique_ptr<sql::Connection> StorageStage::connect(sql::ConnectionOptions options) const
{
    return m_database->connect(m_book, options);
}

std::unique_ptr<Storage> StorageStage::open(sql::ConnectionOptions options) const
{
    return std::make_unique<Storage>(connect(options));
}

void StorageStage::finish(Storage &storage, const Storage::Mark &mark)
{
    storage.keep(mark);
    storage.flush();
    storage.commit();
}

AccountId StorageStage::account(const QString &nickname)
{
    return batch([&](Storage &storage) {
        const LoginName name(u"u"_s + QUuid::createUuid().toString(QUuid::Id128).left(20));
        const auto user = storage.users.add({name, {}, {}, "hash", {1}});
        return storage.accounts.add(*user, Nickname(nickname), {1});
    });
}

ConversationId StorageStage::group(const QList<AccountId> &members)
{
    return batch([&](Storage &storage) {
        const auto group
            = storage.conversations.createGroup(members.first(), tag(), ConversationTitle(u"Harbour"_s), {1})
                  .conversation;
        const auto created = storage.entries.append({.conversation = group,
                                                     .kind = EntryKind::Created,
                                                     .sender = members.first(),
                                                     .at = {1},
                                                     .subjects = members,
                                                     .title = ConversationTitle(u"Harbour"_s)});
        storage.members.join(group, {members.first()}, Role::Owner, created.entry.seq);
        storage.members.join(group, members.mid(1), Role::Member, created.entry.seq);
        storage.conversations.bumpVersion(group);
        return group;
    });
}

ConversationId StorageStage::direct(AccountId a, AccountId b)
{
    return batch([&](Storage &storage) {
        const auto conversation = storage.conversations.directBetween(a, b, {1});
        const auto created = storage.entries.append(
            {.conversation = conversation, .kind = EntryKind::Created, .sender = a, .at = {1}, .subjects = {a, b}});
        storage.members.join(conversation, {a, b}, Role::Member, created.entry.seq);
        return conversation;
    });
}

Entry StorageStage::says(ConversationId conversation, AccountId sender, const QString &text)
{
    return batch([&](Storage &storage) { return storage.entries.append(message(conversation, sender, text)).entry; });
}

Entry StorageStage::adds(ConversationId conversation, AccountId sender, AccountId added)
{
    return batch([&](Storage &storage) {
        const auto joined = storage.entries.append({.conversation = conversation,
                                                    .kind = EntryKind::Joined,
                                                    .sender = sender,
                                                    .at = {2},
                                                    .subjects = {added}});
        storage.members.join(conversation, {added}, Role::Member, joined.entry.seq);
        storage.conversations.bumpVersion(conversation);
        return joined.entry;
    });
}

Entry StorageStage::leaves(ConversationId conversation, AccountId account)
{
    return batch([&](Storage &storage) {
        const auto left = storage.entries.append(
            {.conversation = conversation, .kind = EntryKind::Left, .sender = account, .at = {3}});
        storage.members.leave(conversation, {account}, left.entry.seq);
        storage.conversations.bumpVersion(conversation);
        return left.entry;
    });
}

Entry StorageStage::recalls(ConversationId conversation, AccountId sender, Seq target)
{
    return batch([&](Storage &storage) {
        const auto change = storage.entries.append(
            {.conversation = conversation, .kind = EntryKind::Recalled, .sender = sender, .at = {4}, .target = target});
        storage.entries.recall(conversation, target, change.entry.seq);
        return change.entry;
    });
}

ClientTag StorageStage::tag()
{
    return ClientTag(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

Draft StorageStage::message(ConversationId conversation, AccountId sender, const QString &text)
{
    return {.conversation = conversation,
            .kind = EntryKind::Message,
            .sender = sender,
            .at = {5},
            .tag = tag(),
            .body = MessageBody{MessageText(text), {}}};
}

StorageStage *Stages::of(sql::Engine engine)
{
    auto &stage = m_stages[engine];
    if (!stage) {
        if (auto database = TestDatabase::make(engine))
            stage = std::make_unique<StorageStage>(std::move(database));
    }
    return stage.get();
}

QStringList textsOf(const QList<Entry> &entries)
{
    QStringList texts;
    for (const Entry &entry : entries)
        texts.append(entry.body ? entry.body->text.value() : nameOf(entry.kind).toString());
    return texts;
}

QList<qint64> seqsOf(const QList<Entry> &entries)
{
    QList<qint64> seqs;
    for (const Entry &entry : entries)
        seqs.append(entry.seq.value());
    return seqs;
}

} // namespace skein::test
