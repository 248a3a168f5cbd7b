// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/people.h>
#include <session/client_session.h>
#include <viewmodels/toasts_view_model.h>

#include <QObject>
#include <QQmlEngine>

namespace skein::client {

//! Who somebody is: the card that opens from a name or a picture. Live: what changes elsewhere changes here.
class PersonCardViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    //! The account; empty: nobody.
    Q_PROPERTY(QString key READ key WRITE show NOTIFY changed)
    //! What the user calls him, else his nickname.
    Q_PROPERTY(QString name READ name NOTIFY changed)
    //! Only when it is another one than `name`.
    Q_PROPERTY(QString nickname READ nickname NOTIFY changed)
    Q_PROPERTY(QString remark READ remark NOTIFY changed)
    Q_PROPERTY(QUrl avatar READ avatar NOTIFY changed)
    Q_PROPERTY(QString numberText READ numberText NOTIFY changed)
    Q_PROPERTY(QString presence READ presence NOTIFY changed)
    Q_PROPERTY(QString presenceText READ presenceText NOTIFY changed)
    //! Empty: not told, or not known yet.
    Q_PROPERTY(QString genderText READ genderText NOTIFY changed)
    Q_PROPERTY(QString bio READ bio NOTIFY changed)
    Q_PROPERTY(bool own READ isOwn NOTIFY changed)
    Q_PROPERTY(bool contact READ isContact NOTIFY changed)
    Q_PROPERTY(bool blocked READ isBlocked NOTIFY changed)

public:
    struct Needs
    {
        ClientSession &client;
        const Wording &wording;
        ToastsViewModel &toasts;
    };

    explicit PersonCardViewModel(const Needs &needs, QObject *parent = nullptr);

    void show(const QString &accountKey);
    [[nodiscard]] QString key() const { return m_person.key; }
    [[nodiscard]] QString name() const { return m_person.name; }
    [[nodiscard]] QString nickname() const { return m_person.nickname == m_person.name ? QString() : m_person.nickname; }
    [[nodiscard]] QString remark() const { return m_remark; }
    [[nodiscard]] QUrl avatar() const { return m_person.avatarSource; }
    [[nodiscard]] QString numberText() const { return m_person.numberText; }
    [[nodiscard]] QString presence() const { return m_person.presence; }
    [[nodiscard]] QString presenceText() const { return m_person.presenceText; }
    [[nodiscard]] QString genderText() const;
    [[nodiscard]] QString bio() const { return m_bio; }
    [[nodiscard]] bool isOwn() const { return m_person.own; }
    [[nodiscard]] bool isContact() const { return m_isContact; }
    [[nodiscard]] bool isBlocked() const { return m_isBlocked; }

    //! What the user calls a contact; empty: as everybody does. Says whom, since another card may be open by now.
    Q_INVOKABLE void setRemark(const QString &accountKey, const QString &remark);
    Q_INVOKABLE void block();
    Q_INVOKABLE void unblock();

Q_SIGNALS:
    void changed();

private:
    void onOpened();
    void refresh();
    void load();
    void act(QCoro::Task<Result<void>> action, const QString &success);
    [[nodiscard]] AccountId account() const;

    Needs m_needs;
    PersonItem m_person;
    QString m_remark;
    Gender m_gender = Gender::Unknown;
    QString m_bio;
    bool m_isContact = false;
    bool m_isBlocked = false;
};

} // namespace skein::client
