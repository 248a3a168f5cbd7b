// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/conversation_item.h>
#include <models/row_model.h>

#include <functional>

namespace skein::client {

//! Conversations by their last activity, newest first. Roles: key, title, isGroup, isWorld, hueKey, avatarSource, faces,
//! preview, previewPrefix, draft, timeText, unread, unreadText, presence, delivery, selected, mayWrite, accessibleText
//! (see ConversationItem). Rows move and change one at a time; the model never resets. Lives on: main.
class ConversationListModel : public RowModel<ConversationItem>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a view model")

public:
    using Filter = std::function<bool(const ConversationItem &)>;
    using Order = std::function<bool(const ConversationItem &, const ConversationItem &)>;

    explicit ConversationListModel(const Wording &wording, QObject *parent = nullptr);

    //! Shows the conversations of an account from now on; nullptr: none.
    void setWorkspace(Workspace *workspace);
    //! Which conversations are listed; nothing: all.
    void setFilter(Filter filter);
    void setOrder(Order order);
    void setSelected(const QString &key);

    //! All conversations, whatever the filter; in no order.
    [[nodiscard]] QList<ConversationItem> all() const { return m_items.values(); }

    static const RoleTable<ConversationItem> roles;

Q_SIGNALS:
    //! Something about the conversations changed, also about those that the filter hides.
    void refreshed();

private:
    void readAll();
    void read(const QList<ConversationId> &conversations);
    void keep(const QList<ConversationRow> &rows);
    [[nodiscard]] std::shared_ptr<PersonListModel> facesOf(const ConversationRow &row);
    void readWithPeers(const QSet<AccountId> &accounts);
    void show();

    const Wording &m_wording;
    Workspace *m_workspace = nullptr;
    std::unique_ptr<People> m_people;
    QHash<QString, ConversationItem> m_items; //!< by key
    QHash<ConversationId, std::shared_ptr<PersonListModel>> m_faces; //!< of what was listed; rows hold bare pointers
    QString m_selected;
    Filter m_filter;
    Order m_order;
};

} // namespace skein::client
