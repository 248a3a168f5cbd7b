// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/message_window.h>

#include <QPointer>

namespace skein::client {

namespace {

// Read messages that stay in sight above the first unread one.
constexpr qsizetype contextOfUnread = 10;

} // namespace

MessageWindow::MessageWindow(Workspace &workspace, ConversationId conversation, QObject *parent)
    : QObject(parent),
      m_workspace(workspace), m_conversation(conversation)
{
    const StoreEvents &events = workspace.events();
    connect(&events, &StoreEvents::entriesChanged, this, &MessageWindow::onEntries);
    connect(&events, &StoreEvents::outboxChanged, this, &MessageWindow::onOutbox);
    connect(&events, &StoreEvents::conversationsChanged, this, &MessageWindow::onConversations);
    connect(&events, &StoreEvents::membersChanged, this, &MessageWindow::onMembers);
    connect(&events, &StoreEvents::profilesChanged, this, [this] { onMembers(m_conversation); });
    connect(&events, &StoreEvents::startedAnew, this, &MessageWindow::jumpToNewest);
    readRow();
    if (m_row.log.unread > 0) {
        m_unreadAfter = m_row.log.readUpTo;
        m_unreadThen = m_row.log.unread;
    }
    m_members = workspace.store().conversations.members(conversation);
    m_waiting = workspace.store().outbox.messages(conversation);
    readFirst();
}

void MessageWindow::loadOlder()
{
    if (m_isAtBeginning || m_isLoadingOlder)
        return;
    if (prependHeld())
        Q_EMIT changed();
    else
        fetchOlder();
}

void MessageWindow::loadNewer()
{
    if (m_isAtEnd || m_entries.isEmpty())
        return;
    const auto newer = m_workspace.store().log.after(m_conversation, m_entries.last().seq, page);
    if (newer.entries.isEmpty())
        return jumpToNewest(); // what follows is not held here
    m_entries.append(newer.entries);
    m_isAtEnd = reachesEnd(newer);
    dropOldest();
    Q_EMIT changed();
    Q_EMIT loadingChanged();
}

void MessageWindow::jumpToNewest()
{
    if (m_isAtEnd && !m_entries.isEmpty())
        return;
    readNewest();
    Q_EMIT changed();
    Q_EMIT loadingChanged();
}

void MessageWindow::readRow()
{
    m_row = m_workspace.store().conversations.row(m_conversation).value_or(ConversationRow());
}

void MessageWindow::readFirst()
{
    const LogStore &log = m_workspace.store().log;
    const bool isLong = m_unreadThen > page - contextOfUnread;
    const auto unread = isLong ? log.after(m_conversation, *m_unreadAfter, page) : EntryStretch();
    if (unread.entries.isEmpty())
        return readNewest();
    m_entries = log.before(m_conversation, m_unreadAfter->next(), contextOfUnread).entries + unread.entries;
    m_isAtEnd = reachesEnd(unread);
}

// Older ranges end at a hole, not at the end of the log.
bool MessageWindow::reachesEnd(const EntryStretch &stretch) const
{
    const auto newest = m_workspace.store().log.newestRange(m_conversation);
    return !stretch.moreAfter && newest && newest->first <= stretch.entries.last().seq;
}

bool MessageWindow::leavesOutUnread() const
{
    const bool isBehind = m_unreadAfter && !m_entries.isEmpty() && m_entries.first().seq > m_unreadAfter->next();
    return isBehind && !m_workspace.store().log.before(m_conversation, m_entries.first().seq, 1).entries.isEmpty();
}

void MessageWindow::readNewest()
{
    m_inView.reset();
    m_entries = m_workspace.store().log.newest(m_conversation, page).entries;
    m_hasDroppedOlder = leavesOutUnread();
    m_isAtEnd = true;
    m_isAtBeginning = false;
    if (m_entries.size() < page)
        loadOlder();
}

// The stretch from the first loaded entry on, as it is now; at the end it takes in what came.
void MessageWindow::readAgain()
{
    const LogStore &log = m_workspace.store().log;
    if (m_entries.isEmpty())
        return readNewest();
    const auto held = log.rangeAround(m_conversation, m_entries.first().seq);
    const auto newest = log.newestRange(m_conversation);
    const bool hasHole = held && newest && held->last < newest->first;
    if (!held || (m_isAtEnd && hasHole))
        return readNewest();
    m_entries = log.between(m_conversation, m_entries.first().seq, m_isAtEnd ? held->last : m_entries.last().seq);
    dropFarthest();
}

void MessageWindow::onEntries(ConversationId conversation, Seq first, Seq last)
{
    if (conversation != m_conversation)
        return;
    const bool isBefore = !m_entries.isEmpty() && last < m_entries.first().seq;
    const bool isAfter = !m_isAtEnd && !m_entries.isEmpty() && first > m_entries.last().seq;
    if (isBefore || isAfter)
        return;
    readAgain();
    onOutbox(conversation); // an own message leaves the outbox with the change that brings it into the log
}

void MessageWindow::onConversations(const QList<ConversationId> &conversations)
{
    if (!conversations.contains(m_conversation))
        return;
    const ConversationRow before = std::exchange(m_row, {});
    readRow();
    Q_EMIT rowChanged();
    if (m_row.kind != before.kind || m_row.log.peerReadUpTo != before.log.peerReadUpTo)
        Q_EMIT changed();
}

void MessageWindow::onOutbox(ConversationId conversation)
{
    if (conversation != m_conversation)
        return;
    m_waiting = m_workspace.store().outbox.messages(m_conversation);
    Q_EMIT changed();
}

void MessageWindow::onMembers(ConversationId conversation)
{
    if (conversation != m_conversation)
        return;
    m_members = m_workspace.store().conversations.members(m_conversation);
    Q_EMIT changed();
}

bool MessageWindow::hasPlaceAfter(Seq seq) const
{
    const bool isDropped = m_hasDroppedOlder && !m_isAtBeginning && !m_entries.isEmpty();
    return !isDropped || m_entries.first().seq <= seq.next();
}

bool MessageWindow::isInNewerHalf() const
{
    return m_inView && !m_entries.isEmpty() && *m_inView >= m_entries[m_entries.size() / 2].seq;
}

void MessageWindow::dropFarthest()
{
    const bool isInOlderHalf = m_inView && *m_inView < m_entries[m_entries.size() / 2].seq;
    if (isInOlderHalf)
        dropNewest();
    else
        dropOldest();
}

void MessageWindow::dropNewest()
{
    if (m_entries.size() <= most)
        return;
    m_entries.resize(most);
    m_isAtEnd = false;
}

void MessageWindow::dropOldest()
{
    if (m_entries.size() <= most)
        return;
    m_entries.remove(0, m_entries.size() - most);
    m_hasDroppedOlder = true;
    m_isAtBeginning = false;
}

bool MessageWindow::prependHeld()
{
    const LogStore &log = m_workspace.store().log;
    const auto older = m_entries.isEmpty() ? log.newest(m_conversation, page)
                                           : log.before(m_conversation, m_entries.first().seq, page);
    m_entries = older.entries + m_entries;
    if (isInNewerHalf())
        dropOldest();
    else
        dropNewest();
    return !older.entries.isEmpty();
}

QCoro::Task<> MessageWindow::fetchOlder()
{
    const QPointer<MessageWindow> self(this);
    setLoadingOlder(true);
    const Seq before = oldest();
    const auto found = co_await m_workspace.history.loadBefore(m_conversation, before);
    if (!self)
        co_return;
    const bool hasMoved = before != oldest();
    if (!hasMoved)
        takeOlder(found);
    setLoadingOlder(false);
    if (hasMoved && m_entries.size() < page)
        loadOlder(); // before where it is now: that was refused meanwhile
}

void MessageWindow::takeOlder(const Result<bool> &found)
{
    m_isAtBeginning = found && !*found;
    if (found && *found && prependHeld())
        Q_EMIT changed();
}

Seq MessageWindow::oldest() const
{
    return m_entries.isEmpty() ? Seq() : m_entries.first().seq;
}

void MessageWindow::setLoadingOlder(bool isLoading)
{
    m_isLoadingOlder = isLoading;
    Q_EMIT loadingChanged();
}

} // namespace skein::client
