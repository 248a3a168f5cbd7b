// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sql/migrator.h>

#include <compare>
#include <optional>

namespace skein::test {

//! Where a migrator may die: before or after one of the statements that it sends. It is the same point in every run
//! that gets there, also when an earlier run died on the way.
struct Point
{
    int migration = 0;
    qsizetype statement = -1;
    int call = 0; //!< of the observer, for this statement in one run

    friend auto operator<=>(const Point &, const Point &) = default;
};

//! Strikes a migrator at the first point after another one, so that a row of runs dies once at each.
class Interruption
{
public:
    //! `strike` throws, or sees to it that the next statement does not happen.
    Interruption(std::optional<Point> after, std::function<void()> strike) : m_after(after), m_strike(std::move(strike))
    {
    }
    void attachTo(sql::Migrator &migrator)
    {
        migrator.setObserver(
            [this](const sql::Migration &migration, qsizetype statement) { observe(migration.number, statement); });
    }
    //! Where it struck.
    [[nodiscard]] const std::optional<Point> &point() const { return m_point; }

private:
    void observe(int migration, qsizetype statement)
    {
        const bool isSame = m_here.migration == migration && m_here.statement == statement;
        m_here = {migration, statement, isSame ? m_here.call + 1 : 0};
        if (m_point || (m_after && m_here <= *m_after))
            return;
        m_point = m_here;
        m_strike();
    }

    std::optional<Point> m_after;
    std::function<void()> m_strike;
    Point m_here;
    std::optional<Point> m_point;
};

} // namespace skein::test
