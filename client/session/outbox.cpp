// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/logging.h>
#include <protocol/messages.h>
#include <session/outbox.h>
#include <session/requests.h>
#include <session/transient.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

namespace skein::client {

using namespace Qt::StringLiterals;

namespace {

//! As the server takes it (QUALITY.md, limits).
bool isKnownFormat(const QByteArray &format)
{
    return format == "png" || format == "jpeg" || format == "gif" || format == "webp";
}

MessageBody bodyOf(const OutboxMessage &message)
{
    MessageBody body{message.text, {}};
    for (const auto &image : message.images)
        body.images.append(*image.uploaded);
    return body;
}

qint64 sizeOf(const OutboxMessage &message)
{
    qint64 size = 0;
    for (const auto &image : message.images)
        size += QFileInfo(image.path).size();
    return size;
}

} // namespace

Outbox::Outbox(Needs needs, QObject *parent)
    : QObject(parent), m_needs(std::move(needs)), m_uploads(m_needs.channel),
      m_again(m_needs.timers.make([this] { pumpAll(); }))
{
    QDir().mkpath(m_needs.spool);
    cleanSpool();
}

Result<ClientTag> Outbox::send(ConversationId conversation, const QString &text, const QStringList &imageFiles)
{
    auto checked = MessageText::parse(text);
    if (!checked)
        return checked.error();
    if (imageFiles.isEmpty() && checked->value().trimmed().isEmpty())
        return ErrorCode::EmptyMessage;
    if (imageFiles.size() > decltype(MessageBody::images)::most)
        return Error{ErrorCode::InvalidField, u"images"_s, u"too many"_s};
    OutboxMessage message;
    message.tag = newTag(m_needs.random);
    message.conversation = conversation;
    message.text = *std::move(checked);
    message.at = m_needs.clock.now();
    for (const auto &file : imageFiles) {
        auto image = spooled(file);
        if (!image)
            return image.error();
        message.images.append(*std::move(image));
    }
    if (const auto kept = m_needs.store.write([&] { m_needs.store.outbox.add(message); }); !kept)
        return kept.error();
    return message.tag;
}

Result<OutboxImage> Outbox::spooled(const QString &file)
{
    QImageReader reader(file);
    if (!reader.canRead() || !isKnownFormat(reader.format()))
        return ErrorCode::NotAnImage;
    const QFileInfo info(file);
    OutboxImage image;
    image.path = u"%1/%2.%3"_s.arg(m_needs.spool, randomName(m_needs.random), QString::fromLatin1(reader.format()));
    image.name = FileName::parse(info.fileName()) ? *FileName::parse(info.fileName()) : FileName();
    image.size = reader.size();
    if (reader.transformation().testFlag(QImageIOHandler::TransformationRotate90))
        image.size.transpose();
    if (!QFile::copy(file, image.path))
        return ErrorCode::DiskFull;
    return image;
}

void Outbox::retry(const ClientTag &tag)
{
    const auto message = m_needs.store.outbox.message(tag);
    if (!message || message->state != OutboxState::Failed)
        return;
    m_needs.store.outbox.setWaiting(tag);
}

void Outbox::discard(const ClientTag &tag)
{
    m_needs.store.outbox.remove(tag);
}

void Outbox::start()
{
    m_isStarted = true;
    pumpAll();
}

void Outbox::stop()
{
    m_isStarted = false;
    m_again->stop();
}

void Outbox::pumpAll()
{
    for (const auto conversation : m_needs.store.outbox.conversations())
        pump(conversation);
}

void Outbox::pump(ConversationId conversation)
{
    if (!m_isStarted || m_busy.contains(conversation))
        return;
    const auto message = m_needs.store.outbox.next(conversation);
    if (!message || message->state != OutboxState::Waiting)
        return;
    m_busy.insert(conversation);
    deliver(*message);
}

QCoro::Task<> Outbox::deliver(OutboxMessage message)
{
    const auto body = co_await uploaded(message);
    if (!body) {
        onRefused(message, body.error());
        co_return;
    }
    const SendMessage request{message.conversation, message.tag, *body};
    const auto accepted = co_await m_needs.channel.send(request);
    if (accepted)
        onAccepted(message, *body, *accepted);
    else
        onRefused(message, accepted.error());
}

void Outbox::settle(const OutboxMessage &message)
{
    m_busy.remove(message.conversation);
    m_progress.remove(message.tag);
}

QCoro::Task<Result<MessageBody>> Outbox::uploaded(OutboxMessage message)
{
    const qint64 total = sizeOf(message);
    qint64 before = 0;
    for (qsizetype i = 0; i < message.images.size(); ++i) {
        auto &image = message.images[i];
        if (!image.uploaded) {
            const auto note = [this, tag = message.tag, before, total](qint64 sent, qint64) {
                noteProgress(tag, before + sent, total);
            };
            const auto attachment = co_await m_uploads.upload(image.path, image.name, note);
            if (!attachment)
                co_return attachment.error();
            image.uploaded = *attachment;
            m_needs.store.outbox.setUploaded(message.tag, i, *attachment);
        }
        before += QFileInfo(image.path).size();
        noteProgress(message.tag, before, total);
    }
    co_return bodyOf(message);
}

void Outbox::onAccepted(const OutboxMessage &message, const MessageBody &body, const MessageAccepted &accepted)
{
    settle(message);
    Entry entry;
    entry.conversation = message.conversation;
    entry.seq = accepted.seq;
    entry.sender = m_needs.store.self();
    entry.at = accepted.at;
    entry.count = accepted.count;
    entry.tag = message.tag;
    entry.body = body;
    bool isInLog = false;
    const auto kept = m_needs.store.write([&] {
        isInLog = m_needs.store.log.append(entry);
        if (isInLog)
            m_needs.store.outbox.remove(message.tag);
        else
            m_needs.store.outbox.setAccepted(message.tag, accepted.seq);
    });
    if (!kept)
        return m_again->start(soon); // it is still there, and its tag makes a repetition harmless
    Q_EMIT this->accepted(message.tag, message.conversation, accepted.seq);
    if (!isInLog)
        Q_EMIT foundHole(message.conversation);
    pump(message.conversation); // the log may have taken the message out before
}

void Outbox::onRefused(const OutboxMessage &message, const Error &error)
{
    settle(message);
    if (error.code == ErrorCode::Disconnected)
        return; // start() repeats it
    if (isTransient(error.code) || !m_needs.store.outbox.setFailed(message.tag, error.code)) {
        m_again->start(soon);
        return;
    }
    Q_EMIT refused(message.tag, message.conversation, error.code);
    pump(message.conversation); // it may have been discarded meanwhile
}

void Outbox::noteProgress(const ClientTag &tag, qint64 sent, qint64 total)
{
    m_progress.insert(tag, {sent, total});
    Q_EMIT progressChanged(tag, sent, total);
}

void Outbox::cleanSpool()
{
    const QStringList needed = m_needs.store.outbox.imagePaths();
    for (const auto &file : QDir(m_needs.spool).entryInfoList(QDir::Files)) {
        if (!needed.contains(file.filePath()))
            QFile::remove(file.filePath());
    }
}

} // namespace skein::client
