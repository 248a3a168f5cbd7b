// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <media/upload_store.h>

#include <media/durable_file.h>

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <sys/file.h>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

//! base64url: no dot and no slash, so it cannot lead out of the folder.
bool isName(const QString &upload)
{
    const auto isAllowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
    };
    return !upload.isEmpty() && upload.size() <= 64 && std::all_of(upload.begin(), upload.end(), isAllowed);
}

Error noSuchUpload()
{
    return {ErrorCode::NoSuchUpload, u"upload"_s, {}};
}

} // namespace

UploadStore::UploadStore(QString folder, UploadRules rules) : m_folder(std::move(folder)), m_rules(rules)
{
    makePrivateFolder(m_folder);
}

Result<void> UploadStore::requireSpace() const
{
    if (!hasFreeSpace(m_folder, m_rules.leastFreeSpace))
        return ErrorCode::DiskFull;
    return {};
}

qint64 UploadStore::length(const QString &upload) const
{
    return isName(upload) ? QFileInfo(file(upload)).size() : 0;
}

Result<qint64> UploadStore::append(const QString &upload, qint64 offset, const QByteArray &bytes, qint64 size) const
{
    if (!isName(upload))
        return noSuchUpload();
    if (auto space = requireSpace(); !space)
        return space.error();
    QFile staged(file(upload));
    // The lock is the descriptor's: it ends with this function.
    if (!staged.open(QIODevice::Append) || ::flock(staged.handle(), LOCK_EX) != 0)
        return Error{ErrorCode::Unavailable, {}, u"the upload cannot be written"_s};
    const qint64 length = staged.size();
    if (offset != length)
        return Error{ErrorCode::WrongOffset, u"offset"_s, u"%1 bytes are there"_s.arg(length)};
    if (bytes.size() > size - length)
        return Error{ErrorCode::OutOfRange, u"bytes"_s, u"more bytes than were announced"_s};
    if (staged.write(bytes) == bytes.size() && staged.flush())
        return length + bytes.size();
    staged.resize(length);
    return ErrorCode::DiskFull;
}

QString UploadStore::file(const QString &upload) const
{
    return m_folder + u'/' + upload;
}

void UploadStore::remove(const QString &upload) const
{
    if (isName(upload))
        QFile::remove(file(upload));
}

int UploadStore::removeStale(Timestamp now) const
{
    const Timestamp oldest = now - m_rules.life;
    int removed = 0;
    const auto files = QDir(m_folder).entryInfoList(QDir::Files);
    for (const QFileInfo &staged : files) {
        if (staged.lastModified().toMSecsSinceEpoch() < oldest.ms)
            removed += QFile::remove(staged.filePath());
    }
    return removed;
}

} // namespace skein
