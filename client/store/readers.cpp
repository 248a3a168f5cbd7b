// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <store/readers.h>

namespace skein::client {

namespace {

QList<AccountId> split(const QString &numbers)
{
    QList<AccountId> accounts;
    for (const auto number : QStringView(numbers).split(u',', Qt::SkipEmptyParts))
        accounts.append(AccountId(number.toLongLong()));
    return accounts;
}

struct PlacedImage
{
    Seq seq;
    Attachment image;
};

PlacedImage readImage(const sql::Row &row)
{
    return {row.id<Seq>("seq"),
            {row.bytes<Digest>("blob"), row.text<FileName>("name"), row.text<MimeType>("mime"), row.integer("size"),
             row.integer("width"), row.integer("height")}};
}

bool mayHaveImages(const Entry &entry)
{
    return entry.body.has_value();
}

} // namespace

Entry readEntry(const sql::Row &row)
{
    Entry entry;
    entry.conversation = row.id<ConversationId>("conversation");
    entry.seq = row.id<Seq>("seq");
    entry.kind = row.enumeration<EntryKind>("kind");
    entry.sender = row.id<AccountId>("sender");
    entry.at = row.time("at");
    entry.count = row.integer("count");
    entry.changed = row.id<Seq>("changed");
    entry.recalled = row.flag("recalled");
    entry.tag = row.optionalText<ClientTag>("tag");
    entry.target = row.optionalId<Seq>("target");
    if (const auto text = row.optionalText<MessageText>("text"))
        entry.body = MessageBody{*text, {}};
    entry.subjects = split(row.text("subjects"));
    entry.title = row.optionalText<ConversationTitle>("title");
    entry.until = row.optionalTime("until");
    return entry;
}

HeldRange readRange(const sql::Row &row)
{
    return {row.id<Seq>("first"), row.id<Seq>("last"), row.id<Seq>("current")};
}

LogState readLogState(const sql::Row &row)
{
    return {row.id<Seq>("head"), row.time("at"), row.id<Seq>("read_up_to"), row.integer("unread"),
            row.id<Seq>("peer_read_up_to")};
}

QString joined(const QList<AccountId> &accounts)
{
    QStringList numbers;
    for (const auto account : accounts)
        numbers.append(QString::number(account.value()));
    return numbers.join(u',');
}

QList<Entry> withImages(const Database &database, QList<Entry> entries)
{
    if (std::ranges::none_of(entries, mayHaveImages))
        return entries;
    const auto images = database.query("log.images")
                            .bind("conversation", entries.first().conversation)
                            .bind("first", entries.first().seq)
                            .bind("last", entries.last().seq)
                            .all(readImage);
    auto entry = entries.begin();
    for (const auto &placed : images) {
        entry = std::ranges::find_if(entry, entries.end(), [&](const Entry &e) { return e.seq >= placed.seq; });
        if (entry != entries.end() && entry->seq == placed.seq && entry->body)
            entry->body->images.append(placed.image);
    }
    return entries;
}

} // namespace skein::client
