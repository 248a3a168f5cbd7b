// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/executor.h>
#include <demo/fake_server.h>

namespace skein::client {

//! A day at a small company, for `skein --demo` and screenshots: people, groups and messages in Chinese and English, and
//! colleagues who answer. Lives on: main.
//!
//! Sign in as `demo` with the password `demo-demo`, or resume with `token`.
class DemoWorld : public QObject
{
    Q_OBJECT

public:
    DemoWorld(FakeServer &server, TimerFactory &timers, QObject *parent = nullptr);

    [[nodiscard]] AccountId self() const { return m_self; }
    [[nodiscard]] SessionToken token() const { return m_token; }

private:
    void makePeople();
    void makeConversations();
    void say(ConversationId conversation, AccountId sender, const QString &text);
    void onPosted(ConversationId conversation, AccountId sender);
    void answer();

    FakeServer &m_server;
    std::unique_ptr<Timer> m_pause;
    AccountId m_self;
    SessionToken m_token;
    QList<AccountId> m_people;
    ConversationId m_toAnswer;
    int m_answers = 0;
};

} // namespace skein::client
