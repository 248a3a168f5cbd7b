// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/executor.h>

#include <QEventLoop>
#include <QProcess>
#include <QSemaphore>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <array>
#include <atomic>
#include <cstring>
#include <mutex>
#include <span>

using namespace Qt::StringLiterals;

//! What ThreadSanitizer says about threads that share a number, each pair in a process of its own: it stays silent
//! about what Qt orders (qt_happens_before.cpp), and finds every race beside that.
class tst_ThreadSanitizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void is_silent_where_qt_orders_data();
    void is_silent_where_qt_orders();
    void finds_a_race_data();
    void finds_a_race();
};

namespace {

int shared = 0;

//! A thread with an event loop and an executor into it.
class Loop final : public QThread
{
public:
    Loop()
    {
        start();
        m_isRunning.acquire();
    }
    ~Loop() override
    {
        if (isRunning())
            end();
    }
    void post(skein::Task task) { m_executor->post(std::move(task)); }
    //! When everything is done that was posted.
    void end()
    {
        post([this] { quit(); });
        wait();
    }

private:
    void run() override
    {
        skein::QtExecutor executor;
        m_executor = &executor;
        m_isRunning.release();
        exec();
    }

    QSemaphore m_isRunning;
    skein::QtExecutor *m_executor = nullptr;
};

//! Lets two threads do something at the same time, without an order that counts; often, since a race of two single
//! instructions can escape TSan.
class Race
{
public:
    void run(const std::function<void()> &step)
    {
        m_ready.fetch_add(1, std::memory_order_relaxed);
        while (m_ready.load(std::memory_order_relaxed) < 2) { }
        for (int round = 0; round < 1000; ++round)
            step();
    }

private:
    std::atomic<int> m_ready = 0;
};

void raceWithALoop(const std::function<void()> &step)
{
    Race race;
    Loop loop;
    loop.post([&] { race.run(step); });
    race.run(step);
}

void written_before_a_post()
{
    Loop loop;
    shared = 1;
    loop.post([] { ++shared; });
}

void written_before_many_posts()
{
    Loop loop;
    for (int count = 0; count < 1000; ++count) {
        auto *handed = new int(count);
        loop.post([handed] {
            *handed += 1;
            delete handed;
        });
    }
}

void read_after_the_thread_ended()
{
    Loop loop;
    loop.post([] { shared = 1; });
    loop.end();
    ++shared;
}

void asked_and_answered()
{
    QObject object;
    std::unique_ptr<QThread> thread(QThread::create([&object] {
        shared = 1;
        QMetaObject::invokeMethod(
            &object, [] { ++shared; }, Qt::BlockingQueuedConnection);
        ++shared;
    }));
    QEventLoop loop;
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    thread->start();
    loop.exec();
    thread->wait();
    ++shared;
}

void done_in_a_pool()
{
    QThreadPool pool;
    shared = 1;
    pool.start([] { ++shared; });
    pool.waitForDone();
    ++shared;
}

void under_a_mutex()
{
    QMutex mutex;
    const auto work = [&mutex] {
        for (int count = 0; count < 20'000; ++count) {
            const QMutexLocker lock(&mutex);
            ++shared;
        }
    };
    const std::unique_ptr<QThread> one(QThread::create(work)), other(QThread::create(work));
    one->start();
    other->start();
    one->wait();
    other->wait();
}

void written_after_a_post()
{
    raceWithALoop([] { ++shared; });
}

void posted_to_two_threads()
{
    Race race;
    Loop one, other;
    one.post([&] { race.run([] { ++shared; }); });
    other.post([&] { race.run([] { ++shared; }); });
}

void two_tasks_of_a_pool()
{
    Race race;
    QThreadPool pool;
    pool.setMaxThreadCount(2);
    for (int task = 0; task < 2; ++task)
        pool.start([&] { race.run([] { ++shared; }); });
    pool.waitForDone();
}

void filled_by_the_c_library()
{
    static std::array<char, 4096> target;
    raceWithALoop([] { std::memset(target.data(), 1, target.size()); });
}

void changed_in_a_container_of_qt()
{
    static QList<int> list(16);
    raceWithALoop([] { ++list[1]; });
}

void locked_in_both_orders()
{
    std::mutex first, second;
    const auto lock = [](std::mutex &outer, std::mutex &inner) {
        const std::scoped_lock one(outer);
        const std::scoped_lock two(inner);
    };
    lock(first, second);
    lock(second, first);
}

struct Sample
{
    const char *name;
    void (*run)();
};

#define SAMPLE(name)                                                                                                   \
    {                                                                                                                  \
#name, &name                                                                                                   \
    }
constexpr Sample ordered[]{SAMPLE(written_before_a_post),
                           SAMPLE(written_before_many_posts),
                           SAMPLE(read_after_the_thread_ended),
                           SAMPLE(asked_and_answered),
                           SAMPLE(done_in_a_pool),
                           SAMPLE(under_a_mutex)};
constexpr Sample races[]{SAMPLE(written_after_a_post),
                         SAMPLE(posted_to_two_threads),
                         SAMPLE(two_tasks_of_a_pool),
                         SAMPLE(filled_by_the_c_library),
                         SAMPLE(changed_in_a_container_of_qt),
                         SAMPLE(locked_in_both_orders)};
#undef SAMPLE

void addRows(std::span<const Sample> samples)
{
    QTest::addColumn<QString>("name");
    for (const Sample &sample : samples)
        QTest::newRow(sample.name) << QString::fromLatin1(sample.name);
}

//! What TSan says of a sample.
QString report(const QString &name)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    // The later one counts: a report of a sample is not one of this test.
    environment.insert(u"TSAN_OPTIONS"_s, environment.value(u"TSAN_OPTIONS"_s) + u":log_path=stderr"_s);
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {u"--sample"_s, name});
    process.waitForFinished(-1);
    return QString::fromUtf8(process.readAllStandardError());
}

int runSample(const char *name)
{
    for (const auto samples : {std::span<const Sample>(ordered), std::span<const Sample>(races)}) {
        for (const Sample &sample : samples) {
            if (std::strcmp(sample.name, name) == 0)
                sample.run();
        }
    }
    return 0;
}

} // namespace

void tst_ThreadSanitizer::is_silent_where_qt_orders_data()
{
    addRows(ordered);
}

void tst_ThreadSanitizer::is_silent_where_qt_orders()
{
    QFETCH(QString, name);
    QCOMPARE(report(name), QString());
}

void tst_ThreadSanitizer::finds_a_race_data()
{
    addRows(races);
}

void tst_ThreadSanitizer::finds_a_race()
{
    QFETCH(QString, name);
    const QString said = report(name);
    QVERIFY2(said.contains(u"WARNING: ThreadSanitizer: "), qPrintable(said));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && std::strcmp(argv[1], "--sample") == 0)
        return runSample(argv[2]);
    tst_ThreadSanitizer test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_thread_sanitizer.moc"
