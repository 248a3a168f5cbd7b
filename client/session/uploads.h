// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <net/request_channel.h>
#include <protocol/media.h>

#include <functional>

class QFile;

namespace skein::client {

//! Brings files to the server, in slices; goes on where an interrupted upload stopped. Lives on: main.
class Uploads
{
public:
    //! How many slices may be unanswered: hides the round trip without flooding the connection.
    static constexpr int window = 4;

    using Progress = std::function<void(qint64 sent, qint64 total)>;

    explicit Uploads(RequestChannel &channel) : m_channel(channel) { }

    //! Answers what the server made of the file. Errors: not_found (the file is gone), disconnected, and the server's.
    QCoro::Task<Result<Attachment>> upload(QString path, FileName name, Progress progress);

private:
    QCoro::Task<Result<UploadState>> begin(QFile &file, Digest digest, FileName name);
    QCoro::Task<Result<UploadState>> prove(QFile &file, UploadState state);
    QCoro::Task<Result<void>> sendSlices(QFile &file, UploadState state, int window, Progress progress);

    RequestChannel &m_channel;
};

} // namespace skein::client
