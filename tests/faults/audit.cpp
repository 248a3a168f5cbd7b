// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "audit.h"

#include <checker/server_log.h>
#include <checker/store_log.h>
#include <session/workspace.h>
#include <support/child_process.h>

#include <QDeadlineTimer>
#include <QTest>

namespace skein::test {

using namespace Qt::StringLiterals;
using Kind = Findings::Kind;

namespace {

using Logs = QHash<qint64, Log>;

class Audit
{
public:
    Audit(const TestDatabase &database, const Crew &crew) : m_server(database), m_crew(crew) { }

    Findings run()
    {
        awaitQuiet();
        m_logs = m_server.logs();
        for (auto log = m_logs.begin(); log != m_logs.end(); ++log)
            checkLog(log.key(), *log);
        for (const auto &device : m_crew.devices()) {
            if (device->workspace())
                checkDevice(*device);
            else
                m_found.add(Kind::Unsettled, u"a device of %1 was signed out"_s.arg(device->account().value()));
        }
        return m_found;
    }

private:
    //! All waiting together has an end: what is broken at many devices is not waited for at each of them.
    [[nodiscard]] bool await(const std::function<bool()> &condition) const
    {
        return condition() || QTest::qWaitFor(condition, int(m_deadline.remainingTime()));
    }

    void awaitQuiet()
    {
        const auto isQuiet = [this] {
            return m_crew.areAllLive() && m_crew.waiting() == 0 && !m_crew.isAnyoneAsking();
        };
        if (await(isQuiet))
            return;
        m_found.addCount(Kind::Unsettled, m_crew.waiting(), u"messages are neither acknowledged nor refused"_s);
        for (const auto &device : m_crew.devices()) {
            if (!device->isLive())
                m_found.add(Kind::Unsettled, u"a device of %1 did not come back"_s.arg(device->account().value()));
        }
    }

    void checkLog(qint64 conversation, const Log &log)
    {
        m_found += holesIn(log);
        m_found += duplicatesIn(log);
        for (const auto &device : m_crew.devices()) {
            m_found += lossesIn(log, device->acknowledged(conversation));
            m_found += disordersIn(log, device->account().value(), device->written(conversation));
        }
    }

    void checkDevice(Device &device)
    {
        for (const auto &[reason, count] : device.refusals().asKeyValueRange())
            m_found.addCount(Kind::Unsettled, count, u"messages were refused: "_s + reason);
        const auto windows = m_server.windows(device.account().value());
        awaitEnds(device, windows);
        device.loadAll();
        (void)await([&device] { return !device.isLoading(); });
        for (const client::ConversationRow &row : device.workspace()->store().conversations.rows())
            m_found += differences(m_logs.value(row.id.value()), logOf(device.workspace()->store(), row.id),
                                   windows.value(row.id.value()));
        checkMarks(device, windows);
    }

    //! What he may see reached him: nothing more is under way.
    void awaitEnds(Device &device, const QHash<qint64, QList<Window>> &windows)
    {
        const auto &store = device.workspace()->store();
        for (auto window = windows.begin(); window != windows.end(); ++window) {
            const qint64 end = std::min(window->last().to, m_logs[window.key()].last().seq);
            const auto hasIt = [&] {
                const auto range = store.log.newestRange(ConversationId(window.key()));
                return range && range->last.value() >= end;
            };
            if (!await(hasIt))
                m_found.add(Kind::Lost, u"#%1 of conversation %2 did not reach a device of %3"_s.arg(end)
                                            .arg(window.key())
                                            .arg(device.account().value()));
        }
    }

    void checkMarks(Device &device, const QHash<qint64, QList<Window>> &windows)
    {
        const qint64 account = device.account().value();
        const auto marks = m_server.marks(account);
        for (auto mark = marks.begin(); mark != marks.end(); ++mark) {
            if (mark->readUpTo > m_logs[mark.key()].last().seq)
                m_found.add(Kind::Mark, u"%1 has read beyond the end of %2"_s.arg(account).arg(mark.key()));
            // Who was away has not missed what he may not see, which the plain count contains.
            if (windows[mark.key()].size() == 1)
                checkUnread(device, mark.key());
        }
    }

    //! Marks move a little later than messages, and from device to device.
    void checkUnread(Device &device, qint64 conversation)
    {
        const qint64 account = device.account().value();
        const auto &log = device.workspace()->store().log;
        const auto shown = [&] { return log.state(ConversationId(conversation)); };
        const auto stored = [&] { return m_server.marks(account)[conversation]; };
        if (!await([&] { return shown().unread == stored().unread; }))
            m_found.add(Kind::Mark, u"%1 shows %2 unread after #%3 in %4, and has %5 after #%6"_s.arg(account)
                                        .arg(shown().unread)
                                        .arg(shown().readUpTo.value())
                                        .arg(conversation)
                                        .arg(stored().unread)
                                        .arg(stored().readUpTo));
    }

    QDeadlineTimer m_deadline{patience};
    ServerLog m_server;
    const Crew &m_crew;
    Logs m_logs;
    Findings m_found;
};

} // namespace

Findings audit(const TestDatabase &database, const Crew &crew)
{
    return Audit(database, crew).run();
}

} // namespace skein::test
