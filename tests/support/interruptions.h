// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sql/migrator.h>

#include <compare>
#include <optional>

namespace skein::test {

//! Where a migrator may die: before or after one of the statements that it sends. It is the same point in every run that
//! gets there, also when an earlier run died on the way.
struct Point
{
    int migration = 0;
    qsizetype statement = -1;
    int call = 0; //!< of the observer, for this statement in one run

    friend auto operator<=>(const Point &, const Point &) = default;

    //! Where the observer is called next, when it was here before.
    [[nodiscard]] Point next(int nextMigration, qsizetype nextStatement) const
    {
        const bool isSame = migration == nextMigration && statement == nextStatement;
        return {nextMigration, nextStatement, isSame ? call + 1 : 0};
    }
};

//! Strikes a migrator at the first point after another one, so that a row of runs dies once at each.
class Interruption
{
public:
    //! `strike` throws, or sees to it that the next statement does not happen.
    Interruption(std::optional<Point> after, std::function<void()> strike)
        : m_after(after), m_strike(std::move(strike))
    {
    }
    void attachTo(sql::Migrator &migrator)
    {
        migrator.setObserver([this](const sql::Migration &migration, qsizetype statement) {
            m_here = m_here.next(migration.number, statement);
            if (!m_struckAt && (!m_after || m_here > *m_after)) {
                m_struckAt = m_here;
                m_strike();
            }
        });
    }
    [[nodiscard]] const std::optional<Point> &struckAt() const { return m_struckAt; }

private:
    std::optional<Point> m_after;
    std::function<void()> m_strike;
    Point m_here;
    std::optional<Point> m_struckAt;
};

} // namespace skein::test
