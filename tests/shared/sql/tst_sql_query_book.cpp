// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <sql/query_book.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace skein;
using namespace skein::sql;

class tst_sql_query_book : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_queries_by_file_and_title();
    void turns_parameters_into_placeholders();
    void leaves_comments_and_literals_alone();
    void expands_macros_for_its_engine();
    void includes_fragments_of_any_file();
    void takes_the_variant_of_its_engine();
    void parts_a_query_with_rows();
    void refuses_mistakes_data();
    void refuses_mistakes();
    void answers_nothing_for_an_unknown_name();
};

namespace {

Result<QueryBook> book(const QString &text, Engine engine = Engine::SQLite)
{
    return QueryBook::parse(engine, {{u"test.sql"_s, text}});
}

QString joined(const QueryText *query)
{
    return query ? QStringList(query->pieces).join(u"?"_s) : u"(no such query)"_s;
}

} // namespace

void tst_sql_query_book::names_queries_by_file_and_title()
{
    const auto queries = QueryBook::parse(Engine::SQLite,
                                          {{u"a.sql"_s, u"-- name: one\nSELECT 1;\n-- name: two\nSELECT 2"_s},
                                           {u"b.sql"_s, u"-- name: one\nSELECT 3"_s}});
    QVERIFY(bool(queries));
    QCOMPARE(queries->names(), (std::vector<std::string>{"a.one", "a.two", "b.one"}));
    QCOMPARE(joined(queries->find("a.two")), u"SELECT 2"_s);
}

void tst_sql_query_book::turns_parameters_into_placeholders()
{
    const auto queries = book(u"-- name: q\nSELECT :a, :b, :a WHERE x IN (:ids...)"_s);
    QVERIFY(bool(queries));
    const QueryText *query = queries->find("test.q");
    QCOMPARE(joined(query), u"SELECT ?, ?, ? WHERE x IN (?)"_s);
    QCOMPARE(query->places, (std::vector<int>{0, 1, 0, 2}));
    QCOMPARE(query->parameters[2].name, std::string("ids"));
    QVERIFY(query->parameters[2].isList);
    QVERIFY(!query->parameters[0].isList);
}

void tst_sql_query_book::leaves_comments_and_literals_alone()
{
    const auto queries
        = book(u"-- name: q\n-- it's :no parameter; really\nSELECT /* :nor 'here */ ':x''; --y' AS \"a:b\", "
               ":real -- don't\nFROM t"_s);
    QVERIFY(bool(queries));
    const QueryText *query = queries->find("test.q");
    QCOMPARE(joined(query), u"SELECT ':x''; --y' AS \"a:b\", ? FROM t"_s);
    QCOMPARE(query->parameters.size(), size_t(1));
}

void tst_sql_query_book::expands_macros_for_its_engine()
{
    const QString text = u"-- name: q\nSELECT {{greatest a, b}} FROM t {{for_update}}"_s;
    QCOMPARE(joined(book(text)->find("test.q")), u"SELECT max(a, b) FROM t"_s);
    QCOMPARE(joined(book(text, Engine::MySQL)->find("test.q")), u"SELECT GREATEST(a, b) FROM t FOR UPDATE"_s);
}

void tst_sql_query_book::includes_fragments_of_any_file()
{
    const auto queries
        = QueryBook::parse(Engine::SQLite,
                           {{u"a.sql"_s, u"-- name: q\nSELECT 1 FROM entries e WHERE {{visible e}}"_s},
                            {u"b.sql"_s, u"-- fragment: visible\n%1.seq > {{greatest :low, 0}} -- it's shared\n"_s}});
    QVERIFY(bool(queries));
    QCOMPARE(joined(queries->find("a.q")), u"SELECT 1 FROM entries e WHERE e.seq > max(?, 0)"_s);
}

void tst_sql_query_book::takes_the_variant_of_its_engine()
{
    const QString text = u"-- name: q [mysql]\nSELECT 1\n-- name: q [sqlite]\nSELECT 2"_s;
    QCOMPARE(joined(book(text)->find("test.q")), u"SELECT 2"_s);
    QCOMPARE(joined(book(text, Engine::MySQL)->find("test.q")), u"SELECT 1"_s);
}

void tst_sql_query_book::parts_a_query_with_rows()
{
    const auto queries
        = book(u"-- name: q\n-- rows\nINSERT INTO t (a, b) VALUES (:a, abs(:b)) ON CONFLICT DO NOTHING"_s);
    QVERIFY(bool(queries));
    const QueryText *query = queries->find("test.q");
    QVERIFY(query->hasRows);
    QCOMPARE(query->head, u"INSERT INTO t (a, b) VALUES "_s);
    QCOMPARE(query->pieces, (QList<QString>{u"("_s, u", abs("_s, u"))"_s}));
    QCOMPARE(query->tail, u" ON CONFLICT DO NOTHING"_s);
}

void tst_sql_query_book::refuses_mistakes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("two of one name") << u"-- name: q\nSELECT 1\n\n-- name: q\nSELECT 2"_s << u"test.sql:4"_s;
    QTest::newRow("SQL without a name") << u"\nSELECT 1"_s << u"test.sql:2"_s;
    QTest::newRow("a name of two words") << u"-- name: my query\nSELECT 1"_s << u"test.sql:1"_s;
    QTest::newRow("unknown engine") << u"-- name: q [oracle]\nSELECT 1"_s << u"test.sql:1"_s;
    QTest::newRow("empty") << u"-- name: q\n-- nothing\n"_s << u"test.sql:1"_s;
    QTest::newRow("two statements") << u"-- name: q\nSELECT 1; SELECT 2"_s << u"test.sql:1"_s;
    QTest::newRow("bare placeholder") << u"-- name: q\nSELECT ?"_s << u"test.sql:1"_s;
    QTest::newRow("list and value") << u"-- name: q\nSELECT :a, :a..."_s << u"test.sql:1"_s;
    QTest::newRow("rows without values") << u"-- name: q\n-- rows\nSELECT :a"_s << u"test.sql:1"_s;
    QTest::newRow("rows with a list") << u"-- name: q\n-- rows\nINSERT INTO t VALUES (:a...)"_s << u"test.sql:1"_s;
    QTest::newRow("unknown macro") << u"-- name: q\nSELECT {{nonsense}}"_s << u"test.sql:1"_s;
    QTest::newRow("open macro") << u"-- name: q\nSELECT {{for_update"_s << u"test.sql:1"_s;
    QTest::newRow("fragment in itself") << u"-- fragment: f\n{{f}}\n-- name: q\nSELECT {{f}}"_s << u"test.sql:3"_s;
    QTest::newRow("two fragments") << u"-- fragment: f\n1\n-- fragment: f\n2"_s << u"test.sql:3"_s;
}

void tst_sql_query_book::refuses_mistakes()
{
    QFETCH(QString, text);
    QFETCH(QString, place);
    const auto queries = book(text);
    QVERIFY(!queries);
    QCOMPARE(queries.error().code, ErrorCode::InvalidField);
    QCOMPARE(queries.error().field, place);
    QVERIFY(!queries.error().detail.isEmpty());
}

void tst_sql_query_book::answers_nothing_for_an_unknown_name()
{
    QVERIFY(!book(u"-- name: q\nSELECT 1"_s)->find("test.other"));
}

QTEST_GUILESS_MAIN(tst_sql_query_book)
#include "tst_sql_query_book.moc"
