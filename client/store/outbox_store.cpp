// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <store/outbox_store.h>

namespace skein::client {

namespace {

OutboxMessage readMessage(const sql::Row &row)
{
    OutboxMessage message;
    message.tag = row.text<ClientTag>("tag");
    message.conversation = row.id<ConversationId>("conversation");
    message.text = row.text<MessageText>("text");
    message.at = row.time("at");
    message.state = row.enumeration<OutboxState>("state");
    if (const auto error = row.optionalInteger("error"))
        message.error = ErrorCode(*error);
    message.acceptedAs = row.id<Seq>("accepted_as");
    return message;
}

OutboxImage readImage(const sql::Row &row)
{
    OutboxImage image;
    image.path = row.text("path");
    image.name = row.text<FileName>("name");
    image.size = {int(row.integer("width")), int(row.integer("height"))};
    if (const auto blob = row.optionalBytes<Digest>("blob"))
        image.uploaded = Attachment{*blob, image.name, row.text<MimeType>("mime"), row.integer("size"),
                                    row.integer("stored_width"), row.integer("stored_height")};
    return image;
}

ConversationId readConversation(const sql::Row &row)
{
    return row.id<ConversationId>("conversation");
}

} // namespace

OutboxStore::OutboxStore(Database &database) : m_database(database) { }

QList<OutboxMessage> OutboxStore::messages(ConversationId conversation) const
{
    auto messages = m_database.query("outbox.of_conversation").bind("conversation", conversation).all(readMessage);
    for (auto &message : messages)
        message = withImages(message);
    return messages;
}

std::optional<OutboxMessage> OutboxStore::message(const ClientTag &tag) const
{
    const auto found = m_database.query("outbox.one").bind("tag", tag).one(readMessage);
    return found ? std::optional(withImages(*found)) : std::nullopt;
}

std::optional<OutboxMessage> OutboxStore::next(ConversationId conversation) const
{
    const auto found = m_database.query("outbox.next")
                           .bind("conversation", conversation)
                           .bind("accepted", OutboxState::Accepted)
                           .one(readMessage);
    return found ? std::optional(withImages(*found)) : std::nullopt;
}

QList<ConversationId> OutboxStore::conversations() const
{
    return m_database.query("outbox.conversations").bind("waiting", OutboxState::Waiting).all(readConversation);
}

QStringList OutboxStore::imagePaths() const
{
    return m_database.query("outbox.image_paths").all([](const sql::Row &row) { return row.text("path"); });
}

OutboxMessage OutboxStore::withImages(OutboxMessage message) const
{
    message.images = m_database.query("outbox.images").bind("tag", message.tag).all(readImage);
    return message;
}

void OutboxStore::add(const OutboxMessage &message)
{
    (void)m_database.write([&] {
        m_database.query("outbox.add")
            .bind("tag", message.tag)
            .bind("conversation", message.conversation)
            .bind("text", message.text)
            .bind("at", message.at)
            .bind("state", message.state)
            .run();
        for (qsizetype i = 0; i < message.images.size(); ++i)
            m_database.query("outbox.add_image")
                .bind("tag", message.tag)
                .bind("position", i)
                .bind("path", message.images[i].path)
                .bind("name", message.images[i].name)
                .bind("width", message.images[i].size.width())
                .bind("height", message.images[i].size.height())
                .run();
        noteChange(message.conversation);
    });
}

void OutboxStore::setUploaded(const ClientTag &tag, qsizetype image, const Attachment &attachment)
{
    (void)m_database.write([&] {
        m_database.query("outbox.set_uploaded")
            .bind("tag", tag)
            .bind("position", image)
            .bind("blob", attachment.blob)
            .bind("mime", attachment.mime)
            .bind("size", attachment.size)
            .bind("width", attachment.width)
            .bind("height", attachment.height)
            .run();
    });
}

Result<void> OutboxStore::setFailed(const ClientTag &tag, ErrorCode why)
{
    return change(tag, [&] {
        m_database.query("outbox.set_state")
            .bind("tag", tag)
            .bind("state", OutboxState::Failed)
            .bind("error", std::optional(qint64(why)))
            .run();
    });
}

void OutboxStore::setWaiting(const ClientTag &tag)
{
    (void)change(tag, [&] {
        m_database.query("outbox.set_state")
            .bind("tag", tag)
            .bind("state", OutboxState::Waiting)
            .bind("error", std::optional<qint64>())
            .run();
    });
}

void OutboxStore::setAccepted(const ClientTag &tag, Seq seq)
{
    (void)change(tag, [&] {
        m_database.query("outbox.set_accepted")
            .bind("tag", tag)
            .bind("state", OutboxState::Accepted)
            .bind("seq", seq)
            .run();
    });
}

void OutboxStore::remove(const ClientTag &tag)
{
    (void)change(tag, [&] {
        m_database.query("outbox.remove").bind("tag", tag).run();
        m_database.query("outbox.remove_images").bind("tag", tag).run();
    });
}

Result<void> OutboxStore::change(const ClientTag &tag, const std::function<void()> &work)
{
    return m_database.write([&] {
        const auto message = m_database.query("outbox.one").bind("tag", tag).one(readMessage);
        if (!message)
            return;
        work();
        noteChange(message->conversation);
    });
}

void OutboxStore::noteChange(ConversationId conversation)
{
    m_database.changes().outbox.insert(conversation);
    m_database.changes().conversations.insert(conversation);
}

} // namespace skein::client
