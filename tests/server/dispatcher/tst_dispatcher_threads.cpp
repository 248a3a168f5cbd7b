// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "both_dispatchers.h"
#include "listener.h"
#include "passes.h"
#include "socket_pair.h"

#include <dispatcher/dispatcher_factory.h>

#include <QPointer>
#include <QSemaphore>
#include <QSocketNotifier>
#include <QThread>
#include <QTimer>

#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <semaphore>
#include <vector>

using namespace skein;

//! Threads that run on our dispatcher, as the gateway's do.
class tst_DispatcherThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_thread_runs_on_it_and_deletes_it();
    void what_was_posted_before_the_start_arrives();
    void a_thread_may_end_before_it_began();
    void many_threads_begin_and_end();
    void nothing_that_many_threads_post_is_lost();
    void questions_and_answers_between_two_threads();
    void what_was_posted_before_a_byte_was_sent_comes_before_it();
    void an_object_and_its_sockets_and_timers_travel();
    void wake_ups_and_interrupts_rain_on_a_working_loop();
};

namespace {

//! Ends with its scope.
class Thread final : public QThread
{
public:
    Thread()
    {
        auto dispatcher = makeEpollDispatcher();
        m_dispatcher = dispatcher.get();
        setEventDispatcher(dispatcher.release());
    }
    ~Thread() override { end(); }

    void end()
    {
        quit();
        wait();
    }
    //! Runs it in the thread and waits for it.
    template<class Work>
    void call(Work work)
    {
        std::binary_semaphore done{0};
        auto *there = new QObject;
        there->moveToThread(this);
        QMetaObject::invokeMethod(there, [&work, &done, there] {
            work();
            there->deleteLater();
            done.release();
        });
        done.acquire();
    }
    [[nodiscard]] QAbstractEventDispatcher *installed() const { return m_dispatcher; }

private:
    QPointer<QAbstractEventDispatcher> m_dispatcher;
};

std::unique_ptr<QThread> started(const std::function<void()> &work)
{
    std::unique_ptr<QThread> thread(QThread::create(work));
    thread->start();
    return thread;
}

} // namespace

void tst_DispatcherThreads::the_thread_runs_on_it_and_deletes_it()
{
    Thread thread;
    thread.start();
    bool isOurs = false;
    thread.call([&] { isOurs = isOnEpoll(); });
    QVERIFY(isOurs);
    QVERIFY(thread.installed());
    thread.end();
    QVERIFY(!thread.installed());
}

void tst_DispatcherThreads::what_was_posted_before_the_start_arrives()
{
    Thread thread;
    Listener listener;
    QSemaphore arrived;
    listener.onPosted = [&] { arrived.release(); };
    listener.moveToThread(&thread);
    for (int count = 0; count < 100; ++count)
        listener.post();
    thread.start();
    arrived.acquire(100);
    thread.end();
    QCOMPARE(listener.posted, 100);
}

void tst_DispatcherThreads::a_thread_may_end_before_it_began()
{
    for (int round = 0; round < 200; ++round) {
        Thread thread;
        thread.start();
    }
}

void tst_DispatcherThreads::many_threads_begin_and_end()
{
    std::atomic<int> arrived = 0;
    for (int round = 0; round < 20; ++round) {
        std::array<Thread, 10> threads;
        for (auto &thread : threads)
            thread.start();
        for (auto &thread : threads)
            thread.call([&] { ++arrived; });
    }
    QCOMPARE(arrived, 200);
}

void tst_DispatcherThreads::nothing_that_many_threads_post_is_lost()
{
    constexpr int threads = 8;
    constexpr int each = 5000;
    Thread loop;
    std::array<Listener, threads> listeners;
    QSemaphore arrived;
    for (auto &listener : listeners) {
        listener.onPosted = [&] { arrived.release(); };
        listener.moveToThread(&loop);
    }
    loop.start();
    std::vector<std::unique_ptr<QThread>> posting;
    for (auto &listener : listeners) {
        posting.push_back(started([&listener] {
            for (int count = 0; count < each; ++count)
                listener.post();
        }));
    }
    arrived.acquire(threads * each);
    for (auto &thread : posting)
        QVERIFY(thread->wait());
    // The rain is over, and the loop rests.
    qsizetype passes = 0;
    loop.call([&] { passes = passesOfAnIdleLoop(); });
    QVERIFY2(passes < 10, qPrintable(QString::number(passes)));
    loop.end();
    for (const auto &listener : listeners)
        QCOMPARE(listener.posted, each);
}

// Each question meets a thread that has just gone to sleep, or is about to.
void tst_DispatcherThreads::questions_and_answers_between_two_threads()
{
    constexpr int rounds = 5000;
    Thread one;
    Thread two;
    Listener asks;
    Listener answers;
    QSemaphore done;
    asks.onPosted = [&] { asks.posted < rounds ? answers.post() : done.release(); };
    answers.onPosted = [&] { asks.post(); };
    asks.moveToThread(&one);
    answers.moveToThread(&two);
    one.start();
    two.start();
    asks.post();
    done.acquire();
    two.end(); // first: a thread must not end while another one may still be in a post to it
    one.end();
    QCOMPARE(asks.posted, rounds);
    QCOMPARE(answers.posted, rounds - 1);
}

// The thread finds both when it wakes.
void tst_DispatcherThreads::what_was_posted_before_a_byte_was_sent_comes_before_it()
{
    Thread thread;
    const SocketPair pair;
    Listener listener;
    QSemaphore done;
    int inversions = 0;
    int bytes = 0;
    auto *notifier = new QSocketNotifier(pair.near.number(), QSocketNotifier::Read, &listener);
    connect(notifier, &QSocketNotifier::activated, &listener, [&] {
        bytes += int(receive(pair.near).size());
        inversions += listener.posted < bytes ? 1 : 0;
        done.release();
    });
    listener.moveToThread(&thread);
    thread.start();
    for (int round = 0; round < 1000; ++round) {
        listener.post();
        QCOMPARE(send(pair.far, "x"), 1);
        done.acquire();
    }
    thread.end();
    QCOMPARE(inversions, 0);
    QCOMPARE(bytes, 1000);
}

void tst_DispatcherThreads::an_object_and_its_sockets_and_timers_travel()
{
    std::array<Thread, 3> threads;
    for (auto &thread : threads)
        thread.start();
    const SocketPair pair;
    QObject traveller;
    std::counting_semaphore<> heard{0};
    std::counting_semaphore<> fired{0};
    std::binary_semaphore moved{0};
    auto *notifier = new QSocketNotifier(pair.near.number(), QSocketNotifier::Read, &traveller);
    connect(notifier, &QSocketNotifier::activated, &traveller,
            [&] { heard.release(receive(pair.near).isEmpty() ? 0 : 1); });
    auto *timer = new QTimer(&traveller);
    connect(timer, &QTimer::timeout, &traveller, [&] { fired.release(); });
    timer->start(1);
    traveller.moveToThread(&threads[0]);
    for (std::size_t round = 0; round < 30; ++round) {
        QCOMPARE(send(pair.far, "x"), 1);
        heard.acquire();
        fired.acquire();
        auto *const next = &threads[(round + 1) % 3];
        QMetaObject::invokeMethod(&traveller, [&traveller, &moved, next] {
            traveller.moveToThread(next);
            moved.release();
        });
        moved.acquire();
    }
    QMetaObject::invokeMethod(&traveller, [&] {
        timer->stop();
        notifier->setEnabled(false);
        moved.release();
    });
    moved.acquire();
    for (auto &thread : threads)
        thread.end();
}

void tst_DispatcherThreads::wake_ups_and_interrupts_rain_on_a_working_loop()
{
    Thread thread;
    Listener listener;
    QSemaphore fired;
    listener.onTimer = [&](int) { fired.release(); };
    thread.start();
    auto *dispatcher = thread.installed();
    listener.moveToThread(&thread);
    QMetaObject::invokeMethod(&listener, [&] { listener.startTimer(1, Qt::PreciseTimer); });
    const auto wakes = started([=] {
        for (int drop = 0; drop < 20000; ++drop)
            dispatcher->wakeUp();
    });
    const auto interrupts = started([=] {
        for (int drop = 0; drop < 20000; ++drop)
            dispatcher->interrupt();
    });
    fired.acquire(20);
    QVERIFY(wakes->wait());
    QVERIFY(interrupts->wait());
    fired.acquire(5);
}

QTEST_GUILESS_MAIN(tst_DispatcherThreads)
#include "tst_dispatcher_threads.moc"
