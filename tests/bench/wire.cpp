// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "wire.h"

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <sys/socket.h>
#include <tuple>
#include <unistd.h>

namespace skein::bench {

namespace {

constexpr int portsOfAddress = 4'000; // of 28,000: looking for a free one takes longer the fewer there are

sockaddr_in loopback(quint16 port, int host)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK + in_addr_t(host));
    return address;
}

//! Below 0: there is no descriptor left. Any other failure shows when the stream is used.
int openConnecting(quint16 port, int number)
{
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return -1;
    const int on = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    setsockopt(descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    const sockaddr_in here = loopback(0, number / portsOfAddress);
    const sockaddr_in there = loopback(port, 0);
    if (::bind(descriptor, reinterpret_cast<const sockaddr *>(&here), sizeof here) == 0)
        std::ignore = ::connect(descriptor, reinterpret_cast<const sockaddr *>(&there), sizeof there);
    return descriptor;
}

} // namespace

TlsContext makeTlsContext(bool isEncrypted)
{
    TlsContext context(isEncrypted ? SSL_CTX_new(TLS_client_method()) : nullptr, SSL_CTX_free);
    if (context) {
        SSL_CTX_set_verify(context.get(), SSL_VERIFY_NONE, nullptr);
        SSL_CTX_set_mode(context.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER
                                            | SSL_MODE_RELEASE_BUFFERS);
    }
    return context;
}

Wire::Wire(quint16 port, SSL_CTX *tls, int number)
    : m_descriptor(openConnecting(port, number)), m_tls(tls ? SSL_new(tls) : nullptr, SSL_free)
{
    if (m_tls) {
        SSL_set_fd(m_tls.get(), m_descriptor);
        SSL_set_connect_state(m_tls.get());
    }
}

Wire::~Wire()
{
    close(m_descriptor);
}

std::optional<qsizetype> Wire::read(char *to, qsizetype most)
{
    if (m_tls) {
        ERR_clear_error(); // else an old one of another wire would be taken for ours
        return transferredByTls(SSL_read(m_tls.get(), to, int(most)));
    }
    const auto count = ::recv(m_descriptor, to, std::size_t(most), 0);
    if (count == 0)
        return std::nullopt;
    return transferred(count);
}

std::optional<qsizetype> Wire::write(const char *from, qsizetype count)
{
    if (m_tls) {
        ERR_clear_error();
        return transferredByTls(SSL_write(m_tls.get(), from, int(count)));
    }
    return transferred(::send(m_descriptor, from, std::size_t(count), MSG_NOSIGNAL));
}

std::optional<qsizetype> Wire::transferred(qsizetype count) const
{
    if (count >= 0)
        return count;
    const bool isWaiting = errno == EAGAIN || errno == EINTR || errno == ENOTCONN || errno == EINPROGRESS;
    return isWaiting ? std::optional<qsizetype>(0) : std::nullopt;
}

std::optional<qsizetype> Wire::transferredByTls(int count) const
{
    if (count > 0)
        return count;
    const int reason = SSL_get_error(m_tls.get(), count);
    const bool isWaiting = reason == SSL_ERROR_WANT_READ || reason == SSL_ERROR_WANT_WRITE;
    return isWaiting ? std::optional<qsizetype>(0) : std::nullopt;
}

} // namespace skein::bench
