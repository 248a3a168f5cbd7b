// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../fault.h"

#include <QFile>

namespace skein::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! The wall clock of the server jumps by hours (shims/other_time.cpp), and every other time it is restarted then.
class ClockJump : public Fault
{
public:
    void furnish(FieldPlan &plan) const override { plan.preloads.append(QStringLiteral(SKEIN_OTHER_TIME_SHIM)); }

    void strike(Field &field) override
    {
        const std::chrono::seconds offsets[] = {5h, -4h, 26h, -30h, 0h};
        const auto offset = offsets[m_round++ % std::size(offsets)];
        field.strike([&] { setOffset(field, offset); });
        field.pass(500ms + field.anySpan(1s));
        const bool restarts = m_round % 2 == 0;
        if (restarts)
            field.server().kill();
        field.mend([&field, restarts] { return !restarts || field.server().start(); });
    }

private:
    static void setOffset(const Field &field, std::chrono::seconds offset)
    {
        QFile file(field.plan().clockFile());
        if (!file.open(QIODevice::ReadWrite) || file.write(QByteArray::number(qint64(offset.count())).leftJustified(20)) != 20)
            qFatal("%s cannot be written", qPrintable(file.fileName()));
    }

    std::size_t m_round = 0;
};

} // namespace

extern const FaultKind clockJump{
    "F6"_L1, "the clock jumps by hours"_L1, 2, 10, 10,
    [](Tier) -> std::unique_ptr<Fault> { return std::make_unique<ClockJump>(); }};

} // namespace skein::test
