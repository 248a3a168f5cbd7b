// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bench/population.h>
#include <checker/latencies.h>
#include <checker/log_checker.h>
#include <domain/entry.h>

#include <QHash>
#include <QMap>
#include <QObject>

#include <memory>

namespace skein::client {
struct ServerAddress;
class Workspace;
}

namespace skein::test {

//! The whole client of one device, in this process, and what it was promised. Lives on: main.
class Device : public QObject
{
    Q_OBJECT

public:
    //! `home`: everything that it keeps is in this folder, and is found there again.
    Device(const QString &home, const client::ServerAddress &server, const bench::Inhabitant &who);
    ~Device() override;

    void start(); //!< opens its account; from then on it comes back by itself
    void retryNow(); //!< instead of after the pause that grows

    void write(ConversationId conversation, const QString &text, const QStringList &images = {});
    void readAll(ConversationId conversation); //!< as far as it knows
    void leave(ConversationId conversation);
    void add(ConversationId conversation, AccountId account);
    [[nodiscard]] bool isAsking() const { return m_asking > 0; } //!< one of the two is not answered
    //! Reads everything that is older than what it holds. It is done when isLoading() is false.
    void loadAll();
    [[nodiscard]] bool isLoading() const { return m_loading > 0; }

    [[nodiscard]] bool isSignedIn() const;
    [[nodiscard]] bool isLive() const;
    [[nodiscard]] AccountId account() const { return m_who.account; }
    //! nullptr when the server ended the session.
    [[nodiscard]] client::Workspace *workspace() const;

    //! In the outbox. What the log showed before its acknowledgement came has left it as well.
    [[nodiscard]] int waiting(ConversationId conversation) const { return m_waiting[conversation.value()]; }
    [[nodiscard]] int waiting() const;
    [[nodiscard]] int inFlight() const; //!< sent and not answered: one a conversation
    [[nodiscard]] qint64 acknowledgedCount() const { return m_acknowledgedCount; }
    [[nodiscard]] QList<Acknowledged> acknowledged(qint64 conversation) const { return m_acknowledged[conversation]; }
    [[nodiscard]] QStringList written(qint64 conversation) const { return m_written[conversation]; }
    //! Messages that were refused for good, by the name of the error.
    [[nodiscard]] const QMap<QString, int> &refusals() const { return m_refusals; }
    //! From writing to the acknowledgement, since the last call.
    [[nodiscard]] Latencies takeLatencies() { return std::exchange(m_latencies, {}); }

private:
    class Loading;
    class Asking;
    struct Client;

    void watchWorkspace();
    void countWaiting(ConversationId conversation);
    void noteAccepted(const ClientTag &tag, ConversationId conversation, Seq seq);

    bench::Inhabitant m_who;
    QHash<qint64, QList<Acknowledged>> m_acknowledged;
    QHash<qint64, QStringList> m_written;
    QHash<QString, Time> m_writtenAt; //!< by tag
    QHash<qint64, int> m_waiting;
    qint64 m_acknowledgedCount = 0;
    QMap<QString, int> m_refusals;
    Latencies m_latencies;
    int m_loading = 0; //!< conversations
    int m_asking = 0; //!< requests
    std::unique_ptr<Client> m_client; //!< ends first: it may speak until then
};

} // namespace skein::test
