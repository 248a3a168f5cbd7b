// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <net/server_address.h>

#include <QObject>

#include <functional>
#include <memory>

namespace skein::client {

//! Why a connection is not open (any more).
enum class CloseReason {
    Lost, //!< the network, or the peer went away without a word
    Unreachable, //!< nobody answers there
    CertificateUnknown, //!< self-signed and not pinned yet: somebody must look at its fingerprint
    CertificateChanged, //!< another certificate than the pinned one: refused
    NotASkeinServer, //!< something answers there, but not our protocol
    Restart, //!< the server says that it restarts
    Overload, //!< the server asks to come back later
    TooSlow, //!< this client did not read fast enough; resume
    SessionOver, //!< the token is not valid (any more)
    Asked, //!< closed from here
};

//! A certificate as its owner can compare it: SHA-256 of its DER form.
using Fingerprint = QByteArray;

//! One connection that carries frames. Used once: after `closed` it is thrown away. Lives on: main.
class Transport : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void open(const ServerAddress &address) = 0;
    virtual void close() = 0; //!< `closed` is not emitted for it
    virtual void send(const QByteArray &frame) = 0;
    virtual void ping() = 0;

Q_SIGNALS:
    void opened();
    void received(const QByteArray &frame);
    void ponged();
    //! The end, also of an attempt to open. `fingerprint` is of a certificate that was not accepted.
    void closed(skein::client::CloseReason reason, const QByteArray &fingerprint);
};

using TransportFactory = std::function<std::unique_ptr<Transport>()>;

} // namespace skein::client
