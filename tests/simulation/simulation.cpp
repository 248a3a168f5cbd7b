// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation.h"

#include "verdict.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace skein::sim {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = test::Findings::Kind;

namespace {

QString made(const QTemporaryDir &folder, const QString &name)
{
    QDir(folder.path()).mkpath(name);
    return folder.filePath(name);
}

} // namespace

Simulation::Simulation(quint64 seed, bool isLoud)
    : m_dice(seed), m_transcript(m_schedule, isLoud), m_network(m_schedule, m_dice.split()),
      m_server({m_schedule, m_network, m_transcript, m_dice.split(), made(m_folder, u"server"_s)}),
      m_people(m_devices, m_transcript, m_dice.split()),
      m_trouble({m_schedule, m_network, m_transcript, m_dice.split()}, m_server, m_devices)
{
}

Simulation::~Simulation() = default;

Simulation::Outcome Simulation::run()
{
    populate();
    live();
    settle();
    return outcome();
}

// --- before -------------------------------------------------------------------------------------------------------------

void Simulation::populate()
{
    if (!m_server.start())
        qFatal("a server on a new disk does not start");
    const QStringList logins{u"ann"_s, u"ben"_s, u"cho"_s, u"dan"_s};
    const qsizetype people = 2 + m_dice.below(3);
    for (const QString &login : logins.first(people))
        addDevice(login);
    for (quint32 more = 1 + m_dice.below(3); more > 0; --more)
        addDevice(logins[m_dice.below(quint32(people))]);
    befriendAll();
}

void Simulation::addDevice(const QString &login)
{
    const int number = int(m_devices.size());
    const bool isFirst = std::ranges::none_of(
        m_devices, [&login](const auto &device) { return device->name().startsWith(login); });
    m_devices.push_back(std::make_unique<Device>(
        Device::Needs{m_schedule, m_network, m_transcript, m_dice.split(), made(m_folder, u"device%1"_s.arg(number)), login,
                      number}));
    Device &device = *m_devices.back();
    device.start();
    if (isFirst)
        device.registerAccount();
    else
        device.logIn();
    if (!runUntil(m_schedule.now() + 1min, [&device] { return device.isLive(); }))
        qFatal("a device cannot sign in though nothing is wrong");
}

//! Everybody is a contact of everybody, and there is a group, full or nearly so.
void Simulation::befriendAll()
{
    for (const auto &one : m_devices) {
        for (const auto &other : m_devices) {
            if (one->account() < other->account()) {
                one->workspace()->actions.requestContact(other->account(), u"hello"_s);
                runUntil(m_schedule.now() + 1s);
                other->workspace()->actions.acceptContact(one->account());
                runUntil(m_schedule.now() + 1s);
            }
        }
    }
    QList<AccountId> others;
    for (const client::ContactRow &contact : m_devices.front()->workspace()->store().contacts.contacts())
        others.append(contact.profile.account);
    constexpr qsizetype guests = groupRules.membersMost - 1;
    m_devices.front()->workspace()->actions.createGroup(u"friends"_s, others.first(std::min(guests, others.size())));
    runUntil(m_schedule.now() + 2s);
}

// --- meanwhile ----------------------------------------------------------------------------------------------------------

void Simulation::live()
{
    const Span end = m_schedule.now() + m_dice.between(15s, 60s);
    repeat(10ms, 600ms, end, [this] { m_people.act(); });
    repeat(500ms, 8s, end, [this] { m_trouble.strike(); });
    runUntil(end);
}

void Simulation::repeat(Span least, Span most, Span end, const Task &task)
{
    m_schedule.after(m_dice.between(least, most), [=, this] {
        if (m_schedule.now() >= end)
            return;
        task();
        repeat(least, most, end, task);
    });
}

bool Simulation::runUntil(Span end, const std::function<bool()> &condition)
{
    while (!condition()) {
        if (!runNext(end))
            return condition();
    }
    return true;
}

bool Simulation::runNext(Span end)
{
    try {
        if (!m_schedule.runNext(end))
            return false;
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    } catch (const sql::Failure &) {
        // A machine that ended in the middle of this reads its disk once more before it is buried.
        if (!m_server.disk().isDead() && std::ranges::none_of(m_devices, [](const auto &one) { return one->disk().isDead(); }))
            throw;
    }
    return true;
}

void Simulation::runUntil(Span end)
{
    runUntil(end, [] { return false; });
}

// --- after --------------------------------------------------------------------------------------------------------------

void Simulation::settle()
{
    m_trouble.heal();
    bringUp();
    if (!runUntil(m_schedule.now() + 10min, [this] { return isSettled(); })) {
        for (const auto &device : m_devices) {
            if (const QString unrest = device->unrest(); !unrest.isEmpty())
                m_findings.add(Kind::Unsettled, u"%1: it %2"_s.arg(device->name(), unrest));
        }
    }
    runUntil(m_schedule.now() + 3s);
    m_findings += verdictOn(m_server, m_devices);
    if (!m_findings.isEmpty())
        return;
    scrollBackEverywhere();
    m_findings += verdictOn(m_server, m_devices);
}

void Simulation::bringUp()
{
    runUntil(m_schedule.now() + 40s); // what was ending has ended, and both sides of what broke have noticed
    if (m_server.isDown() && !m_server.start())
        m_findings.add(Kind::Unsettled, u"the server does not start again"_s);
    for (const auto &device : m_devices) {
        if (!device->isRunning())
            device->start();
        if (device->client().session().state() == client::Session::State::SignedOut)
            device->logIn();
    }
}

bool Simulation::isSettled() const
{
    return m_network.isQuiet() && std::ranges::all_of(m_devices, [](const auto &device) { return device->unrest().isEmpty(); });
}

//! Everybody reads everything that he may.
void Simulation::scrollBackEverywhere()
{
    for (const auto &device : m_devices) {
        if (!device->workspace())
            continue;
        const auto &store = device->workspace()->store();
        for (const client::ConversationRow &row : store.conversations.rows()) {
            constexpr int pagesMost = 100;
            for (int page = 0; page < pagesMost; ++page) {
                const auto range = store.log.newestRange(row.id);
                if (range && range->first <= Seq(1))
                    break;
                device->workspace()->history.loadBefore(row.id, range ? range->first : Seq());
                runUntil(m_schedule.now() + 200ms);
                if (store.log.newestRange(row.id) == range)
                    break;
            }
        }
    }
}

Simulation::Outcome Simulation::outcome()
{
    Outcome outcome{.findings = m_findings,
                    .transcript = m_transcript.lines(),
                    .steps = m_schedule.steps(),
                    .entries = m_findings.isEmpty() ? entryCount(m_server) : 0, // else there may be nothing to read
                    .faults = m_trouble.faults(),
                    .faultsInFlight = m_trouble.faultsInFlight()};
    for (const auto &device : m_devices) {
        for (const Writing &writing : device->writings()) {
            outcome.written += writing.written.size();
            outcome.acknowledged += writing.acknowledged.size();
        }
    }
    return outcome;
}

} // namespace skein::sim
