// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/image_list_model.h>
#include <models/message_list_model.h>
#include <models/person_list_model.h>
#include <session/client_session.h>
#include <viewmodels/composer.h>
#include <viewmodels/picture_saver.h>
#include <viewmodels/toasts_view_model.h>
#include <viewmodels/write_permit.h>

#include <QObject>
#include <QQmlEngine>

namespace skein::client {

//! The open conversation.
class ChatViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    //! The open conversation, or empty.
    Q_PROPERTY(QString key READ key NOTIFY keyChanged)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged)
    //! Members and how many are online, or the other side's presence in words.
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY subtitleChanged)
    Q_PROPERTY(bool group READ isGroup NOTIFY keyChanged)
    //! The channel that everybody is in.
    Q_PROPERTY(bool world READ isWorld NOTIFY keyChanged)
    //! For Theme.hueOf().
    Q_PROPERTY(QString hueKey READ hueKey NOTIFY keyChanged)
    Q_PROPERTY(QUrl avatarSource READ avatarSource NOTIFY titleChanged)
    //! Who stands for a group that has no picture.
    Q_PROPERTY(skein::client::PersonListModel *faces READ faces CONSTANT)
    //! Of the other side of a direct conversation: "online" or "offline"; empty for groups.
    Q_PROPERTY(QString presence READ presence NOTIFY subtitleChanged)
    //! Why the user cannot write here ("You are no longer a member …"); empty when he can.
    Q_PROPERTY(QString readOnlyText READ readOnlyText NOTIFY readOnlyTextChanged)

    //! Newest first.
    Q_PROPERTY(skein::client::MessageListModel *messages READ messages CONSTANT)
    //! Older messages are being read.
    Q_PROPERTY(bool loadingOlder READ isLoadingOlder NOTIFY loadingChanged)
    //! The log's first message is loaded.
    Q_PROPERTY(bool atBeginning READ isAtBeginning NOTIFY loadingChanged)
    //! The log's newest message is loaded: the first row is the newest one there is.
    Q_PROPERTY(bool atEnd READ isAtEnd NOTIFY atEndChanged)
    //! The row of the "2 unread messages" separator, or −1: where to begin to read.
    Q_PROPERTY(int unreadRow READ unreadRow NOTIFY unreadRowChanged)
    //! Messages of others that came since the newest one was last seen: the number on "jump to newest".
    Q_PROPERTY(int unseen READ unseen NOTIFY unseenChanged)
    //! Set by the view: the window is active and the chat is shown. Only then messages count as read.
    Q_PROPERTY(bool reading READ isReading WRITE setReading NOTIFY readingChanged)

    //! Who is writing now, at most three; the sentence for it, or empty.
    Q_PROPERTY(skein::client::PersonListModel *typists READ typists CONSTANT)
    Q_PROPERTY(QString typingText READ typingText NOTIFY typingTextChanged)

    //! The composer's text; kept per conversation, also over restarts. Writing it tells the others "is typing".
    Q_PROPERTY(QString draft READ draft WRITE setDraft NOTIFY draftChanged)
    //! Pictures that wait in the composer, at most nine.
    Q_PROPERTY(skein::client::ImageListModel *attached READ attached CONSTANT)
    //! There is something to send, and it may be sent.
    Q_PROPERTY(bool sendable READ isSendable NOTIFY sendableChanged)

public:
    struct Needs
    {
        ClientSession &client;
        const Wording &wording;
        TimerFactory &timers;
        Clipboard &clipboard;
        ToastsViewModel &toasts;
    };

    explicit ChatViewModel(const Needs &needs, QObject *parent = nullptr);
    ~ChatViewModel() override;

    [[nodiscard]] QString key() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString subtitle() const { return m_subtitle; }
    [[nodiscard]] bool isGroup() const;
    [[nodiscard]] bool isWorld() const;
    [[nodiscard]] QString hueKey() const;
    [[nodiscard]] QUrl avatarSource() const;
    [[nodiscard]] PersonListModel *faces() { return &m_faces; }
    [[nodiscard]] QString presence() const;
    [[nodiscard]] QString readOnlyText() const { return m_permit.refusal(); }
    [[nodiscard]] MessageListModel *messages() { return &m_messages; }
    [[nodiscard]] bool isLoadingOlder() const;
    [[nodiscard]] bool isAtBeginning() const;
    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }
    [[nodiscard]] int unreadRow() const { return m_unreadRow; }
    [[nodiscard]] int unseen() const { return m_unseen; }
    [[nodiscard]] bool isReading() const { return m_isReading; }
    void setReading(bool isReading);
    [[nodiscard]] PersonListModel *typists() { return &m_typists; }
    [[nodiscard]] QString typingText() const { return m_typingText; }
    [[nodiscard]] QString draft() const { return m_composer.draft(); }
    void setDraft(const QString &text) { m_composer.setDraft(text); }
    [[nodiscard]] ImageListModel *attached() { return m_composer.attached(); }
    [[nodiscard]] bool isSendable() const;

    //! Shows a conversation: its newest messages, or those round the first unread one. An open one goes there again.
    Q_INVOKABLE void open(const QString &key);
    //! Shows it as it was left, without a word: `opened` is not sent. Nothing for one that is not there any more.
    void restore(const QString &key);
    //! Shows nothing.
    Q_INVOKABLE void close();

    //! Sends the draft and the attached pictures; both are empty afterwards.
    Q_INVOKABLE void send();
    //! Puts picture files into the composer. What is no picture, too large or too many is refused with a toast.
    Q_INVOKABLE void attach(const QList<QUrl> &files);
    //! Puts the clipboard's picture, or the picture files in it, into the composer. Answers false when it holds none: paste as text.
    Q_INVOKABLE bool pasteImages();
    Q_INVOKABLE void detach(const QString &imageKey);

    // About a message, by its row's key
    Q_INVOKABLE void retry(const QString &messageKey);
    Q_INVOKABLE void discard(const QString &messageKey);
    Q_INVOKABLE void recall(const QString &messageKey);
    Q_INVOKABLE void copyText(const QString &messageKey);
    //! Brings the text of a recalled message back into the composer.
    Q_INVOKABLE void editAgain(const QString &messageKey);
    //! Writes the original of a picture to a file, with a toast at the end.
    Q_INVOKABLE void saveImage(const QString &imageKey, const QUrl &file);

    //! The view is near the oldest loaded row (or the newest, when newer ones are not loaded): reads more. Harmless to repeat.
    Q_INVOKABLE void loadOlder();
    Q_INVOKABLE void loadNewer();
    //! Shows the newest messages; `scrollWanted` says where.
    Q_INVOKABLE void jumpToNewest();
    //! The row is on the screen: it counts as read while `reading`.
    Q_INVOKABLE void noteVisible(const QString &messageKey);

Q_SIGNALS:
    void keyChanged();
    void titleChanged();
    void subtitleChanged();
    void readOnlyTextChanged();
    void loadingChanged();
    void atEndChanged();
    void unreadRowChanged();
    void unseenChanged();
    void readingChanged();
    void typingTextChanged();
    void draftChanged();
    void sendableChanged();
    //! A conversation was opened: show the chat page, and put the focus into the composer.
    void opened();
    //! Scroll to this row of `messages`: after opening and jumping, and after an own send.
    void scrollWanted(int row);
    //! A message of somebody else came into the open conversation: announce it to screen readers.
    void announced(const QString &text);

private:
    void onWorkspace(Workspace &workspace);
    void openWhenKnown(const QString &key);
    void show(Workspace &workspace, ConversationId conversation);
    void onOpened();
    void loadMembers();
    void onMessages();
    void onRow();
    void onArrived(const Entry &entry);
    void refreshHeader();
    void refreshTyping();
    void updateUnseen();
    void markRead();
    [[nodiscard]] const MessageWindow *window() const { return m_messages.window(); }
    [[nodiscard]] QString groupSubtitle() const;
    [[nodiscard]] std::optional<ConversationRow> openRow() const;
    [[nodiscard]] bool isWithContact() const;
    [[nodiscard]] QString typingSentence(const QStringList &names) const;
    [[nodiscard]] Seq newestShown() const;

    Needs m_needs;
    MessageListModel m_messages;
    Composer m_composer;
    PictureSaver m_saver;
    WritePermit m_permit;
    PersonListModel m_faces;
    PersonListModel m_typists;
    QString m_subtitle;
    QString m_typingText;
    bool m_isAtEnd = true;
    int m_unreadRow = -1;
    int m_unseen = 0;
    bool m_isReading = false;
    Seq m_seen; //!< the newest message that was on the screen
    QMetaObject::Connection m_awaited; //!< of a conversation that the store does not have yet
};

} // namespace skein::client
