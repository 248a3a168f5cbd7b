// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <media/durable_file.h>

#include <core/logging.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cstdio>
#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

Error failed(const QString &what, const QString &path)
{
    qCWarning(logMedia, "%ls %ls failed: %ls", qUtf16Printable(what), qUtf16Printable(path),
              qUtf16Printable(qt_error_string()));
    return {ErrorCode::Unavailable, {}, u"the media folder cannot be written"_s};
}

//! Of a file or a folder: what was written, or renamed inside, is on the disk afterwards.
bool synchronise(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool done = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return done;
}

bool renameOver(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

} // namespace

void makePrivateFolder(const QString &folder)
{
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

Result<void> moveDurably(const QString &from, const QString &to)
{
    const QString folder = QFileInfo(to).path();
    const bool isNew = !QFileInfo::exists(folder);
    if (isNew && !QDir().mkpath(folder))
        return failed(u"making"_s, folder);
    if (!synchronise(from) || !renameOver(from, to) || !synchronise(folder))
        return failed(u"moving to"_s, to);
    // The new folder's own entry, and that of its parent, which may be new as well.
    if (isNew && (!synchronise(folder + u"/.."_s) || !synchronise(folder + u"/../.."_s)))
        return failed(u"synchronising"_s, folder);
    return {};
}

Result<void> writeDurably(const QString &path, const QByteArray &bytes)
{
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        return failed(u"making"_s, folder);
    QTemporaryFile file(folder + u"/new.XXXXXX"_s);
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return failed(u"writing"_s, path);
    file.close();
    auto moved = moveDurably(file.fileName(), path);
    file.setAutoRemove(!moved);
    return moved;
}

Result<Digest> digestOf(QIODevice &device)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&device))
        return Error{ErrorCode::Unavailable, {}, u"a file cannot be read"_s};
    return Digest(hash.result());
}

Result<Digest> digestOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(u"reading"_s, path);
    return digestOf(file);
}

bool hasFreeSpace(const QString &folder, double percent)
{
    // Asked for each slice: QStorageInfo would read the list of mounts each time.
    struct statvfs disk = {};
    if (::statvfs(QFile::encodeName(folder).constData(), &disk) != 0)
        return false;
    return double(disk.f_bavail) >= double(disk.f_blocks) * percent / 100;
}

} // namespace skein
