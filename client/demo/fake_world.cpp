// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <demo/fake_world.h>

namespace skein::client {

AccountId FakeWorld::addPerson(const QString &login, const QString &password, const QString &nickname,
                               std::optional<Digest> avatar)
{
    const AccountId account(1001 + m_people.size());
    Person person;
    person.profile = {account, Nickname(nickname), std::move(avatar)};
    person.login = login;
    person.password = password;
    person.user = account;
    m_people.insert(account, person);
    if (m_world)
        enterWorld(account);
    return account;
}

AccountId FakeWorld::addPersona(AccountId of, const QString &nickname)
{
    const AccountId account = addPerson({}, {}, nickname);
    m_people[account].user = m_people[of].user;
    return account;
}

QList<AccountId> FakeWorld::ownersAccounts(AccountId account)
{
    QList<AccountId> accounts;
    for (const Person &person : std::as_const(m_people)) {
        if (person.user == m_people[account].user)
            accounts.append(person.profile.account);
    }
    return accounts;
}

qint64 FakeWorld::unreadTotal(AccountId account)
{
    qint64 unread = 0;
    for (const Log &log : std::as_const(m_logs))
        unread += log.members.contains(account) ? unreadOf(log, account) : 0;
    return unread;
}

FakeWorld::Person *FakeWorld::person(AccountId account)
{
    const auto found = m_people.find(account);
    return found == m_people.end() ? nullptr : &*found;
}

FakeWorld::Person *FakeWorld::personByLogin(const QString &login)
{
    const auto found = std::ranges::find(m_people, login, &Person::login);
    return found == m_people.end() ? nullptr : &*found;
}

FakeWorld::Log *FakeWorld::log(ConversationId conversation)
{
    const auto found = m_logs.find(conversation);
    return found == m_logs.end() ? nullptr : &*found;
}

// --- contacts -----------------------------------------------------------------------------------------------------------

std::optional<ConversationId> FakeWorld::directOf(AccountId one, AccountId other) const
{
    for (auto it = m_logs.constBegin(); it != m_logs.constEnd(); ++it) {
        if (it->kind == ConversationKind::Direct && it->members.contains(one) && it->members.contains(other))
            return it.key();
    }
    return std::nullopt;
}

ConversationId FakeWorld::befriend(AccountId one, AccountId other)
{
    auto conversation = directOf(one, other);
    if (!conversation) {
        conversation = ConversationId(1 + m_logs.size());
        Log log;
        log.kind = ConversationKind::Direct;
        log.members = {{one, {Role::Member, {{Seq(1), {}}}, {}}}, {other, {Role::Member, {{Seq(1), {}}}, {}}}};
        m_logs.insert(*conversation, log);
    }
    for (auto &member : m_logs[*conversation].members) { // who erased it sees it from here on
        if (member.windows.isEmpty())
            member.windows.append({m_logs[*conversation].head().next(), {}});
    }
    m_logs[*conversation].mayWrite = true;
    tellContact(one, other, conversation);
    tellContact(other, one, conversation);
    tellConversation(*conversation);
    return *conversation;
}

void FakeWorld::endFriendship(AccountId one, AccountId other)
{
    tellContact(one, other, {});
    tellContact(other, one, {});
    if (const auto conversation = directOf(one, other)) {
        m_logs[*conversation].mayWrite = false;
        tellConversation(*conversation);
    }
}

void FakeWorld::tellContact(AccountId owner, AccountId other, std::optional<ConversationId> conversation)
{
    FeedItem item;
    item.kind = FeedKind::Contact;
    item.key = other.value();
    if (conversation)
        item.contact = Contact{m_people[other].profile, *conversation, m_people[owner].remarks.value(other)};
    tellFeed(owner, item);
}

void FakeWorld::request(AccountId from, AccountId to, const RequestNote &note)
{
    for (const bool incoming : {false, true}) {
        FeedItem item;
        item.kind = FeedKind::Request;
        item.key = (incoming ? from : to).value();
        item.request = ContactRequest{m_people[incoming ? from : to].profile, incoming, note, RequestState::Pending, m_clock.now()};
        tellFeed(incoming ? to : from, item);
    }
}

void FakeWorld::answerRequest(AccountId from, AccountId to, RequestState state)
{
    for (const bool incoming : {false, true}) {
        FeedItem item;
        item.kind = FeedKind::Request;
        item.key = (incoming ? from : to).value();
        item.request = ContactRequest{m_people[incoming ? from : to].profile, incoming, {}, state, m_clock.now()};
        tellFeed(incoming ? to : from, item);
    }
    if (state == RequestState::Accepted)
        befriend(from, to);
}

QList<AccountId> FakeWorld::contactsOf(AccountId account)
{
    QList<AccountId> contacts;
    for (const auto &item : m_people[account].feed) {
        if (item.kind == FeedKind::Contact && item.contact)
            contacts.append(AccountId(item.key));
    }
    return contacts;
}

bool FakeWorld::areFriends(AccountId one, AccountId other)
{
    return contactsOf(one).contains(other);
}

// --- groups -------------------------------------------------------------------------------------------------------------

ConversationId FakeWorld::addGroup(const QString &title, const QList<AccountId> &members)
{
    const ConversationId conversation(1 + m_logs.size());
    Log log;
    log.title = ConversationTitle(title);
    for (const auto member : members)
        log.members.insert(member, {member == members.first() ? Role::Owner : Role::Member, {{Seq(1), {}}}, {}});
    m_logs.insert(conversation, log);
    tellConversation(conversation);
    Entry created;
    created.kind = EntryKind::Created;
    created.sender = members.first();
    created.subjects = members;
    created.title = log.title;
    append(conversation, created);
    return conversation;
}

void FakeWorld::addMembers(ConversationId conversation, AccountId by, const QList<AccountId> &members)
{
    auto &log = m_logs[conversation];
    Entry joined;
    joined.kind = EntryKind::Joined;
    joined.sender = by;
    for (const auto member : members) {
        if (log.members.value(member).isPresent())
            continue;
        log.members[member].windows.append({log.head().next(), {}});
        log.members[member].readUpTo = log.head().next();
        joined.subjects.append(member);
    }
    if (joined.subjects.isEmpty())
        return;
    tellConversation(conversation);
    append(conversation, joined);
}

void FakeWorld::leave(ConversationId conversation, AccountId who)
{
    Entry left;
    left.kind = EntryKind::Left;
    left.sender = who;
    append(conversation, left);
    auto &log = m_logs[conversation];
    log.members[who].windows.last().last = log.head();
    tellConversation(conversation);
}

void FakeWorld::removeMembers(ConversationId conversation, AccountId by, const QList<AccountId> &members)
{
    Entry removed;
    removed.kind = EntryKind::Removed;
    removed.sender = by;
    removed.subjects = members;
    append(conversation, removed);
    auto &log = m_logs[conversation];
    for (const auto member : members)
        log.members[member].windows.last().last = log.head();
    tellConversation(conversation);
}

void FakeWorld::announce(ConversationId conversation, const Entry &entry)
{
    append(conversation, entry);
    tellConversation(conversation);
}

// --- the world ----------------------------------------------------------------------------------------------------------

ConversationId FakeWorld::openWorld()
{
    if (m_world)
        return *m_world;
    m_world = ConversationId(1 + m_logs.size());
    Log log;
    log.kind = ConversationKind::World;
    m_logs.insert(*m_world, log);
    Entry created;
    created.kind = EntryKind::Created;
    append(*m_world, created);
    const auto people = m_people.keys();
    for (const AccountId account : people)
        enterWorld(account);
    return *m_world;
}

void FakeWorld::enterWorld(AccountId account)
{
    auto &log = m_logs[*m_world];
    log.members.insert(account, {Role::Member, {{Seq(1), {}}}, log.head()});
    FeedItem item;
    item.kind = FeedKind::Conversation;
    item.key = m_world->value();
    item.conversation = seenBy(*m_world, account);
    tellFeed(account, item);
}

WorldState FakeWorld::worldFor(AccountId reader)
{
    const auto &log = m_logs[*m_world];
    WorldState state;
    state.conversation = *m_world;
    state.on = !log.isEveryoneMuted;
    state.mutedUntil = seenBy(*m_world, reader).mutedUntil;
    if (log.announcement.isValid())
        state.announcement = log.entries[log.announcement.value() - 1];
    state.governs = m_people[reader].role >= ServerRole::Admin;
    for (auto it = log.mutedUntil.cbegin(); state.governs && it != log.mutedUntil.cend(); ++it) {
        if (*it > m_clock.now())
            state.muted.append({it.key(), *it});
    }
    return state;
}

void FakeWorld::turnWorld(AccountId by, bool on)
{
    m_logs[*m_world].isEveryoneMuted = !on;
    Entry entry;
    entry.kind = on ? EntryKind::EveryoneUnmuted : EntryKind::EveryoneMuted;
    entry.sender = by;
    append(*m_world, entry);
}

void FakeWorld::muteInWorld(AccountId by, AccountId account, std::optional<Timestamp> until)
{
    m_logs[*m_world].mutedUntil[account] = until.value_or(Timestamp());
    Entry entry;
    entry.kind = until ? EntryKind::Muted : EntryKind::Unmuted;
    entry.sender = by;
    entry.subjects = {account};
    entry.until = until;
    append(*m_world, entry);
}

MessageAccepted FakeWorld::announce(AccountId by, const QString &text, const ClientTag &tag)
{
    auto &log = m_logs[*m_world];
    if (!log.tags.contains(tag)) {
        log.tags.insert(tag, log.head().next());
        log.announcement = log.head().next();
        Entry entry;
        entry.kind = EntryKind::Announced;
        entry.sender = by;
        entry.tag = tag;
        entry.body = MessageBody{MessageText(text), {}};
        append(*m_world, entry);
    }
    const auto &posted = log.entries[log.tags.value(tag).value() - 1];
    return {posted.seq, posted.at, posted.count};
}

// --- logs ---------------------------------------------------------------------------------------------------------------

Entry &FakeWorld::append(ConversationId conversation, Entry entry)
{
    auto &log = m_logs[conversation];
    entry.conversation = conversation;
    entry.seq = log.head().next();
    entry.at = m_clock.now();
    entry.count = (log.entries.isEmpty() ? 0 : log.entries.last().count) + (hasBody(entry.kind) ? 1 : 0);
    log.entries.append(entry);
    QList<AccountId> audience;
    for (auto it = log.members.constBegin(); it != log.members.constEnd(); ++it) {
        if (it->isPresent())
            audience.append(it.key());
    }
    m_listener.posted(audience, {entry});
    return log.entries.last();
}

MessageAccepted FakeWorld::post(ConversationId conversation, AccountId sender, const MessageBody &body,
                                std::optional<ClientTag> tag)
{
    auto &log = m_logs[conversation];
    if (tag && log.tags.contains(*tag)) {
        const auto &known = log.entries[log.tags.value(*tag).value() - 1];
        return {known.seq, known.at, known.count};
    }
    const bool hasReadAll = unreadOf(log, sender) == 0;
    if (tag)
        log.tags.insert(*tag, log.head().next());
    Entry entry;
    entry.sender = sender;
    entry.tag = std::move(tag);
    entry.body = body;
    const auto &posted = append(conversation, entry);
    if (hasReadAll)
        log.members[sender].readUpTo = posted.seq;
    return {posted.seq, posted.at, posted.count};
}

Result<Done> FakeWorld::recall(ConversationId conversation, AccountId by, Seq seq)
{
    auto &log = m_logs[conversation];
    if (!seq.isValid() || seq > log.head())
        return ErrorCode::NotFound;
    auto &target = log.entries[seq.value() - 1];
    if (target.kind != EntryKind::Message || target.sender != by)
        return ErrorCode::NotAllowed;
    if (target.recalled)
        return Done{};
    target.recalled = true;
    target.body.reset();
    target.changed = log.head().next();
    Entry recalled;
    recalled.kind = EntryKind::Recalled;
    recalled.sender = by;
    recalled.target = seq;
    append(conversation, recalled);
    return Done{};
}

ReadMark FakeWorld::markRead(ConversationId conversation, AccountId reader, Seq upTo)
{
    auto &log = m_logs[conversation];
    auto &member = log.members[reader];
    const Seq reached = std::min(upTo, log.head());
    if (reached > member.readUpTo) {
        member.readUpTo = reached;
        FeedItem item;
        item.kind = FeedKind::Mark;
        item.key = conversation.value();
        item.mark = ReadMark{conversation, reached, unreadOf(log, reader), log.head()};
        tellFeed(reader, item);
        for (auto it = log.members.constBegin(); log.kind == ConversationKind::Direct && it != log.members.constEnd(); ++it) {
            if (it.key() != reader)
                m_listener.peerRead(it.key(), {conversation, reached});
        }
    }
    return {conversation, member.readUpTo, unreadOf(log, reader), log.head()};
}

qint64 FakeWorld::unreadOf(const Log &log, AccountId reader) const
{
    const Seq mark = log.members.value(reader).readUpTo;
    return std::ranges::count_if(log.entries, [&](const Entry &entry) {
        return entry.seq > mark && hasBody(entry.kind) && entry.sender != reader;
    });
}

QList<Entry> FakeWorld::visible(ConversationId conversation, AccountId reader)
{
    QList<Entry> out;
    const auto &log = m_logs[conversation];
    const auto windows = log.members.value(reader).windows;
    for (const auto &entry : log.entries) {
        const bool isSeen = std::ranges::any_of(windows, [&](const Window &window) {
            return entry.seq >= window.first && (!window.last || entry.seq <= *window.last);
        });
        if (isSeen)
            out.append(entry);
    }
    return out;
}

Head FakeWorld::headOf(ConversationId conversation, AccountId reader)
{
    const auto entries = visible(conversation, reader);
    const auto &log = m_logs[conversation];
    Head head;
    head.conversation = conversation;
    if (!entries.isEmpty()) {
        head.last = entries.last().seq;
        head.at = entries.last().at;
    }
    head.readUpTo = log.members.value(reader).readUpTo;
    head.unread = unreadOf(log, reader);
    for (auto it = log.members.constBegin(); log.kind == ConversationKind::Direct && it != log.members.constEnd(); ++it) {
        if (it.key() != reader)
            head.peerReadUpTo = it->readUpTo;
    }
    return head;
}

bool FakeWorld::isBlockedIn(const Log &log, AccountId writer)
{
    return log.kind == ConversationKind::Direct && std::ranges::any_of(log.members.keys(), [&](AccountId other) {
               return m_people[other].blocked.contains(writer);
           });
}

// --- feeds --------------------------------------------------------------------------------------------------------------

Conversation FakeWorld::seenBy(ConversationId conversation, AccountId reader)
{
    const auto &log = m_logs[conversation];
    const auto &self = log.members[reader];
    Conversation seen;
    seen.conversation = conversation;
    seen.kind = log.kind;
    if (log.kind == ConversationKind::Group)
        seen.title = log.title;
    seen.role = self.role;
    seen.member = self.isPresent();
    seen.mayWrite = seen.member && log.mayWrite && !isBlockedIn(log, reader);
    seen.windows = self.windows;
    seen.nickname = self.nickname;
    seen.mutedUntil = self.mutedUntil;
    if (const auto until = log.mutedUntil.value(reader); until > m_clock.now())
        seen.mutedUntil = until;
    seen.everyoneMuted = log.isEveryoneMuted;
    seen.dissolved = log.isDissolved;
    seen.joinRequests = seen.member && self.role != Role::Member ? log.asked.size() : 0;
    seen.remark = self.remark;
    for (auto it = log.members.constBegin(); it != log.members.constEnd(); ++it) {
        seen.memberCount += it->isPresent() ? 1 : 0;
        if (log.kind == ConversationKind::Direct && it.key() != reader)
            seen.peer = m_people[it.key()].profile;
    }
    if (log.kind == ConversationKind::Group && seen.member) {
        seen.group = log.card;
        seen.group->conversation = conversation;
        seen.group->title = log.title;
        seen.group->memberCount = seen.memberCount;
    }
    return seen;
}

void FakeWorld::tellConversation(ConversationId conversation)
{
    const auto members = m_logs[conversation].members.keys();
    for (const auto member : members) {
        FeedItem item;
        item.kind = FeedKind::Conversation;
        item.key = conversation.value();
        item.conversation = seenBy(conversation, member);
        tellFeed(member, item);
    }
}

void FakeWorld::tellFeed(AccountId account, FeedItem item)
{
    auto &person = m_people[account];
    const Seq previous = person.feedHead;
    person.feedHead = item.seq = previous.next();
    person.feed.removeIf([&](const auto &row) { return row->kind == item.kind && row->key == item.key; });
    person.feed.insert(item.seq, item);
    m_listener.feedChanged(account, {previous, item});
}

} // namespace skein::client
