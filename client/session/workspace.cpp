// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <session/workspace.h>

#include <QDir>

namespace skein::client {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<Workspace>> Workspace::open(const Needs &needs)
{
    if (!QDir().mkpath(needs.folder))
        return Error{ErrorCode::Unavailable, {}, needs.folder};
    auto events = std::make_unique<StoreEvents>();
    auto store = Store::open(needs.folder + u"/store.sqlite"_s, needs.self, *events);
    if (!store)
        return store.error();
    return std::unique_ptr<Workspace>(new Workspace(needs, std::move(events), *std::move(store)));
}

Workspace::Workspace(const Needs &needs, std::unique_ptr<StoreEvents> events, std::unique_ptr<Store> store)
    : m_events(std::move(events)), m_store(std::move(store)), m_self(needs.self),
      profiles(needs.channel, *m_store, needs.timers), sync(needs.channel, *m_store, profiles, needs.timers),
      history(needs.channel, *m_store, profiles),
      outbox({needs.channel, *m_store, needs.clock, needs.random, needs.timers, needs.folder + u"/spool"_s}),
      downloads(needs.channel, needs.folder + u"/cache"_s), marks(needs.channel, *m_store, needs.timers),
      typing({needs.channel, needs.clock, needs.timers, needs.self}), presence(needs.channel),
      world({needs.channel, *m_store, profiles, needs.clock, needs.random, needs.timers, needs.self}),
      actions({needs.channel, *m_store, needs.random}), members(actions, *m_store, needs.timers), groups(needs.channel),
      uploads(needs.channel), devices(needs.channel), administration(needs.channel)
{
    connect(m_events.get(), &StoreEvents::outboxChanged, &outbox, &Outbox::pump);
    connect(&outbox, &Outbox::foundHole, &sync, &SyncEngine::catchUp);
    connect(&sync, &SyncEngine::entryArrived, &typing,
            [this](const Entry &entry) { typing.clear(entry.conversation, entry.sender); });
    connect(m_events.get(), &StoreEvents::conversationsChanged, &members, &MemberFetcher::look);
    connect(&sync, &SyncEngine::membersDoubted, &members, &MemberFetcher::doubt);
    connect(&sync, &SyncEngine::stateChanged, &members, [this](SyncEngine::State state) {
        if (state == SyncEngine::State::Live)
            members.start();
    });
    // The server tells of coming and going, not of who is there when somebody becomes a contact.
    connect(m_events.get(), &StoreEvents::contactsChanged, &presence, &PresenceBook::refresh);
}

Workspace::~Workspace() = default;

void Workspace::start(const QString &epoch, const Profile &self)
{
    m_store->enterEpoch(epoch);
    m_store->profiles.put(self);
    profiles.start();
    sync.start();
    outbox.start();
    marks.start();
    presence.start();
    actions.loadOwn();
    world.start();
    devices.start();
}

void Workspace::stop()
{
    profiles.stop();
    sync.stop();
    outbox.stop();
    marks.stop();
    typing.stop();
    presence.stop();
    world.stop();
    members.stop();
    devices.stop();
}

} // namespace skein::client
