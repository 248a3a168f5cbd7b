// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/people.h>

#include <core/pinyin.h>
#include <models/addresses.h>

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace skein::client {

namespace {

struct PeopleText
{
    Q_DECLARE_TR_FUNCTIONS(People)
};

// "#" stands behind the letters.
bool isFiledBefore(const Wording &wording, const PersonItem &left, const PersonItem &right)
{
    if (left.section != right.section)
        return left.section != u"#" && (right.section == u"#" || left.section < right.section);
    return wording.compare(left.name, right.name) < 0;
}

QString nameOfPresence(Presence presence)
{
    return skein::nameOf(presence).toString();
}

QString stateText(const ContactRequest &request)
{
    switch (request.state) {
    case RequestState::Accepted:
        return PeopleText::tr("Accepted");
    case RequestState::Rejected:
        return PeopleText::tr("Rejected");
    case RequestState::Pending:
        break;
    }
    return request.incoming ? QString() : PeopleText::tr("Waiting for an answer");
}

} // namespace

QString People::nameOf(AccountId account) const
{
    return account == m_workspace.self() ? PeopleText::tr("You") : nicknameOf(account);
}

QString People::nicknameOf(AccountId account) const
{
    if (!account.isValid())
        return PeopleText::tr("The server"); // what its administrator did without an account
    const auto profile = m_workspace.store().profiles.find(account);
    if (profile && profile->standing == Standing::Deleted)
        return displayName(*profile);
    return m_workspace.store().profiles.nameOf(account).value_or(numberText(account));
}

QUrl People::avatarOf(AccountId account) const
{
    const auto profile = m_workspace.store().profiles.find(account);
    return profile ? avatarUrl(profile->avatar) : QUrl();
}

QString People::presenceOf(AccountId account) const
{
    if (m_workspace.presence.isOnline(account))
        return nameOfPresence(m_workspace.presence.of(account));
    return isContact(account) ? u"offline"_s : QString();
}

bool People::isContact(AccountId account) const
{
    return m_workspace.store().contacts.contact(account).has_value();
}

PersonItem People::person(const Profile &profile) const
{
    PersonItem item;
    item.key = keyOf(profile.account);
    item.nickname = displayName(profile);
    item.name = profile.standing == Standing::Deleted
        ? item.nickname
        : m_workspace.store().profiles.nameOf(profile.account).value_or(item.nickname);
    item.avatarSource = avatarUrl(profile.avatar);
    item.numberText = numberText(profile.account);
    item.section = filingLetter(item.name);
    item.presence = presenceOf(profile.account);
    item.presenceText = presenceText(item.presence);
    item.own = profile.account == m_workspace.self();
    return item;
}

PersonItem People::person(AccountId account) const
{
    const auto profile = m_workspace.store().profiles.find(account);
    return person(profile.value_or(Profile{account, Nickname(numberText(account)), {}}));
}

QList<PersonItem> People::contacts() const
{
    QList<PersonItem> items;
    for (const ContactRow &contact : m_workspace.store().contacts.contacts())
        items.append(person(contact.profile));
    std::stable_sort(items.begin(), items.end(), [this](const PersonItem &left, const PersonItem &right) {
        return isFiledBefore(m_wording, left, right);
    });
    return items;
}

QList<PersonItem> People::members(ConversationId conversation) const
{
    auto members = m_workspace.store().conversations.members(conversation);
    std::stable_sort(members.begin(), members.end(), [this](const Member &left, const Member &right) {
        if (left.role != right.role)
            return left.role > right.role;
        return m_wording.compare(nicknameOf(left.profile.account), nicknameOf(right.profile.account)) < 0;
    });
    const auto row = m_workspace.store().conversations.row(conversation);
    QList<PersonItem> items;
    for (const Member &member : members)
        items.append(this->member(member, row ? row->role : Role::Member));
    return items;
}

PersonItem People::member(const Member &member, Role ownRole) const
{
    PersonItem item = person(member.profile);
    if (member.nickname)
        item.name = member.nickname->value();
    item.roleText = roleText(member.role);
    item.admin = member.role == Role::Admin;
    item.ruled = !item.own && ownRole > member.role;
    item.muted = member.mutedUntil && *member.mutedUntil > m_wording.now();
    return item;
}

QList<PersonItem> People::faces(const ConversationRow &row) const
{
    QList<PersonItem> faces;
    for (const AccountId account : row.faces) {
        PersonItem face;
        face.key = keyOf(account);
        face.name = nicknameOf(account);
        face.avatarSource = avatarOf(account);
        faces.append(face);
    }
    return faces;
}

PersonItem People::found(const Profile &profile) const
{
    PersonItem item = person(profile);
    item.relationText = relationOf(profile.account);
    return item;
}

QList<PersonItem> People::blocked() const
{
    QList<PersonItem> items;
    for (const Profile &profile : m_workspace.store().contacts.blocked())
        items.append(person(profile));
    return items;
}

QList<RequestItem> People::requests(bool incoming) const
{
    QList<RequestItem> items;
    for (const ContactRequest &each : m_workspace.store().contacts.requests()) {
        if (each.incoming == incoming)
            items.append(request(each));
    }
    std::stable_partition(items.begin(), items.end(), [](const RequestItem &item) { return item.pending; });
    return items;
}

QString People::relationOf(AccountId account) const
{
    if (account == m_workspace.self())
        return PeopleText::tr("You");
    if (isContact(account))
        return PeopleText::tr("Contact");
    for (const ContactRequest &request : m_workspace.store().contacts.requests()) {
        if (request.other.account == account && !request.incoming && request.state == RequestState::Pending)
            return PeopleText::tr("Asked");
    }
    return {};
}

RequestItem People::request(const ContactRequest &request) const
{
    RequestItem item;
    item.key = keyOf(request.other.account);
    item.name = nicknameOf(request.other.account);
    item.avatarSource = avatarUrl(request.other.avatar);
    item.note = request.note.value();
    item.timeText = m_wording.inList(request.at);
    item.pending = request.state == RequestState::Pending;
    item.accepted = request.state == RequestState::Accepted;
    item.stateText = stateText(request);
    item.section = item.pending ? PeopleText::tr("Waiting") : PeopleText::tr("Answered");
    return item;
}

QString displayName(const Profile &profile)
{
    return profile.standing == Standing::Deleted ? PeopleText::tr("Deleted user") : profile.nickname.value();
}

QString numberText(AccountId account)
{
    return PeopleText::tr("ID %1").arg(account.value());
}

QString presenceText(const QString &presence)
{
    if (presence == u"online")
        return PeopleText::tr("Online");
    if (presence == u"away")
        return PeopleText::tr("Away");
    if (presence == u"busy")
        return PeopleText::tr("Busy");
    return presence.isEmpty() ? QString() : PeopleText::tr("Offline");
}

QString roleText(Role role)
{
    switch (role) {
    case Role::Owner:
        return PeopleText::tr("Owner");
    case Role::Admin:
        return PeopleText::tr("Admin");
    case Role::Member:
        break;
    }
    return {};
}

bool matches(const PersonItem &person, const QString &text)
{
    const QString wanted = text.trimmed();
    return wanted.isEmpty() || matchesTyped(person.name, wanted) || matchesTyped(person.nickname, wanted)
        || person.key == wanted;
}

} // namespace skein::client
