// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "arrows.h"
#include "awaits.h"
#include "feature_index.h"
#include "file_lengths.h"
#include "never.h"

#include <QTest>

using namespace skein::architecture;
using namespace Qt::StringLiterals;

//! The project's own files against the rules of the house. What the rules find is tested in tst_architecture_rules.
class tst_Architecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rooms_include_only_what_their_arrows_allow();
    void rooms_link_only_what_their_arrows_allow();
    void qml_features_do_not_import_each_other();
    void handlers_know_no_sockets_no_sql_and_no_json();
    void sql_stands_in_sql_files();
    void no_aggregate_temporary_stands_inside_co_await();
    void every_source_file_names_its_licence();
    void no_file_names_a_path_of_somebodys_machine();
    void suppressions_of_sanitizers_hide_nothing_of_ours();
    void every_feature_names_tests_that_exist();
    void no_file_is_far_above_its_aimed_length();

private:
    std::vector<SourceFile> m_files;
};

namespace {

void expectNothing(const Violations &violations)
{
    if (!violations.empty())
        QFAIL(qPrintable(u'\n' + toLines(violations).join(u'\n')));
}

} // namespace

void tst_Architecture::initTestCase()
{
    m_files = readSourceTree(QStringLiteral(SKEIN_SOURCE_DIR));
    const auto has = [this](const QString &path) {
        return std::any_of(m_files.begin(), m_files.end(), [&](const auto &file) { return file.path == path; });
    };
    QVERIFY2(has(u"shared/core/result.h"_s) && has(u"tests/architecture/tst_architecture.cpp"_s),
             "the rules would hold for no files at all");
}

void tst_Architecture::rooms_include_only_what_their_arrows_allow()
{
    expectNothing(checkIncludes(m_files));
}

void tst_Architecture::rooms_link_only_what_their_arrows_allow()
{
    expectNothing(checkLinks(m_files));
}

void tst_Architecture::qml_features_do_not_import_each_other()
{
    expectNothing(checkQmlImports(m_files));
}

void tst_Architecture::handlers_know_no_sockets_no_sql_and_no_json()
{
    expectNothing(checkForbiddenApi(m_files));
}

void tst_Architecture::sql_stands_in_sql_files()
{
    expectNothing(checkSqlText(m_files));
}

void tst_Architecture::no_aggregate_temporary_stands_inside_co_await()
{
    expectNothing(checkAwaits(m_files));
}

void tst_Architecture::every_source_file_names_its_licence()
{
    expectNothing(checkLicenceHeaders(m_files));
}

void tst_Architecture::no_file_names_a_path_of_somebodys_machine()
{
    expectNothing(checkMachinePaths(m_files));
}

void tst_Architecture::suppressions_of_sanitizers_hide_nothing_of_ours()
{
    expectNothing(checkSuppressions(m_files));
}

void tst_Architecture::every_feature_names_tests_that_exist()
{
    expectNothing(checkFeatureIndex(m_files));
}

void tst_Architecture::no_file_is_far_above_its_aimed_length()
{
    for (const auto &line : toLines(filesAboveTheAim(m_files)))
        qInfo("long file: %s", qPrintable(line));
    expectNothing(checkFileLengths(m_files));
}

QTEST_GUILESS_MAIN(tst_Architecture)
#include "tst_architecture.moc"
