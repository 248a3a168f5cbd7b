// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <dispatcher/notifier_table.h>

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace skein {

namespace {

constexpr std::array types{QSocketNotifier::Read, QSocketNotifier::Write, QSocketNotifier::Exception};
constexpr std::array<quint32, 3> asks{EPOLLIN, EPOLLOUT, EPOLLPRI};
//! No set of events, so that it differs from whatever is wanted.
constexpr quint32 uncertain = ~quint32(0);

//! An error and a hang-up concern every notifier: each has to find out that its socket is gone.
constexpr bool concerns(quint32 events, QSocketNotifier::Type type)
{
    return (events & (asks[type] | EPOLLHUP | EPOLLERR)) != 0;
}

} // namespace

bool NotifierTable::Entry::isEmpty() const
{
    return std::all_of(notifiers.begin(), notifiers.end(), [](const auto *notifier) { return !notifier; });
}

quint32 NotifierTable::Entry::wanted() const
{
    quint32 events = 0;
    for (const auto type : types) {
        const bool isGuessed = type == QSocketNotifier::Write && isFresh;
        events |= notifiers[type] && !isGuessed ? asks[type] : 0;
    }
    return events;
}

NotifierTable::NotifierTable(Epoll &epoll) : m_epoll(epoll) { }

void NotifierTable::add(QSocketNotifier *notifier)
{
    const auto descriptor = int(notifier->socket());
    auto &entry = m_entries[descriptor];
    auto &slot = entry.notifiers[notifier->type()];
    if (slot && slot != notifier) {
        qWarning("Two socket notifiers of one type for descriptor %d: the second one counts", descriptor);
        // The first one may have outlived its descriptor, whose number was reused.
        entry.told = uncertain;
    }
    slot = notifier;
    if (notifier->type() == QSocketNotifier::Write)
        markFresh(descriptor, entry);
    markDirty(descriptor, entry);
}

void NotifierTable::remove(QSocketNotifier *notifier)
{
    const auto descriptor = int(notifier->socket());
    auto *entry = find(descriptor);
    if (!entry || entry->notifiers[notifier->type()] != notifier)
        return;
    entry->notifiers[notifier->type()] = nullptr;
    if (notifier->type() == QSocketNotifier::Write)
        unmarkFresh(*entry);
    if (entry->isEmpty())
        forget(descriptor, *entry);
    else
        markDirty(descriptor, *entry);
}

void NotifierTable::clear()
{
    for (auto &[descriptor, entry] : m_entries) {
        entry.notifiers = {};
        unmarkFresh(entry);
        forget(descriptor, entry);
    }
}

bool NotifierTable::isImpatient() const
{
    return m_freshCount > 0 || !m_alwaysReady.empty();
}

void NotifierTable::tellKernel()
{
    if (m_hasGhost)
        startOver();
    // Not a range: whoever is disabled becomes dirty.
    for (std::size_t index = 0; index < m_dirty.size(); ++index) {
        const int descriptor = m_dirty[index];
        auto *entry = find(descriptor);
        if (!entry)
            continue;
        entry->isDirty = false;
        if (const int error = tell(descriptor, *entry))
            disable(descriptor, error);
    }
    m_dirty.clear();
}

int NotifierTable::activate(std::span<const epoll_event> ready)
{
    const auto round = ++m_round;
    int activated = 0;
    for (std::size_t index = 0; index < ready.size() && round == m_round; ++index)
        activated += activateOne(Readiness(ready[index]));
    return activated;
}

int NotifierTable::activateAlwaysReady()
{
    int activated = 0;
    const auto descriptors = m_alwaysReady;
    for (const int descriptor : descriptors) {
        for (const auto type : {QSocketNotifier::Read, QSocketNotifier::Write}) {
            const auto *entry = find(descriptor);
            activated += entry && entry->isAlwaysReady && activateOne(descriptor, type) ? 1 : 0;
        }
    }
    return activated;
}

int NotifierTable::activateFresh()
{
    dropEmpty();
    ++m_guesses;
    int activated = 0;
    for (auto left = m_fresh.size(); left > 0 && !m_fresh.empty(); --left) {
        const int descriptor = m_fresh.front();
        m_fresh.pop_front();
        auto *entry = find(descriptor);
        if (!entry || !entry->isFresh)
            continue;
        unmarkFresh(*entry);
        entry->guessedIn = m_guesses;
        markDirty(descriptor, *entry);
        activated += activateOne(descriptor, QSocketNotifier::Write) ? 1 : 0;
    }
    return activated;
}

NotifierTable::Entry *NotifierTable::find(int descriptor)
{
    const auto found = m_entries.find(descriptor);
    return found == m_entries.end() ? nullptr : &found->second;
}

void NotifierTable::markDirty(int descriptor, Entry &entry)
{
    if (!std::exchange(entry.isDirty, true))
        m_dirty.push_back(descriptor);
}

// One guess, then the kernel decides: a slot that enables its notifier again, because the socket took nothing, would
// spin until the peer reads.
void NotifierTable::markFresh(int descriptor, Entry &entry)
{
    const bool isWatched = (entry.told & EPOLLOUT) != 0;
    if (isWatched || entry.isFresh || entry.guessedIn == m_guesses)
        return;
    entry.isFresh = true;
    ++m_freshCount;
    m_fresh.push_back(descriptor);
}

void NotifierTable::unmarkFresh(Entry &entry)
{
    if (std::exchange(entry.isFresh, false))
        --m_freshCount;
}

// The entry stays for a round, for it knows whether it was guessed.
void NotifierTable::forget(int descriptor, Entry &entry)
{
    if (entry.tag != 0 && m_epoll.remove(descriptor) != 0)
        m_mayHaveGhosts = true;
    if (entry.isAlwaysReady)
        std::erase(m_alwaysReady, descriptor);
    const auto guessedIn = entry.guessedIn;
    const bool isDirty = entry.isDirty;
    entry = {};
    entry.guessedIn = guessedIn;
    entry.isDirty = isDirty;
    m_emptied.push_back(descriptor);
}

void NotifierTable::dropEmpty()
{
    for (const int descriptor : m_emptied) {
        const auto *entry = find(descriptor);
        if (entry && entry->isEmpty())
            m_entries.erase(descriptor);
    }
    m_emptied.clear();
}

int NotifierTable::tell(int descriptor, Entry &entry)
{
    const auto events = entry.wanted();
    if (events == entry.told || entry.isAlwaysReady || entry.isEmpty())
        return 0;
    int error = entry.tag == 0 ? enlist(descriptor, entry) : m_epoll.modify(descriptor, events, entry.tag);
    if (error == ENOENT) {
        // The number belongs to another file by now.
        m_mayHaveGhosts = true;
        error = enlist(descriptor, entry);
    }
    if (error == EPERM) {
        entry.isAlwaysReady = true;
        m_alwaysReady.push_back(descriptor);
        return 0;
    }
    entry.told = events;
    return error;
}

int NotifierTable::enlist(int descriptor, Entry &entry)
{
    // 0 is nobody's tag.
    m_lastTag = std::max<quint32>(m_lastTag + 1, 1);
    int error = m_epoll.add(descriptor, entry.wanted(), m_lastTag);
    // A ghost whose file has got its number back.
    if (error == EEXIST)
        error = m_epoll.modify(descriptor, entry.wanted(), m_lastTag);
    entry.tag = error == 0 ? m_lastTag : 0;
    return error;
}

void NotifierTable::disable(int descriptor, int error)
{
    qWarning("Socket notifiers of descriptor %d are disabled: %s", descriptor, qPrintable(qt_error_string(error)));
    const auto notifiers = find(descriptor)->notifiers;
    for (auto *notifier : notifiers) {
        if (notifier)
            notifier->setEnabled(false);
    }
}

void NotifierTable::startOver()
{
    if (!m_epoll.reopen())
        return;
    m_mayHaveGhosts = m_hasGhost = false;
    for (auto &[descriptor, entry] : m_entries) {
        entry.told = entry.tag = 0;
        markDirty(descriptor, entry);
    }
}

int NotifierTable::activateOne(const Readiness &readiness)
{
    const auto round = m_round;
    int activated = 0;
    for (const auto type : types) {
        auto *entry = find(readiness.descriptor());
        if (!entry || entry->tag != readiness.tag()) {
            m_hasGhost |= m_mayHaveGhosts && readiness.tag() != 0 && activated == 0;
            break;
        }
        entry->guessedIn = 0;
        if (concerns(readiness.events(), type))
            activated += activateOne(readiness.descriptor(), type) ? 1 : 0;
        if (round != m_round)
            break;
    }
    return activated;
}

bool NotifierTable::activateOne(int descriptor, QSocketNotifier::Type type)
{
    auto *notifier = find(descriptor)->notifiers[type];
    if (!notifier)
        return false;
    QEvent event(QEvent::SockAct);
    QCoreApplication::sendEvent(notifier, &event);
    return true;
}

} // namespace skein
