// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <memory>
#include <optional>

#include <openssl/ssl.h>

namespace skein::bench {

using TlsContext = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;

//! A client's context that believes every certificate: the server is our own. Empty when `isEncrypted` is false.
[[nodiscard]] TlsContext makeTlsContext(bool isEncrypted);

//! A connected byte stream to a port of 127.0.0.1, plain or with TLS. Never blocks. The `number`th of them: an address
//! gives only some thousand ports to connect from.
class Wire
{
public:
    Wire(quint16 port, SSL_CTX *tls, int number);
    ~Wire();
    Wire(const Wire &) = delete;
    Wire &operator=(const Wire &) = delete;

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    //! How many bytes went or came: 0 when nothing can now, nothing at all when the stream has ended.
    [[nodiscard]] std::optional<qsizetype> read(char *to, qsizetype most);
    [[nodiscard]] std::optional<qsizetype> write(const char *from, qsizetype count);
    //! After a `read` of so many bytes where more would have fitted.
    [[nodiscard]] bool mayHaveMore() const { return m_tls != nullptr; }

private:
    [[nodiscard]] std::optional<qsizetype> transferred(qsizetype count) const;
    [[nodiscard]] std::optional<qsizetype> transferredByTls(int count) const;

    int m_descriptor;
    std::unique_ptr<SSL, decltype(&SSL_free)> m_tls;
};

} // namespace skein::bench
