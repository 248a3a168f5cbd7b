// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "scene.h"

#include <support/cable.h>

#include <QElapsedTimer>
#include <QImage>
#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace skein::test {

namespace {

constexpr int stopWithin = 10'000; // ms, promise I10
constexpr int inFlightLeast = 20; // what a fault must find under way to prove anything

//! More than a burst, so that some must still wait when the fault comes, however fast everything else is.
constexpr int writtenEach = 50; // in each of two conversations
static_assert(2 * writtenEach - Scene::burst >= inFlightLeast);

QImage picture()
{
    QImage image(320, 200, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixelColor(x, y, QColor(x % 256, y, (x * y) % 256));
    }
    return image;
}

QJsonObject at(qint64 conversation, qint64 upTo)
{
    return {{u"conversation"_s, conversation}, {u"upTo"_s, upTo}};
}

//! A column "engine" with the only row of a database that is reached over a network.
void addMariaDbRow()
{
    QTest::addColumn<sql::Engine>("engine");
    QTest::newRow("mariadb") << sql::Engine::MySQL;
}

QString urlThrough(const Cable &cable, const TestDatabase &database)
{
    QUrl url(database.url());
    url.setPort(cable.port());
    return url.toString();
}

} // namespace

//! The main job, on the real programs: skeind and clients are processes, the network and the databases are real.
class tst_MainJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void people_find_each_other_and_become_contacts_data() { TestDatabase::addEngineRows(); }
    void people_find_each_other_and_become_contacts();
    void texts_of_every_script_and_pictures_arrive_as_they_were_sent_data() { TestDatabase::addEngineRows(); }
    void texts_of_every_script_and_pictures_arrive_as_they_were_sent();
    void unread_counts_follow_what_was_read_data() { TestDatabase::addEngineRows(); }
    void unread_counts_follow_what_was_read();
    void two_devices_of_a_person_show_the_same_data() { TestDatabase::addEngineRows(); }
    void two_devices_of_a_person_show_the_same();
    void who_lost_the_network_misses_nothing_data() { TestDatabase::addEngineRows(); }
    void who_lost_the_network_misses_nothing();
    void a_killed_server_loses_nothing_and_everybody_comes_back_data() { TestDatabase::addEngineRows(); }
    void a_killed_server_loses_nothing_and_everybody_comes_back();
    void a_server_that_is_asked_to_stop_says_restart_and_goes_on_later_data() { TestDatabase::addEngineRows(); }
    void a_server_that_is_asked_to_stop_says_restart_and_goes_on_later();
    void a_client_works_without_its_server_and_sends_later_data() { TestDatabase::addEngineRows(); }
    void a_client_works_without_its_server_and_sends_later();
    void a_database_that_breaks_off_loses_nothing_data() { addMariaDbRow(); }
    void a_database_that_breaks_off_loses_nothing();
    void what_is_written_while_the_database_is_away_is_sent_later_data() { addMariaDbRow(); }
    void what_is_written_while_the_database_is_away_is_sent_later();
};

void tst_MainJob::people_find_each_other_and_become_contacts()
{
    SKEIN_TEST_DATABASE(database);
    Scene scene(*database);
    QVERIFY(scene.server.start());
    SKEIN_STEP(scene.join());
    const QJsonArray foundBen{scene.ben.account()};
    QCOMPARE(scene.ann.ask(u"find"_s, {{u"query"_s, QString::number(scene.ben.account())}})[u"accounts"], foundBen);
    QCOMPARE(scene.ann.ask(u"find"_s, {{u"query"_s, u"ben"_s}})[u"accounts"], foundBen);
    SKEIN_STEP(scene.meet(u"我是安娜 👋"_s));
    QCOMPARE(scene.ben.request(scene.ann.account())[u"incoming"], true);
    SKEIN_AWAIT(scene.ann, scene.ann.request(scene.ben.account())[u"state"] == u"accepted"_s);
    SKEIN_STEP(scene.expectAllWell());
}

void tst_MainJob::texts_of_every_script_and_pictures_arrive_as_they_were_sent()
{
    SKEIN_TEST_DATABASE(database);
    Scene scene(*database);
    SKEIN_STEP(scene.begin());
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"图 1.png"_s);
    QVERIFY(picture().save(file));
    const QStringList texts{u"Hello"_s, u"你好，世界！𠮷"_s, u"👩‍👩‍👧 🇨🇳 🎉"_s, u"one\n\ttwo"_s};
    scene.ann.write(scene.direct, texts);
    scene.ben.write(scene.group, texts);
    scene.ann.write(scene.group, {u"see 图"_s}, {file});
    SKEIN_STEP(scene.expectAllWell());
    const Log talk = scene.ben.logs()[scene.direct];
    QStringList arrived;
    for (const LoggedEntry &entry : talk.last(texts.size()))
        arrived.append(entry.text);
    QCOMPARE(arrived, texts);
    const LoggedEntry shown = scene.ben.logs()[scene.group].last();
    QCOMPARE(shown.text, u"see 图"_s);
    scene.ben.ask(u"fetchImage"_s, {{u"digest"_s, shown.images.value(0)}});
    SKEIN_AWAIT(scene.ben, !scene.ben.lastImage().isEmpty());
    QCOMPARE(QImage(scene.ben.lastImage()).convertToFormat(QImage::Format_RGB32), picture());
}

void tst_MainJob::unread_counts_follow_what_was_read()
{
    SKEIN_TEST_DATABASE(database);
    Scene scene(*database);
    SKEIN_STEP(scene.begin());
    scene.ann.write(scene.direct, {u"1"_s, u"2"_s, u"3"_s});
    scene.ann.write(scene.group, {u"1"_s, u"2"_s});
    SKEIN_AWAIT(scene.ben, scene.ben.number(scene.direct, u"unread"_s) == 4); // they met with a greeting
    SKEIN_AWAIT(scene.ben, scene.ben.number(scene.group, u"unread"_s) == 2);
    const qint64 head = scene.ben.number(scene.direct, u"head"_s);
    scene.ben.ask(u"markRead"_s, at(scene.direct, head - 1));
    SKEIN_AWAIT(scene.ben, scene.ben.number(scene.direct, u"unread"_s) == 1);
    SKEIN_AWAIT(scene.ann, scene.ann.number(scene.direct, u"peerReadUpTo"_s) == head - 1);
    QCOMPARE(scene.ann.number(scene.direct, u"unread"_s), 0);
    SKEIN_STEP(scene.expectAllWell());
}

void tst_MainJob::two_devices_of_a_person_show_the_same()
{
    SKEIN_TEST_DATABASE(database);
    Scene scene(*database);
    SKEIN_STEP(scene.begin());
    scene.writeMany(20);
    ActorProcess second;
    SKEIN_STEP(scene.openSecondDevice(second));
    second.write(scene.group, {u"from my other desk"_s});
    scene.ben.write(scene.direct, {u"where are you?"_s});
    SKEIN_STEP(scene.expectAllWell({&second}));
    second.ask(u"markRead"_s, at(scene.direct, second.number(scene.direct, u"head"_s)));
    SKEIN_AWAIT(scene.ann, scene.ann.number(scene.direct, u"unread"_s) == 0);
    SKEIN_STEP(scene.expectAllWell({&second}));
}

void tst_MainJob::who_lost_the_network_misses_nothing()
{
    SKEIN_TEST_DATABASE(database);
    Scene scene(*database);
    QVERIFY(scene.server.start());
    Cable cable(scene.server.port());
    SKEIN_STEP(scene.join(cable.port()));
    SKEIN_STEP(scene.meet());
    scene.ben.write(scene.group, {u"to be taken back"_s});
    SKEIN_AWAIT(scene.ann, scene.ann.number(scene.group, u"unread"_s) == 1);
    const qint64 recalled = scene.ann.number(scene.group, u"head"_s);

    cable.cut();
    SKEIN_AWAIT(scene.ann, scene.ann.isOffline());
    scene.ann.write(scene.direct, {u"am I alone?"_s, u"有人吗"_s});
    scene.ben.write(scene.direct, QStringList(15, u"still here"_s));
    scene.ben.write(scene.group, QStringList(25, u"and here 在"_s));
    QCOMPARE(scene.ben.ask(u"recall"_s, {{u"conversation"_s, scene.group}, {u"seq"_s, recalled}}), QJsonObject());
    SKEIN_AWAIT(scene.ben, scene.ben.waiting() == 0);
    QCOMPARE(scene.ann.waiting(), 2);

    cable.mend();
    SKEIN_STEP(scene.expectAllWell());
    QCOMPARE(scene.ann.number(scene.direct, u"unread"_s), 15);
    QCOMPARE(scene.ann.number(scene.group, u"unread"_s), 26);
    QVERIFY(scene.ann.logs()[scene.group][recalled - 1].isRecalled);
}

void tst_MainJob::a_killed_server_loses_nothing_and_everybody_comes_back()
{
    SKEIN_TEST_DATABASE(database);
    Scene scene(*database);
    SKEIN_STEP(scene.begin());
    SKEIN_STEP(scene.writeMany(writtenEach));
    SKEIN_STEP(scene.awaitAcknowledged(inFlightLeast));
    scene.server.kill();
    SKEIN_AWAIT(scene.ann, scene.ann.isOffline());
    SKEIN_AWAIT(scene.ben, scene.ben.isOffline());

    const QStringList annInFlight = scene.ann.unacknowledged();
    const QStringList benInFlight = scene.ben.unacknowledged();
    qInfo() << "killed; acknowledged to Ann:" << scene.ann.acknowledgedCount() << "to Ben:"
            << scene.ben.acknowledgedCount() << "in flight of Ann:" << annInFlight.size() << "of Ben:"
            << benInFlight.size() << "committed without an answer:" << scene.countStored(annInFlight + benInFlight);
    QVERIFY(annInFlight.size() >= inFlightLeast);
    QVERIFY(benInFlight.size() >= inFlightLeast);

    QVERIFY(scene.server.start());
    SKEIN_STEP(scene.expectAllWell());
    QCOMPARE(scene.ann.acknowledgedCount() + scene.ben.acknowledgedCount(), 4 * writtenEach);
}

void tst_MainJob::a_server_that_is_asked_to_stop_says_restart_and_goes_on_later()
{
    SKEIN_TEST_DATABASE(database);
    Scene scene(*database);
    SKEIN_STEP(scene.begin());
    SKEIN_STEP(scene.writeMany(writtenEach));
    SKEIN_STEP(scene.awaitAcknowledged(inFlightLeast));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(scene.server.stop(stopWithin));
    qInfo() << "stopped after" << timer.elapsed() << "ms, in flight:" << scene.ann.waiting() + scene.ben.waiting();
    SKEIN_AWAIT(scene.ann, scene.ann.heardOfRestart());
    SKEIN_AWAIT(scene.ben, scene.ben.heardOfRestart());
    QVERIFY(scene.ann.waiting() + scene.ben.waiting() >= inFlightLeast);
    QVERIFY(scene.server.start());
    SKEIN_STEP(scene.expectAllWell());
}

void tst_MainJob::a_client_works_without_its_server_and_sends_later()
{
    SKEIN_TEST_DATABASE(database);
    Scene scene(*database);
    SKEIN_STEP(scene.begin());
    scene.writeMany(3);
    SKEIN_STEP(scene.expectAllWell());
    const auto before = scene.ann.logs();
    scene.ann.quit();
    QVERIFY(scene.server.stop(stopWithin));

    scene.ann.start();
    scene.ann.ask(u"resume"_s);
    SKEIN_AWAIT(scene.ann, scene.ann.knows(scene.group));
    QVERIFY(scene.ann.logs() == before);
    const QTemporaryDir folder;
    QVERIFY(picture().save(folder.filePath(u"a.png"_s)));
    scene.ann.write(scene.direct, {u"are you there?"_s, u"I am"_s});
    scene.ann.write(scene.group, {QString()}, {folder.filePath(u"a.png"_s)});
    scene.ann.quit();

    scene.ann.start();
    scene.ann.ask(u"resume"_s);
    SKEIN_AWAIT(scene.ann, scene.ann.waiting() == 3);
    QVERIFY(scene.server.start());
    SKEIN_STEP(scene.expectAllWell());
    QCOMPARE(scene.ben.logs()[scene.group].last().images.size(), 1);
}

void tst_MainJob::a_database_that_breaks_off_loses_nothing()
{
    SKEIN_TEST_DATABASE(database);
    Cable cable(quint16(database->settings().port));
    Scene scene(*database, urlThrough(cable, *database));
    SKEIN_STEP(scene.begin());
    SKEIN_STEP(scene.writeMany(writtenEach));
    SKEIN_STEP(scene.awaitAcknowledged(inFlightLeast));
    cable.cut();
    const qint64 inFlight = scene.ann.waiting() + scene.ben.waiting();
    cable.mend();
    qInfo() << "broken off; in flight:" << inFlight;
    QVERIFY(inFlight >= inFlightLeast);
    SKEIN_STEP(scene.expectAllWell());
}

void tst_MainJob::what_is_written_while_the_database_is_away_is_sent_later()
{
    SKEIN_TEST_DATABASE(database);
    Cable cable(quint16(database->settings().port));
    Scene scene(*database, urlThrough(cable, *database));
    SKEIN_STEP(scene.begin());
    cable.cut();
    QCOMPARE(scene.ben.ask(u"find"_s, {{u"query"_s, u"ann"_s}})[u"error"], u"unavailable"_s);
    SKEIN_STEP(scene.writeMany(inFlightLeast));
    cable.mend();
    SKEIN_STEP(scene.expectAllWell());
}

} // namespace skein::test

QTEST_GUILESS_MAIN(skein::test::tst_MainJob)
#include "tst_main_job.moc"
