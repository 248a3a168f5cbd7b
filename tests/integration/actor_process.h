// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <checker/log_checker.h>
#include <support/child_process.h>

#include <QHash>
#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>

namespace skein::test {

//! One skein-actor (actor/actor.h) and what it said so far. Lives on: main, with an event loop.
class ActorProcess : public QObject
{
public:
    ActorProcess();

    void start(); //!< on its home, which is empty the first time
    void quit(); //!< as a person closes the program

    //! Has a command done. Answers its result, or {"error": "not_found"}, {"error": "silent"}.
    QJsonObject ask(const QString &deed, QJsonObject command = {});
    //! Writes messages into a conversation: a text each, all of them before the first one is sent. Answers the tags.
    QStringList write(qint64 conversation, const QStringList &texts, const QStringList &images = {});

    // --- the newest state that it told (actor/report.h) -----------------------------------------------------------
    [[nodiscard]] const QJsonObject &state() const { return m_state; }
    [[nodiscard]] QString described() const; //!< for messages of failing tests
    [[nodiscard]] bool isLive() const { return m_state[QStringLiteral("link")] == QStringLiteral("Live"); }
    [[nodiscard]] bool isOffline() const;
    [[nodiscard]] qint64 account() const { return m_state[QStringLiteral("account")].toInteger(); }
    [[nodiscard]] bool knows(qint64 conversation) const { return !row(conversation).isEmpty(); }
    [[nodiscard]] qint64 number(qint64 conversation, const QString &field) const;
    [[nodiscard]] qint64 waiting() const; //!< messages in its outbox
    [[nodiscard]] bool hasContact(qint64 account) const;
    [[nodiscard]] QJsonObject request(qint64 account) const; //!< of a contact, or empty

    // --- since it was made, over all its processes ----------------------------------------------------------------
    [[nodiscard]] const QList<Acknowledged> &acknowledged(qint64 conversation) { return m_acknowledged[conversation]; }
    [[nodiscard]] qint64 acknowledgedCount() const;
    [[nodiscard]] const QStringList &written(qint64 conversation) { return m_written[conversation]; }
    [[nodiscard]] bool heardOfRestart() const { return m_heardOfRestart; } //!< a server closed and said that it restarts
    [[nodiscard]] const QString &lastImage() const { return m_image; } //!< the file that was fetched

    // --- its store ------------------------------------------------------------------------------------------------
    //! All entries that it holds, by conversation.
    [[nodiscard]] QHash<qint64, Log> logs();
    //! Tags of messages without an acknowledgement.
    [[nodiscard]] QStringList unacknowledged();

private:
    void read();
    void take(const QJsonObject &line);
    [[nodiscard]] QJsonObject row(qint64 conversation) const;
    [[nodiscard]] QJsonArray dumpedConversations();

    QTemporaryDir m_home;
    qint64 m_lastId = 0;
    QHash<qint64, QJsonObject> m_answers;
    QJsonObject m_state;
    QString m_image;
    bool m_heardOfRestart = false;
    QHash<qint64, QList<Acknowledged>> m_acknowledged;
    QHash<qint64, QStringList> m_written;
    std::unique_ptr<ChildProcess> m_process; //!< ends first: it may speak until then
};

} // namespace skein::test
