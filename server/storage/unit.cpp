// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/entry_rows.h>
#include <storage/unit.h>

namespace skein {

using sql::Bindings;
using sql::Row;

namespace {

void bindLocked(Bindings &row, const LockedConversation &conversation)
{
    row.bind("id", conversation.id)
        .bind("owner", conversation.owner)
        .bind("last_seq", conversation.lastSeq)
        .bind("message_count", conversation.count)
        .bind("member_count", conversation.memberCount)
        .bind("everyone_muted", conversation.everyoneMuted)
        .bind("dissolved", conversation.dissolved)
        .bind("version", conversation.version);
}

} // namespace

Unit::Unit(std::unique_ptr<sql::Connection> connection) : m_connection(std::move(connection)) { }

void Unit::begin()
{
    forget();
    m_transaction.emplace(*m_connection);
}

void Unit::recordBatch(const QString &lane, qint64 number)
{
    read("state.recordBatch").bind("lane", lane).bind("batch", number).run();
}

Unit::Mark Unit::mark()
{
    m_current = {m_buffer.mark()};
    return m_current;
}

void Unit::undoTo(const Mark &mark)
{
    if (m_savepoint) {
        m_savepoint.reset();
        m_buffer.savepointUndone();
    }
    m_buffer.undoTo(mark.buffer);
}

void Unit::keep(const Mark &)
{
    if (!m_savepoint)
        return;
    m_savepoint->release();
    m_savepoint.reset();
}

void Unit::flush()
{
    writeHeldBack();
    numberFeeds();
}

void Unit::commit()
{
    m_transaction->commit();
    m_transaction.reset();
    m_buffer.clear();
}

void Unit::rollback() noexcept
{
    forget();
}

void Unit::reconnect()
{
    forget();
    m_connection->reconnect();
}

sql::Query Unit::readSettled(std::string_view name)
{
    if (m_buffer.hasUnwritten()) {
        if (m_buffer.hasChangesAfter(m_current.buffer))
            openSavepoint();
        writeHeldBack();
    }
    return read(name);
}

sql::Query Unit::write(std::string_view name)
{
    openSavepoint();
    writeHeldBack();
    return read(name);
}

void Unit::openSavepoint()
{
    if (m_savepoint)
        return;
    m_savepoint.emplace(*m_connection);
    m_buffer.savepointOpened();
}

//! What is held back belongs to many requests: when it cannot be written, none of them can be kept.
void Unit::writeHeldBack()
{
    try {
        tryWriteHeldBack();
    } catch (const sql::Failure &failure) {
        throw sql::Failure(failure.kind(), failure.what(), true, failure.code());
    }
}

void Unit::tryWriteHeldBack()
{
    writeEntries(m_buffer.takeUnwrittenEntries());
    read("conversations.update").rows(m_buffer.takeDirtyConversations(), bindLocked);
}

void Unit::writeEntries(const std::vector<Entry> &entries)
{
    read("entries.insert").rows(entries, bindEntry);
    read("entries.insertChanges").rows(changesAmong(entries), bindChange);
    const auto images = imagesOf(entries);
    read("entries.insertAttachments").rows(images, bindImage);
}

//! Feeds are locked in the order of their accounts, after everything else (HOUSE: locks are taken in one order).
void Unit::numberFeeds()
{
    const auto keys = m_buffer.takeFeed();
    if (keys.empty())
        return;
    auto heads = lockFeeds(keys);
    m_numbered.clear();
    for (const auto &key : keys) {
        Seq &head = heads[key.account];
        m_numbered.append({key.account, head, {head.next(), key.kind, key.key}});
        head = head.next();
    }
    read("feed.upsert").rows(m_numbered, [](Bindings &row, const NumberedFeedRow &numbered) {
        row.bind("account", numbered.account)
            .bind("kind", numbered.row.kind)
            .bind("item_key", numbered.row.key)
            .bind("seq", numbered.row.seq);
    });
    read("feed.moveHeads").rows(heads.keys(), [&](Bindings &row, AccountId account) {
        row.bind("account", account).bind("seq", heads.value(account));
    });
}

QMap<AccountId, Seq> Unit::lockFeeds(const std::vector<WriteBuffer::FeedKey> &keys)
{
    QMap<AccountId, Seq> heads;
    for (const auto &key : keys)
        heads.insert(key.account, Seq());
    read("feed.lockHeads").bind("accounts", heads.keys()).each([&](const Row &row) {
        heads[row.id<AccountId>("account")] = row.id<Seq>("seq");
    });
    return heads;
}

void Unit::forget()
{
    m_savepoint.reset();
    m_transaction.reset();
    m_buffer.clear();
    m_current = {};
    m_numbered.clear();
}

} // namespace skein
