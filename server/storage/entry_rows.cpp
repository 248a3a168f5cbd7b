// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/entry_rows.h>

#include <algorithm>

namespace skein {

using namespace Qt::StringLiterals;
using sql::Bindings;
using sql::Row;

namespace {

QString joined(const QList<AccountId> &accounts)
{
    QStringList numbers;
    for (const AccountId account : accounts)
        numbers.append(QString::number(account.value()));
    return numbers.join(u',');
}

QList<AccountId> split(const QString &numbers)
{
    QList<AccountId> accounts;
    for (const auto number : QStringView(numbers).split(u',', Qt::SkipEmptyParts))
        accounts.append(AccountId(number.toLongLong()));
    return accounts;
}

//! A row has a body or a title, never both.
std::optional<QString> textOf(const Entry &entry)
{
    if (entry.body)
        return entry.body->text.value();
    return entry.title ? std::optional(entry.title->value()) : std::nullopt;
}

} // namespace

void bindEntry(Bindings &row, const Entry &entry)
{
    row.bind("conversation", entry.conversation)
        .bind("seq", entry.seq)
        .bind("kind", entry.kind)
        .bind("sender", entry.sender)
        .bind("tag", entry.tag)
        .bind("at", entry.at)
        .bind("message_count", entry.count)
        .bind("target", entry.target)
        .bind("text", textOf(entry))
        .bind("subjects", entry.subjects.isEmpty() ? std::nullopt : std::optional(joined(entry.subjects)))
        .bind("attachment_count", entry.body ? entry.body->images.size() : 0)
        .bind("until", entry.until);
}

void bindImage(Bindings &row, const ImageRow &image)
{
    row.bind("conversation", image.conversation)
        .bind("seq", image.seq)
        .bind("position", image.position)
        .bind("digest", image.attachment.blob)
        .bind("name", image.attachment.name)
        .bind("mime", image.attachment.mime)
        .bind("size", image.attachment.size)
        .bind("width", image.attachment.width)
        .bind("height", image.attachment.height);
}

void bindChange(Bindings &row, const Entry &change)
{
    row.bind("conversation", change.conversation).bind("seq", change.seq).bind("target", change.target);
}

std::vector<Entry> changesAmong(const std::vector<Entry> &entries)
{
    std::vector<Entry> changes;
    std::ranges::copy_if(entries, std::back_inserter(changes), [](const Entry &entry) { return entry.target.has_value(); });
    return changes;
}

std::vector<ImageRow> imagesOf(const std::vector<Entry> &entries)
{
    std::vector<ImageRow> rows;
    for (const Entry &entry : entries) {
        for (qsizetype i = 0; entry.body && i < entry.body->images.size(); ++i)
            rows.push_back({entry.conversation, entry.seq, i, entry.body->images[i]});
    }
    return rows;
}

EntryRow readEntry(const Row &row)
{
    Entry entry;
    entry.conversation = row.id<ConversationId>("conversation");
    entry.seq = row.id<Seq>("seq");
    entry.kind = row.enumeration<EntryKind>("kind");
    entry.sender = row.id<AccountId>("sender");
    entry.tag = row.optionalText<ClientTag>("tag");
    entry.at = row.time("at");
    entry.count = row.integer("message_count");
    entry.changed = row.id<Seq>("changed");
    entry.recalled = row.flag("recalled");
    const auto text = row.optionalText("text");
    entry.subjects = split(row.optionalText("subjects").value_or(QString()));
    const qint64 images = row.integer("attachment_count");
    const bool hidden = row.flag("hidden"); // what it changes lies outside of the reader's windows
    if (!hidden)
        entry.target = row.optionalId<Seq>("target");
    entry.until = row.optionalTime("until");
    if (text && !hasBody(entry.kind))
        entry.title = ConversationTitle(*text);
    else if (text && !hidden && !entry.recalled)
        entry.body = MessageBody{MessageText(*text), {}};
    return {std::move(entry), images};
}

Attachment readAttachment(const Row &row)
{
    Attachment attachment;
    attachment.blob = row.bytes<Digest>("digest");
    attachment.name = row.text<FileName>("name");
    attachment.mime = row.text<MimeType>("mime");
    attachment.size = row.integer("size");
    attachment.width = row.integer("width");
    attachment.height = row.integer("height");
    return attachment;
}

} // namespace skein
