// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <protocol/frame.h>

#include <QLocalSocket>

namespace skein::ctl {

//! Why the server could not be asked at all.
struct NoServer
{
    QString sentence;
};

//! A connection to the console of a running skeind, one question at a time. Lives on: main; it waits.
class ConsoleLink
{
public:
    explicit ConsoleLink(QString path) : m_path(std::move(path)) { }

    //! The reply, or why the server refused. Throws NoServer.
    template<Request T>
    [[nodiscard]] Result<typename T::Reply> ask(const T &request)
    {
        const auto answer = roundTrip(requestFrame(Encoding::Json, ++m_lastId, request));
        if (!answer)
            return answer.error();
        return decode<typename T::Reply>(*answer);
    }

private:
    void open();
    [[nodiscard]] Result<QCborValue> roundTrip(const QByteArray &frame);
    [[nodiscard]] QByteArray readLine();

    const QString m_path;
    QLocalSocket m_socket;
    RequestId m_lastId = 0;
};

} // namespace skein::ctl
