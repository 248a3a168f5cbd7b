// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/groups_handler.h>

#include <handlers/page.h>

namespace skein {

namespace {

constexpr qsizetype membersPerPage = 100;
constexpr qsizetype groupsPerPage = 20;

//! `accounts` without repeats and without the caller. Error: not_contacts, when one of them is none of his contacts.
Result<QList<AccountId>> contactsAmong(Call &call, const QList<AccountId> &accounts)
{
    QSet<AccountId> wanted(accounts.cbegin(), accounts.cend());
    wanted.remove(call.account());
    const QList<AccountId> contacts = call.storage().contacts.among(call.account(), wanted.values());
    if (contacts.size() != wanted.size())
        return Error{ErrorCode::NotContacts, QStringLiteral("members"), {}};
    if (!call.storage().blocks.ownersAmong(contacts, call.account()).isEmpty())
        return Error{ErrorCode::NotAccepted, QStringLiteral("members"), {}};
    return contacts;
}

//! What the request makes of the card, and the entries that say so. Errors: not_found, not_an_image.
struct CardChange
{
    GroupCard card;
    QList<Draft> entries;
};

Result<std::optional<Digest>> pictureFor(Call &call, const UpdateGroup &request)
{
    if (request.removeAvatar)
        return std::optional<Digest>();
    const auto picture = call.storage().media.attachmentFor(call.account(), *request.avatar);
    if (!picture)
        return Error{ErrorCode::NotFound, QStringLiteral("avatar"), QStringLiteral("no such image")};
    if (!picture->mime.value().startsWith(QStringLiteral("image/")))
        return Error{ErrorCode::NotAnImage, QStringLiteral("avatar"), {}};
    return std::optional(picture->blob);
}

Result<CardChange> changed(Call &call, const UpdateGroup &request, const GroupCard &before)
{
    CardChange change{before, {}};
    const auto set = [&](auto &field, const auto &value, EntryKind kind) {
        if (std::exchange(field, value) != value)
            change.entries.append(changeOf(call, request.conversation, kind));
    };
    if (request.title) {
        set(change.card.title, *request.title, EntryKind::Renamed);
        if (!change.entries.isEmpty())
            change.entries.last().title = *request.title;
    }
    if (request.avatar || request.removeAvatar) {
        const auto picture = pictureFor(call, request);
        if (!picture)
            return picture.error();
        set(change.card.avatar, *picture, EntryKind::AvatarChanged);
    }
    if (request.description)
        set(change.card.description, *request.description, EntryKind::DescriptionChanged);
    if (request.joinRule)
        set(change.card.joinRule, *request.joinRule, EntryKind::JoinRuleChanged);
    return change;
}

void keepCard(Call &call, const CardChange &change)
{
    if (change.entries.isEmpty())
        return;
    const ConversationId group = change.card.conversation;
    call.storage().conversations.setCard(change.card);
    if (change.card.joinRule == JoinRule::Closed)
        call.storage().admissions.hide(group);
    else
        call.storage().admissions.show(group, change.card.title);
    for (const Draft &entry : change.entries)
        post(call, entry);
    putViewsOfAll(call, group);
}

void muteEveryone(Call &call, ConversationId group, bool muted)
{
    if (call.storage().conversations.lock(group).everyoneMuted == muted)
        return;
    call.storage().conversations.setEveryoneMuted(group, muted);
    post(call, changeOf(call, group, muted ? EntryKind::EveryoneMuted : EntryKind::EveryoneUnmuted));
    putViewsOfAll(call, group);
}

std::optional<ConversationTitle> asTitle(const std::optional<Nickname> &nickname)
{
    return nickname ? std::optional(ConversationTitle(nickname->value())) : std::nullopt;
}

} // namespace

GroupsHandler::GroupsHandler(GroupRules rules) : m_rules(rules) { }

Result<GroupCreated> GroupsHandler::handle(Call &call, const CreateGroup &request)
{
    if (const auto made = call.storage().conversations.findGroup(call.account(), request.tag))
        return GroupCreated{*made}; // repeated, whatever became of its members
    const auto others = contactsAmong(call, request.members);
    if (!others)
        return others.error();
    if (others->size() + 1 > m_rules.membersMost)
        return ErrorCode::GroupFull;
    if (const auto present = call.requirePresent(*others + QList{call.account()}); !present)
        return present.error();
    const auto group = call.storage().conversations.createGroup(call.account(), request.tag, request.title, call.now());
    if (!group.isRepeat)
        begin(call, request, group.conversation, *others);
    return GroupCreated{group.conversation};
}

void GroupsHandler::begin(Call &call, const CreateGroup &request, ConversationId group, const QList<AccountId> &others)
{
    const QList<AccountId> everybody = QList{call.account()} + others;
    const auto posted = call.storage().entries.append({.conversation = group,
                                                       .kind = EntryKind::Created,
                                                       .sender = call.account(),
                                                       .at = call.now(),
                                                       .subjects = everybody,
                                                       .title = request.title});
    call.storage().members.join(group, {call.account()}, Role::Owner, posted.entry.seq);
    call.storage().members.join(group, others, Role::Member, posted.entry.seq);
    call.storage().conversations.bumpVersion(group);
    putViews(call, group, everybody);
    call.tell(call.membersOf(group), EntryPosted{posted.entry});
}

Result<Done> GroupsHandler::handle(Call &call, const AddMembers &request)
{
    if (const auto group = requireGroup(call, request.conversation); !group)
        return group.error();
    auto added = contactsAmong(call, request.members);
    if (!added)
        return added.error();
    const auto present = call.members(request.conversation);
    added->removeIf([&](AccountId account) { return present->contains(account); });
    if (added->isEmpty())
        return Done{};
    if (const auto welcome = requireWelcome(call, request.conversation, *added); !welcome)
        return welcome.error();
    if (const auto room = requireRoomFor(call, request.conversation, *added, m_rules); !room)
        return room.error();
    admit(call, request.conversation, *added, call.account());
    return Done{};
}

Result<Done> GroupsHandler::handle(Call &call, const LeaveGroup &request)
{
    if (const auto group = requireGroup(call, request.conversation); !group)
        return group.error();
    leave(call, request.conversation, call.account());
    return Done{};
}

Result<MemberPage> GroupsHandler::handle(Call &call, const ListMembers &request)
{
    if (call.isWorld(request.conversation))
        return ErrorCode::NotAllowed; // everybody on the server, whether they want to be found or not
    const auto members =
        call.storage().members.page(request.conversation, request.after.value_or(AccountId()), membersPerPage + 1);
    const bool more = members.size() > membersPerPage;
    return MemberPage{members.first(std::min(members.size(), membersPerPage)), more};
}

Result<GroupCards> GroupsHandler::handle(Call &call, const FindGroups &request)
{
    QList<GroupCard> found =
        call.storage().admissions.find(request.query.value(), request.after.value_or(ConversationId()), groupsPerPage + 1);
    for (GroupCard &card : found)
        card.membersMost = m_rules.membersMost;
    const qsizetype count = countThatFits(found.cbegin(), found.cend(), groupsPerPage);
    return GroupCards{found.first(count), count < found.size()};
}

Result<GroupJoined> GroupsHandler::handle(Call &call, const JoinGroup &request)
{
    const LockedConversation state = call.stateOf(request.conversation);
    if (state.kind != ConversationKind::Group || state.memberCount == 0)
        return ErrorCode::NotFound;
    if (call.members(request.conversation)->contains(call.account()))
        return GroupJoined{JoinOutcome::Joined};
    if (state.dissolved)
        return ErrorCode::GroupDissolved;
    if (const auto welcome = requireWelcome(call, request.conversation, {call.account()}); !welcome)
        return welcome.error();
    const JoinRule rule = call.storage().conversations.card(request.conversation)->joinRule;
    if (rule == JoinRule::Closed)
        return ErrorCode::JoiningClosed;
    if (const auto room = requireRoomFor(call, request.conversation, {call.account()}, m_rules); !room)
        return room.error();
    if (rule == JoinRule::Open) {
        admit(call, request.conversation, {call.account()}, call.account());
        return GroupJoined{JoinOutcome::Joined};
    }
    call.storage().admissions.ask(request.conversation, call.account(), request.note, call.now());
    putViewsOfStaff(call, request.conversation);
    return GroupJoined{JoinOutcome::Waiting};
}

Result<Done> GroupsHandler::handle(Call &call, const UpdateGroup &request)
{
    if (const auto mighty = requirePower(call, request.conversation, Power::Describe); !mighty)
        return mighty.error();
    const auto change = changed(call, request, *call.storage().conversations.card(request.conversation));
    if (!change)
        return change.error();
    keepCard(call, *change);
    if (request.everyoneMuted)
        muteEveryone(call, request.conversation, *request.everyoneMuted);
    return Done{};
}

Result<Done> GroupsHandler::handle(Call &call, const SetGroupNickname &request)
{
    if (const auto group = requireGroup(call, request.conversation); !group)
        return group.error();
    if (request.account != call.account()) {
        if (const auto subject = requirePowerOver(call, request.conversation, request.account, Power::Moderate); !subject)
            return subject.error();
    }
    if (call.storage().members.find(request.conversation, request.account)->nickname == request.nickname)
        return Done{};
    call.storage().members.setNickname(request.conversation, request.account, request.nickname);
    Draft named = changeOf(call, request.conversation, EntryKind::NicknameChanged, {request.account});
    named.title = asTitle(request.nickname);
    post(call, named);
    putViews(call, request.conversation, {request.account});
    return Done{};
}

} // namespace skein
