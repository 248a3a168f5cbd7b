// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "targets.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string_view>

//! libFuzzer's two entries (https://llvm.org/docs/LibFuzzer.html): `skein_fuzz <target> [options of libFuzzer] [folders]`.

namespace {

const skein::fuzz::Target *chosen = nullptr;

[[noreturn]] void explain()
{
    std::fputs("The first argument is a target:", stderr);
    for (const auto &target : skein::fuzz::targets())
        std::fprintf(stderr, " %s", target.name);
    std::fputs("\n", stderr);
    std::exit(2);
}

//! Of this thread. Time on the wall says nothing on a busy machine.
double processorSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    const std::string_view name = *argc > 1 ? (*argv)[1] : "";
    const auto all = skein::fuzz::targets();
    const auto found = std::ranges::find(all, name, &skein::fuzz::Target::name);
    if (found == all.end())
        explain();
    chosen = &*found;
    std::copy(*argv + 2, *argv + *argc + 1, *argv + 1); // with the null pointer at the end
    --*argc;
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const double begin = processorSeconds();
    chosen->run(QByteArrayView(data, qsizetype(size)));
    skein::fuzz::require(processorSeconds() - begin < chosen->mostSeconds, "an input takes too long");
    return 0;
}
