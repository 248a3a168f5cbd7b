// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/entry_rows.h>
#include <storage/media_repository.h>
#include <storage/unit.h>

namespace skein {

using sql::Row;

namespace {

UploadRow readUpload(const Row &row)
{
    return {row.text("id"),        row.id<AccountId>("account"), row.bytes<Digest>("digest"),
            row.integer("size"),   row.text<FileName>("name"),   row.optionalBytes("challenge"),
            row.time("created_at")};
}

qint64 readBytes(const Row &row)
{
    return row.integer("bytes");
}

} // namespace

void MediaRepository::addBlob(const Attachment &blob, Timestamp at)
{
    m_unit.write("media.insertBlob")
        .bind("digest", blob.blob)
        .bind("mime", blob.mime)
        .bind("size", blob.size)
        .bind("width", blob.width)
        .bind("height", blob.height)
        .bind("at", at)
        .run();
}

std::optional<Attachment> MediaRepository::findBlob(const Digest &digest)
{
    return m_unit.read("media.findBlob").bind("digest", digest).one(readAttachment);
}

void MediaRepository::addAlias(const Digest &uploaded, const Digest &stored)
{
    m_unit.write("media.insertAlias").bind("uploaded", uploaded).bind("stored", stored).run();
}

Digest MediaRepository::storedAs(const Digest &uploaded)
{
    const auto stored = m_unit.read("media.storedAs").bind("uploaded", uploaded).one([](const Row &row) {
        return row.bytes<Digest>("stored");
    });
    return stored.value_or(uploaded);
}

void MediaRepository::addOwner(const Digest &digest, AccountId account)
{
    m_unit.write("media.insertOwner").bind("digest", digest).bind("account", account).run();
}

bool MediaRepository::mayRead(AccountId account, const Digest &digest)
{
    return m_unit.read("media.owns").bind("digest", digest).bind("account", account).exists()
        || m_unit.readSettled("media.stands").bind("digest", digest).bind("reader", account).exists()
        || m_unit.read("media.facesGroup").bind("digest", digest).bind("reader", account).exists()
        || m_unit.read("media.isAvatar").bind("digest", digest).exists();
}

std::optional<Attachment> MediaRepository::attachmentFor(AccountId account, const Digest &digest)
{
    return mayRead(account, digest) ? findBlob(digest) : std::nullopt;
}

qint64 MediaRepository::ownedBytes(AccountId account)
{
    return *m_unit.read("media.ownedBytes").bind("account", account).one(readBytes);
}

qint64 MediaRepository::announcedBytes(AccountId account)
{
    return *m_unit.read("media.announcedBytes").bind("account", account).one(readBytes);
}

void MediaRepository::putUpload(const UploadRow &upload)
{
    m_unit.write("media.putUpload")
        .bind("id", upload.id)
        .bind("account", upload.account)
        .bind("digest", upload.digest)
        .bind("size", upload.size)
        .bind("name", upload.name)
        .bind("challenge", upload.challenge)
        .bind("at", upload.createdAt)
        .run();
}

std::optional<UploadRow> MediaRepository::findUpload(AccountId account, const QString &id)
{
    return m_unit.read("media.findUpload").bind("id", id).bind("account", account).one(readUpload);
}

std::optional<UploadRow> MediaRepository::findUpload(AccountId account, const Digest &digest)
{
    return m_unit.read("media.findUploadOf").bind("account", account).bind("digest", digest).one(readUpload);
}

void MediaRepository::removeUpload(const QString &id)
{
    m_unit.write("media.deleteUpload").bind("id", id).run();
}

void MediaRepository::removeUploadsBefore(AccountId account, Timestamp oldest)
{
    m_unit.write("media.deleteUploadsBefore").bind("account", account).bind("oldest", oldest).run();
}

} // namespace skein
