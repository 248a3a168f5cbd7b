// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/contacts_view_model.h>

#include <models/addresses.h>
#include <models/error_text.h>
#include <viewmodels/follow.h>

namespace skein::client {

ContactsViewModel::ContactsViewModel(Needs needs, QObject *parent) : QObject(parent), m_needs(std::move(needs))
{
    connect(&m_needs.client, &ClientSession::workspaceOpened, this, &ContactsViewModel::onOpened);
    connect(&m_needs.client, &ClientSession::workspaceClosing, this, [this] {
        m_query.clear();
        m_profiles.clear();
        select({});
        m_contacts.setPeople({});
        m_incoming.setRequests({});
        m_outgoing.setRequests({});
        m_blocked.setPeople({});
        m_found.setPeople({});
    });
    connect(&m_needs.wording, &Wording::changed, this, &ContactsViewModel::refresh);
}

void ContactsViewModel::setFilterText(const QString &text)
{
    if (std::exchange(m_filterText, text) == text)
        return;
    refresh();
    Q_EMIT filterTextChanged();
}

void ContactsViewModel::select(const QString &accountKey)
{
    m_selected = {};
    m_selected.key = accountKey;
    refresh();
    Q_EMIT selectedChanged();
}

void ContactsViewModel::find(const QString &text)
{
    m_query = text.trimmed();
    m_profiles.clear();
    m_hasMore = false;
    m_searchText.clear();
    m_found.setPeople({});
    search();
}

void ContactsViewModel::findMore()
{
    if (m_hasMore && !m_isSearching)
        search();
}

void ContactsViewModel::request(const QString &accountKey, const QString &note)
{
    if (Workspace *workspace = m_needs.client.workspace())
        act(workspace->actions.requestContact(idOf<AccountId>(accountKey), note), tr("The request was sent."));
}

QString ContactsViewModel::proposedNote() const
{
    Workspace *workspace = m_needs.client.workspace();
    const auto own = workspace != nullptr ? workspace->store().profiles.find(workspace->self()) : std::nullopt;
    return own ? tr("I am %1").arg(own->nickname.value()) : QString();
}

void ContactsViewModel::accept(const QString &accountKey)
{
    if (Workspace *workspace = m_needs.client.workspace())
        act(workspace->actions.acceptContact(idOf<AccountId>(accountKey)),
            tr("%1 is a contact now.").arg(nameOf(accountKey)));
}

void ContactsViewModel::reject(const QString &accountKey)
{
    if (Workspace *workspace = m_needs.client.workspace())
        act(workspace->actions.rejectContact(idOf<AccountId>(accountKey)), {});
}

void ContactsViewModel::remove(const QString &accountKey, bool erase)
{
    if (Workspace *workspace = m_needs.client.workspace())
        act(workspace->actions.removeContact(idOf<AccountId>(accountKey), erase),
            tr("%1 is no longer a contact.").arg(nameOf(accountKey)));
}

void ContactsViewModel::unblock(const QString &accountKey)
{
    if (Workspace *workspace = m_needs.client.workspace())
        act(workspace->actions.unblock(idOf<AccountId>(accountKey)),
            tr("%1 is no longer blocked.").arg(nameOf(accountKey)));
}

void ContactsViewModel::openChat(const QString &accountKey)
{
    Workspace *workspace = m_needs.client.workspace();
    if (workspace == nullptr)
        return;
    if (const auto conversation = workspace->store().conversations.directWith(idOf<AccountId>(accountKey)))
        m_needs.openChat(*conversation);
}

QString ContactsViewModel::nameOf(const QString &accountKey) const
{
    Workspace *workspace = m_needs.client.workspace();
    return workspace != nullptr ? People(*workspace, m_needs.wording).nicknameOf(idOf<AccountId>(accountKey)) : QString();
}

void ContactsViewModel::onOpened()
{
    Workspace &workspace = *m_needs.client.workspace();
    const StoreEvents &events = workspace.events();
    connect(&events, &StoreEvents::contactsChanged, this, &ContactsViewModel::refresh);
    connect(&events, &StoreEvents::requestsChanged, this, &ContactsViewModel::refresh);
    connect(&events, &StoreEvents::profilesChanged, this, &ContactsViewModel::refresh);
    connect(&events, &StoreEvents::startedAnew, this, &ContactsViewModel::refresh);
    connect(&workspace.presence, &PresenceBook::presenceChanged, this, &ContactsViewModel::refresh);
    refresh();
}

void ContactsViewModel::refresh()
{
    Workspace *workspace = m_needs.client.workspace();
    if (workspace == nullptr)
        return;
    const People people(*workspace, m_needs.wording);
    refreshContacts(people);
    refreshRequests(people);
    refreshFound(people);
    refreshSelected(people);
}

void ContactsViewModel::refreshContacts(const People &people)
{
    QList<PersonItem> contacts = people.contacts();
    const int count = int(contacts.size());
    contacts.removeIf([this](const PersonItem &person) { return !matches(person, m_filterText); });
    m_contacts.setPeople(contacts);
    m_blocked.setPeople(people.blocked());
    if (std::exchange(m_contactCount, count) != count)
        Q_EMIT contactCountChanged();
}

void ContactsViewModel::refreshRequests(const People &people)
{
    m_incoming.setRequests(people.requests(true));
    m_outgoing.setRequests(people.requests(false));
    const auto &incoming = m_incoming.rows();
    const auto isPending = [](const RequestItem &request) { return request.pending; };
    const int waiting = int(std::count_if(incoming.begin(), incoming.end(), isPending));
    if (std::exchange(m_waiting, waiting) != waiting)
        Q_EMIT waitingChanged();
}

void ContactsViewModel::refreshFound(const People &people)
{
    QList<PersonItem> found;
    for (const Profile &profile : std::as_const(m_profiles))
        found.append(people.found(profile));
    m_found.setPeople(found);
}

void ContactsViewModel::refreshSelected(const People &people)
{
    if (m_selected.key.isEmpty())
        return;
    const auto account = idOf<AccountId>(m_selected.key);
    PersonItem selected = people.isContact(account) ? people.person(account) : PersonItem();
    if (std::exchange(m_selected, selected) != selected)
        Q_EMIT selectedChanged();
}

void ContactsViewModel::search()
{
    Workspace *workspace = m_needs.client.workspace();
    m_isSearching = workspace != nullptr && !m_query.isEmpty();
    Q_EMIT searchChanged();
    if (!m_isSearching)
        return;
    const auto after = m_profiles.isEmpty() ? std::nullopt : std::optional(m_profiles.last().account);
    follow(workspace->actions.findAccounts(m_query, after), this,
           [this, query = m_query](const Result<Profiles> &answer) { onFound(query, answer); });
}

void ContactsViewModel::onFound(const QString &query, const Result<Profiles> &answer)
{
    if (query != m_query)
        return; // somebody typed on
    m_isSearching = false;
    m_hasMore = answer && answer->more;
    if (answer)
        m_profiles.append(answer->profiles);
    if (!answer)
        m_searchText = errorText(answer.error().code);
    else if (m_profiles.isEmpty())
        m_searchText = tr("Nobody found. Try the number, the account name or a part of the nickname.");
    refresh();
    Q_EMIT searchChanged();
}

template<class T>
void ContactsViewModel::act(QCoro::Task<Result<T>> action, const QString &success)
{
    follow(std::move(action), this, [this, success](const Result<T> &answer) {
        if (!answer)
            m_needs.toasts.complain(errorText(answer.error().code));
        else if (!success.isEmpty())
            m_needs.toasts.celebrate(success);
        refresh();
    });
}

} // namespace skein::client
