// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/person_card_view_model.h>

#include <models/addresses.h>
#include <models/error_text.h>
#include <viewmodels/follow.h>

namespace skein::client {

PersonCardViewModel::PersonCardViewModel(const Needs &needs, QObject *parent) : QObject(parent), m_needs(needs)
{
    connect(&m_needs.client, &ClientSession::workspaceOpened, this, &PersonCardViewModel::onOpened);
    connect(&m_needs.client, &ClientSession::workspaceClosing, this, [this] { show({}); });
    connect(&m_needs.wording, &Wording::changed, this, &PersonCardViewModel::refresh);
}

void PersonCardViewModel::show(const QString &accountKey)
{
    m_person = {};
    m_person.key = accountKey;
    m_remark.clear();
    m_gender = Gender::Unknown;
    m_bio.clear();
    m_isContact = false;
    m_isBlocked = false;
    refresh();
    load();
    Q_EMIT changed();
}

QString PersonCardViewModel::genderText() const
{
    switch (m_gender) {
    case Gender::Female:
        return tr("Female");
    case Gender::Male:
        return tr("Male");
    case Gender::Unknown:
        break;
    }
    return {};
}

void PersonCardViewModel::setRemark(const QString &accountKey, const QString &remark)
{
    if (Workspace *workspace = m_needs.client.workspace())
        act(workspace->actions.setRemark(idOf<AccountId>(accountKey), remark), {});
}

void PersonCardViewModel::block()
{
    if (Workspace *workspace = m_needs.client.workspace())
        act(workspace->actions.block(account()), tr("%1 can no longer write to you.").arg(name()));
}

void PersonCardViewModel::unblock()
{
    if (Workspace *workspace = m_needs.client.workspace())
        act(workspace->actions.unblock(account()), tr("%1 is no longer blocked.").arg(name()));
}

void PersonCardViewModel::onOpened()
{
    Workspace &workspace = *m_needs.client.workspace();
    const StoreEvents &events = workspace.events();
    connect(&events, &StoreEvents::contactsChanged, this, &PersonCardViewModel::refresh);
    connect(&events, &StoreEvents::profilesChanged, this, &PersonCardViewModel::refresh);
    connect(&workspace.presence, &PresenceBook::presenceChanged, this, &PersonCardViewModel::refresh);
}

void PersonCardViewModel::refresh()
{
    Workspace *workspace = m_needs.client.workspace();
    if (workspace == nullptr || m_person.key.isEmpty())
        return;
    const auto contact = workspace->store().contacts.contact(account());
    m_person = People(*workspace, m_needs.wording).person(account());
    m_isContact = contact.has_value();
    m_remark = contact ? contact->remark.value() : QString();
    m_isBlocked = workspace->store().contacts.isBlocked(account());
    Q_EMIT changed();
}

//! Gender and bio are asked for each time: the store does not keep them.
void PersonCardViewModel::load()
{
    Workspace *workspace = m_needs.client.workspace();
    if (workspace == nullptr || m_person.key.isEmpty())
        return;
    follow(workspace->actions.profileCard(account()), this, [this, asked = m_person.key](const Result<ProfileCard> &card) {
        if (!card || asked != m_person.key)
            return;
        m_gender = card->gender;
        m_bio = card->bio.value();
        refresh();
    });
}

void PersonCardViewModel::act(QCoro::Task<Result<void>> action, const QString &success)
{
    follow(std::move(action), this, [this, success](const Result<void> &answer) {
        if (!answer)
            m_needs.toasts.complain(errorText(answer.error().code));
        else if (!success.isEmpty())
            m_needs.toasts.celebrate(success);
    });
}

AccountId PersonCardViewModel::account() const
{
    return idOf<AccountId>(m_person.key);
}

} // namespace skein::client
