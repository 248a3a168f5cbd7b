// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <dispatcher/epoll.h>

#include <QSocketNotifier>

#include <array>
#include <deque>
#include <span>
#include <unordered_map>
#include <vector>

namespace skein {

//! The enabled socket notifiers of one thread by descriptor, and what the kernel has been told of them.
//!
//! What changes is told before the next wait, in one call a descriptor; what was undone by then costs nothing. Only
//! the last notifier of a descriptor leaves the kernel's list at once, since its number may be reused. A write notifier
//! that was just enabled is activated once without asking (`activateFresh`): its socket is nearly always writable. So
//! its descriptor has to be non-blocking. A descriptor that is always ready (a regular file) is activated in each pass.
//!
//! Notifiers may be added, removed and deleted by every slot, and slots may run event loops: an activation reaches only
//! a notifier whose descriptor was in the kernel's list under the same tag when the kernel answered. A descriptor that
//! is replaced (dup2) under an enabled notifier is not noticed. Lives on: one thread.
class NotifierTable
{
public:
    explicit NotifierTable(Epoll &epoll);

    void add(QSocketNotifier *notifier);
    void remove(QSocketNotifier *notifier);
    void clear();

    //! Whether there is something to activate without the kernel: then do not wait.
    [[nodiscard]] bool isImpatient() const;
    //! Before each wait. Disables the notifiers of descriptors that are no descriptors.
    void tellKernel();

    //! These answer how many notifiers they activated. `ready` may be overwritten by slots that wait themselves: the
    //! rest is dropped then, and comes again.
    int activate(std::span<const epoll_event> ready);
    int activateAlwaysReady();
    //! Those that were fresh when the call began, so that a slot that enables and disables cannot keep it going.
    int activateFresh();

private:
    struct Entry
    {
        //! By QSocketNotifier::Type.
        std::array<QSocketNotifier *, 3> notifiers{};
        //! The events that the kernel watches for.
        quint32 told = 0;
        //! What the kernel knows the descriptor by, 0 when it does not know it.
        quint32 tag = 0;
        //! The round of `activateFresh` that activated the write notifier.
        quint32 guessedIn = 0;
        bool isDirty = false;
        bool isFresh = false;
        bool isAlwaysReady = false;

        [[nodiscard]] bool isEmpty() const;
        [[nodiscard]] quint32 wanted() const;
    };

    [[nodiscard]] Entry *find(int descriptor);
    void markDirty(int descriptor, Entry &entry);
    void markFresh(int descriptor, Entry &entry);
    void unmarkFresh(Entry &entry);
    void forget(int descriptor, Entry &entry);
    void dropEmpty();

    //! These answer 0 or an errno.
    int tell(int descriptor, Entry &entry);
    int enlist(int descriptor, Entry &entry);
    void disable(int descriptor, int error);
    void startOver();

    int activateOne(const Readiness &readiness);
    bool activateOne(int descriptor, QSocketNotifier::Type type);

    Epoll &m_epoll;
    std::unordered_map<int, Entry> m_entries;
    std::vector<int> m_dirty;
    //! Also those that were removed before their turn.
    std::deque<int> m_fresh;
    int m_freshCount = 0;
    std::vector<int> m_emptied;
    std::vector<int> m_alwaysReady;
    quint32 m_lastTag = 0;
    quint32 m_guesses = 1;
    //! Changes with each `activate`, so that an outer one notices an inner one.
    quint64 m_round = 0;
    //! The kernel lists open files, not numbers. One that was closed before its notifiers went, and lives on elsewhere
    //! (a duplicate, a child process), keeps answering and cannot be taken off any more.
    bool m_mayHaveGhosts = false;
    bool m_hasGhost = false;
};

} // namespace skein
