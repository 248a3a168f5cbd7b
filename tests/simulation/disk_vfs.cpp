// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "disk_vfs.h"

#include "disk.h"

#include <sqlite3.h>

#include <algorithm>

namespace skein::sim {

namespace {

//! What SQLite holds of an open file.
struct Handle
{
    sqlite3_file base;
    Disk::File *file;
    int level; //!< SQLITE_LOCK_*
    bool isSharing; //!< the file's shared memory
};

Handle &handle(sqlite3_file *file)
{
    return *reinterpret_cast<Handle *>(file); // SQLite made the room, `base` is its first member
}

// --- a file -------------------------------------------------------------------------------------------------------------

int close(sqlite3_file *file)
{
    handle(file).file->unlock(handle(file).level, SQLITE_LOCK_NONE);
    return SQLITE_OK;
}

int read(sqlite3_file *file, void *to, int count, sqlite3_int64 offset)
{
    return handle(file).file->read(static_cast<char *>(to), count, offset);
}

int write(sqlite3_file *file, const void *from, int count, sqlite3_int64 offset)
{
    return handle(file).file->write(static_cast<const char *>(from), count, offset);
}

int truncate(sqlite3_file *file, sqlite3_int64 size)
{
    return handle(file).file->truncate(size);
}

int sync(sqlite3_file *file, int)
{
    return handle(file).file->sync();
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    *size = handle(file).file->size();
    return SQLITE_OK;
}

int lock(sqlite3_file *file, int level)
{
    Handle &held = handle(file);
    if (level <= held.level)
        return SQLITE_OK;
    const int outcome = held.file->lock(held.level, level);
    if (outcome == SQLITE_OK)
        held.level = level;
    return outcome;
}

int unlock(sqlite3_file *file, int level)
{
    Handle &held = handle(file);
    if (level < held.level)
        held.file->unlock(std::exchange(held.level, level), level);
    return SQLITE_OK;
}

int checkReservedLock(sqlite3_file *file, int *isReserved)
{
    *isReserved = handle(file).file->isReserved();
    return SQLITE_OK;
}

int fileControl(sqlite3_file *, int, void *)
{
    return SQLITE_NOTFOUND;
}

int sectorSize(sqlite3_file *)
{
    return 512;
}

//! As on Linux: a torn write does not touch its neighbours.
int deviceCharacteristics(sqlite3_file *)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int sharedMemoryMap(sqlite3_file *file, int region, int size, int mayExtend, void volatile **at)
{
    if (!std::exchange(handle(file).isSharing, true))
        handle(file).file->joinSharedMemory();
    *at = handle(file).file->sharedMemory(region, size, mayExtend != 0);
    return SQLITE_OK;
}

int sharedMemoryLock(sqlite3_file *file, int first, int count, int flags)
{
    const bool exclusively = (flags & SQLITE_SHM_EXCLUSIVE) != 0;
    if (flags & SQLITE_SHM_LOCK)
        return handle(file).file->lockShared(first, count, exclusively);
    handle(file).file->unlockShared(first, count, exclusively);
    return SQLITE_OK;
}

void sharedMemoryBarrier(sqlite3_file *) { }

int sharedMemoryUnmap(sqlite3_file *file, int)
{
    if (std::exchange(handle(file).isSharing, false))
        handle(file).file->leaveSharedMemory();
    return SQLITE_OK;
}

const sqlite3_io_methods &methods()
{
    static const sqlite3_io_methods all{.iVersion = 2,
                                        .xClose = close,
                                        .xRead = read,
                                        .xWrite = write,
                                        .xTruncate = truncate,
                                        .xSync = sync,
                                        .xFileSize = fileSize,
                                        .xLock = lock,
                                        .xUnlock = unlock,
                                        .xCheckReservedLock = checkReservedLock,
                                        .xFileControl = fileControl,
                                        .xSectorSize = sectorSize,
                                        .xDeviceCharacteristics = deviceCharacteristics,
                                        .xShmMap = sharedMemoryMap,
                                        .xShmLock = sharedMemoryLock,
                                        .xShmBarrier = sharedMemoryBarrier,
                                        .xShmUnmap = sharedMemoryUnmap,
                                        .xFetch = nullptr,
                                        .xUnfetch = nullptr};
    return all;
}

// --- the file system ----------------------------------------------------------------------------------------------------

int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    const QString path = QString::fromUtf8(name);
    Disk *disk = Disk::of(path);
    Disk::File *opened = disk ? disk->open(path, flags & SQLITE_OPEN_CREATE) : nullptr;
    if (!opened)
        return SQLITE_CANTOPEN;
    handle(file) = {{&methods()}, opened, SQLITE_LOCK_NONE, false};
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int remove(sqlite3_vfs *, const char *name, int)
{
    const QString path = QString::fromUtf8(name);
    Disk *disk = Disk::of(path);
    return disk ? disk->remove(path) : SQLITE_IOERR_DELETE;
}

int access(sqlite3_vfs *, const char *name, int, int *answer)
{
    const QString path = QString::fromUtf8(name);
    const Disk *disk = Disk::of(path);
    *answer = disk && disk->exists(path);
    return SQLITE_OK;
}

int fullPathname(sqlite3_vfs *, const char *name, int room, char *out)
{
    sqlite3_snprintf(room, out, "%s", name);
    return SQLITE_OK;
}

//! The salts of write-ahead logs: any will do.
int randomness(sqlite3_vfs *, int count, char *out)
{
    static Dice dice(1);
    std::generate_n(out, count, [] { return char(dice.next()); });
    return count;
}

int sleep(sqlite3_vfs *, int microseconds)
{
    return microseconds; // a lock that is taken stays so until this thread gives it back
}

int currentTime(sqlite3_vfs *, sqlite3_int64 *milliseconds)
{
    *milliseconds = 0; // nobody asks the database what time it is
    return SQLITE_OK;
}

} // namespace

void putDatabasesOnSimulatedDisks()
{
    static sqlite3_vfs vfs{};
    vfs.iVersion = 2;
    vfs.szOsFile = sizeof(Handle);
    vfs.mxPathname = 1024;
    vfs.zName = "simulated";
    vfs.xOpen = open;
    vfs.xDelete = remove;
    vfs.xAccess = access;
    vfs.xFullPathname = fullPathname;
    vfs.xRandomness = randomness;
    vfs.xSleep = sleep;
    vfs.xCurrentTimeInt64 = currentTime;
    constexpr int asDefault = 1;
    sqlite3_vfs_register(&vfs, asDefault);
}

} // namespace skein::sim
