// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "field.h"

#include <checker/findings.h>

namespace skein::test {

//! Something that breaks, and is mended. One file in faults/ each; catalogue.cpp lists them.
class Fault
{
public:
    virtual ~Fault() = default;

    //! What the field must have for it.
    virtual void furnish(FieldPlan &) const { }
    //! One round: breaks something with Field::strike while everybody writes, and repairs it with Field::mend.
    virtual void strike(Field &field) = 0;
    //! What must hold besides, in the end.
    [[nodiscard]] virtual Findings inspect(Field &) { return {}; }
};

//! How long a run may take: the short tier is a test among others, the long one is evidence.
enum class Tier { Short, Long };

//! A line of the table.
struct FaultKind
{
    QLatin1StringView id; //!< of QUALITY.md
    QLatin1StringView what;
    int shortRounds = 0; //!< on each engine
    int sqliteRounds = 0; //!< of the long tier; 0: not for this engine
    int mariaDbRounds = 0;
    std::unique_ptr<Fault> (*make)(Tier tier);

    [[nodiscard]] int rounds(Tier tier, sql::Engine engine) const
    {
        const int most = engine == sql::Engine::SQLite ? sqliteRounds : mariaDbRounds;
        return tier == Tier::Long ? most : std::min(shortRounds, most);
    }
};

} // namespace skein::test
