// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <session/workspace.h>

#include <QObject>

namespace skein::client {

//! The stretch of a conversation's log that is loaded for its view, without a hole, and what waits in the outbox behind it.
//! Grows at both ends on request and at the newest end by itself; what grows beyond `most` is dropped at the other end, far
//! from what is in view, so that memory and the work for a change do not grow with the log. Lives on: main.
class MessageWindow : public QObject
{
    Q_OBJECT

public:
    static constexpr int page = 50; //!< entries read at a time
    static constexpr int most = 5 * page; //!< entries that are loaded: several screens in both directions

    //! Begins at the newest entries, or round the read mark when more is unread than one page.
    MessageWindow(Workspace &workspace, ConversationId conversation, QObject *parent = nullptr);

    [[nodiscard]] Workspace &workspace() const { return m_workspace; }
    [[nodiscard]] ConversationId conversation() const { return m_conversation; }
    //! As it is now; a default one when it is gone.
    [[nodiscard]] const ConversationRow &row() const { return m_row; }
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; } //!< by ascending seq
    [[nodiscard]] const QList<Member> &members() const { return m_members; } //!< of the conversation; a cache
    [[nodiscard]] const QList<OutboxMessage> &waiting() const { return m_waiting; } //!< in the order of sending
    //! Messages after this one were unread when the conversation was opened; nothing: all was read.
    [[nodiscard]] std::optional<Seq> unreadAfter() const { return m_unreadAfter; }
    //! Whether the place right after that message is in the stretch, or before all that the reader may see.
    [[nodiscard]] bool hasPlaceAfter(Seq seq) const;
    [[nodiscard]] qint64 unreadThen() const { return m_unreadThen; } //!< how many

    [[nodiscard]] bool isLoadingOlder() const { return m_isLoadingOlder; }
    [[nodiscard]] bool isAtBeginning() const { return m_isAtBeginning; }
    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }

    void loadOlder(); //!< from the store, else from the server
    void loadNewer();
    void jumpToNewest();
    //! Where the view is: what is dropped when new entries come lies at the other end.
    void noteInView(Seq newest) { m_inView = newest; }

Q_SIGNALS:
    void changed(); //!< what `entries`, `waiting` or `members` answer, or how far the other side has read
    void rowChanged();
    void loadingChanged();

private:
    void readRow();
    void readFirst();
    [[nodiscard]] bool reachesEnd(const EntryStretch &stretch) const;
    [[nodiscard]] bool leavesOutUnread() const; //!< the store holds some before the first loaded entry
    void readNewest();
    void readAgain();
    void onEntries(ConversationId conversation, Seq first, Seq last);
    void onConversations(const QList<ConversationId> &conversations);
    void onOutbox(ConversationId conversation);
    void onMembers(ConversationId conversation);
    [[nodiscard]] bool isInNewerHalf() const;
    void dropFarthest();
    void dropNewest();
    void dropOldest();
    [[nodiscard]] bool prependHeld();
    QCoro::Task<> fetchOlder();
    void takeOlder(const Result<bool> &found);
    [[nodiscard]] Seq oldest() const; //!< that is loaded; an invalid one when nothing is
    void setLoadingOlder(bool isLoading);

    Workspace &m_workspace;
    ConversationId m_conversation;
    ConversationRow m_row;
    QList<Entry> m_entries;
    QList<Member> m_members;
    QList<OutboxMessage> m_waiting;
    std::optional<Seq> m_unreadAfter;
    qint64 m_unreadThen = 0;
    bool m_isLoadingOlder = false;
    bool m_isAtBeginning = false;
    bool m_isAtEnd = true;
    bool m_hasDroppedOlder = false; //!< the store holds entries before the first one, maybe the first unread one
    std::optional<Seq> m_inView; //!< the newest entry that is on the screen, as far as it was told
};

} // namespace skein::client
