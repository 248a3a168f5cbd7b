// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <media/blob_store.h>

#include <media/durable_file.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace skein {

using namespace Qt::StringLiterals;

BlobStore::BlobStore(QString folder) : m_folder(std::move(folder))
{
    makePrivateFolder(m_folder);
}

Result<void> BlobStore::adopt(const Digest &blob, Rendering rendering, const QString &file) const
{
    return moveDurably(file, path(blob, rendering));
}

Result<void> BlobStore::write(const Digest &blob, Rendering rendering, const QByteArray &bytes) const
{
    return writeDurably(path(blob, rendering), bytes);
}

bool BlobStore::has(const Digest &blob) const
{
    return QFile::exists(path(blob, Rendering::Original));
}

Result<qint64> BlobStore::size(const Digest &blob, Rendering rendering) const
{
    const QFileInfo file(nearestPath(blob, rendering));
    if (!file.exists())
        return ErrorCode::NotFound;
    return file.size();
}

Result<QByteArray> BlobStore::read(const Digest &blob, Rendering rendering, ByteRange range) const
{
    QFile file(nearestPath(blob, rendering));
    if (!file.open(QIODevice::ReadOnly))
        return ErrorCode::NotFound;
    if (range.offset < 0 || range.length < 0 || range.offset > file.size() || !file.seek(range.offset))
        return ErrorCode::OutOfRange;
    return file.read(std::min(range.length, file.size() - range.offset));
}

void BlobStore::remove(const Digest &blob) const
{
    for (const auto &rendering : namesOf(Rendering{}))
        QFile::remove(path(blob, rendering.value));
}

QString BlobStore::path(const Digest &blob, Rendering rendering) const
{
    const QString hex = QString::fromLatin1(blob.value().toHex());
    const QString suffix = rendering == Rendering::Original ? QString() : u".%1"_s.arg(nameOf(rendering));
    return u"%1/%2/%3/%4%5"_s.arg(m_folder, hex.sliced(0, 2), hex.sliced(2, 2), hex, suffix);
}

QString BlobStore::nearestPath(const Digest &blob, Rendering rendering) const
{
    const QString wanted = path(blob, rendering);
    return QFile::exists(wanted) ? wanted : path(blob, Rendering::Original);
}

} // namespace skein
