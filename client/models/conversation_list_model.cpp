// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/conversation_list_model.h>

#include <models/addresses.h>

#include <algorithm>

namespace skein::client {

namespace {

bool isMoreActive(const ConversationItem &left, const ConversationItem &right)
{
    if (left.activity != right.activity)
        return left.activity > right.activity;
    return left.key.toLongLong() > right.key.toLongLong();
}

} // namespace

const RoleTable<ConversationItem> ConversationListModel::roles{
    {"key", &ConversationItem::key},
    {"title", &ConversationItem::title},
    {"isGroup", &ConversationItem::group},
    {"isWorld", &ConversationItem::world},
    {"hueKey", &ConversationItem::hueKey},
    {"avatarSource", &ConversationItem::avatarSource},
    {"faces", &ConversationItem::faces},
    {"preview", &ConversationItem::preview},
    {"previewPrefix", &ConversationItem::previewPrefix},
    {"draft", &ConversationItem::draft},
    {"timeText", &ConversationItem::timeText},
    {"unread", &ConversationItem::unread},
    {"unreadText", &ConversationItem::unreadText},
    {"presence", &ConversationItem::presence},
    {"delivery", &ConversationItem::delivery},
    {"selected", &ConversationItem::selected},
    {"mayWrite", &ConversationItem::mayWrite},
    {"accessibleText", &ConversationItem::accessibleText},
};

ConversationListModel::ConversationListModel(const Wording &wording, QObject *parent)
    : RowModel(roles, parent),
      m_wording(wording), m_order(isMoreActive)
{
    connect(&wording, &Wording::changed, this, &ConversationListModel::readAll);
}

void ConversationListModel::setWorkspace(Workspace *workspace)
{
    m_workspace = workspace;
    replaceRows({}); // the faces go
    m_faces.clear();
    m_people = workspace != nullptr ? std::make_unique<People>(*workspace, m_wording) : nullptr;
    if (workspace != nullptr) {
        const StoreEvents &events = workspace->events();
        connect(&events, &StoreEvents::conversationsChanged, this, &ConversationListModel::read);
        connect(&events, &StoreEvents::profilesChanged, this, &ConversationListModel::readAll);
        connect(&events, &StoreEvents::contactsChanged, this, &ConversationListModel::readAll);
        connect(&events, &StoreEvents::startedAnew, this, &ConversationListModel::readAll);
        connect(&workspace->presence, &PresenceBook::presenceChanged, this, &ConversationListModel::readWithPeers);
    }
    readAll();
}

void ConversationListModel::setFilter(Filter filter)
{
    m_filter = std::move(filter);
    show();
}

void ConversationListModel::setOrder(Order order)
{
    m_order = std::move(order);
    show();
}

void ConversationListModel::setSelected(const QString &key)
{
    const QString before = std::exchange(m_selected, key);
    if (before != key)
        read({idOf<ConversationId>(before), idOf<ConversationId>(key)});
}

void ConversationListModel::readAll()
{
    m_items.clear();
    if (m_workspace != nullptr)
        keep(m_workspace->store().conversations.rows());
    show();
}

void ConversationListModel::read(const QList<ConversationId> &conversations)
{
    if (m_workspace == nullptr)
        return;
    for (const ConversationId conversation : conversations)
        m_items.remove(keyOf(conversation));
    keep(m_workspace->store().conversations.rows(conversations));
    show();
}

void ConversationListModel::keep(const QList<ConversationRow> &rows)
{
    for (const ConversationRow &row : rows) {
        const QString key = keyOf(row.id);
        ConversationItem item = conversationItem(row, key == m_selected, {*m_workspace, *m_people, m_wording});
        item.faces = facesOf(row);
        m_items.insert(key, item);
    }
}

//! The same model as long as the group is listed: what changes in it changes there.
std::shared_ptr<PersonListModel> ConversationListModel::facesOf(const ConversationRow &row)
{
    const QList<PersonItem> people = m_people->faces(row);
    if (people.isEmpty())
        return nullptr;
    auto &faces = m_faces[row.id];
    if (faces == nullptr)
        faces = std::make_shared<PersonListModel>();
    faces->setPeople(people);
    return faces;
}

void ConversationListModel::readWithPeers(const QSet<AccountId> &accounts)
{
    QList<ConversationId> conversations;
    for (const AccountId account : accounts) {
        if (const auto conversation = m_workspace->store().conversations.directWith(account))
            conversations.append(*conversation);
    }
    read(conversations);
}

void ConversationListModel::show()
{
    QList<ConversationItem> shown;
    for (const ConversationItem &item : std::as_const(m_items)) {
        if (!m_filter || m_filter(item))
            shown.append(item);
    }
    std::sort(shown.begin(), shown.end(), m_order);
    replaceRows(shown);
    Q_EMIT refreshed();
}

} // namespace skein::client
