// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/service_manager.h>

#include <core/logging.h>

#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace skein {

namespace {

bool sendDatagram(QByteArray path, QByteArrayView text)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= qsizetype(sizeof address.sun_path))
        return false;
    if (path.startsWith('@'))
        path[0] = '\0'; // the abstract namespace
    std::memcpy(address.sun_path, path.constData(), std::size_t(path.size()));
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + std::size_t(path.size()));
    const int descriptor = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return false;
    const ssize_t sent = sendto(descriptor, text.data(), std::size_t(text.size()), MSG_NOSIGNAL,
                                reinterpret_cast<const sockaddr *>(&address), length);
    close(descriptor);
    return sent == text.size();
}

} // namespace

void notifyServiceManager(QByteArrayView state)
{
    const QByteArray path = qgetenv("NOTIFY_SOCKET");
    if (!path.isEmpty() && !sendDatagram(path, state))
        qCWarning(logApp) << "the service manager could not be told" << state.toByteArray();
}

} // namespace skein
