// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "options.h"
#include "table.h"

namespace skein::test {

//! Runs faults one after the other, each on a field of its own. Lives on: main.
class Runner
{
public:
    explicit Runner(const Options &options) : m_options(options) { }

    //! All that the options name. Says what it does on standard error.
    [[nodiscard]] QList<Row> run();

private:
    [[nodiscard]] bool isWanted(const FaultKind &kind) const;
    [[nodiscard]] bool canRun(sql::Engine engine);
    [[nodiscard]] Row runOne(const FaultKind &kind, sql::Engine engine);
    [[nodiscard]] bool provideMariaDb(FieldPlan &plan);
    void strikeAll(Row &row, Fault &fault, Field &field);
    void noteRound(const Row &row, int round, const Tally &tally) const;

    const Options &m_options;
    QTemporaryDir m_folder;
    MariaDbProcess m_mariaDb;
    bool m_hasMariaDb = false;
    bool m_hasComplained = false; //!< that there is none
    const QByteArray m_given = qgetenv("SKEIN_TEST_MYSQL");
};

} // namespace skein::test
