// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/console.h>
#include <support/server_process.h>
#include <support/test_database.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>

#include <unistd.h>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int code = -1;
    QString said;
    QString complained;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(said.toUtf8()).object(); }
};

Outcome run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

//! A connection of a person, in JSON.
class Person
{
public:
    explicit Person(quint16 port)
    {
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket, [this](const QString &text) {
            const QJsonObject frame = QJsonDocument::fromJson(text.toUtf8()).object();
            if (frame.contains(u"id"))
                m_answer = frame;
            else
                events.append(frame);
        });
        // Only while they are told: an open socket forgets it.
        QObject::connect(&m_socket, &QWebSocket::sslErrors, &m_socket, [this] { m_socket.ignoreSslErrors(); });
        m_socket.open(QUrl(u"wss://127.0.0.1:%1/ws"_s.arg(port)));
    }

    QJsonObject asks(const QString &method, const QJsonObject &params)
    {
        if (!QTest::qWaitFor([this] { return isConnected(); }, 10'000))
            return {};
        begins(method, params);
        return answer();
    }
    void begins(const QString &method, const QJsonObject &params)
    {
        m_answer = {};
        const QJsonObject frame{{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, 1}, {u"method"_s, method}, {u"params"_s, params}};
        m_socket.sendTextMessage(QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact)));
    }
    QJsonObject answer()
    {
        const bool isAnswered = QTest::qWaitFor([this] { return !m_answer.isEmpty(); }, 30'000);
        return isAnswered ? m_answer : QJsonObject();
    }
    [[nodiscard]] bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] int closeCode() const { return int(m_socket.closeCode()); }
    [[nodiscard]] QString reason() const
    {
        for (const QJsonObject &event : events) {
            if (event[u"method"_s].toString() == u"session.ended")
                return event[u"params"_s][u"reason"_s].toString();
        }
        return {};
    }

    QList<QJsonObject> events;

private:
    QWebSocket m_socket;
    QJsonObject m_answer;
};

QJsonObject logIn(const QString &name, const QString &password)
{
    return {{u"login"_s, name}, {u"password"_s, password}};
}

QString errorIn(const QJsonObject &answer)
{
    return answer[u"error"_s][u"data"_s][u"name"_s].toString();
}

} // namespace

//! skeinctl against the real server.
class tst_Skeinctl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commands_the_running_server_data() { TestDatabase::addEngineRows(); }
    void commands_the_running_server();
    void a_disabled_user_is_off_within_two_seconds_data() { TestDatabase::addEngineRows(); }
    void a_disabled_user_is_off_within_two_seconds();
    void of_fifty_parallel_registrations_one_owns_the_server_data() { TestDatabase::addEngineRows(); }
    void of_fifty_parallel_registrations_one_owns_the_server();
    void says_when_no_server_runs();
    void says_what_was_wrong_with_a_command();
    void only_root_and_the_servers_own_user_are_obeyed();
    void another_user_is_refused_at_the_socket();
    void a_server_that_stops_hangs_up_on_every_console();

private:
    static QStringList at(const ServerProcess &server, const QStringList &words)
    {
        return QStringList{u"--socket"_s, server.dataFolder() + u"/skeind.sock"_s} + words;
    }
    static Outcome ctl(const ServerProcess &server, const QStringList &words, const QByteArray &input = {})
    {
        return run(QStringLiteral(SKEINCTL), at(server, words), input);
    }
};

// A21, T62
void tst_Skeinctl::commands_the_running_server()
{
    SKEIN_TEST_DATABASE(database);
    ServerProcess server(database->url(), {});
    QVERIFY(server.start());

    const Outcome made = ctl(server, {u"user"_s, u"create"_s, u"bob"_s, u"--nickname=Bob"_s, u"--password-stdin"_s}, "a good password 1\n");
    QVERIFY2(made.code == 0, qPrintable(made.complained));
    const Outcome listed = ctl(server, {u"user"_s, u"list"_s, u"--json"_s});
    QCOMPARE(listed.json()[u"users"_s].toArray().size(), 1);
    QCOMPARE(listed.json()[u"users"_s][0][u"name"_s].toString(), u"bob"_s);
    QVERIFY(ctl(server, {u"user"_s, u"show"_s, u"bob"_s}).said.contains(u"role      member"_s));
    QCOMPARE(ctl(server, {u"user"_s, u"role"_s, u"bob"_s, u"admin"_s}).code, 0);
    QVERIFY(ctl(server, {u"user"_s, u"show"_s, u"id:1"_s}).said.contains(u"role      admin"_s));
    QVERIFY(ctl(server, {u"user"_s, u"reset-password"_s, u"bob"_s}).said.startsWith(u"password  "_s));

    QCOMPARE(ctl(server, {u"registration"_s, u"close"_s}).said, u"registration is closed\n"_s);
    QCOMPARE(ctl(server, {u"registration"_s, u"show"_s}).said, u"registration is closed\n"_s);
    const Outcome window = ctl(server, {u"registration"_s, u"window"_s, u"2026-03-01T08:00"_s, u"-"_s});
    QCOMPARE(window.said, u"registration is open from 2026-03-01 08:00\n"_s);

    QCOMPARE(ctl(server, {u"user"_s, u"delete"_s, u"bob"_s}).code, 2); // not without --yes
    QCOMPARE(ctl(server, {u"user"_s, u"delete"_s, u"bob"_s, u"--yes"_s}).code, 0);
    const Outcome gone = ctl(server, {u"user"_s, u"show"_s, u"bob"_s});
    QCOMPARE(gone.code, 1);
    QVERIFY2(gone.complained.contains(u"not_found"_s), qPrintable(gone.complained));
}

// A14
void tst_Skeinctl::a_disabled_user_is_off_within_two_seconds()
{
    SKEIN_TEST_DATABASE(database);
    ServerProcess server(database->url(), {});
    QVERIFY(server.start());
    const QString password = u"a good password 1"_s;
    const QByteArray input = password.toUtf8() + '\n';
    QCOMPARE(ctl(server, {u"user"_s, u"create"_s, u"bob"_s, u"--password-stdin"_s}, input).code, 0);
    Person desk(server.port()), laptop(server.port());
    QVERIFY(desk.asks(u"accounts.login"_s, logIn(u"bob"_s, password)).contains(u"result"_s));
    QVERIFY(laptop.asks(u"accounts.login"_s, logIn(u"bob"_s, password)).contains(u"result"_s));

    QCOMPARE(ctl(server, {u"user"_s, u"disable"_s, u"bob"_s}).code, 0);

    QTRY_COMPARE_WITH_TIMEOUT(desk.closeCode(), 4403, 2000);
    QTRY_COMPARE_WITH_TIMEOUT(laptop.closeCode(), 4403, 2000);
    QCOMPARE(desk.reason(), u"account_disabled"_s);
    QCOMPARE(laptop.reason(), u"account_disabled"_s);
    Person again(server.port());
    QCOMPARE(errorIn(again.asks(u"accounts.login"_s, logIn(u"bob"_s, password))), u"account_disabled"_s);
    QCOMPARE(errorIn(again.asks(u"accounts.login"_s, logIn(u"bob"_s, u"a wrong guess"_s))), u"wrong_credentials"_s);
}

// T62
void tst_Skeinctl::of_fifty_parallel_registrations_one_owns_the_server()
{
    SKEIN_TEST_DATABASE(database);
    ServerProcess server(database->url(), {u"--accounts.hash_passes"_s, u"1"_s, u"--accounts.hash_memory"_s, u"8KiB"_s});
    QVERIFY(server.start());
    std::vector<std::unique_ptr<Person>> crowd;
    for (int i = 0; i < 50; ++i) {
        crowd.push_back(std::make_unique<Person>(server.port()));
        QTRY_VERIFY_WITH_TIMEOUT(crowd.back()->isConnected(), 10'000);
    }
    for (std::size_t i = 0; i < crowd.size(); ++i) {
        const QString name = u"user%1"_s.arg(i);
        crowd[i]->begins(u"accounts.register"_s, {{u"name"_s, name}, {u"nickname"_s, name}, {u"password"_s, u"a good password 1"_s}});
    }
    QMap<QString, int> roles;
    for (const auto &person : crowd)
        ++roles[person->answer()[u"result"_s][u"role"_s].toString()];
    const QMap<QString, int> expected{{u"member"_s, 49}, {u"owner"_s, 1}};
    QCOMPARE(roles, expected);
}

void tst_Skeinctl::says_when_no_server_runs()
{
    const Outcome outcome = run(QStringLiteral(SKEINCTL), {u"user"_s, u"list"_s, u"--socket"_s, u"/nonexistent/skeind.sock"_s});
    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.complained.contains(u"no server is running behind /nonexistent/skeind.sock"_s), qPrintable(outcome.complained));
}

void tst_Skeinctl::says_what_was_wrong_with_a_command()
{
    const auto misused = [](const QStringList &words) {
        const Outcome outcome = run(QStringLiteral(SKEINCTL), words);
        return outcome.code == 2 ? outcome.complained : u"code %1"_s.arg(outcome.code);
    };
    QVERIFY(misused({}).contains(u"--help"_s));
    QVERIFY(misused({u"user"_s, u"annoy"_s}).contains(u"there is no command \"user annoy\""_s));
    QVERIFY(misused({u"user"_s, u"show"_s}).contains(u"WHO is missing"_s));
    QVERIFY(misused({u"user"_s, u"create"_s, u"1"_s}).contains(u"cannot be one"_s));
    QVERIFY(misused({u"registration"_s, u"window"_s, u"soon"_s, u"later"_s}).contains(u"is no time such as"_s));
    QVERIFY(misused({u"user"_s, u"list"_s, u"--pretty"_s}).contains(u"there is no option --pretty"_s));
    QCOMPARE(run(QStringLiteral(SKEINCTL), {u"--help"_s}).code, 0);
}

void tst_Skeinctl::only_root_and_the_servers_own_user_are_obeyed()
{
    QVERIFY(mayCommand(0, 990));
    QVERIFY(mayCommand(990, 990));
    QVERIFY(!mayCommand(1000, 990));
    QVERIFY(!mayCommand(1000, 0));
}

//! Also who gets past the permissions of folder and socket.
void tst_Skeinctl::another_user_is_refused_at_the_socket()
{
    if (geteuid() != 0)
        QSKIP("only root can be somebody else");
    ServerProcess server({}, {});
    QVERIFY(server.start());
    const auto forOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(server.dataFolder() + u"/skeind.sock"_s) & forOthers));

    const QStringList somebodyElse{u"--reuid=65534"_s, u"--clear-groups"_s, u"--inh-caps=+dac_override"_s,
                                   u"--ambient-caps=+dac_override"_s};
    const Outcome outcome =
        run(u"setpriv"_s, somebodyElse + QStringList{QStringLiteral(SKEINCTL)} + at(server, {u"user"_s, u"list"_s}));

    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.complained.contains(u"does not take commands from this user"_s), qPrintable(outcome.complained));
}

void tst_Skeinctl::a_server_that_stops_hangs_up_on_every_console()
{
    struct NoEngine final : RequestSink
    {
        Submitted submit(Asked) override { return ErrorCode::Busy; }
        void closed(const Caller &) override { }
    } engine;
    const QTemporaryDir folder;
    Console console(folder.filePath(u"skeind.sock"_s));
    QVERIFY(console.start(engine));
    std::vector<std::unique_ptr<QLocalSocket>> people;
    for (int i = 0; i < 20; ++i) {
        people.push_back(std::make_unique<QLocalSocket>());
        people.back()->connectToServer(folder.filePath(u"skeind.sock"_s));
        people.back()->write(R"({"jsonrpc":"2.0","id":1,"method":"admin.users"})" "\n");
        QTRY_VERIFY(people.back()->canReadLine()); // it was let in
    }
    console.stop();
    for (const auto &person : people)
        QTRY_COMPARE(person->state(), QLocalSocket::UnconnectedState);
}

QTEST_GUILESS_MAIN(tst_Skeinctl)
#include "tst_skeinctl.moc"
