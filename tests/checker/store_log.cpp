// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "store_log.h"

namespace skein::test {

using namespace Qt::StringLiterals;

namespace {

//! What a person reads in it: the text of a message, or the name that a group began with.
QString textOf(const Entry &entry)
{
    if (entry.body)
        return entry.body->text.value();
    return entry.title.value_or(ConversationTitle()).value();
}

QStringList imagesOf(const Entry &entry)
{
    QStringList digests;
    if (entry.body) {
        for (const Attachment &image : entry.body->images)
            digests.append(QString::fromLatin1(image.blob.value().toHex()));
    }
    return digests;
}

LoggedEntry logged(const Entry &entry)
{
    return {.seq = entry.seq.value(),
            .kind = int(entry.kind),
            .sender = entry.sender.value(),
            .tag = entry.tag.value_or(ClientTag()).value(),
            .text = textOf(entry),
            .isRecalled = entry.recalled,
            .images = imagesOf(entry),
            .target = entry.target.value_or(Seq()).value()};
}

} // namespace

Log logOf(const client::Store &store, ConversationId conversation)
{
    Log log;
    for (const client::HeldRange &range : store.log.ranges(conversation)) {
        // One by one: the calls that read stretches leave out what is never shown, such as recalls.
        for (Seq seq = range.first; seq <= range.last; seq = seq.next()) {
            if (const auto entry = store.log.entry(conversation, seq))
                log.append(logged(*entry));
        }
    }
    return log;
}

} // namespace skein::test
