// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gateway/admission.h>
#include <gateway/io_context.h>
#include <gateway/request_head.h>

#include <QObject>
#include <QPointer>
#include <QSocketNotifier>
#include <QTcpSocket>

namespace skein {

//! A connection before its WebSocket is open: TLS first, then the HTTP request, which is judged here and handed on.
//! Lives on: gateway.
class Arrival final : public QObject
{
    Q_OBJECT

public:
    Arrival(quint64 number, std::shared_ptr<Admission::Ticket> ticket, const IoContext &context);
    ~Arrival() override;

    //! Takes the connection over; it is closed by this object until `handOver`.
    void start(qintptr descriptor);
    //! After `knocks`: begins the TLS handshake.
    void letIn();
    //! The deadline is over: counts why, and cuts the connection without `ended`.
    void expire();
    void cut();

    [[nodiscard]] quint64 number() const { return m_number; }
    [[nodiscard]] const QHostAddress &source() const { return m_ticket->source(); }
    [[nodiscard]] std::chrono::milliseconds due() const { return m_due; }
    [[nodiscard]] QTcpSocket *socket() const { return m_socket; }
    //! The WebSocket is open and owns the socket: nothing that happens to it concerns the arrival any more. What came along
    //! with the request waits in the socket then.
    [[nodiscard]] std::shared_ptr<Admission::Ticket> handOver();

Q_SIGNALS:
    //! The peer has begun to speak TLS. Making what that needs takes milliseconds: the worker says when it is the turn of
    //! this one. Who says nothing costs nothing.
    void knocks();
    //! A good request has arrived and waits in the socket: the WebSocket handshake is next.
    void isReady();
    //! The connection is closed, or was refused.
    void ended();

private:
    enum class Stage { Tls, Head, Handshake, Refused };

    void awaitKnock(qintptr descriptor);
    [[nodiscard]] bool takeOver(qintptr descriptor);
    void startTls();
    void startHandshake();
    void readHead();
    void judge(const RequestHead &head);
    void holdBack(qsizetype head);
    void refuse(GatewayEvent reason);
    void countEnd();

    const quint64 m_number;
    std::shared_ptr<Admission::Ticket> m_ticket;
    const IoContext &m_context;
    std::unique_ptr<QSocketNotifier> m_knock; //!< until the socket is there, which owns the descriptor then
    QPointer<QTcpSocket> m_socket;
    QByteArray m_early; //!< what came along with the request
    std::chrono::milliseconds m_due;
    Stage m_stage = Stage::Head;
};

} // namespace skein
