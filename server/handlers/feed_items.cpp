// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/feed_items.h>

namespace skein {

namespace {

QList<qint64> keysOf(const QList<FeedRow> &rows, FeedKind kind)
{
    QList<qint64> keys;
    for (const FeedRow &row : rows) {
        if (row.kind == kind)
            keys.append(row.key);
    }
    return keys;
}

template<class IdType>
QList<IdType> idsOf(const QList<FeedRow> &rows, FeedKind kind)
{
    QList<IdType> ids;
    for (const qint64 key : keysOf(rows, kind))
        ids.append(IdType(key));
    return ids;
}

//! The present values behind some rows, read with one query for each kind.
struct Values
{
    Values(Storage &storage, AccountId account, const QList<FeedRow> &rows)
    {
        for (const Contact &contact : storage.contacts.findAll(account, idsOf<AccountId>(rows, FeedKind::Contact)))
            contacts.insert(contact.profile.account.value(), contact);
        for (const ContactRequest &request : storage.requests.findAll(account, idsOf<AccountId>(rows, FeedKind::Request)))
            requests.insert(request.other.account.value(), request);
        for (const Conversation &view : storage.conversations.viewsOf(account, idsOf<ConversationId>(rows, FeedKind::Conversation)))
            conversations.insert(view.conversation.value(), view);
        for (const ReadMark &mark : storage.members.marksOf(account, idsOf<ConversationId>(rows, FeedKind::Mark)))
            marks.insert(mark.conversation.value(), mark);
        for (const Profile &blocked : storage.blocks.findAll(account, idsOf<AccountId>(rows, FeedKind::Block)))
            blocks.insert(blocked.account.value(), blocked);
        if (!keysOf(rows, FeedKind::Own).isEmpty())
            own = storage.accounts.own(account);
    }

    QHash<qint64, Contact> contacts;
    QHash<qint64, ContactRequest> requests;
    QHash<qint64, Conversation> conversations;
    QHash<qint64, ReadMark> marks;
    QHash<qint64, Profile> blocks;
    std::optional<OwnAccount> own;
};

template<class T>
std::optional<T> valueIn(const QHash<qint64, T> &values, qint64 key)
{
    const auto found = values.constFind(key);
    return found == values.cend() ? std::nullopt : std::optional(*found);
}

FeedItem itemFor(const FeedRow &row, const Values &values)
{
    FeedItem item;
    item.seq = row.seq;
    item.kind = row.kind;
    item.key = row.key;
    switch (row.kind) {
    case FeedKind::Contact:
        item.contact = valueIn(values.contacts, row.key);
        break;
    case FeedKind::Request:
        item.request = valueIn(values.requests, row.key);
        break;
    case FeedKind::Conversation:
        item.conversation = valueIn(values.conversations, row.key);
        break;
    case FeedKind::Mark:
        item.mark = valueIn(values.marks, row.key);
        break;
    case FeedKind::Block:
        item.block = valueIn(values.blocks, row.key);
        break;
    case FeedKind::Own:
        item.own = values.own;
        break;
    case FeedKind::Unknown:
        break;
    }
    return item;
}

} // namespace

QList<FeedItem> feedItems(Storage &storage, AccountId account, const QList<FeedRow> &rows)
{
    const Values values(storage, account, rows);
    QList<FeedItem> items;
    items.reserve(rows.size());
    for (const FeedRow &row : rows)
        items.append(itemFor(row, values));
    return items;
}

QList<std::pair<AccountId, FeedChanged>> changedFeedItems(Storage &storage)
{
    const QList<NumberedFeedRow> numbered = storage.feed.numbered();
    QMap<AccountId, QList<FeedRow>> rows;
    for (const NumberedFeedRow &row : numbered)
        rows[row.account].append(row.row);
    QMap<AccountId, QList<FeedItem>> items;
    for (auto it = rows.cbegin(); it != rows.cend(); ++it)
        items.insert(it.key(), feedItems(storage, it.key(), it.value()));

    QList<std::pair<AccountId, FeedChanged>> changed;
    for (const NumberedFeedRow &row : numbered)
        changed.append({row.account, FeedChanged{row.previous, items[row.account].takeFirst()}});
    return changed;
}

} // namespace skein
