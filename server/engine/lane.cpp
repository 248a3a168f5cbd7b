// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <engine/lane.h>

#include <core/logging.h>
#include <handlers/feed_items.h>

namespace skein {

using namespace Qt::StringLiterals;
using sql::Failure;

namespace {

//! How often a request is tried on its own after the batch that it was in broke.
constexpr int attempts = 3;

Error errorFor(const Failure &failure)
{
    switch (failure.kind()) {
    case Failure::Kind::DiskFull:
        return {ErrorCode::DiskFull, {}, u"the server's disk is full"_s};
    case Failure::Kind::Constraint:
    case Failure::Kind::Other:
        return {ErrorCode::Internal, {}, {}};
    default:
        return {ErrorCode::Unavailable, {}, u"the database is away"_s};
    }
}

} // namespace

Lane::Lane(LaneSettings settings, LaneWorkshop workshop, std::unique_ptr<Executor> executor)
    : m_settings(std::move(settings)), m_workshop(std::move(workshop)), m_executor(std::move(executor))
{
}

Lane::~Lane()
{
    m_executor->post([this] { m_storage.reset(); }); // a connection is closed on the thread that opened it
    m_executor.reset();
}

bool Lane::push(std::unique_ptr<Job> job)
{
    return !isLate() && pushFurther(std::move(job));
}

bool Lane::pushFurther(std::unique_ptr<Job> job)
{
    const auto now = m_workshop.clock.monotonic();
    const std::lock_guard lock(m_mutex);
    if (m_queue.size() >= m_settings.queueBound)
        return false;
    m_queue.push_back({std::move(job), now});
    if (!std::exchange(m_isScheduled, true))
        m_executor->post([this] { drain(); });
    return true;
}

bool Lane::isLate()
{
    const auto now = m_workshop.clock.monotonic();
    const std::lock_guard lock(m_mutex);
    return !m_queue.empty() && m_queue.front().since + m_settings.longestWait < now;
}

void Lane::drain()
{
    for (auto jobs = take(); !jobs.empty(); jobs = take())
        runBatch(jobs);
}

//! What waits, up to a batch. When nothing does, the next push wakes the lane again.
std::vector<std::unique_ptr<Job>> Lane::take()
{
    const std::lock_guard lock(m_mutex);
    std::vector<std::unique_ptr<Job>> jobs;
    while (!m_queue.empty() && jobs.size() < m_settings.batchMost) {
        jobs.push_back(std::move(m_queue.front().job));
        m_queue.pop_front();
    }
    m_isScheduled = !jobs.empty();
    return jobs;
}

void Lane::runBatch(Jobs jobs)
{
    try {
        attempt(jobs);
    } catch (const Failure &failure) {
        if (recover(failure, jobs))
            return;
        for (std::size_t i = 0; i < jobs.size(); ++i)
            runAlone(jobs.subspan(i, 1));
    }
}

//! A broken transaction took innocent neighbours with it: each request gets transactions of its own.
void Lane::runAlone(Jobs single)
{
    for (int left = attempts; left > 0; --left) {
        try {
            return attempt(single);
        } catch (const Failure &failure) {
            if (recover(failure, single))
                return;
            if (left == 1)
                refuseAll(single, failure);
        }
    }
}

//! One transaction: begin, prepare, run, flush, commit, release. Throws Failure when the transaction broke.
void Lane::attempt(Jobs jobs)
{
    if (!m_storage)
        m_storage = m_workshop.openStorage();
    auto batch = std::make_unique<BatchContext>(*m_storage, m_workshop.cache, m_workshop.clock.now(), m_settings.readOnly);
    m_batchNumber = std::max(m_batchNumber + 1, batch->now.ms);
    m_storage->begin();
    if (!m_settings.readOnly) {
        m_storage->recordBatch(m_settings.name, m_batchNumber);
        prepare(jobs);
    }
    for (const auto &job : jobs)
        runOne(*job, *batch);
    m_storage->flush();
    tellFeeds(*batch);
    m_uncertain = std::move(batch);
    m_storage->commit();
    publish(*std::exchange(m_uncertain, nullptr), jobs);
}

void Lane::prepare(Jobs jobs)
{
    Touched touched;
    for (const auto &job : jobs)
        job->collect(touched);
    m_storage->prepare(touched.conversations, touched.tags);
}

//! A request that fails is undone alone; only a failure that breaks the transaction reaches its neighbours.
void Lane::runOne(Job &job, BatchContext &batch)
{
    const Storage::Mark mark = m_storage->mark();
    const std::size_t told = batch.outgoing.size(), planned = batch.afterwards.size();
    batch.keepsRefused = false;
    std::optional<Error> error;
    try {
        error = job.run(batch);
        if (!error)
            return m_storage->keep(mark);
    } catch (const Failure &failure) {
        if (failure.breaksTransaction())
            throw;
        qCWarning(logEngine) << "a request failed:" << failure.what();
        error = errorFor(failure);
        batch.keepsRefused = false;
    }
    if (batch.keepsRefused)
        m_storage->keep(mark);
    else
        undo(batch, mark, told);
    batch.afterwards.resize(planned);
    job.refuse(batch.outgoing, *error);
}

void Lane::undo(BatchContext &batch, const Storage::Mark &mark, std::size_t told)
{
    m_storage->undoTo(mark);
    batch.outgoing.resize(told);
    batch.fresh.clear(); // a set may have been read at a version that never was
}

void Lane::tellFeeds(BatchContext &batch)
{
    for (const auto &[account, changed] : changedFeedItems(*m_storage))
        batch.outgoing.push_back(eventFor(Audience::account(account), changed));
}

void Lane::publish(BatchContext &batch, Jobs jobs)
{
    for (auto it = batch.fresh.cbegin(); it != batch.fresh.cend(); ++it)
        m_workshop.cache.publish(it.key(), it->first, it->second);
    for (const Task &task : batch.afterwards)
        task();
    m_workshop.release(std::move(batch.outgoing));
    for (const auto &job : jobs)
        job->committed();
}

//! True when nothing is left to do: the COMMIT without a reply had happened, or the database is away and all are refused.
bool Lane::recover(const Failure &failure, Jobs jobs)
{
    qCWarning(logEngine) << "lane" << m_settings.name << "lost a transaction:" << failure.what();
    const auto uncertain = std::exchange(m_uncertain, nullptr);
    if (!isBack(failure)) {
        refuseAll(jobs, failure); // after a lost COMMIT nobody knows: the senders repeat with their tags
        return true;
    }
    if (failure.kind() != Failure::Kind::CommitUnknown)
        return false;
    try {
        if (!m_storage->isBatchRecorded(m_settings.name, m_batchNumber))
            return false;
        publish(*uncertain, jobs);
    } catch (const Failure &again) { // away once more, before it could say
        m_storage.reset();
        refuseAll(jobs, again);
    }
    return true;
}

//! Rolls back and, where the connection died, connects anew. False when the database is away.
bool Lane::isBack(const Failure &failure)
{
    if (!m_storage)
        return false;
    m_storage->rollback();
    if (failure.kind() != Failure::Kind::ConnectionLost && failure.kind() != Failure::Kind::CommitUnknown)
        return true;
    try {
        m_storage->reconnect();
        return true;
    } catch (const Failure &) {
        m_storage.reset(); // opened anew by the next batch
        return false;
    }
}

void Lane::refuseAll(Jobs jobs, const Failure &failure)
{
    std::vector<Outgoing> outgoing;
    for (const auto &job : jobs)
        job->refuse(outgoing, errorFor(failure));
    m_workshop.release(std::move(outgoing));
}

} // namespace skein
