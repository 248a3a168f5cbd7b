// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/id.h>
#include <sql/transaction.h>
#include <support/test_database.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace skein;
using namespace skein::sql;
using skein::test::TestDatabase;

class tst_sql_connection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_come_back_as_they_went_data() { TestDatabase::addEngineRows(); }
    void values_come_back_as_they_went();
    void a_null_string_is_an_empty_text_data() { TestDatabase::addEngineRows(); }
    void a_null_string_is_an_empty_text();
    void one_answers_the_first_row_or_nothing_data() { TestDatabase::addEngineRows(); }
    void one_answers_the_first_row_or_nothing();
    void lists_of_any_length_are_matched_data() { TestDatabase::addEngineRows(); }
    void lists_of_any_length_are_matched();
    void lists_of_similar_length_share_a_statement_data() { TestDatabase::addEngineRows(); }
    void lists_of_similar_length_share_a_statement();
    void many_rows_are_inserted_with_few_statements_data() { TestDatabase::addEngineRows(); }
    void many_rows_are_inserted_with_few_statements();
    void updates_count_the_rows_they_match_data() { TestDatabase::addEngineRows(); }
    void updates_count_the_rows_they_match();
    void an_insert_answers_its_key_data() { TestDatabase::addEngineRows(); }
    void an_insert_answers_its_key();
    void upserts_mean_the_same_data() { TestDatabase::addEngineRows(); }
    void upserts_mean_the_same();
    void statements_are_prepared_once_data() { TestDatabase::addEngineRows(); }
    void statements_are_prepared_once();
    void the_least_used_statement_is_dropped_data() { TestDatabase::addEngineRows(); }
    void the_least_used_statement_is_dropped();
    void an_uncommitted_transaction_is_undone_data() { TestDatabase::addEngineRows(); }
    void an_uncommitted_transaction_is_undone();
    void a_savepoint_is_undone_alone_data() { TestDatabase::addEngineRows(); }
    void a_savepoint_is_undone_alone();
    void savepoints_nest_data() { TestDatabase::addEngineRows(); }
    void savepoints_nest();
    void a_read_only_connection_sees_one_snapshot_data() { TestDatabase::addEngineRows(); }
    void a_read_only_connection_sees_one_snapshot();
    void a_read_only_connection_refuses_to_write_data() { TestDatabase::addEngineRows(); }
    void a_read_only_connection_refuses_to_write();
    void misuse_is_named_data() { TestDatabase::addEngineRows(); }
    void misuse_is_named();
};

namespace {

using ThingId = Id<struct ThingTag>;
enum class Colour { Red = 1, Blue = 2 };

const QString queries = uR"(
-- name: add
INSERT INTO things (label, data, digest, colour) VALUES (:label, :data, :digest, :colour)
-- name: addRows
-- rows
INSERT INTO things (label, colour) VALUES (:label, :colour)
-- name: all
SELECT id, label, data, digest, colour FROM things ORDER BY id
-- name: among
SELECT label FROM things WHERE colour IN (:colours...) AND label <> :not AND id IN (:ids...) ORDER BY id
-- name: paint
UPDATE things SET colour = :colour WHERE label = :label
-- name: count
SELECT count(*) AS n FROM things
-- name: raise
INSERT INTO things (id, label, colour) VALUES (:id, :label, :colour)
{{on_conflict id}} colour = {{greatest colour, {{new colour}}}}
)"_s;

std::unique_ptr<Connection> withThings(const TestDatabase &database, ConnectionOptions options = {})
{
    auto connection = database.connect(queries, options);
    connection->execute(
        *Dialect(database.engine())
             .expand(u"CREATE TABLE things (id {{key}}, label {{text 50}}, data {{blob}}, digest {{fixed 4}}, "
                     "colour {{small}} NOT NULL) {{table}}"_s));
    return connection;
}

qint64 countOf(Connection &db)
{
    return *db("test.count").one([](const Row &row) { return row.integer("n"); });
}

void add(Connection &db, const QString &label, Colour colour = Colour::Red)
{
    db("test.addRows").rows(QList{label}, [&](Bindings &row, const QString &text) {
        row.bind("label", text).bind("colour", colour);
    });
}

QStringList labelsAmong(Connection &db, const QList<Colour> &colours, const QList<ThingId> &ids)
{
    return db("test.among").bind("colours", colours).bind("ids", ids).bind("not", u"x"_s).all([](const Row &row) {
        return row.text("label");
    });
}

} // namespace

void tst_sql_connection::values_come_back_as_they_went()
{
    SKEIN_TEST_DATABASE(database);
    const auto connection = withThings(*database);
    Connection &db = *connection;
    const QString label = u"it's 鸿雁 \\ \" 🐦 %1 :x ?"_s;
    const QByteArray data = QByteArray::fromHex("00ff27c3285c0022");
    const QByteArray digest = QByteArray::fromHex("fe80ff00");
    db("test.add").bind("label", label).bind("data", data).bind("digest", digest).bind("colour", Colour::Blue).run();
    db("test.add")
        .bind("label", std::optional<QString>())
        .bind("data", std::optional(data))
        .bind("digest", std::optional<QByteArray>())
        .bind("colour", true)
        .run();

    int seen = 0;
    db("test.all").each([&](const Row &row) {
        if (++seen == 1) {
            QCOMPARE(row.id<ThingId>("id"), ThingId(1));
            QCOMPARE(row.text("label"), label);
            QCOMPARE(row.bytes("data"), data);
            QCOMPARE(row.bytes("digest"), digest);
            QCOMPARE(row.enumeration<Colour>("colour"), Colour::Blue);
        } else {
            QCOMPARE(row.optionalText("label"), std::nullopt);
            QCOMPARE(row.optionalBytes("data"), std::optional(data));
            QVERIFY(row.isNull("digest"));
            QVERIFY(row.flag("colour"));
        }
    });
    QCOMPARE(seen, 2);
}

void tst_sql_connection::a_null_string_is_an_empty_text()
{
    SKEIN_TEST_DATABASE(database);
    const auto connection = withThings(*database);
    Connection &db = *connection;
    db("test.add")
        .bind("label", QString())
        .bind("data", QByteArray())
        .bind("digest", std::optional<QByteArray>())
        .bind("colour", 1)
        .run();
    db("test.all").each([](const Row &row) {
        QVERIFY(!row.isNull("label"));
        QVERIFY(!row.isNull("data"));
        QCOMPARE(row.bytes("data").size(), 0);
        QVERIFY(row.isNull("digest"));
    });
}

void tst_sql_connection::one_answers_the_first_row_or_nothing()
{
    SKEIN_TEST_DATABASE(database);
    const auto connection = withThings(*database);
    Connection &db = *connection;
    const auto label = [](const Row &row) { return row.text("label"); };
    QCOMPARE(db("test.all").one(label), std::nullopt);
    QVERIFY(!db("test.all").exists());
    add(db, u"a"_s);
    add(db, u"b"_s);
    QCOMPARE(db("test.all").one(label), std::optional(u"a"_s));
    QVERIFY(db("test.all").exists());
}

void tst_sql_connection::lists_of_any_length_are_matched()
{
    SKEIN_TEST_DATABASE(database);
    const auto connection = withThings(*database);
    Connection &db = *connection;
    QList<ThingId> ids;
    for (int i = 1; i <= 9; ++i) {
        add(db, QString::number(i), i % 2 ? Colour::Red : Colour::Blue);
        ids.append(ThingId(i));
    }
    for (qsizetype length = 0; length <= ids.size(); ++length)
        QCOMPARE(labelsAmong(db, {Colour::Red, Colour::Blue}, ids.first(length)).size(), length);
    QCOMPARE(labelsAmong(db, {Colour::Blue}, ids), (QStringList{u"2"_s, u"4"_s, u"6"_s, u"8"_s}));
    QCOMPARE(labelsAmong(db, {}, ids), QStringList());
}

void tst_sql_connection::lists_of_similar_length_share_a_statement()
{
    SKEIN_TEST_DATABASE(database);
    const auto connection = withThings(*database);
    Connection &db = *connection;
    const auto prepared = [&](qsizetype length) {
        const qint64 before = db.preparedCount();
        (void)labelsAmong(db, {Colour::Red}, QList<ThingId>(length, ThingId(1)));
        return db.preparedCount() - before;
    };
    QCOMPARE(prepared(5), 1);
    QCOMPARE(prepared(8), 0);
    QCOMPARE(prepared(9), 1);
}

void tst_sql_connection::many_rows_are_inserted_with_few_statements()
{
    SKEIN_TEST_DATABASE(database);
    const auto connection = withThings(*database);
    Connection &db = *connection;
    QStringList labels;
    for (int i = 0; i < 151; ++i)
        labels.append(QString::number(i));
    const qint64 before = db.executedCount();
    const qint64 count = db("test.addRows").rows(labels, [](Bindings &row, const QString &label) {
        row.bind("colour", Colour::Red).bind("label", label);
    });
    QCOMPARE(count, 151);
    const qint64 chunks = 4; // 151 = 128 + 16 + 6 + 1
    QCOMPARE(db.executedCount() - before, engine == Engine::MySQL ? chunks : 151);
    QCOMPARE(db("test.all").all([](const Row &row) { return row.text("label"); }), labels);
}

void tst_sql_connection::updates_count_the_rows_they_match()
{
    SKEIN_TEST_DATABASE(database);
    const auto connection = withThings(*database);
    Connection &db = *connection;
    add(db, u"a"_s, Colour::Red);
    QCOMPARE(db("test.paint").bind("label", u"a"_s).bind("colour", Colour::Red).run(), 1);
    QCOMPARE(db("test.paint").bind("label", u"b"_s).bind("colour", Colour::Red).run(), 0);
}

void tst_sql_connection::an_insert_answers_its_key()
{
    SKEIN_TEST_DATABASE(database);
    const auto connection = withThings(*database);
    Connection &db = *connection;
    const auto insert = [&] {
        return db("test.add")
            .bind("label", u"a"_s)
            .bind("data", QByteArray())
            .bind("digest", std::optional<QByteArray>())
            .bind("colour", 1)
            .insertedId<ThingId>();
    };
    QCOMPARE(insert(), ThingId(1));
    QCOMPARE(insert(), ThingId(2));
}

void tst_sql_connection::upserts_mean_the_same()
{
    SKEIN_TEST_DATABASE(database);
    const auto connection = withThings(*database);
    Connection &db = *connection;
    const auto raise = [&](int colour) {
        db("test.raise").bind("id", ThingId(7)).bind("label", u"a"_s).bind("colour", colour).run();
        return *db("test.all").one([](const Row &row) { return row.integer("colour"); });
    };
    QCOMPARE(raise(2), 2);
    QCOMPARE(raise(5), 5);
    QCOMPARE(raise(3), 5);
    QCOMPARE(countOf(db), 1);
}

void tst_sql_connection::statements_are_prepared_once()
{
    SKEIN_TEST_DATABASE(database);
    const auto connection = withThings(*database);
    Connection &db = *connection;
    const qint64 prepared = db.preparedCount();
    const qint64 executed = db.executedCount();
    for (int i = 0; i < 5; ++i)
        (void)countOf(db);
    QCOMPARE(db.preparedCount() - prepared, 1);
    QCOMPARE(db.executedCount() - executed, 5);
}

void tst_sql_connection::the_least_used_statement_is_dropped()
{
    SKEIN_TEST_DATABASE(database);
    const auto connection = withThings(*database, {.cachedStatements = 2});
    Connection &db = *connection;
    const auto prepares = [&](const char *name) {
        const qint64 before = db.preparedCount();
        (void)db(name).exists();
        return db.preparedCount() - before;
    };
    QCOMPARE(prepares("test.count"), 1);
    QCOMPARE(prepares("test.all"), 1);
    QCOMPARE(prepares("test.count"), 0);
    add(db, u"third"_s);
    QCOMPARE(prepares("test.count"), 0);
    QCOMPARE(prepares("test.all"), 1);
}

void tst_sql_connection::an_uncommitted_transaction_is_undone()
{
    SKEIN_TEST_DATABASE(database);
    const auto connection = withThings(*database);
    Connection &db = *connection;
    {
        Transaction transaction(db);
        add(db, u"kept"_s);
        transaction.commit();
    }
    {
        const Transaction transaction(db);
        add(db, u"lost"_s);
        QCOMPARE(countOf(db), 2);
        QVERIFY(db.inTransaction());
    }
    QVERIFY(!db.inTransaction());
    QCOMPARE(countOf(db), 1);
}

void tst_sql_connection::a_savepoint_is_undone_alone()
{
    SKEIN_TEST_DATABASE(database);
    const auto connection = withThings(*database);
    Connection &db = *connection;
    Transaction transaction(db);
    add(db, u"before"_s);
    {
        const Savepoint savepoint(db);
        add(db, u"undone"_s);
    }
    {
        Savepoint savepoint(db);
        add(db, u"released"_s);
        savepoint.release();
    }
    transaction.commit();
    QCOMPARE(db("test.all").all([](const Row &row) { return row.text("label"); }),
             (QStringList{u"before"_s, u"released"_s}));
}

void tst_sql_connection::savepoints_nest()
{
    SKEIN_TEST_DATABASE(database);
    const auto connection = withThings(*database);
    Connection &db = *connection;
    Transaction transaction(db);
    Savepoint outer(db);
    add(db, u"outer"_s);
    {
        const Savepoint inner(db);
        add(db, u"inner"_s);
    }
    outer.release();
    transaction.commit();
    QCOMPARE(countOf(db), 1);
}

void tst_sql_connection::a_read_only_connection_sees_one_snapshot()
{
    SKEIN_TEST_DATABASE(database);
    const auto writer = withThings(*database);
    const auto reader = database->connect(queries, {.access = Access::ReadOnly});
    add(*writer, u"a"_s);
    {
        const Transaction snapshot(*reader);
        QCOMPARE(countOf(*reader), 1);
        add(*writer, u"b"_s);
        QCOMPARE(countOf(*reader), 1);
    }
    QCOMPARE(countOf(*reader), 2);
}

void tst_sql_connection::a_read_only_connection_refuses_to_write()
{
    SKEIN_TEST_DATABASE(database);
    const auto writer = withThings(*database);
    const auto reader = database->connect(queries, {.access = Access::ReadOnly});
    QVERIFY_EXCEPTION_THROWN(add(*reader, u"a"_s), Failure);
    QCOMPARE(countOf(*writer), 0);
}

void tst_sql_connection::misuse_is_named()
{
    SKEIN_TEST_DATABASE(database);
    const auto connection = withThings(*database);
    Connection &db = *connection;
    add(db, u"a"_s);
    const auto message = [](const auto &misuse) {
        try {
            misuse();
        } catch (const Failure &failure) {
            return QByteArray(failure.what());
        }
        return QByteArray();
    };
    QCOMPARE(message([&] { (void)db("test.none"); }), "no query 'test.none'");
    QCOMPARE(message([&] { db("test.paint").bind("size", 1); }), "test.paint: 'size' is not a parameter");
    QCOMPARE(message([&] { db("test.paint").bind("label", u"a"_s).run(); }), "test.paint: 'colour' is not bound");
    QCOMPARE(message([&] { db("test.paint").bind("label", QList<int>{1}); }), "test.paint: 'label' takes one value");
    QCOMPARE(message([&] { db("test.count").each([](const Row &row) { (void)row.text("m"); }); }),
             "test.count: no column m");
    QCOMPARE(message([&] { db("test.all").each([](const Row &row) { (void)row.text("data"); }); }),
             "test.all: NULL in data");
    QCOMPARE(message([&] { db("test.addRows").run(); }), "test.addRows: 'rows' is how this query runs");
    QCOMPARE(countOf(db), 1);
}

QTEST_GUILESS_MAIN(tst_sql_connection)
#include "tst_sql_connection.moc"
