// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/clock.h>
#include <core/executor.h>
#include <engine/job.h>
#include <sql/failure.h>

#include <deque>
#include <functional>
#include <mutex>
#include <span>

namespace skein {

struct LaneSettings
{
    QString name; //!< its row in lane_commits
    bool readOnly = false;
    std::size_t queueBound = 4096; //!< jobs waiting beyond it are answered `busy`
    //! So are those that come while another waits for longer, in the queue: those of the running batch do not count.
    std::chrono::milliseconds longestWait{250};
    std::size_t batchMost = 256; //!< jobs in one transaction
};

//! What a lane works with.
struct LaneWorkshop
{
    std::function<std::unique_ptr<Storage>()> openStorage; //!< called on the lane's thread; throws sql::Failure
    MembershipCache &cache;
    const Clock &clock;
    std::function<void(std::vector<Outgoing> &&)> release; //!< takes what leaves after COMMIT
};

//! A queue of jobs and a transaction at a time: takes all that waits, runs it in one transaction, commits, and only then
//! lets replies and events go. There is no waiting window: the batch is what queued while the last one committed.
//! `push` from any thread; everything else on the executor's.
class Lane
{
public:
    Lane(LaneSettings settings, LaneWorkshop workshop, std::unique_ptr<Executor> executor);
    //! Runs what was pushed before, then ends.
    ~Lane();

    //! False when the queue is full, or does not move fast enough: what is refused at once can be tried again, what waits
    //! for a second makes everybody behind it wait too.
    [[nodiscard]] bool push(std::unique_ptr<Job> job);
    //! The same for what follows from work that is done already: only the queue's bound counts.
    [[nodiscard]] bool pushFurther(std::unique_ptr<Job> job);

private:
    using Jobs = std::span<const std::unique_ptr<Job>>;

    struct Waiting
    {
        std::unique_ptr<Job> job;
        std::chrono::milliseconds since{0}; //!< of the monotonic clock
    };

    [[nodiscard]] bool isLate();
    void drain();
    [[nodiscard]] std::vector<std::unique_ptr<Job>> take();
    void runBatch(Jobs jobs);
    void runAlone(Jobs single);

    void attempt(Jobs jobs);
    void prepare(Jobs jobs);
    void runOne(Job &job, BatchContext &batch);
    void undo(BatchContext &batch, const Storage::Mark &mark, std::size_t told);
    void tellFeeds(BatchContext &batch);
    void publish(BatchContext &batch, Jobs jobs);

    [[nodiscard]] bool recover(const sql::Failure &failure, Jobs jobs);
    [[nodiscard]] bool isBack(const sql::Failure &failure);
    void refuseAll(Jobs jobs, const sql::Failure &failure);

    LaneSettings m_settings;
    LaneWorkshop m_workshop;
    std::unique_ptr<Storage> m_storage;
    qint64 m_batchNumber = 0;
    std::unique_ptr<BatchContext> m_uncertain; //!< of a batch whose COMMIT got no reply

    std::mutex m_mutex;
    std::deque<Waiting> m_queue;
    bool m_isScheduled = false;
    std::unique_ptr<Executor> m_executor; // last: its thread uses the others
};

} // namespace skein
