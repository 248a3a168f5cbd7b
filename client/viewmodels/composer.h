// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/image_list_model.h>
#include <platform/clipboard.h>
#include <session/workspace.h>
#include <viewmodels/toasts_view_model.h>

#include <QTemporaryDir>

namespace skein::client {

//! What the user is writing: text and pictures of each conversation until they are sent. Lives on: main.
class Composer : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostPictures = 9;
    //! A draft is kept at the latest so long after the last key.
    static constexpr std::chrono::milliseconds keepingPause{500};

    struct Needs
    {
        Clipboard &clipboard;
        ToastsViewModel &toasts;
        TimerFactory &timers;
    };

    explicit Composer(const Needs &needs, QObject *parent = nullptr);
    ~Composer() override;

    //! Shows what was written in a conversation.
    void open(Workspace &workspace, ConversationId conversation);
    //! Keeps what was written; afterwards nothing can be written.
    void close();
    //! The account is left: its pictures are nobody else's. What was written stays in its store.
    void leave();

    [[nodiscard]] const QString &draft() const { return m_draft; }
    //! Tells the others that somebody writes.
    void setDraft(const QString &text);
    [[nodiscard]] ImageListModel *attached() { return &m_attached; }
    [[nodiscard]] bool hasContent() const;

    void attach(const QList<QUrl> &files);
    [[nodiscard]] bool pasteImages();
    void detach(const QString &imageKey);
    //! Hands everything to the outbox. Answers whether it was taken; else a toast says why not.
    [[nodiscard]] bool send();

Q_SIGNALS:
    void draftChanged();
    void contentChanged();

private:
    void keepDraft();
    void replaceDraft(const QString &text);
    [[nodiscard]] std::optional<ImageItem> checked(const QUrl &file);
    void showPictures(const QList<ImageItem> &pictures);

    Needs m_needs;
    std::unique_ptr<Timer> m_keeping;
    Workspace *m_workspace = nullptr;
    ConversationId m_conversation;
    QString m_draft;
    ImageListModel m_attached;
    QHash<ConversationId, QList<ImageItem>> m_pictures; //!< of conversations that are not open
    QTemporaryDir m_pasted; //!< pictures from the clipboard, until they are sent
    int m_pastedCount = 0;
};

} // namespace skein::client
