// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/timestamp.h>
#include <domain/attachment.h>
#include <domain/ids.h>

#include <optional>

namespace skein {

class Unit;

//! An upload that was begun and is not finished.
struct UploadRow
{
    QString id;
    AccountId account;
    Digest digest; //!< of the bytes to come
    qint64 size = 0;
    FileName name;
    std::optional<QByteArray> challenge; //!< as the media room wrote it
    Timestamp createdAt;
};

//! What the server knows of blobs; their bytes are in the media room. Lives on: lane.
class MediaRepository
{
public:
    explicit MediaRepository(Unit &unit) : m_unit(unit) { }

    //! Adds a blob (its name is ignored) unless it is known.
    void addBlob(const Attachment &blob, Timestamp at);
    [[nodiscard]] std::optional<Attachment> findBlob(const Digest &digest);
    //! Bytes of this hash are stored under another one.
    void addAlias(const Digest &uploaded, const Digest &stored);
    //! Under which hash bytes of this hash are stored; itself when there is no alias.
    [[nodiscard]] Digest storedAs(const Digest &uploaded);
    void addOwner(const Digest &digest, AccountId account);

    //! The account owns the blob, it stands in an entry that he may see, is the picture of a group of his, or somebody
    //! looks like it.
    [[nodiscard]] bool mayRead(AccountId account, const Digest &digest);
    //! The blob as it may stand in a message of the account (without name); nothing when he may not read it.
    [[nodiscard]] std::optional<Attachment> attachmentFor(AccountId account, const Digest &digest);
    //! Bytes of all blobs that the account owns, and the others of its user: a quota is for people.
    [[nodiscard]] qint64 ownedBytes(AccountId account);
    //! Bytes that they announced in uploads that are not finished.
    [[nodiscard]] qint64 announcedBytes(AccountId account);

    //! Replaces an upload of the same bytes by the same account.
    void putUpload(const UploadRow &upload);
    [[nodiscard]] std::optional<UploadRow> findUpload(AccountId account, const QString &id);
    [[nodiscard]] std::optional<UploadRow> findUpload(AccountId account, const Digest &digest);
    void removeUpload(const QString &id);
    //! Forgets the account's uploads that were begun before.
    void removeUploadsBefore(AccountId account, Timestamp oldest);

private:
    Unit &m_unit;
};

} // namespace skein
