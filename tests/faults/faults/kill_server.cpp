// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../fault.h"

namespace skein::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! The server dies between any two instructions, and is started again as a service manager does it.
class KillServer : public Fault
{
public:
    void strike(Field &field) override
    {
        field.strike([&field] { field.server().kill(); });
        field.pass(field.anySpan(300ms));
        field.mend([&field] { return field.server().start(); });
    }
};

} // namespace

extern const FaultKind killServer{
    "F1"_L1, "kill -9 of skeind"_L1, 3, 25, 15, [](Tier) -> std::unique_ptr<Fault> { return std::make_unique<KillServer>(); }};

} // namespace skein::test
