// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QEventLoop>
#include <QMutex>
#include <QSemaphore>
#include <QThread>
#include <QThreadPool>

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

#include <array>
#include <memory>
#include <mutex>

// What Qt promises about threads, told to ThreadSanitizer, which cannot see into Debian's Qt. These functions stand
// before Qt's own in builds with -fsanitize=thread: each announces what its documentation guarantees, no more, and
// calls Qt's. A token belongs to one event, call, task or thread, so that two threads which only happen to use Qt at
// the same time stay unordered, and their race is found. None of this is instrumented itself.

namespace {

//! Qt's function of that name, after ours.
template <typename Function> Function original(const char *mangledName)
{
    const auto function = reinterpret_cast<Function>(::dlsym(RTLD_NEXT, mangledName));
    if (!function)
        qFatal("this Qt has no %s", mangledName);
    return function;
}

void before(const void *token)
{
    __tsan_release(const_cast<void *>(token));
}

void after(const void *token)
{
    __tsan_acquire(const_cast<void *>(token));
}

//! Qt wakes a thread's loops under a lock that the thread takes when it ends, before it deletes its dispatcher. This one
//! stands for it.
std::mutex &endOf(const QThread *thread)
{
    static std::array<std::mutex, 61> locks;
    return locks[qHash(quintptr(thread)) % locks.size()];
}

//! A slot that runs after the call that asked for it. Whoever drops it last destroys it after it has run.
class OrderedSlot final : public QtPrivate::QSlotObjectBase
{
public:
    explicit OrderedSlot(QSlotObjectBase *slot) : QSlotObjectBase(&act), m_slot(slot) { before(this); }

private:
    ~OrderedSlot() { m_slot->destroyIfLastRef(); }

    static void act(int which, QSlotObjectBase *self, QObject *receiver, void **arguments, bool *answer)
    {
        auto *slot = static_cast<OrderedSlot *>(self);
        after(slot);
        switch (which) {
        case Destroy:
            delete slot;
            break;
        case Call:
            slot->m_slot->call(receiver, arguments);
            before(slot);
            break;
        case Compare:
            *answer = slot->m_slot->compare(arguments);
            break;
        }
    }

    QSlotObjectBase *m_slot;
};

//! An event arrives after it was posted, and after its receiver moved to this thread.
bool onDelivery(void **data)
{
    after(data[1]);
    after(QThread::currentThread());
    return false;
}

[[maybe_unused]] const bool isListening = QInternal::registerCallback(QInternal::EventNotifyCallback, &onDelivery);

} // namespace

void QCoreApplication::postEvent(QObject *receiver, QEvent *event, int priority)
{
    static const auto post
        = original<void (*)(QObject *, QEvent *, int)>("_ZN16QCoreApplication9postEventEP7QObjectP6QEventi");
    before(event);
    post(receiver, event, priority);
}

bool QMetaObject::invokeMethodImpl(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type,
                                   void *ret)
{
    static const auto invoke = original<bool (*)(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, void *)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    auto *ordered = new OrderedSlot(slot);
    if (type != Qt::BlockingQueuedConnection)
        return invoke(object, ordered, type, ret);
    ordered->ref();
    const bool isDone = invoke(object, ordered, type, ret);
    after(ordered);
    ordered->destroyIfLastRef();
    return isDone;
}

void QObject::moveToThread(QThread *thread)
{
    static const auto move = original<void (*)(QObject *, QThread *)>("_ZN7QObject12moveToThreadEP7QThread");
    before(thread);
    move(this, thread);
}

void QThread::start(Priority priority)
{
    static const auto begin = original<void (*)(QThread *, Priority)>("_ZN7QThread5startENS_8PriorityE");
    const auto onEnd = [this] {
        const std::lock_guard lock(endOf(this));
        before(this);
        // The last of it that runs code of ours.
        const auto *dispatcher = QAbstractEventDispatcher::instance();
        QObject::connect(dispatcher, &QObject::destroyed, dispatcher, [this] { before(this); }, Qt::DirectConnection);
    };
    QObject::connect(this, &QThread::finished, this, onEnd, Qt::DirectConnection);
    begin(this, priority);
}

void QThread::exit(int code)
{
    static const auto end = original<void (*)(QThread *, int)>("_ZN7QThread4exitEi");
    const std::lock_guard lock(endOf(this));
    end(this, code);
}

void QThread::quit()
{
    exit(0);
}

bool QThread::wait(QDeadlineTimer deadline)
{
    static const auto join = original<bool (*)(QThread *, QDeadlineTimer)>("_ZN7QThread4waitE14QDeadlineTimer");
    const bool hasEnded = join(this, deadline);
    if (hasEnded)
        after(this);
    return hasEnded;
}

int QEventLoop::exec(ProcessEventsFlags flags)
{
    static const auto run = original<int (*)(QEventLoop *, ProcessEventsFlags)>(
        "_ZN10QEventLoop4execE6QFlagsINS_17ProcessEventsFlagEE");
    const int code = run(this, flags);
    after(this);
    return code;
}

void QEventLoop::exit(int code)
{
    static const auto end = original<void (*)(QEventLoop *, int)>("_ZN10QEventLoop4exitEi");
    before(this);
    end(this, code);
}

void QEventLoop::quit()
{
    exit(0);
}

void QThreadPool::start(std::function<void()> work, int priority)
{
    static const auto begin
        = original<void (*)(QThreadPool *, std::function<void()>, int)>("_ZN11QThreadPool5startESt8functionIFvvEEi");
    auto task = std::make_shared<std::function<void()>>(std::move(work));
    const void *token = task.get();
    std::function<void()> ordered = [this, task = std::move(task)] {
        after(task.get());
        std::exchange(*task, {})();
        before(this);
    };
    before(token); // now that everything is made which the pool's thread destroys
    begin(this, std::move(ordered), priority);
}

bool QThreadPool::waitForDone(int milliseconds)
{
    static const auto join = original<bool (*)(QThreadPool *, int)>("_ZN11QThreadPool11waitForDoneEi");
    const bool isDone = join(this, milliseconds);
    if (isDone)
        after(this);
    return isDone;
}

void QSemaphore::acquire(int n)
{
    static const auto take = original<void (*)(QSemaphore *, int)>("_ZN10QSemaphore7acquireEi");
    take(this, n);
    after(this);
}

bool QSemaphore::tryAcquire(int n)
{
    static const auto take = original<bool (*)(QSemaphore *, int)>("_ZN10QSemaphore10tryAcquireEi");
    const bool isTaken = take(this, n);
    if (isTaken)
        after(this);
    return isTaken;
}

bool QSemaphore::tryAcquire(int n, int timeout)
{
    static const auto take = original<bool (*)(QSemaphore *, int, int)>("_ZN10QSemaphore10tryAcquireEii");
    const bool isTaken = take(this, n, timeout);
    if (isTaken)
        after(this);
    return isTaken;
}

void QSemaphore::release(int n)
{
    static const auto give = original<void (*)(QSemaphore *, int)>("_ZN10QSemaphore7releaseEi");
    before(this);
    give(this, n);
}

// A mutex that nobody else holds is locked and unlocked by inline code, which is instrumented; these are for the
// others.

void QBasicMutex::lockInternal() QT_MUTEX_LOCK_NOEXCEPT
{
    static const auto lock = original<void (*)(QBasicMutex *)>("_ZN11QBasicMutex12lockInternalEv");
    lock(this);
    after(this);
}

bool QBasicMutex::lockInternal(int timeout) QT_MUTEX_LOCK_NOEXCEPT
{
    static const auto lock = original<bool (*)(QBasicMutex *, int)>("_ZN11QBasicMutex12lockInternalEi");
    const bool isLocked = lock(this, timeout);
    if (isLocked)
        after(this);
    return isLocked;
}

void QBasicMutex::unlockInternal() noexcept
{
    static const auto unlock = original<void (*)(QBasicMutex *)>("_ZN11QBasicMutex14unlockInternalEv");
    before(this);
    unlock(this);
}
