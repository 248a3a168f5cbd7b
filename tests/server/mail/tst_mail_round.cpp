// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../storage/storage_stage.h"

#include <mail/mailer.h>
#include <support/manual_clock.h>

#include <QTest>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! FEATURES.md A09, A17: the queue.
class tst_MailRound : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_mail_is_sent_once_data() { TestDatabase::addEngineRows(); }
    void a_mail_is_sent_once();
    void a_mail_that_failed_is_tried_again_later_each_time_data() { TestDatabase::addEngineRows(); }
    void a_mail_that_failed_is_tried_again_later_each_time();
    void a_mail_that_nobody_wants_or_that_is_too_old_goes_data() { TestDatabase::addEngineRows(); }
    void a_mail_that_nobody_wants_or_that_is_too_old_goes();
    void what_was_rolled_back_is_not_sent_data() { TestDatabase::addEngineRows(); }
    void what_was_rolled_back_is_not_sent();
    void the_queue_is_bounded_data() { TestDatabase::addEngineRows(); }
    void the_queue_is_bounded();
    void the_thread_sends_what_it_is_woken_for_data() { TestDatabase::addEngineRows(); }
    void the_thread_sends_what_it_is_woken_for();

private:
    ManualClock m_clock;
};

namespace {

class FakeSender final : public MailSender
{
public:
    std::optional<MailProblem> send(const Mail &mail, Timestamp) override
    {
        ++tries;
        if (problem)
            return problem;
        const std::lock_guard lock(mutex);
        sent.append(mail);
        return std::nullopt;
    }
    [[nodiscard]] qsizetype sentCount()
    {
        const std::lock_guard lock(mutex);
        return sent.size();
    }

    std::mutex mutex;
    std::optional<MailProblem> problem;
    QList<Mail> sent;
    std::atomic<int> tries = 0;
};

#define MAIL_STAGE(name)                                                                                               \
    QFETCH(skein::sql::Engine, engine);                                                                                \
    auto empty = TestDatabase::make(engine);                                                                           \
    if (!empty && TestDatabase::isMySQLRequired())                                                                     \
        QFAIL("SKEIN_TEST_MYSQL names no server");                                                                     \
    if (!empty)                                                                                                        \
        QSKIP("SKEIN_TEST_MYSQL names no server");                                                                     \
    StorageStage name(std::move(empty))

Mail mailTo(const QString &name)
{
    return {EmailAddress(name + u"@example.org"_s), u"主题"_s, u"body\n"_s};
}

} // namespace

void tst_MailRound::a_mail_is_sent_once()
{
    MAIL_STAGE(stage);
    FakeSender sender;
    MailRound round(stage.storage(), sender);
    QVERIFY(!round.run(m_clock.now()));
    QVERIFY(stage.batch([&](Storage &storage) { return storage.mail.add(mailTo(u"a"_s), m_clock.now(), m_clock.now() + 1h); }));
    QVERIFY(!round.run(m_clock.now()));
    QVERIFY(!round.run(m_clock.now()));
    QCOMPARE(sender.sent, QList{mailTo(u"a"_s)});
}

void tst_MailRound::a_mail_that_failed_is_tried_again_later_each_time()
{
    MAIL_STAGE(stage);
    FakeSender sender;
    sender.problem = MailProblem{false, u"later"_s};
    MailRound round(stage.storage(), sender);
    const Timestamp start = m_clock.now();
    QVERIFY(stage.batch([&](Storage &storage) { return storage.mail.add(mailTo(u"a"_s), start, start + 24h); }));
    QCOMPARE(round.run(start), start + 30s);
    QCOMPARE(round.run(start + 29s), start + 30s);
    QCOMPARE(sender.tries.load(), 1);
    QCOMPARE(round.run(start + 30s), start + 90s);
    sender.problem.reset();
    QVERIFY(!round.run(start + 90s));
    QCOMPARE(sender.sent.size(), 1);
}

void tst_MailRound::a_mail_that_nobody_wants_or_that_is_too_old_goes()
{
    MAIL_STAGE(stage);
    FakeSender sender;
    MailRound round(stage.storage(), sender);
    const auto add = [&] {
        QVERIFY(stage.batch([&](Storage &storage) { return storage.mail.add(mailTo(u"a"_s), m_clock.now(), m_clock.now() + 10min); }));
    };
    add();
    sender.problem = MailProblem{true, u"never"_s};
    QVERIFY(!round.run(m_clock.now()));
    add();
    QVERIFY(!round.run(m_clock.now() + 10min));
    QCOMPARE(sender.tries.load(), 1); // the old one was not tried
}

void tst_MailRound::what_was_rolled_back_is_not_sent()
{
    MAIL_STAGE(stage);
    Storage &storage = stage.storage();
    storage.begin();
    (void)storage.mark();
    QVERIFY(storage.mail.add(mailTo(u"a"_s), m_clock.now(), m_clock.now() + 1h));
    storage.rollback();
    FakeSender sender;
    QVERIFY(!MailRound(storage, sender).run(m_clock.now()));
    QCOMPARE(sender.tries.load(), 0);
}

void tst_MailRound::the_queue_is_bounded()
{
    MAIL_STAGE(stage);
    const auto add = [&](int count) {
        return stage.batch([&](Storage &storage) {
            int added = 0;
            for (int i = 0; i < count; ++i)
                added += storage.mail.add(mailTo(u"a"_s), m_clock.now(), m_clock.now() + 1h);
            return added;
        });
    };
    stage.connect()->execute(
        engine == sql::Engine::SQLite
            ? u"INSERT INTO mail_queue (recipient, subject, body, due_at, give_up_at) WITH RECURSIVE n (i) AS (SELECT 1 UNION "
              "ALL SELECT i + 1 FROM n WHERE i < 9999) SELECT 'a', 'b', 'c', 1, 1 FROM n"_s
            : u"INSERT INTO mail_queue (recipient, subject, body, due_at, give_up_at) SELECT 'a', 'b', 'c', 1, 1 FROM "
              "seq_1_to_9999"_s);
    QCOMPARE(add(3), 1);
}

void tst_MailRound::the_thread_sends_what_it_is_woken_for()
{
    MAIL_STAGE(stage);
    auto owned = std::make_unique<FakeSender>();
    FakeSender &sender = *owned;
    Mailer mailer({[&] { return stage.open(); }, std::move(owned), m_clock});
    QVERIFY(stage.batch([&](Storage &storage) { return storage.mail.add(mailTo(u"a"_s), m_clock.now(), m_clock.now() + 1h); }));
    mailer.wake();
    QTRY_COMPARE_WITH_TIMEOUT(sender.sentCount(), 1, 20'000);
}

QTEST_GUILESS_MAIN(tst_MailRound)
#include "tst_mail_round.moc"
