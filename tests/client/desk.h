// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <demo/fake_server.h>
#include <session/client_session.h>
#include <session/file_keychain.h>
#include <sql/connection.h>
#include <support/counting_random.h>
#include <support/manual_executor.h>
#include <support/manual_timers.h>

#include <QTemporaryDir>
#include <QTest>

namespace skein::test {

using namespace skein::client;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Anna at her desk: the whole client of one person and a fake server with two colleagues, in one thread, with a clock that
//! stands still unless `pass` moves it.
class Desk
{
public:
    Desk();
    ~Desk();

    void settle(); //!< until no frame is under way
    void pass(std::chrono::milliseconds span); //!< time goes by
    void signIn(); //!< with a token, until all is read
    void restart(); //!< the program ends and is started again, and resumes
    void lose() { server.cut(), settle(); } //!< the connection

    [[nodiscard]] Workspace &work() { return *client->workspace(); }
    [[nodiscard]] Store &store() { return work().store(); }
    //! Anna's store, opened a second time: to make it refuse what the client writes.
    [[nodiscard]] std::unique_ptr<sql::Connection> storeOfAnna() const;
    //! What somebody else writes.
    Seq says(ConversationId conversation, AccountId sender, const QString &text);
    ClientTag sends(ConversationId conversation, const QString &text);
    //! The texts that the store holds at the end of a log without a hole.
    [[nodiscard]] QStringList texts(ConversationId conversation);
    //! The texts that the server has.
    [[nodiscard]] QStringList textsOnServer(ConversationId conversation);

    template<class T>
    static T finished(QCoro::Task<T> task, Desk &desk)
    {
        desk.settle();
        std::optional<T> result;
        task.then([&](T value) { result = std::move(value); });
        return result ? *std::move(result) : T(ErrorCode::TimedOut);
    }

    ManualClock clock;
    std::shared_ptr<ManualQueue> queue = std::make_shared<ManualQueue>();
    ManualExecutor executor{queue};
    ManualTimers timers{clock};
    CountingRandom random;
    FakeServer server{{clock, executor}};
    QTemporaryDir folder;
    ServerAddress address{u"skein.test"_s, defaultPort, true};
    AccountId anna;
    AccountId bert;
    AccountId cora;
    ConversationId direct; //!< Anna and Bert
    ConversationId group; //!< Anna, Bert and Cora; entry 1 says that it was made
    std::unique_ptr<FileKeychain> keychain;
    std::unique_ptr<ClientSession> client;

private:
    void open();
};

} // namespace skein::test
