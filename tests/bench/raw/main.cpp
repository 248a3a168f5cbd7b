// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "raw_server.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>

namespace {

volatile std::sig_atomic_t stop = 0;

void raiseDescriptorLimit()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

int main()
{
    raiseDescriptorLimit();
    struct sigaction action
    {
    };
    action.sa_handler = [](int) { stop = 1; };
    sigaction(SIGTERM, &action, nullptr);
    skein::bench::RawServer server;
    if (server.port() == 0)
        return EXIT_FAILURE;
    std::printf("skein-bench-raw is listening on ws://127.0.0.1:%d/ws\n", server.port());
    std::fflush(stdout);
    server.run(stop);
    return EXIT_SUCCESS;
}
