// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/result.h>
#include <domain/attachment.h>
#include <domain/blob.h>

namespace skein {

//! The bytes of blobs: files named by their SHA-256, under folder/ab/cd/, with thumbnails beside them. A file appears
//! whole and durable or not at all. Who may read them is not decided here. Lives on: any thread; calls wait for the disk.
class BlobStore
{
public:
    //! Makes the folder, for its owner only.
    explicit BlobStore(QString folder);

    //! Moves a file of the same file system in; one that is there already stays. Error: unavailable.
    [[nodiscard]] Result<void> adopt(const Digest &blob, Rendering rendering, const QString &file) const;
    //! Writes a file. Error: unavailable.
    [[nodiscard]] Result<void> write(const Digest &blob, Rendering rendering, const QByteArray &bytes) const;

    [[nodiscard]] bool has(const Digest &blob) const;
    //! Bytes of a rendering; of the original where there is no such thumbnail. Errors: not_found.
    [[nodiscard]] Result<qint64> size(const Digest &blob, Rendering rendering) const;
    //! At most `range.length` bytes: fewer at the end. Errors: not_found, out_of_range.
    [[nodiscard]] Result<QByteArray> read(const Digest &blob, Rendering rendering, ByteRange range) const;

    //! Deletes a blob and its thumbnails. One that is not there is no failure.
    void remove(const Digest &blob) const;

private:
    [[nodiscard]] QString path(const Digest &blob, Rendering rendering) const;
    [[nodiscard]] QString nearestPath(const Digest &blob, Rendering rendering) const;

    QString m_folder;
};

} // namespace skein
