// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "app_scene.h"
#include "plain_scene.h"
#include "population.h"
#include "program.h"
#include "table.h"

#include <Style/look.h>

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace skein::bench;

namespace {

constexpr double mebibyte = 1024 * 1024;

struct Plan
{
    Population population;
    SceneSize scene;
    int starts = 5;
    int freshStarts = 2;
    int scenes = 2;
    bool isSmall = false;
};

Plan smallPlan()
{
    return {{8, 400, 60}, {120, 3, 2}, 1, 1, 1, true};
}

void say(const QString &text)
{
    std::fputs(qUtf8Printable(text), stdout);
    std::fflush(stdout);
}

QString beside(const QString &program)
{
    return QCoreApplication::applicationDirPath() + u'/' + program;
}

//! Everything that one run measures, in turns: the client, the bare toolkit, the client …
class Run
{
public:
    explicit Run(const Plan &plan) : m_plan(plan) { }

    void measure()
    {
        populate(data(), m_plan.population);
        for (int i = 0; i < m_plan.freshStarts; ++i)
            start(u"fresh."_s, m_folder.filePath(u"cache %1"_s.arg(i)));
        for (int i = 0; i < m_plan.starts; ++i)
            start({}, m_folder.filePath(u"cache 0"_s));
        weigh();
        for (int i = 0; i < m_plan.scenes; ++i) {
            play(m_client, u"app"_s);
            play(m_bare, u"plain"_s);
        }
    }

    [[nodiscard]] QString table() const { return tableOf(m_client, m_bare); }
    [[nodiscard]] QByteArray json() const
    {
        return "{\"client\":" + m_client.json() + ",\"bare\":" + m_bare.json() + "}\n";
    }

private:
    [[nodiscard]] QString data() const { return m_folder.filePath(u"data"_s); }

    void start(const QString &prefix, const QString &cache)
    {
        Program skein(beside(u"skein"_s), {u"--data-dir"_s, data(), u"--milestones"_s}, cache);
        for (const QString &milestone : {u"frame"_s, u"list"_s})
            note(m_client, prefix + milestone, reached(skein, milestone));
        Program empty(beside(u"skein-empty-window"_s), {}, cache);
        for (const QString &milestone : {u"frame"_s, u"list"_s}) // it has nothing else to show
            note(m_bare, prefix + milestone, reached(empty, u"frame"_s));
    }

    void weigh()
    {
        const QString cache = m_folder.filePath(u"cache 0"_s);
        Program skein(beside(u"skein"_s), {u"--data-dir"_s, data(), u"--milestones"_s, u"--page"_s, u"chat"_s}, cache);
        (void)reached(skein, u"chat"_s);
        note(m_client, skein.settledMemory());
        Program empty(beside(u"skein-empty-window"_s), {}, cache);
        (void)reached(empty, u"frame"_s);
        note(m_bare, empty.settledMemory());
    }

    //! In a process of its own: the figures of one scene do not depend on what was before it.
    void play(Figures &figures, const QString &scene)
    {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        endWithParent(child);
        child.start(QCoreApplication::applicationFilePath(), childArguments(scene));
        if (!child.waitForFinished(120'000) || child.exitCode() != 0 || child.exitStatus() != QProcess::NormalExit)
            qFatal("the scene %s failed", qUtf8Printable(scene));
        figures.add(Figures::fromJson(child.readAllStandardOutput()));
    }

    QStringList childArguments(const QString &scene) const
    {
        QStringList arguments{u"--scene"_s, scene, u"--data-dir"_s, data()};
        if (m_plan.isSmall)
            arguments.append(u"--small"_s);
        return arguments;
    }

    static Reached reached(Program &program, const QString &milestone)
    {
        const auto time = program.reached(milestone);
        if (!time)
            qFatal("the milestone %s was not reached", qUtf8Printable(milestone));
        return *time;
    }

    static void note(Figures &figures, const QString &name, const Reached &time)
    {
        figures.add(name + u".wall"_s, time.wall);
        figures.add(name + u".cpu"_s, time.cpu);
    }

    static void note(Figures &figures, const Memory &memory)
    {
        figures.add(u"resident"_s, memory.resident / mebibyte);
        figures.add(u"proportional"_s, memory.proportional / mebibyte);
        figures.add(u"own"_s, memory.own / mebibyte);
    }

    Plan m_plan;
    QTemporaryDir m_folder;
    Figures m_client;
    Figures m_bare;
};

//! Frames follow each other without a pause, so that only work is measured; drawn by the processor unless asked otherwise.
void setUpRendering()
{
    const auto setDefault = [](const char *name, const char *value) {
        if (qEnvironmentVariableIsEmpty(name))
            qputenv(name, value);
    };
    setDefault("QT_QPA_PLATFORM", "offscreen");
    setDefault("QT_QUICK_BACKEND", "software");
    setDefault("QT_QPA_UPDATE_IDLE_TIME", "0");
}

int playScene(const QString &scene, const QString &folder, const Plan &plan)
{
    const Figures figures = scene == u"app" ? playApp(folder, plan.scene) : playPlain(plan.scene);
    say(QString::fromUtf8(figures.json()));
    return 0;
}

int runAll(const Plan &plan, bool isJson)
{
    Run run(plan);
    run.measure();
    say(isJson ? QString::fromUtf8(run.json()) : run.table());
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    setUpRendering();
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(u"skein"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures the client beside an empty window and a plain list of the same toolkit."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"small"_s, u"Few and small rounds: only to see that it works."_s},
        {u"json"_s, u"Print every value instead of the table."_s},
        {u"populate"_s, u"Only make a data folder for `skein --data-dir`."_s, u"folder"_s},
        {u"scene"_s, u"Only play a scene: app (with --data-dir) or plain."_s, u"scene"_s},
        {u"data-dir"_s, u"Of --scene app: made with --populate."_s, u"folder"_s},
    });
    parser.process(application);
    const Plan plan = parser.isSet(u"small"_s) ? smallPlan() : Plan();
    if (parser.isSet(u"populate"_s)) {
        populate(parser.value(u"populate"_s), plan.population);
        return 0;
    }
    if (!parser.isSet(u"scene"_s))
        return runAll(plan, parser.isSet(u"json"_s));
    if (parser.value(u"scene"_s) == u"app")
        skein::setUpLook(application);
    return playScene(parser.value(u"scene"_s), parser.value(u"data-dir"_s), plan);
}
