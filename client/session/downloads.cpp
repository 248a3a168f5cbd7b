// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <session/downloads.h>

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QSaveFile>

namespace skein::client {

using namespace Qt::StringLiterals;

Downloads::Downloads(RequestChannel &channel, QString folder, qint64 capacity, QObject *parent)
    : QObject(parent), m_channel(channel), m_folder(std::move(folder)), m_capacity(capacity)
{
    QDir().mkpath(m_folder);
}

QString Downloads::pathOf(const Digest &blob, Rendering rendering) const
{
    return u"%1/%2-%3"_s.arg(m_folder, QString::fromLatin1(blob.value().toHex()), nameOf(rendering));
}

std::optional<QString> Downloads::cached(const Digest &blob, Rendering rendering)
{
    const QString path = pathOf(blob, rendering);
    QFile file(path);
    if (!file.exists())
        return std::nullopt;
    // The time of the last use, for `trim`.
    if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    return path;
}

void Downloads::want(const Digest &blob, Rendering rendering)
{
    if (const auto path = cached(blob, rendering)) {
        Q_EMIT ready(blob, rendering, *path);
        return;
    }
    const QString path = pathOf(blob, rendering);
    if (m_underWay.contains(path))
        return;
    m_underWay.insert(path);
    m_waiting.append({blob, rendering});
    next();
}

void Downloads::next()
{
    while (m_running < atOnce && !m_waiting.isEmpty()) {
        const auto [blob, rendering] = m_waiting.takeFirst();
        ++m_running;
        fetch(blob, rendering);
    }
}

QCoro::Task<> Downloads::fetch(Digest blob, Rendering rendering)
{
    const auto bytes = co_await read(blob, rendering);
    --m_running;
    m_underWay.remove(pathOf(blob, rendering));
    const auto path = bytes ? keep(blob, rendering, *bytes) : Result<QString>(bytes.error());
    if (path)
        Q_EMIT ready(blob, rendering, *path);
    else
        Q_EMIT failed(blob, rendering, path.error().code);
    next();
}

QCoro::Task<Result<QByteArray>> Downloads::read(Digest blob, Rendering rendering)
{
    QByteArray bytes;
    while (true) {
        ReadBlob request;
        request.blob = blob;
        request.rendering = rendering;
        request.offset = decltype(request.offset)(bytes.size());
        const auto slice = co_await m_channel.send(request);
        if (!slice)
            co_return slice.error();
        bytes += slice->bytes.value();
        Q_EMIT progressChanged(blob, rendering, bytes.size(), slice->size);
        if (bytes.size() >= slice->size)
            co_return bytes;
        if (slice->bytes.isEmpty())
            co_return ErrorCode::OutOfRange;
    }
}

Result<QString> Downloads::keep(const Digest &blob, Rendering rendering, const QByteArray &bytes)
{
    const bool isNamedByItsBytes = rendering == Rendering::Original;
    if (isNamedByItsBytes && QCryptographicHash::hash(bytes, QCryptographicHash::Sha256) != blob.value())
        return ErrorCode::HashMismatch;
    QSaveFile file(pathOf(blob, rendering));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return ErrorCode::DiskFull;
    trim();
    return file.fileName();
}

void Downloads::trim()
{
    const auto files = QDir(m_folder).entryInfoList(QDir::Files, QDir::Time); // newest first
    qint64 size = 0;
    for (qsizetype i = 0; i < files.size(); ++i) {
        size += files[i].size();
        if (size > m_capacity && i > 0)
            QFile::remove(files[i].filePath());
    }
}

} // namespace skein::client
