// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/plain_socket.h>

#ifdef Q_OS_UNIX
#include <array>
#include <sys/socket.h>
#include <sys/uio.h>
#endif

namespace skein {

qint64 PlainSocket::writeNow([[maybe_unused]] std::span<const QByteArray> frames)
{
#ifdef Q_OS_UNIX
    if (bytesToWrite() > 0)
        return 0;
    const int flags = MSG_NOSIGNAL | MSG_DONTWAIT;
    if (frames.size() == 1) // the kernel copies no list
        return std::max<qint64>(::send(int(socketDescriptor()), frames[0].constData(), std::size_t(frames[0].size()), flags), 0);
    std::array<iovec, 64> pieces;
    const std::size_t count = std::min(frames.size(), pieces.size());
    for (std::size_t i = 0; i < count; ++i)
        pieces[i] = {const_cast<char *>(frames[i].constData()), std::size_t(frames[i].size())};
    msghdr message{};
    message.msg_iov = pieces.data();
    message.msg_iovlen = count;
    return std::max<qint64>(::sendmsg(int(socketDescriptor()), &message, flags), 0);
#else
    return 0;
#endif
}

void PlainSocket::giveBackBuffers()
{
    if (state() != ConnectedState || bytesAvailable() > 0 || bytesToWrite() > 0)
        return;
    const OpenMode mode = openMode();
    setOpenMode(NotOpen);
    setOpenMode(mode);
}

} // namespace skein
