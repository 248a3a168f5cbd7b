// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/command_line.h>
#include <app/config_printer.h>
#include <app/descriptor_limit.h>
#include <app/log.h>
#include <app/server.h>
#include <app/service_manager.h>
#include <app/stop_signals.h>

#include <core/fingerprint.h>
#include <core/logging.h>

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>
#include <sys/stat.h>

using namespace skein;
using namespace Qt::StringLiterals;

namespace {

constexpr int success = 0;
constexpr int failure = 1;
constexpr int usage = 2;

int say(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
    std::fflush(stdout);
    return success;
}

int complain(const QStringList &problems)
{
    for (const QString &problem : problems)
        std::fputs((u"skeind: "_s + problem + u'\n').toUtf8().constData(), stderr);
    return usage;
}

void logIdentity(const Server &server)
{
    if (server.fingerprint().isEmpty()) {
        qCWarning(logApp) << "TLS is off: everybody in the network can read passwords and messages";
        return;
    }
    qCInfo(logApp).noquote() << "certificate fingerprint (SHA-256):" << fingerprintInHex(server.fingerprint());
    qCInfo(logApp).noquote() << "certificate fingerprint in words:" << fingerprintInWords(server.fingerprint());
}

//! Stops at the first signal; a second one does not wait.
class Lifetime
{
public:
    Lifetime(Server &server, QCoreApplication &application) : m_server(server), m_application(application) { }

    void stop()
    {
        if (std::exchange(m_isStopping, true))
            std::_Exit(failure); // what was acknowledged is on the disk
        qCInfo(logApp) << "stopping; connections:" << m_server.gateway().connections();
        notifyServiceManager("STOPPING=1");
        m_server.stop([this] {
            qCInfo(logApp) << "stopped";
            m_application.quit();
        });
    }

private:
    Server &m_server;
    QCoreApplication &m_application;
    bool m_isStopping = false;
};

int run(QCoreApplication &application, const Config &config)
{
    const Log log(config.log);
    if (!log.problem().isEmpty())
        return complain({u"the log file %1 cannot be written: %2"_s.arg(config.log.file, log.problem())});
    SystemClock clock;
    SystemRandom random;
    Server server(config, clock, random);
    Lifetime lifetime(server, application);
    const StopSignals stopSignals([&lifetime] { lifetime.stop(); });
    qCInfo(logApp) << "skeind" << SKEIN_VERSION << "starts; descriptors allowed:" << raiseDescriptorLimit();
    if (const auto started = server.start(); !started) {
        qCCritical(logApp).noquote() << started.error().detail;
        return failure;
    }
    logIdentity(server);
    say(u"skeind is listening on %1\n"_s.arg(server.url()));
    notifyServiceManager("READY=1");
    return application.exec();
}

int act(QCoreApplication &application, const CommandLine &line)
{
    const ConfigReading reading = readConfig(line.sources(QProcessEnvironment::systemEnvironment()));
    if (!reading.problems.isEmpty())
        return complain(reading.problems);
    switch (line.action) {
    case CommandLine::Action::CheckConfig:
        return say(u"the settings are good\n"_s);
    case CommandLine::Action::PrintConfig:
        return say(printedConfig(reading));
    case CommandLine::Action::Help:
        return say(helpText());
    case CommandLine::Action::Version:
        return say(u"skeind " SKEIN_VERSION "\n"_s);
    case CommandLine::Action::ExampleConfig:
        return say(exampleConfig());
    case CommandLine::Action::Run:
        break;
    }
    return run(application, reading.config);
}

} // namespace

int main(int argc, char **argv)
{
    umask(077); // what the server writes is for nobody else
    QCoreApplication application(argc, argv);
    const CommandLine line = CommandLine::parse(QCoreApplication::arguments().mid(1));
    if (!line.problem.isEmpty())
        return complain({line.problem});
    return act(application, line);
}
