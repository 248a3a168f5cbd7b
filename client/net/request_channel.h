// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/executor.h>
#include <net/connection.h>
#include <protocol/frame.h>

#include <QCoroTask>

#include <QHash>
#include <QPointer>

#include <coroutine>

namespace skein::client {

//! Requests and events over a connection, as structs. Lives on: main.
//!
//! `send` answers within 15 s: the reply, the server's refusal, timed_out, or disconnected (at once when the connection is
//! lost). A coroutine that gets disconnected ends: whatever it wanted is begun anew after the next sign-in.
//! GCC 12 destroys temporaries in some co_await expressions twice (aggregates; tasks in a condition, an assignment or a
//! co_return): name the request first, and write `const auto answer = co_await …;` as a statement of its own.
class RequestChannel : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds timeout{15};

    RequestChannel(Connection &connection, TimerFactory &timers, QObject *parent = nullptr);
    ~RequestChannel() override;

    template<Request T>
    QCoro::Task<Result<typename T::Reply>> send(const T &request)
    {
        const RequestId id = ++m_lastId;
        Reply reply{post(id, requestFrame(Encoding::Cbor, id, request))};
        const Result<QCborValue> result = co_await reply;
        if (!result)
            co_return result.error();
        co_return decode<typename T::Reply>(*result);
    }

    //! Calls `handler(const T &)` for each event of this type, as long as `context` lives.
    template<Event T, class Handler>
    void on(QObject *context, Handler handler)
    {
        subscribe(detail::fromAscii(T::method), context, [handler = std::move(handler)](const QCborValue &params) {
            if (const auto event = decode<T>(params))
                handler(*event);
            else
                noteUnreadable(T::method, event.error());
        });
    }

    //! Answers all that is outstanding with disconnected.
    void failAll();
    //! The same; and so is answered what anybody sends from then on, until `resume`. Who is told of a failure may send again at
    //! once, and would then wait for an answer as somebody who is about to go.
    void suspend();
    void resume() { m_isSuspended = false; }

private:
    //! Where one reply is waited for. Shared by the channel and the coroutine, whichever ends first.
    struct Pending
    {
        std::unique_ptr<Timer> deadline;
        std::optional<Result<QCborValue>> result;
        std::coroutine_handle<> waiting;

        void complete(Result<QCborValue> with);
    };

    //! What `send` awaits.
    struct Reply
    {
        std::shared_ptr<Pending> pending;

        [[nodiscard]] bool await_ready() const { return pending->result.has_value(); }
        void await_suspend(std::coroutine_handle<> waiting) { pending->waiting = waiting; }
        [[nodiscard]] Result<QCborValue> await_resume() { return *std::move(pending->result); }
    };

    struct Subscription
    {
        QPointer<QObject> context;
        std::function<void(const QCborValue &)> handler;
    };

    [[nodiscard]] std::shared_ptr<Pending> post(RequestId id, const QByteArray &frame);
    void subscribe(const QString &method, QObject *context, std::function<void(const QCborValue &)> handler);
    void complete(RequestId id, Result<QCborValue> result);
    void onFrame(const QByteArray &frame);
    void deliver(const IncomingEvent &event);
    static void noteUnreadable(std::string_view method, const Error &why);

    Connection &m_connection;
    TimerFactory &m_timers;
    RequestId m_lastId = 0;
    bool m_isSuspended = false;
    QHash<RequestId, std::shared_ptr<Pending>> m_pending;
    QHash<QString, QList<Subscription>> m_subscriptions;
};

} // namespace skein::client
