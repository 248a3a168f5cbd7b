// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/group_details_view_model.h>

#include <models/addresses.h>
#include <models/error_text.h>
#include <models/people.h>
#include <viewmodels/avatar_upload.h>
#include <viewmodels/follow.h>

namespace skein::client {

GroupDetailsViewModel::GroupDetailsViewModel(Needs needs, QObject *parent) : QObject(parent), m_needs(std::move(needs)) { }

void GroupDetailsViewModel::show(const std::optional<ConversationRow> &row)
{
    const auto before = std::exchange(m_row, row);
    const bool isSame = before && m_row && before->id == m_row->id;
    m_faces.setPeople(m_row ? People(*m_needs.client.workspace(), m_needs.wording).faces(*m_row) : QList<PersonItem>());
    if (!isSame)
        m_blacklist.setPeople({});
    if (!isManaging() || waiting() == 0)
        m_requests.setRequests({});
    else if (!isSame || before->joinRequests != m_row->joinRequests || before->role != m_row->role)
        loadRequests();
    Q_EMIT changed();
}

QUrl GroupDetailsViewModel::avatarSource() const
{
    return m_row ? avatarUrl(m_row->avatar) : QUrl();
}

QString GroupDetailsViewModel::numberText() const
{
    return m_row ? tr("ID %1", "of a group").arg(m_row->id.value()) : QString();
}

bool GroupDetailsViewModel::isManaging() const
{
    return m_row && m_row->isMember && !m_row->isDissolved && m_row->role != Role::Member;
}

// --- what the group is --------------------------------------------------------------------------------------------------

void GroupDetailsViewModel::rename(const QString &title)
{
    if (GroupActions *group = actions())
        act(group->rename(m_row->id, title));
}

void GroupDetailsViewModel::describe(const QString &description)
{
    if (GroupActions *group = actions())
        act(group->describe(m_row->id, description));
}

void GroupDetailsViewModel::setJoinRule(JoinRule rule)
{
    UpdateGroup change;
    change.joinRule = skein::JoinRule(rule);
    update(change);
}

void GroupDetailsViewModel::setEveryoneMuted(bool muted)
{
    UpdateGroup change;
    change.everyoneMuted = muted;
    update(change, [this] { Q_EMIT changed(); });
}

void GroupDetailsViewModel::setPicture(const QUrl &file, const QRectF &square)
{
    if (actions() == nullptr)
        return;
    Workspace *workspace = m_needs.client.workspace();
    auto uploading = uploadAvatar(*workspace, file, square);
    follow(std::move(uploading), this, [this, workspace, group = m_row->id](const Result<Attachment> &uploaded) {
        if (!uploaded)
            return m_needs.toasts.complain(errorText(uploaded.error().code));
        UpdateGroup change;
        change.conversation = group; // perhaps another one is shown by now
        change.avatar = uploaded->blob;
        if (m_needs.client.workspace() == workspace)
            act(workspace->groups.update(change));
    });
}

void GroupDetailsViewModel::removePicture()
{
    UpdateGroup change;
    change.removeAvatar = true;
    update(change);
}

// --- who is in it -------------------------------------------------------------------------------------------------------

void GroupDetailsViewModel::setRemark(const QString &remark)
{
    if (actions() != nullptr)
        act(m_needs.client.workspace()->actions.setRemark(m_row->id, remark));
}

void GroupDetailsViewModel::setOwnNickname(const QString &nickname)
{
    if (GroupActions *group = actions())
        act(group->setNickname(m_row->id, m_needs.client.workspace()->self(), nickname));
}

void GroupDetailsViewModel::setNickname(const QString &accountKey, const QString &nickname)
{
    if (GroupActions *group = actions())
        act(group->setNickname(m_row->id, idOf<AccountId>(accountKey), nickname));
}

void GroupDetailsViewModel::setAdmin(const QString &accountKey, bool on)
{
    if (GroupActions *group = actions())
        act(group->setAdmin(m_row->id, idOf<AccountId>(accountKey), on));
}

void GroupDetailsViewModel::mute(const QString &accountKey, int minutes)
{
    const Timestamp until = minutes == 0 ? Timestamp{}
        : minutes < 0                    ? Timestamp::never()
                                         : m_needs.wording.now() + std::chrono::minutes(minutes);
    if (GroupActions *group = actions())
        act(group->mute(m_row->id, idOf<AccountId>(accountKey), until));
}

void GroupDetailsViewModel::removeMember(const QString &accountKey, bool blacklist)
{
    if (GroupActions *group = actions())
        act(group->remove(m_row->id, {idOf<AccountId>(accountKey)}, blacklist));
}

void GroupDetailsViewModel::transfer(const QString &accountKey)
{
    if (GroupActions *group = actions())
        act(group->transfer(m_row->id, idOf<AccountId>(accountKey)));
}

void GroupDetailsViewModel::dissolve()
{
    if (GroupActions *group = actions())
        act(group->dissolve(m_row->id));
}

void GroupDetailsViewModel::openChat(const QString &accountKey)
{
    Workspace *workspace = m_needs.client.workspace();
    if (workspace == nullptr)
        return;
    if (const auto conversation = workspace->store().conversations.directWith(idOf<AccountId>(accountKey)))
        m_needs.openChat(*conversation);
    else
        m_needs.toasts.inform(tr("You are not contacts. Send a contact request first."));
}

// --- who comes in -------------------------------------------------------------------------------------------------------

void GroupDetailsViewModel::approve(const QString &accountKey)
{
    if (GroupActions *group = actions())
        act(group->approve(m_row->id, idOf<AccountId>(accountKey)));
}

void GroupDetailsViewModel::reject(const QString &accountKey)
{
    if (GroupActions *group = actions())
        act(group->reject(m_row->id, idOf<AccountId>(accountKey)));
}

void GroupDetailsViewModel::loadRequests()
{
    follow(actions()->requests(m_row->id), this, [this, group = m_row->id](const Result<QList<JoinRequest>> &answer) {
        if (answer && m_row && m_row->id == group)
            showRequests(*answer);
    });
}

void GroupDetailsViewModel::showRequests(const QList<JoinRequest> &requests)
{
    QList<RequestItem> items;
    for (const JoinRequest &request : requests) {
        RequestItem item;
        item.key = keyOf(request.profile.account);
        item.name = request.profile.nickname.value();
        item.avatarSource = avatarUrl(request.profile.avatar);
        item.note = request.note.value();
        item.timeText = m_needs.wording.inList(request.at);
        items.append(item);
    }
    m_requests.setRequests(items);
}

void GroupDetailsViewModel::loadBlacklist()
{
    GroupActions *group = actions();
    if (group == nullptr)
        return;
    follow(group->blacklist(m_row->id), this, [this, shown = m_row->id](const Result<QList<Profile>> &answer) {
        if (!answer || !m_row || m_row->id != shown)
            return;
        const People people(*m_needs.client.workspace(), m_needs.wording);
        QList<PersonItem> items;
        for (const Profile &profile : *answer)
            items.append(people.person(profile));
        m_blacklist.setPeople(items);
    });
}

void GroupDetailsViewModel::unlist(const QString &accountKey)
{
    if (GroupActions *group = actions())
        act(group->unlist(m_row->id, idOf<AccountId>(accountKey)), [this] { loadBlacklist(); });
}

// --- asking the server --------------------------------------------------------------------------------------------------

GroupActions *GroupDetailsViewModel::actions() const
{
    Workspace *workspace = m_needs.client.workspace();
    return workspace != nullptr && m_row ? &workspace->groups : nullptr;
}

//! Of the shown group.
void GroupDetailsViewModel::update(UpdateGroup change, const std::function<void()> &then)
{
    GroupActions *group = actions();
    if (group == nullptr)
        return;
    change.conversation = m_row->id;
    act(group->update(change), then);
}

//! `then` runs whatever the answer is.
void GroupDetailsViewModel::act(QCoro::Task<Result<void>> action, const std::function<void()> &then)
{
    follow(std::move(action), this, [this, then](const Result<void> &answer) {
        if (!answer)
            m_needs.toasts.complain(errorText(answer.error().code));
        if (then)
            then();
    });
}

} // namespace skein::client
