// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gateway/admission.h>
#include <gateway/io_context.h>
#include <gateway/out_queue.h>
#include <gateway/token_bucket.h>
#include <gateway/wire_frame.h>

#include <QWebSocket>

#include <memory>

namespace skein {

//! One open WebSocket: whom it speaks for, its encoding, what it may still ask and what waits for it.
//! Lives on: gateway.
class Session final : public QObject
{
    Q_OBJECT

public:
    //! `transport` is the socket under `socket`, which owns it.
    Session(SessionId id, std::unique_ptr<QWebSocket> socket, QTcpSocket &transport, WriteRound &round,
            std::shared_ptr<Admission::Ticket> ticket, const IoContext &context);
    ~Session() override;

    //! Sends the handshake's answer, and reads what waits in the socket already.
    void start();

    //! What the engine has for this connection: first the identity, then the frame, then the end.
    void take(const Parcel &parcel, WireFrames &frames);
    //! Takes no more requests; closes with `Restart` as soon as those under way are answered.
    void drain();
    void close(CloseCode code);

    //! Gives the buffers back that nothing waits in.
    void giveBack();
    //! Does so when the connection has been quiet for `quietAfter`; true when it has.
    [[nodiscard]] bool rest();

    //! When `check` is to be called. May move to later at any time, and to earlier only by `close`.
    [[nodiscard]] std::chrono::milliseconds due() const;
    //! Acts on the deadline that is over: sign-in, heartbeat, close.
    void check();

    [[nodiscard]] const Caller &caller() const { return m_caller; }
    [[nodiscard]] Encoding encoding() const { return m_encoding; }

Q_SIGNALS:
    void closing();
    //! The connection is gone.
    void ended();
    //! Something moves again after a rest: `rest` is to be called from time to time.
    void woke();

private:
    void watch();
    void setBounds();
    void receive(Encoding kind, const QByteArray &message);
    void ask(IncomingRequest request);
    [[nodiscard]] Submitted submit(IncomingRequest request);
    [[nodiscard]] bool isStranger() const;
    [[nodiscard]] int mostOutstanding() const;
    void refuse(std::optional<RequestId> id, const Error &error);
    void refuseFlood();
    void takePong();
    void boundPings();
    void countFragment(bool isLast);
    void answerNow(const QByteArray &frame);
    void write(const QByteArray &frame, Urgency urgency);
    void stir();
    void hear();
    void signIn(const Identity &identity);
    void closeIfDrained();
    void ping();
    void closeFor(GatewayEvent reason, CloseCode code);
    void cut();
    void countEnd();

    Caller m_caller;
    std::unique_ptr<QWebSocket> m_socket;
    QTcpSocket &m_transport;
    std::shared_ptr<Admission::Ticket> m_ticket;
    const IoContext &m_context;
    const Encoding m_encoding;
    OutQueue m_queue;
    TokenBucket m_requests;
    std::chrono::milliseconds m_heardAt;
    std::chrono::milliseconds m_stirredAt; //!< heard or wrote something
    std::optional<std::chrono::milliseconds> m_signInBy; //!< until signed in
    std::optional<std::chrono::milliseconds> m_pongBy;
    std::optional<std::chrono::milliseconds> m_closeBy;
    int m_outstanding = 0;
    int m_fragments = 0; //!< of the message that is arriving
    int m_refusals = 0; //!< as rate_limited: since the last request that was taken, of a stranger in all
    bool m_mayWaitForSignIn = true; //!< once
    bool m_isDraining = false;
    bool m_isResting = false;
};

} // namespace skein
