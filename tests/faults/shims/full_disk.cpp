// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0

//! Loaded before a program: writing below some folders fails as on a full disk, as long as a file says so.
//! SKEIN_FULL_DISK_FOLDERS: the folders, with ':' between them. SKEIN_FULL_DISK_FLAG: the file; it holds "all" (nothing can
//! be written), "growth" (files cannot grow) or nothing.

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

enum class Mode { Space, NoGrowth, Nothing };

Mode mode()
{
    static const char *const flag = std::getenv("SKEIN_FULL_DISK_FLAG");
    if (!flag)
        return Mode::Space;
    const int file = int(syscall(SYS_openat, AT_FDCWD, flag, O_RDONLY | O_CLOEXEC));
    if (file < 0)
        return Mode::Space;
    char first = 0;
    const bool isSaid = syscall(SYS_read, file, &first, 1) == 1;
    syscall(SYS_close, file);
    if (!isSaid)
        return Mode::Space;
    return first == 'a' ? Mode::Nothing : Mode::NoGrowth;
}

bool isBelow(const char *path, const char *folders)
{
    for (const char *folder = folders; folder && *folder;) {
        const char *end = std::strchr(folder, ':');
        const std::size_t length = end ? std::size_t(end - folder) : std::strlen(folder);
        if (length > 0 && std::strncmp(path, folder, length) == 0)
            return true;
        folder = end ? end + 1 : nullptr;
    }
    return false;
}

bool isOnTheDisk(int file)
{
    static const char *const folders = std::getenv("SKEIN_FULL_DISK_FOLDERS");
    char link[64];
    char path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0)
        return false;
    path[length] = 0;
    return isBelow(path, folders);
}

off_t sizeOf(int file)
{
    struct stat status = {};
    return fstat(file, &status) == 0 ? status.st_size : 0;
}

//! Whether writing up to this place finds no space. Negative: at the file's own position.
bool isFull(int file, off_t end)
{
    const int before = errno;
    const Mode now = mode();
    const bool refuses = now != Mode::Space && isOnTheDisk(file)
        && (now == Mode::Nothing || end < 0 || end > sizeOf(file));
    errno = refuses ? ENOSPC : before;
    return refuses;
}

template<class Function>
Function next(Function, const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

ssize_t write(int file, const void *bytes, size_t size)
{
    static const auto real = next(&write, "write");
    return isFull(file, -1) ? -1 : real(file, bytes, size);
}

ssize_t writev(int file, const iovec *parts, int count)
{
    static const auto real = next(&writev, "writev");
    return isFull(file, -1) ? -1 : real(file, parts, count);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset)
{
    static const auto real = next(&pwrite, "pwrite");
    return isFull(file, offset + off_t(size)) ? -1 : real(file, bytes, size, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset)
{
    static const auto real = next(&pwrite64, "pwrite64");
    return isFull(file, offset + off_t(size)) ? -1 : real(file, bytes, size, offset);
}

int posix_fallocate(int file, off_t offset, off_t size)
{
    static const auto real = next(&posix_fallocate, "posix_fallocate");
    return isFull(file, offset + size) ? ENOSPC : real(file, offset, size);
}

int posix_fallocate64(int file, off64_t offset, off64_t size)
{
    static const auto real = next(&posix_fallocate64, "posix_fallocate64");
    return isFull(file, offset + size) ? ENOSPC : real(file, offset, size);
}

int fallocate(int file, int how, off_t offset, off_t size)
{
    static const auto real = next(&fallocate, "fallocate");
    return isFull(file, offset + size) ? -1 : real(file, how, offset, size);
}

int fallocate64(int file, int how, off64_t offset, off64_t size)
{
    static const auto real = next(&fallocate64, "fallocate64");
    return isFull(file, offset + size) ? -1 : real(file, how, offset, size);
}

int ftruncate(int file, off_t size)
{
    static const auto real = next(&ftruncate, "ftruncate");
    return size > sizeOf(file) && isFull(file, size) ? -1 : real(file, size);
}

int ftruncate64(int file, off64_t size)
{
    static const auto real = next(&ftruncate64, "ftruncate64");
    return size > sizeOf(file) && isFull(file, size) ? -1 : real(file, size);
}

} // extern "C"
