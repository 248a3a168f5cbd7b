// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "socket_pair.h"

#include <dispatcher/notifier_table.h>
#include <dispatcher/wake_up.h>

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace skein;

//! What the kernel is told, and when. The notifiers are disabled, so that only the table under test knows them.
class tst_NotifierTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void the_kernel_hears_of_a_notifier_with_the_next_wait();
    void the_last_notifier_of_a_descriptor_leaves_the_kernel_at_once();
    void one_of_two_notifiers_leaves_the_kernel_with_the_next_wait();
    void the_kernel_is_not_asked_about_a_new_write_notifier();
    void the_kernel_never_hears_of_a_write_notifier_that_is_done_in_time();
    void a_write_notifier_that_stays_is_left_to_the_kernel();
    void a_write_notifier_that_returns_in_time_stays_with_the_kernel();
    void an_old_answer_does_not_reach_a_new_descriptor_of_the_same_number();
    void what_cannot_be_taken_off_the_list_makes_a_new_list();
    void an_empty_table_has_nothing_to_do();

private:
    [[nodiscard]] std::size_t ready() const { return m_epoll->wait(0).size(); }
    [[nodiscard]] std::unique_ptr<QSocketNotifier> notifier(QSocketNotifier::Type type) const
    {
        auto made = std::make_unique<QSocketNotifier>(m_pair->near.number(), type);
        made->setEnabled(false);
        return made;
    }

    std::unique_ptr<WakeUp> m_bell;
    std::unique_ptr<Epoll> m_epoll;
    std::unique_ptr<NotifierTable> m_table;
    std::unique_ptr<SocketPair> m_pair;
};

void tst_NotifierTable::init()
{
    m_table.reset();
    m_bell = std::make_unique<WakeUp>();
    m_epoll = std::make_unique<Epoll>(m_bell->descriptor());
    m_table = std::make_unique<NotifierTable>(*m_epoll);
    m_pair = std::make_unique<SocketPair>();
    QVERIFY(m_epoll->isOpen());
    QCOMPARE(send(m_pair->far, "x"), 1);
}

void tst_NotifierTable::the_kernel_hears_of_a_notifier_with_the_next_wait()
{
    const auto reads = notifier(QSocketNotifier::Read);
    m_table->add(reads.get());
    QCOMPARE(ready(), 0U);
    m_table->tellKernel();
    QCOMPARE(ready(), 1U);
}

void tst_NotifierTable::the_last_notifier_of_a_descriptor_leaves_the_kernel_at_once()
{
    const auto reads = notifier(QSocketNotifier::Read);
    m_table->add(reads.get());
    m_table->tellKernel();
    m_table->remove(reads.get());
    QCOMPARE(ready(), 0U);
}

void tst_NotifierTable::one_of_two_notifiers_leaves_the_kernel_with_the_next_wait()
{
    const auto reads = notifier(QSocketNotifier::Read);
    const auto exceptions = notifier(QSocketNotifier::Exception);
    m_table->add(reads.get());
    m_table->add(exceptions.get());
    m_table->tellKernel();
    m_table->remove(reads.get());
    QCOMPARE(ready(), 1U);
    QCOMPARE(m_table->activate(m_epoll->wait(0)), 0);
    m_table->tellKernel();
    QCOMPARE(ready(), 0U);
}

void tst_NotifierTable::the_kernel_is_not_asked_about_a_new_write_notifier()
{
    const auto writes = notifier(QSocketNotifier::Write);
    QSignalSpy activations(writes.get(), &QSocketNotifier::activated);
    m_table->add(writes.get());
    QVERIFY(m_table->isImpatient());
    m_table->tellKernel();
    QCOMPARE(ready(), 0U);
    QCOMPARE(m_table->activateFresh(), 1);
    QCOMPARE(activations.size(), 1);
    QVERIFY(!m_table->isImpatient());
}

void tst_NotifierTable::the_kernel_never_hears_of_a_write_notifier_that_is_done_in_time()
{
    const auto writes = notifier(QSocketNotifier::Write);
    connect(writes.get(), &QSocketNotifier::activated, this, [&] { m_table->remove(writes.get()); });
    m_table->add(writes.get());
    m_table->remove(writes.get());
    QVERIFY(!m_table->isImpatient());
    QCOMPARE(m_table->activateFresh(), 0);
    m_table->add(writes.get());
    QCOMPARE(m_table->activateFresh(), 1);
    m_table->tellKernel();
    QCOMPARE(ready(), 0U);
}

void tst_NotifierTable::a_write_notifier_that_stays_is_left_to_the_kernel()
{
    const auto writes = notifier(QSocketNotifier::Write);
    m_table->add(writes.get());
    QCOMPARE(m_table->activateFresh(), 1);
    QCOMPARE(m_table->activateFresh(), 0);
    QVERIFY(!m_table->isImpatient());
    m_table->tellKernel();
    QCOMPARE(ready(), 1U);
    QCOMPARE(m_table->activate(m_epoll->wait(0)), 1);
}

void tst_NotifierTable::a_write_notifier_that_returns_in_time_stays_with_the_kernel()
{
    const auto reads = notifier(QSocketNotifier::Read);
    const auto writes = notifier(QSocketNotifier::Write);
    m_table->add(reads.get());
    m_table->add(writes.get());
    m_table->activateFresh();
    m_table->tellKernel();
    m_table->remove(writes.get());
    m_table->add(writes.get());
    QVERIFY(!m_table->isImpatient());
    m_table->tellKernel();
    QCOMPARE(m_table->activate(m_epoll->wait(0)), 2);
}

void tst_NotifierTable::an_old_answer_does_not_reach_a_new_descriptor_of_the_same_number()
{
    const auto reads = notifier(QSocketNotifier::Read);
    m_table->add(reads.get());
    m_table->tellKernel();
    const auto answer = m_epoll->wait(0);
    QCOMPARE(answer.size(), 1U);
    m_table->remove(reads.get());
    m_table->add(reads.get());
    QCOMPARE(m_table->activate(answer), 0);
    m_table->tellKernel();
    QCOMPARE(m_table->activate(answer), 0);
    QCOMPARE(m_table->activate(m_epoll->wait(0)), 1);
}

void tst_NotifierTable::what_cannot_be_taken_off_the_list_makes_a_new_list()
{
    const SocketPair other;
    QCOMPARE(send(other.far, "x"), 1);
    QSocketNotifier stays(other.near.number(), QSocketNotifier::Read);
    stays.setEnabled(false);
    const auto reads = notifier(QSocketNotifier::Read);
    m_table->add(&stays);
    m_table->add(reads.get());
    m_table->tellKernel();
    const auto copy = duplicate(m_pair->near);
    m_pair->near = Descriptor();
    m_table->remove(reads.get());
    QCOMPARE(ready(), 2U);
    QCOMPARE(m_table->activate(m_epoll->wait(0)), 1);
    m_table->tellKernel();
    QCOMPARE(ready(), 1U);
    QCOMPARE(m_table->activate(m_epoll->wait(0)), 1);
}

void tst_NotifierTable::an_empty_table_has_nothing_to_do()
{
    const auto reads = notifier(QSocketNotifier::Read);
    const auto writes = notifier(QSocketNotifier::Write);
    m_table->add(reads.get());
    m_table->add(writes.get());
    m_table->tellKernel();
    m_table->clear();
    QVERIFY(!m_table->isImpatient());
    m_table->tellKernel();
    QCOMPARE(ready(), 0U);
    QCOMPARE(m_table->activateFresh(), 0);
    m_table->remove(reads.get());
}

QTEST_GUILESS_MAIN(tst_NotifierTable)
#include "tst_notifier_table.moc"
