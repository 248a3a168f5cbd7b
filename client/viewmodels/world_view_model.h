// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/person_list_model.h>
#include <models/wording.h>
#include <session/client_session.h>
#include <viewmodels/toasts_view_model.h>

#include <QObject>
#include <QQmlEngine>

namespace skein::client {

//! The world channel: the banner of its newest announcement, and what administrators do with it.
class WorldViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    //! The channel's conversation; empty until it is known.
    Q_PROPERTY(QString key READ key NOTIFY changed)
    Q_PROPERTY(bool on READ isOn NOTIFY changed)
    //! The user is an administrator: he may use what follows the banner.
    Q_PROPERTY(bool governing READ isGoverning NOTIFY changed)

    //! The newest announcement in one line, and who made it; empty when there is none, or it was dismissed here.
    Q_PROPERTY(QString announcementText READ announcementText NOTIFY changed)
    Q_PROPERTY(QString announcementSender READ announcementSender NOTIFY changed)

    //! Who may not write now; `relationText` says until when.
    Q_PROPERTY(skein::client::PersonListModel *muted READ muted CONSTANT)
    //! Who wrote lately and could be muted, the last one first.
    Q_PROPERTY(skein::client::PersonListModel *writers READ writers CONSTANT)
    //! A request is under way.
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    //! What the last request was refused for, or empty.
    Q_PROPERTY(QString errorText READ errorText NOTIFY busyChanged)

public:
    struct Needs
    {
        ClientSession &client;
        const Wording &wording;
        ToastsViewModel &toasts;
    };

    explicit WorldViewModel(const Needs &needs, QObject *parent = nullptr);

    [[nodiscard]] QString key() const;
    [[nodiscard]] bool isOn() const;
    [[nodiscard]] bool isGoverning() const;
    [[nodiscard]] QString announcementText() const;
    [[nodiscard]] QString announcementSender() const;
    [[nodiscard]] PersonListModel *muted() { return &m_muted; }
    [[nodiscard]] PersonListModel *writers() { return &m_writers; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QString errorText() const { return m_errorText; }

    //! The banner goes away, here and for ever; a later announcement comes again.
    Q_INVOKABLE void dismissAnnouncement();

    // For administrators
    Q_INVOKABLE void setOn(bool on);
    //! For so many minutes; 0: until it is lifted.
    Q_INVOKABLE void mute(const QString &accountKey, int minutes);
    Q_INVOKABLE void unmute(const QString &accountKey);
    //! `done` or `errorText` follows.
    Q_INVOKABLE void announce(const QString &text);
    //! A dialog opens: old sentences go away.
    Q_INVOKABLE void clearError();

Q_SIGNALS:
    void changed();
    void busyChanged();
    //! The announcement was made: close the dialog.
    void done();

private:
    void onOpened();
    void refresh();
    void refreshPeople();
    [[nodiscard]] QList<PersonItem> mutedPeople() const;
    [[nodiscard]] QList<PersonItem> recentWriters(const QList<PersonItem> &muted) const;
    void complainOf(QCoro::Task<Result<void>> task);

    Needs m_needs;
    WorldBook *m_book = nullptr; //!< of the open workspace
    PersonListModel m_muted;
    PersonListModel m_writers;
    bool m_isBusy = false;
    QString m_errorText;
};

} // namespace skein::client
