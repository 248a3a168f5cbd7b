// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/command_line.h>
#include <app/config_printer.h>

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace skein;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Config : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void has_defaults_without_a_file();
    void reads_every_kind_of_value();
    void names_what_is_wrong_data();
    void names_what_is_wrong();
    void reports_every_problem_at_once();
    void does_not_repeat_a_secret_that_is_wrong();
    void needs_the_file_that_was_named();
    void lets_the_environment_override_the_file();
    void ignores_other_variables();
    void suggests_the_variable_that_was_meant();
    void lets_the_command_line_override_the_environment();
    void suggests_the_flag_that_was_meant();
    void understands_the_command_line();
    void refuses_an_option_without_its_value();
    void refuses_words_that_are_no_options();
    void prints_where_each_value_comes_from();
    void prints_no_password();
    void has_an_example_that_reads_as_the_defaults();
    void keeps_the_documentation_up_to_date();
    void writes_durations_and_sizes_as_people_do();

private:
    [[nodiscard]] QString write(const QByteArray &toml) const;
    [[nodiscard]] ConfigReading readText(const QByteArray &toml) const;

    QTemporaryDir m_folder;
};

QString tst_Config::write(const QByteArray &toml) const
{
    const QString path = m_folder.filePath(u"skeind.toml"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no file");
    file.write(toml);
    return path;
}

ConfigReading tst_Config::readText(const QByteArray &toml) const
{
    return readConfig({write(toml), false});
}

void tst_Config::has_defaults_without_a_file()
{
    const ConfigReading reading = readConfig({m_folder.filePath(u"absent.toml"_s), true});
    QCOMPARE(reading.problems, QStringList());
    QCOMPARE(reading.config.server.port, 7420);
    QVERIFY(reading.config.tls.mode == TlsMode::On);
    QCOMPARE(reading.config.gateway.limits.strangersPerAddress, 64);
}

void tst_Config::reads_every_kind_of_value()
{
    const ConfigReading reading = readText(R"(
[server]
port = 7421
addresses = ["127.0.0.1", "::1"]
name = "Backstage"
[tls]
mode = "off"
[gateway]
ping_after = "2min"
queue_bytes = "2MiB"
[accounts]
session_idle = "7d"
)");
    QCOMPARE(reading.problems, QStringList());
    QCOMPARE(reading.config.server.port, 7421);
    QCOMPARE(reading.config.server.addresses, (QStringList{u"127.0.0.1"_s, u"::1"_s}));
    QCOMPARE(reading.config.server.name, u"Backstage"_s);
    QVERIFY(reading.config.tls.mode == TlsMode::Off);
    QVERIFY(reading.config.gateway.limits.pingAfter == 2min);
    QCOMPARE(reading.config.gateway.limits.queueBytes, 2 * 1024 * 1024);
    QVERIFY(reading.config.accounts.sessionIdle == 7 * 24h);
}

void tst_Config::names_what_is_wrong_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *toml, const QString &problem) {
        QTest::newRow(name) << QByteArray(toml) << problem;
    };
    row("unknown key", "[server]\nprot = 1", u":2: there is no setting server.prot; did you mean server.port?"_s);
    row("unknown section", "\n[sever]\nport = 1", u":3: there is no setting sever.port; did you mean server.port?"_s);
    row("nothing near", "[x]\nfoo = 1", u":2: there is no setting x.foo"_s);
    row("top level", "port = 1", u":1: there is no setting port"_s);
    row("too deep", "[server.port]\nx = 1", u":1: server.port must be a whole number from 0 to 65535"_s);
    row("wrong type", "[server]\nport = \"abc\"",
        u":2: server.port must be a whole number from 0 to 65535, not \"abc\""_s);
    row("out of range", "[server]\nport = 65536", u":2: server.port must be a whole number from 0 to 65535"_s);
    row("fraction", "[server]\nport = 1.5", u":2: server.port must be a whole number from 0 to 65535"_s);
    row("choice", "[tls]\nmode = \"maybe\"", u":2: tls.mode must be one of \"on\", \"off\", not \"maybe\""_s);
    row("duration", "[gateway]\npong_within = \"8\"",
        u":2: gateway.pong_within must be a time from 100ms to 10min, such as \"100ms\", not \"8\""_s);
    row("address", "[server]\naddresses = [\"here\"]", u":2: server.addresses must be a list of IP addresses"_s);
    row("mixed list", "[server]\naddresses = [1]", u":2: server.addresses must be a list of IP addresses"_s);
    row("key without certificate", "[tls]\nkey = \"k\"", u":2: tls.key needs tls.certificate too"_s);
    row("certificate without key", "[tls]\ncertificate = \"c\"", u":2: tls.certificate needs tls.key too"_s);
}

void tst_Config::names_what_is_wrong()
{
    QFETCH(QByteArray, toml);
    QFETCH(QString, problem);
    const ConfigReading reading = readText(toml);
    QCOMPARE(reading.problems, QStringList{m_folder.filePath(u"skeind.toml"_s) + problem});
}

void tst_Config::reports_every_problem_at_once()
{
    QCOMPARE(readText("[server]\nport = -1\nnmae = \"x\"\n[log]\nlevel = \"loud\"").problems.size(), 3);
    const QStringList broken = readText("[server]\nport = ").problems;
    QCOMPARE(broken.size(), 1);
    QVERIFY2(broken.first().contains(u"skeind.toml:2: "_s), qPrintable(broken.first()));
}

void tst_Config::does_not_repeat_a_secret_that_is_wrong()
{
    const QStringList problems = readText("[database]\nurl = \"mysqll://skein:geheim@db/skein\"").problems;
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().contains(u"database.url must be"_s));
    QVERIFY(!problems.first().contains(u"geheim"_s));
}

void tst_Config::needs_the_file_that_was_named()
{
    const QStringList problems = readConfig({m_folder.filePath(u"absent.toml"_s), false}).problems;
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().contains(u"absent.toml: cannot be read: "_s));
}

namespace {

QProcessEnvironment environmentWith(const QString &name, const QString &value)
{
    QProcessEnvironment environment;
    environment.insert(name, value);
    return environment;
}

} // namespace

void tst_Config::lets_the_environment_override_the_file()
{
    const QString file = write("[server]\nport = 1");
    const auto reading = readConfig({file, false, environmentWith(u"SKEIN_SERVER__PORT"_s, u"2"_s)});
    QCOMPARE(reading.problems, QStringList());
    QCOMPARE(reading.config.server.port, 2);
    QCOMPARE(reading.origins.value(u"server.port"_s), u"SKEIN_SERVER__PORT"_s);
}

void tst_Config::ignores_other_variables()
{
    QCOMPARE(readConfig({{}, true, environmentWith(u"SKEIN_TEST_SPEED"_s, u"2"_s)}).problems, QStringList());
}

void tst_Config::suggests_the_variable_that_was_meant()
{
    const auto reading = readConfig({{}, true, environmentWith(u"SKEIN_SERVER__PROT"_s, u"2"_s)});
    QCOMPARE(reading.problems,
             QStringList{u"SKEIN_SERVER__PROT: there is no setting SKEIN_SERVER__PROT; "
                         "did you mean SKEIN_SERVER__PORT?"_s});
}

void tst_Config::lets_the_command_line_override_the_environment()
{
    const auto line = CommandLine::parse({u"--port"_s, u"3"_s, u"--server.addresses=::1,127.0.0.1"_s});
    ConfigSources sources = line.sources(environmentWith(u"SKEIN_SERVER__PORT"_s, u"2"_s));
    sources.file.clear();
    const auto reading = readConfig(sources);
    QCOMPARE(reading.problems, QStringList());
    QCOMPARE(reading.config.server.port, 3);
    QCOMPARE(reading.config.server.addresses, (QStringList{u"::1"_s, u"127.0.0.1"_s}));
    QCOMPARE(reading.origins.value(u"server.port"_s), u"--port"_s);
}

void tst_Config::suggests_the_flag_that_was_meant()
{
    const auto reading = readConfig({{}, true, {}, {{u"datadir"_s, u"/x"_s}}});
    QCOMPARE(reading.problems, QStringList{u"--datadir: there is no setting datadir; did you mean data-dir?"_s});
}

void tst_Config::understands_the_command_line()
{
    const auto line = CommandLine::parse({u"--print-config"_s, u"--config"_s, u"a.toml"_s, u"--log.level=debug"_s});
    QCOMPARE(line.problem, QString());
    QVERIFY(line.action == CommandLine::Action::PrintConfig);
    QCOMPARE(line.configFile, u"a.toml"_s);
    QCOMPARE(line.overrides.size(), 1);
    QVERIFY(!line.sources({}).mayLackFile);
}

void tst_Config::refuses_an_option_without_its_value()
{
    QCOMPARE(CommandLine::parse({u"--port"_s}).problem, u"--port needs a value"_s);
}

void tst_Config::refuses_words_that_are_no_options()
{
    QCOMPARE(CommandLine::parse({u"start"_s}).problem, u"start is not an option; --help lists them"_s);
}

void tst_Config::prints_where_each_value_comes_from()
{
    const QString printed = printedConfig(readText("[server]\nport = 1"));
    const QString place = m_folder.filePath(u"skeind.toml"_s);
    QVERIFY2(printed.contains(u"port = 1  # %1:2\n"_s.arg(place)), qPrintable(printed));
    QVERIFY(printed.contains(u"[tls]\nmode = \"on\"  # default\n"_s));
}

void tst_Config::prints_no_password()
{
    const QString printed = printedConfig(readText("[database]\nurl = \"mysql://skein:geheim@db/skein\""));
    QVERIFY(printed.contains(u"@db"_s) || printed.contains(u"db"_s));
    QVERIFY(!printed.contains(u"geheim"_s));
}

void tst_Config::has_an_example_that_reads_as_the_defaults()
{
    QString example = exampleConfig();
    example.replace(QRegularExpression(u"^#([a-z_]+ = )"_s, QRegularExpression::MultilineOption), u"\\1"_s);
    const ConfigReading reading = readText(example.toUtf8());
    QCOMPARE(reading.problems, QStringList());
    QCOMPARE(reading.origins.size(), qsizetype(allSettings().size()));
    for (const Setting &setting : allSettings())
        QVERIFY2(setting.get(reading.config) == setting.get(Config{}), qPrintable(setting.key));
}

void tst_Config::keeps_the_documentation_up_to_date()
{
    QFile file(u"" SKEIN_SOURCE_DIR "/packaging/skeind.toml"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), exampleConfig());
}

void tst_Config::writes_durations_and_sizes_as_people_do()
{
    QCOMPARE(durationText(1500ms), u"1500ms"_s);
    QCOMPARE(durationText(90s), u"90s"_s);
    QCOMPARE(durationText(0ms), u"0ms"_s);
    QVERIFY(parseDuration(u"30d"_s) == 30 * 24h);
    QVERIFY(!parseDuration(u"-1s"_s));
    QVERIFY(!parseDuration(u"99999999999999999999d"_s));
    QVERIFY(!parseDuration(u"9223372036854775807d"_s));
    QCOMPARE(sizeText(64 * 1024), u"64KiB"_s);
    QCOMPARE(parseSize(u"5 GiB"_s), std::optional<qint64>(5LL << 30));
    QVERIFY(!parseSize(u"5GB"_s));
}

QTEST_GUILESS_MAIN(tst_Config)
#include "tst_config.moc"
