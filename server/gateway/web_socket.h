// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gateway/frame_reader.h>
#include <gateway/out_queue.h>

#include <protocol/encoding.h>

#include <QTcpSocket>

#include <memory>

namespace skein {

//! The server's end of a WebSocket, from the end of its handshake on: frames in and out, and the closing handshake
//! (RFC 6455 §5, §7). Not Qt's, which takes frames without masks, refuses texts that are cut inside a character, forgets
//! what comes along with the handshake, keeps pongs without bound and closes before it has answered (what it does else:
//! tests/server/conformance/README.md). Lives on: gateway.
class WebSocket final : public QObject
{
    Q_OBJECT

public:
    //! What one peer may make us keep.
    struct Bounds
    {
        qsizetype largestMessage = 0; //!< bytes
        qint64 queueBytes = 0;
        qsizetype queueFrames = 0;
    };

    WebSocket(std::unique_ptr<QTcpSocket> transport, WriteRound &round, const Bounds &bounds);
    ~WebSocket() override;

    //! Begins to read, with what came along with the handshake.
    void start();
    void setBounds(const Bounds &bounds);

    //! Takes a finished frame (wire_frame.h), or says no when the peer is too slow for it.
    [[nodiscard]] bool send(const QByteArray &frame, Urgency urgency) { return m_queue.add(frame, urgency); }
    //! Sends what was taken, then a close frame, and waits for the peer's. Does nothing when it is closing already.
    void close(CloseCode code);
    //! The peer breaks the rules: sends a close frame, and takes nothing any more.
    void fail(CloseCode code);
    void abort() { m_transport->abort(); }
    //! Gives the buffers back that nothing waits in.
    void giveBack() { m_queue.giveBack(); }

Q_SIGNALS:
    void received(Encoding kind, const QByteArray &message);
    void pinged(const QByteArray &payload);
    void ponged();
    //! The peer broke the rules; `closing` follows.
    void failed(CloseCode code);
    //! A close frame went out, ours or the answer to the peer's: nothing is received any more. The owner has a deadline
    //! for the peer's answer.
    void closing();
    //! The connection is gone.
    void ended();

private:
    enum class State { Open, AwaitsClose, Closed };

    void read();
    void readOnLater();
    void readOn();
    void take(const FrameReader::Item &item);
    void drop(const FrameReader::Item &item);
    void takeClose(const QByteArray &payload);
    void writeClose(const QByteArray &payload, State next);

    std::unique_ptr<QTcpSocket> m_transport;
    OutQueue m_queue;
    FrameReader m_reader;
    State m_state = State::Open;
    bool m_readsOnLater = false;
    qint64 m_dropped = 0; //!< bytes of items that came after our close
};

} // namespace skein
