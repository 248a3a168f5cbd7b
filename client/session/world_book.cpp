// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <session/requests.h>
#include <session/transient.h>
#include <session/world_book.h>

#include <protocol/messages.h>
#include <protocol/sync.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace skein::client {

namespace {

constexpr std::chrono::hours longestWait{24}; // of a timer, for a mute that lasts for years

const QString dismissedKey = u"world.dismissed"_s;

//! After a restored backup the same seq may be another announcement.
QString nameOf(const Entry &announcement)
{
    return u"%1@%2"_s.arg(announcement.seq.value()).arg(announcement.at.ms);
}

} // namespace

WorldBook::WorldBook(const Needs &needs, QObject *parent)
    : QObject(parent), m_needs(needs), m_again(needs.timers.make([this] { reload(); })), m_end(needs.timers.make([this] {
          awaitEnds();
          Q_EMIT changed();
      }))
{
    m_needs.channel.on<EntryPosted>(this, [this](const EntryPosted &event) { onPosted(event.entry); });
    m_needs.channel.on<FeedChanged>(this, [this](const FeedChanged &event) {
        if (event.item.own && (event.item.own->role >= ServerRole::Admin) != m_state.governs)
            reload();
    });
}

std::optional<Timestamp> WorldBook::mutedUntil() const
{
    return m_state.mutedUntil && *m_state.mutedUntil > m_needs.clock.now() ? m_state.mutedUntil : std::nullopt;
}

QList<WorldMute> WorldBook::muted() const
{
    QList<WorldMute> present = m_state.muted;
    present.removeIf([now = m_needs.clock.now()](const WorldMute &mute) { return mute.until <= now; });
    return present;
}

std::optional<Entry> WorldBook::announcement() const
{
    const auto &newest = m_state.announcement;
    const bool isDismissed = newest && m_needs.store.settings.value(dismissedKey) == nameOf(*newest);
    return isDismissed ? std::nullopt : newest;
}

void WorldBook::dismissAnnouncement()
{
    if (!m_state.announcement)
        return;
    m_needs.store.settings.setValue(dismissedKey, nameOf(*m_state.announcement));
    Q_EMIT changed();
}

void WorldBook::start()
{
    m_isStarted = true;
    reload();
}

void WorldBook::stop()
{
    m_isStarted = false;
    m_again->stop();
}

void WorldBook::reload()
{
    m_isStale = true;
    m_again->stop();
    if (m_isStarted && !m_isLoading)
        load();
}

//! The answer may be older than what the log said meanwhile: then it is asked again.
QCoro::Task<> WorldBook::load()
{
    m_isLoading = true;
    m_isStale = false;
    const FetchWorld request;
    const auto answer = co_await m_needs.channel.send(request);
    m_isLoading = false;
    if (!m_isStarted)
        co_return;
    if (!answer && isTransient(answer.error().code))
        m_again->start(soon);
    if (!answer)
        co_return; // a server without such a channel
    if (m_isStale) {
        load();
        co_return;
    }
    m_state = *answer;
    QList<AccountId> seen;
    for (const WorldMute &mute : m_state.muted)
        seen.append(mute.account);
    m_needs.profiles.want(seen);
    if (m_state.announcement)
        m_needs.profiles.wantThoseOf({*m_state.announcement});
    awaitEnds();
    Q_EMIT changed();
}

void WorldBook::onPosted(const Entry &entry)
{
    if (m_isLoading)
        m_isStale = true;
    if (!m_state.conversation.isValid() || entry.conversation != m_state.conversation)
        return;
    switch (entry.kind) {
    case EntryKind::EveryoneMuted:
    case EntryKind::EveryoneUnmuted:
        m_state.on = entry.kind == EntryKind::EveryoneUnmuted;
        break;
    case EntryKind::Muted:
    case EntryKind::Unmuted:
        for (const AccountId account : entry.subjects)
            noteMute(account, entry.kind == EntryKind::Muted ? entry.until : std::nullopt);
        break;
    case EntryKind::Announced:
        m_state.announcement = entry;
        break;
    default:
        return;
    }
    Q_EMIT changed();
}

void WorldBook::noteMute(AccountId account, std::optional<Timestamp> until)
{
    if (account == m_needs.self)
        m_state.mutedUntil = until;
    m_state.muted.removeIf([account](const WorldMute &mute) { return mute.account == account; });
    if (until && m_state.governs)
        m_state.muted.append({account, *until});
    std::ranges::sort(m_state.muted, {}, &WorldMute::account);
    awaitEnds();
}

void WorldBook::awaitEnds()
{
    const Timestamp now = m_needs.clock.now();
    Timestamp next = Timestamp::never();
    if (const auto until = mutedUntil())
        next = *until;
    for (const WorldMute &mute : muted())
        next = std::min(next, mute.until);
    if (next == Timestamp::never())
        m_end->stop();
    else
        m_end->start(std::min<std::chrono::milliseconds>(next - now, longestWait));
}

QCoro::Task<Result<void>> WorldBook::turn(bool on)
{
    const SwitchWorld request{on};
    const auto outcome = co_await done(m_needs.channel, request);
    co_return outcome;
}

QCoro::Task<Result<void>> WorldBook::mute(AccountId account, std::optional<Timestamp> until)
{
    const MuteInWorld request{account, until};
    const auto outcome = co_await done(m_needs.channel, request);
    co_return outcome;
}

QCoro::Task<Result<void>> WorldBook::announce(QString text)
{
    const auto checked = Announcement::parse(text);
    if (!checked)
        co_return checked.error();
    const Announce request{newTag(m_needs.random), *checked};
    // The tag makes a repetition the same announcement.
    constexpr int attempts = 2;
    for (int attempt = 1;; ++attempt) {
        const auto outcome = co_await done(m_needs.channel, request);
        if (outcome || outcome.error().code != ErrorCode::TimedOut || attempt == attempts)
            co_return outcome;
    }
}

} // namespace skein::client
