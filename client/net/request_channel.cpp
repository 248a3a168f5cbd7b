// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/logging.h>
#include <net/request_channel.h>

namespace skein::client {

using namespace Qt::StringLiterals;

void RequestChannel::Pending::complete(Result<QCborValue> with)
{
    deadline.reset();
    result = std::move(with);
    if (const auto coroutine = std::exchange(waiting, {}))
        coroutine.resume();
}

RequestChannel::RequestChannel(Connection &connection, TimerFactory &timers, QObject *parent)
    : QObject(parent), m_connection(connection), m_timers(timers)
{
    connect(&connection, &Connection::received, this, &RequestChannel::onFrame);
    connect(&connection, &Connection::lost, this, &RequestChannel::failAll);
}

RequestChannel::~RequestChannel()
{
    failAll();
}

void RequestChannel::failAll()
{
    const auto pending = std::exchange(m_pending, {});
    for (const auto &one : pending)
        one->complete(ErrorCode::Disconnected);
}

void RequestChannel::suspend()
{
    m_isSuspended = true;
    failAll();
}

std::shared_ptr<RequestChannel::Pending> RequestChannel::post(RequestId id, const QByteArray &frame)
{
    auto pending = std::make_shared<Pending>();
    if (m_isSuspended || !m_connection.isOpen()) {
        pending->complete(ErrorCode::Disconnected);
        return pending;
    }
    pending->deadline = m_timers.make([this, id] { complete(id, ErrorCode::TimedOut); });
    pending->deadline->start(timeout);
    m_pending.insert(id, pending);
    m_connection.send(frame);
    return pending;
}

void RequestChannel::complete(RequestId id, Result<QCborValue> result)
{
    // Without an entry: it timed out, and the reply came late.
    if (const auto pending = m_pending.take(id))
        pending->complete(std::move(result));
}

void RequestChannel::onFrame(const QByteArray &frame)
{
    auto answer = parseAnswer(Encoding::Cbor, frame);
    if (auto *reply = std::get_if<IncomingReply>(&answer))
        complete(reply->id, std::move(reply->result));
    else if (const auto *event = std::get_if<IncomingEvent>(&answer))
        deliver(*event);
    else
        noteUnreadable("frame", std::get<FrameProblem>(answer).error);
}

void RequestChannel::subscribe(const QString &method, QObject *context, std::function<void(const QCborValue &)> handler)
{
    m_subscriptions[method].append({context, std::move(handler)});
}

void RequestChannel::deliver(const IncomingEvent &event)
{
    auto &subscriptions = m_subscriptions[event.method];
    subscriptions.removeIf([](const Subscription &subscription) { return !subscription.context; });
    const auto present = subscriptions; // a handler may subscribe
    for (const auto &subscription : present) {
        if (subscription.context)
            subscription.handler(event.params);
    }
}

void RequestChannel::noteUnreadable(std::string_view method, const Error &why)
{
    qCWarning(logNet, "%.*s could not be read: %s (%s)", int(method.size()), method.data(), qUtf8Printable(why.detail),
              qUtf8Printable(why.field));
}

} // namespace skein::client
