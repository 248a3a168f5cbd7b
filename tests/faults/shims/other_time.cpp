// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0

//! Loaded before a program: its wall clock is off by as many seconds as the file SKEIN_CLOCK_FILE says, which may change
//! while it runs. The monotonic clock is the kernel's.

#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

time_t offset()
{
    const int before = errno; // reading a clock leaves it alone
    static const char *const path = std::getenv("SKEIN_CLOCK_FILE");
    const int file = path ? int(syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC)) : -1;
    char text[32] = {};
    if (file >= 0) {
        syscall(SYS_read, file, text, sizeof text - 1);
        syscall(SYS_close, file);
    }
    errno = before;
    return time_t(std::atoll(text));
}

} // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    static const auto real = reinterpret_cast<decltype(&clock_gettime)>(dlsym(RTLD_NEXT, "clock_gettime"));
    const int outcome = real(clock, time);
    if (outcome == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        time->tv_sec += offset();
    return outcome;
}

int gettimeofday(timeval *time, void *) noexcept
{
    timespec now{};
    const int outcome = clock_gettime(CLOCK_REALTIME, &now);
    *time = {now.tv_sec, now.tv_nsec / 1000};
    return outcome;
}

time_t time(time_t *copy) noexcept
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    if (copy)
        *copy = now.tv_sec;
    return now.tv_sec;
}

} // extern "C"
