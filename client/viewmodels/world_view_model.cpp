// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/world_view_model.h>

#include <models/addresses.h>
#include <models/error_text.h>
#include <models/message_texts.h>
#include <models/people.h>
#include <viewmodels/follow.h>

#include <algorithm>

namespace skein::client {

namespace {

constexpr qsizetype recentEntries = 200;
constexpr qsizetype mostWriters = 20;

} // namespace

WorldViewModel::WorldViewModel(const Needs &needs, QObject *parent) : QObject(parent), m_needs(needs)
{
    connect(&needs.client, &ClientSession::workspaceOpened, this, &WorldViewModel::onOpened);
    connect(&needs.client, &ClientSession::workspaceClosing, this, [this] {
        m_book = nullptr;
        m_muted.setPeople({});
        m_writers.setPeople({});
        Q_EMIT changed();
    });
    connect(&needs.wording, &Wording::changed, this, &WorldViewModel::refresh);
}

QString WorldViewModel::key() const
{
    return m_book != nullptr && m_book->conversation().isValid() ? keyOf(m_book->conversation()) : QString();
}

bool WorldViewModel::isOn() const
{
    return m_book == nullptr || m_book->isOn();
}

bool WorldViewModel::isGoverning() const
{
    return m_book != nullptr && m_book->governs();
}

QString WorldViewModel::announcementText() const
{
    const auto newest = m_book != nullptr ? m_book->announcement() : std::nullopt;
    return newest && newest->body ? oneLine(*newest->body) : QString();
}

QString WorldViewModel::announcementSender() const
{
    const auto newest = m_book != nullptr ? m_book->announcement() : std::nullopt;
    if (!newest)
        return {};
    return People(*m_needs.client.workspace(), m_needs.wording).nameOf(newest->sender);
}

void WorldViewModel::dismissAnnouncement()
{
    if (m_book != nullptr)
        m_book->dismissAnnouncement();
}

void WorldViewModel::setOn(bool on)
{
    if (m_book != nullptr && on != isOn())
        complainOf(m_book->turn(on));
}

void WorldViewModel::mute(const QString &accountKey, int minutes)
{
    if (m_book == nullptr)
        return;
    const Timestamp until = minutes > 0 ? m_needs.wording.now() + std::chrono::minutes(minutes) : Timestamp::never();
    complainOf(m_book->mute(idOf<AccountId>(accountKey), until));
}

void WorldViewModel::unmute(const QString &accountKey)
{
    if (m_book != nullptr)
        complainOf(m_book->mute(idOf<AccountId>(accountKey), std::nullopt));
}

void WorldViewModel::announce(const QString &text)
{
    if (m_book == nullptr || m_isBusy)
        return;
    m_isBusy = true;
    m_errorText.clear();
    Q_EMIT busyChanged();
    follow(m_book->announce(text), this, [this](const Result<void> &answer) {
        m_isBusy = false;
        m_errorText = answer ? QString() : client::errorText(answer.error().code);
        Q_EMIT busyChanged();
        if (answer)
            Q_EMIT done();
    });
}

void WorldViewModel::clearError()
{
    m_errorText.clear();
    Q_EMIT busyChanged();
}

void WorldViewModel::onOpened()
{
    Workspace &workspace = *m_needs.client.workspace();
    m_book = &workspace.world;
    connect(&workspace.world, &WorldBook::changed, this, &WorldViewModel::refresh);
    connect(&workspace.events(), &StoreEvents::profilesChanged, this, &WorldViewModel::refresh);
    connect(&workspace.events(), &StoreEvents::entriesChanged, this, [this](ConversationId conversation) {
        if (isGoverning() && conversation == m_book->conversation())
            refreshPeople();
    });
    refresh();
}

void WorldViewModel::refresh()
{
    refreshPeople();
    Q_EMIT changed();
}

void WorldViewModel::refreshPeople()
{
    if (!isGoverning())
        return;
    const auto muted = mutedPeople();
    m_writers.setPeople(recentWriters(muted));
    m_muted.setPeople(muted);
}

QList<PersonItem> WorldViewModel::mutedPeople() const
{
    const People people(*m_needs.client.workspace(), m_needs.wording);
    QList<PersonItem> items;
    for (const WorldMute &mute : m_book->muted()) {
        items.append(people.person(mute.account));
        items.last().relationText = mute.until == Timestamp::never()
            ? tr("Muted until it is lifted")
            : tr("Muted until %1").arg(m_needs.wording.inSentence(mute.until));
    }
    return items;
}

QList<PersonItem> WorldViewModel::recentWriters(const QList<PersonItem> &muted) const
{
    Workspace &workspace = *m_needs.client.workspace();
    const People people(workspace, m_needs.wording);
    QSet<AccountId> seen{workspace.self()};
    for (const PersonItem &person : muted)
        seen.insert(idOf<AccountId>(person.key));
    QList<PersonItem> items;
    auto entries = workspace.store().log.newest(m_book->conversation(), recentEntries).entries;
    std::ranges::reverse(entries);
    for (const Entry &entry : entries) {
        if (entry.kind != EntryKind::Message || seen.contains(entry.sender) || items.size() >= mostWriters)
            continue;
        seen.insert(entry.sender);
        items.append(people.person(entry.sender));
    }
    return items;
}

void WorldViewModel::complainOf(QCoro::Task<Result<void>> task)
{
    follow(std::move(task), this, [this](const Result<void> &answer) {
        if (!answer)
            m_needs.toasts.complain(client::errorText(answer.error().code));
        Q_EMIT changed(); // a switch that was refused goes back
    });
}

} // namespace skein::client
