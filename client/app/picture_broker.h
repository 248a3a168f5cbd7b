// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/addresses.h>
#include <session/client_session.h>

#include <QMap>

#include <functional>

namespace skein::client {

//! Finds the files of pictures: in the cache, else from the server, also later when there is no connection. Lives on: main.
class PictureBroker : public QObject
{
    Q_OBJECT

public:
    //! Gets the path, or an empty one when there is no such picture.
    using Answer = std::function<void(const QString &path)>;

    explicit PictureBroker(ClientSession &client, QObject *parent = nullptr);

    void want(const PictureAddress &address, Answer answer);

private:
    using Name = std::pair<QByteArray, Rendering>; //!< the digest's bytes

    void onWorkspace();
    void onFailed(const Digest &blob, Rendering rendering, ErrorCode reason);
    void askAgain();
    void answer(const Name &name, const QString &path);
    void giveUp();

    ClientSession &m_client;
    QMap<Name, QList<Answer>> m_waiting;
};

} // namespace skein::client
