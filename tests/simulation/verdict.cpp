// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "verdict.h"

#include <checker/group_rights.h>
#include <checker/server_log.h>
#include <checker/store_log.h>

#include <algorithm>

namespace skein::sim {

using namespace Qt::StringLiterals;
using namespace test;
using Kind = Findings::Kind;

namespace {

//! Says who, before each sentence.
Findings of(const QString &who, const Findings &found)
{
    Findings named;
    named.addAll(found, who + u": "_s);
    return named;
}

class Verdict
{
public:
    explicit Verdict(const sql::Settings &database) : m_server(database), m_logs(m_server.logs()) { }

    Findings onServer() const
    {
        Findings found = m_server.contradictions() += brokenRights(m_server.groupDeeds(), groupRules.membersMost);
        for (const auto &[conversation, log] : m_logs.asKeyValueRange())
            found += of(u"conversation %1"_s.arg(conversation), holesIn(log) += duplicatesIn(log));
        return found;
    }

    //! What the device wrote and was told.
    Findings onWritings(const Device &device) const
    {
        Findings found;
        for (const auto &[conversation, writing] : device.writings().asKeyValueRange()) {
            const Log log = m_logs.value(conversation);
            QStringList written = writing.written;
            written.removeIf([&](const QString &tag) { return isExcused(device, tag, writing) && !isIn(log, tag); });
            found += lossesIn(log, writing.acknowledged);
            found += disordersIn(log, device.account().value(), written);
        }
        return found;
    }

    //! What the device holds.
    Findings onStore(const Device &device) const
    {
        const client::Store &store = device.workspace()->store();
        Findings found;
        const auto memberships = m_server.memberships(device.account().value());
        const auto marks = m_server.marks(device.account().value());
        QList<qint64> known;
        for (const client::ConversationRow &row : store.conversations.rows()) {
            known.append(row.id.value());
            const auto membership = memberships.value(row.id.value());
            found += onLog(store, row.id, membership);
            if (row.kind == ConversationKind::Group)
                found += onGroup(row, membership);
            found += onRow(row, membership, marks.value(row.id.value()));
        }
        for (const auto &[conversation, membership] : memberships.asKeyValueRange()) {
            if (!known.contains(conversation))
                found.add(Kind::Lost, u"does not know conversation %1"_s.arg(conversation));
        }
        found += onContacts(device);
        return found;
    }

private:
    static bool isIn(const Log &log, const QString &tag)
    {
        return std::ranges::any_of(log, [&tag](const LoggedEntry &entry) { return entry.tag == tag; });
    }

    //! Behind a message that was refused the others wait.
    static bool isExcused(const Device &device, const QString &tag, const Writing &writing)
    {
        return writing.mayBeMissing.contains(tag) || device.workspace()->store().outbox.message(ClientTag(tag));
    }

    Findings onLog(const client::Store &store, ConversationId conversation, const Membership &membership) const
    {
        const Log log = m_logs.value(conversation.value());
        Findings found = differences(log, logOf(store, conversation), membership.windows, rangesOf(store, conversation));
        const auto newest = store.log.newestRange(conversation);
        const qint64 last = lastOf(log, membership.windows);
        if (last > 0 && (!newest || newest->last.value() < last))
            found.add(Kind::Lost, u"does not reach the end #%1 of its log"_s.arg(last));
        return of(u"conversation %1"_s.arg(conversation.value()), found);
    }

    static QList<test::Window> rangesOf(const client::Store &store, ConversationId conversation)
    {
        QList<test::Window> ranges;
        for (const client::HeldRange &range : store.log.ranges(conversation))
            ranges.append({range.first.value(), range.last.value()});
        return ranges;
    }

    static qint64 lastOf(const Log &log, const QList<test::Window> &windows)
    {
        return log.isEmpty() || windows.isEmpty() ? 0 : std::min(log.last().seq, windows.last().to);
    }

    static Findings onRow(const client::ConversationRow &row, const Membership &membership, const StoredMark &mark)
    {
        Findings found;
        if (row.isMember != membership.isMember || row.mayWrite != membership.mayWrite)
            found.add(Kind::State, u"it shows other rights than it has"_s);
        if (row.log.unread != mark.unread)
            found.add(Kind::State, u"it shows %1 unread after #%2 instead of %3 after #%4"_s.arg(row.log.unread)
                                       .arg(row.log.readUpTo.value())
                                       .arg(mark.unread)
                                       .arg(mark.readUpTo));
        constexpr qint64 begin = 1; // what says that there is a conversation: everybody has read it
        if (std::max(row.log.peerReadUpTo.value(), begin) != std::max(mark.peerReadUpTo, begin))
            found.add(Kind::State, u"it shows that the other side read up to #%1 instead of #%2"_s
                                       .arg(row.log.peerReadUpTo.value())
                                       .arg(mark.peerReadUpTo));
        if (row.log.readUpTo > row.log.head)
            found.add(Kind::Mark, u"its mark is beyond the end"_s);
        return of(u"conversation %1"_s.arg(row.id.value()), found);
    }

    static Findings onGroup(const client::ConversationRow &row, const Membership &membership)
    {
        Findings found;
        const bool sameState = row.title == membership.title && row.isEveryoneMuted == membership.isEveryoneMuted
            && row.isDissolved == membership.isDissolved;
        const bool sameRank = int(row.role) == membership.role && row.mutedUntil.value_or(Timestamp()).ms == membership.mutedUntil;
        if (membership.isMember && (!sameState || !sameRank))
            found.add(Kind::State, u"it shows another group than there is"_s);
        return of(u"conversation %1"_s.arg(row.id.value()), found);
    }

    Findings onContacts(const Device &device) const
    {
        QList<qint64> contacts;
        for (const client::ContactRow &contact : device.workspace()->store().contacts.contacts())
            contacts.append(contact.profile.account.value());
        std::ranges::sort(contacts);
        Findings found;
        if (contacts != m_server.contacts(device.account().value()))
            found.add(Kind::State, u"it shows other contacts than it has"_s);
        return found;
    }

    ServerLog m_server;
    QHash<qint64, Log> m_logs;
};

} // namespace

Findings verdictOn(ServerMachine &server, const std::vector<std::unique_ptr<Device>> &devices)
try {
    const Verdict verdict(server.database());
    Findings found = verdict.onServer();
    for (const auto &device : devices) {
        if (device->wasSignedOut())
            found.add(Kind::State, u"%1: it was signed out"_s.arg(device->name()));
        if (device->workspace())
            found += of(device->name(), verdict.onWritings(*device) += verdict.onStore(*device));
        else
            found.add(Kind::Unsettled, u"%1: nobody is signed in"_s.arg(device->name()));
    }
    return found;
} catch (const sql::Failure &failure) {
    Findings found;
    found.add(Kind::Lost, u"a database cannot be read: %1"_s.arg(QString::fromUtf8(failure.what())));
    return found;
}

qint64 entryCount(ServerMachine &server)
{
    qint64 count = 0;
    for (const Log &log : ServerLog(server.database()).logs())
        count += log.size();
    return count;
}

} // namespace skein::sim
