// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/people.h>
#include <session/client_session.h>
#include <viewmodels/toasts_view_model.h>

#include <QObject>
#include <QQmlEngine>
#include <QRectF>

namespace skein::client {

//! What the user says of himself, and how he looks to others.
class OwnViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(QString key READ key NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QUrl avatar READ avatar NOTIFY changed)
    Q_PROPERTY(QString numberText READ numberText NOTIFY changed)
    Q_PROPERTY(Gender gender READ gender NOTIFY changed)
    Q_PROPERTY(QString bio READ bio NOTIFY changed)
    Q_PROPERTY(Availability availability READ availability NOTIFY changed)
    //! "online", "away", "busy" or "offline": as others see it, if there is a connection.
    Q_PROPERTY(QString presence READ presence NOTIFY changed)
    //! A picture is on its way.
    Q_PROPERTY(bool uploading READ isUploading NOTIFY uploadingChanged)

public:
    enum class Gender { Unknown, Female, Male };
    Q_ENUM(Gender)
    enum class Availability { Online = 1, Away, Busy, Invisible };
    Q_ENUM(Availability)

    struct Needs
    {
        ClientSession &client;
        ToastsViewModel &toasts;
    };

    explicit OwnViewModel(const Needs &needs, QObject *parent = nullptr);

    [[nodiscard]] QString key() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QUrl avatar() const;
    [[nodiscard]] QString numberText() const;
    [[nodiscard]] Gender gender() const { return Gender(m_own.gender); }
    [[nodiscard]] QString bio() const { return m_own.bio.value(); }
    [[nodiscard]] Availability availability() const { return Availability(m_own.availability); }
    [[nodiscard]] QString presence() const;
    [[nodiscard]] bool isUploading() const { return m_isUploading; }

    //! Nobody has touched the program for a while, or somebody does again.
    void setIdle(bool isIdle);

    //! Keeps all three; `saved` follows when the server has them.
    Q_INVOKABLE void save(const QString &nickname, Gender gender, const QString &bio);
    Q_INVOKABLE void setAvailability(Availability availability);
    //! A square of a picture file becomes the avatar. `square` is in parts of the upright picture's width and height.
    Q_INVOKABLE void setAvatar(const QUrl &file, const QRectF &square);
    Q_INVOKABLE void removeAvatar();

Q_SIGNALS:
    void changed();
    void uploadingChanged();
    void saved();

private:
    void onOpened();
    void refresh();
    void update(const UpdateProfile &changes);
    void onUploaded(const Result<Attachment> &picture);
    void setUploading(bool isUploading);

    Needs m_needs;
    OwnAccount m_own;
    bool m_isUploading = false;
};

} // namespace skein::client
