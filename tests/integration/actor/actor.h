// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <session/client_session.h>
#include <session/file_keychain.h>

#include <QJsonObject>

namespace skein::test {

//! The real client without a window, led by commands. Lives on: main.
//!
//! A command is {"id": 7, "do": "send", …}; its answer {"id": 7, "result": {…}} or {"id": 7, "error": "not_found"}.
//! Without being asked it says {"event": "state", …} (report.h) whenever something changed, and {"event": "accepted",
//! "conversation": …, "tag": …, "seq": …} for each message that the server acknowledged.
//!
//! A certificate that is seen for the first time is trusted; a changed one is not.
class Actor : public QObject
{
    Q_OBJECT

public:
    //! `home`: everything that the client keeps is in this folder.
    explicit Actor(const QString &home);

    void obey(const QJsonObject &command);

Q_SIGNALS:
    void said(const QJsonObject &line);

private:
    using Answer = Result<QJsonObject>;
    using Deed = QCoro::Task<Answer> (Actor::*)(QJsonObject command);

    void watchSession();
    void watchWorkspace();
    [[nodiscard]] static Deed deedNamed(const QString &name);
    QCoro::Task<> perform(Deed deed, QJsonObject command);
    void answer(const QJsonObject &command, const Answer &answer);
    void noteChange();

    // Sign-in: what comes of it is in the state.
    QCoro::Task<Answer> registerAccount(QJsonObject command); // server, name, nickname, password
    QCoro::Task<Answer> logIn(QJsonObject command); // server, name, password
    QCoro::Task<Answer> resume(QJsonObject command);

    QCoro::Task<Answer> find(QJsonObject command); // query → accounts
    QCoro::Task<Answer> requestContact(QJsonObject command); // account, note
    QCoro::Task<Answer> acceptContact(QJsonObject command); // account → conversation
    QCoro::Task<Answer> createGroup(QJsonObject command); // title, members → conversation
    QCoro::Task<Answer> send(QJsonObject command); // conversation, texts (a message each) or text and images → tags
    QCoro::Task<Answer> recall(QJsonObject command); // conversation, seq
    QCoro::Task<Answer> markRead(QJsonObject command); // conversation, upTo
    QCoro::Task<Answer> loadAll(QJsonObject command); // conversation: scrolls back to the beginning
    QCoro::Task<Answer> fetchImage(QJsonObject command); // digest; the file comes as {"event": "image", "path": …}
    QCoro::Task<Answer> retryNow(QJsonObject command);
    QCoro::Task<Answer> dump(QJsonObject command); // → report.h

    SystemClock m_clock;
    SystemRandom m_random;
    QtTimerFactory m_timers;
    client::FileKeychain m_keychain;
    client::ClientSession m_client;
    QString m_refusal; //!< why the last sign-in failed
    bool m_isStale = false; //!< a state is to be said
};

} // namespace skein::test
