// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/clock.h>

namespace skein {

using namespace std::chrono;

Timestamp SystemClock::now() const
{
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

milliseconds SystemClock::monotonic() const
{
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
}

} // namespace skein
