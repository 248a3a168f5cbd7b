// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <net/request_channel.h>
#include <protocol/media.h>

#include <QSet>

namespace skein::client {

//! Images from the server, through a cache on the disk that forgets what was used longest ago. Lives on: main.
class Downloads : public QObject
{
    Q_OBJECT

public:
    static constexpr int atOnce = 4; //!< fetches
    static constexpr qint64 defaultCapacity = 256LL * 1024 * 1024; //!< bytes

    Downloads(RequestChannel &channel, QString folder, qint64 capacity = defaultCapacity, QObject *parent = nullptr);

    //! The file of a rendering, when the cache has it.
    [[nodiscard]] std::optional<QString> cached(const Digest &blob, Rendering rendering);
    //! Fetches it unless the cache has it or a fetch is under way. Answer: `ready` (maybe before this returns) or `failed`.
    void want(const Digest &blob, Rendering rendering);

Q_SIGNALS:
    void ready(const skein::Digest &blob, skein::Rendering rendering, const QString &path);
    void failed(const skein::Digest &blob, skein::Rendering rendering, skein::ErrorCode reason);
    void progressChanged(const skein::Digest &blob, skein::Rendering rendering, qint64 received, qint64 total);

private:
    void next();
    QCoro::Task<> fetch(Digest blob, Rendering rendering);
    QCoro::Task<Result<QByteArray>> read(Digest blob, Rendering rendering);
    [[nodiscard]] Result<QString> keep(const Digest &blob, Rendering rendering, const QByteArray &bytes);
    [[nodiscard]] QString pathOf(const Digest &blob, Rendering rendering) const;
    void trim();

    RequestChannel &m_channel;
    QString m_folder;
    qint64 m_capacity;
    QList<std::pair<Digest, Rendering>> m_waiting;
    QSet<QString> m_underWay; //!< paths of files, waiting ones too
    int m_running = 0;
};

} // namespace skein::client
