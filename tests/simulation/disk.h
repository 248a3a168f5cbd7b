// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dice.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace skein::sim {

//! The disk of one machine, in memory, and the only one that SQLite finds in its folder (disk_vfs.h). A write is in the
//! system's cache until the file is synced. Two ways to end:
//! - the process is killed: what was written stays, nothing that follows gets through;
//! - the power fails: of what was not synced, each write is there, is torn at a sector, or is not, in any combination.
//! Then the disk refuses everything until `revive`.
class Disk
{
public:
    enum class End { Killed, PowerLost };

    //! `folder`: all files below it are this disk's.
    Disk(QString folder, Dice dice);
    ~Disk();
    Disk(const Disk &) = delete;
    Disk &operator=(const Disk &) = delete;
    //! Of the disk that a file belongs to.
    [[nodiscard]] static Disk *of(const QString &path);

    void end(End how);
    //! The same at the write or sync that follows so many others. `onEnd` is told: the machine is gone.
    void endAfter(int operations, End how, std::function<void()> onEnd);
    void cancelEnd() { m_planned.reset(); }
    //! All files are closed. What the end left is what is read now.
    void revive();
    [[nodiscard]] bool isDead() const { return m_isDead; }

    //! Refuses what makes a file longer, until told otherwise.
    void setFull(bool isFull) { m_isFull = isFull; }

    // --- for SQLite: each answers one of its codes ----------------------------------------------------------------
    class File;
    [[nodiscard]] File *open(const QString &path, bool mayCreate);
    [[nodiscard]] bool exists(const QString &path) const;
    int remove(const QString &path);

private:
    struct Plan
    {
        int operations = 0;
        End how = End::Killed;
        std::function<void()> onEnd;
    };

    [[nodiscard]] bool survivesOperation();

    QString m_folder;
    Dice m_dice;
    std::map<QString, std::unique_ptr<File>> m_files;
    std::optional<Plan> m_planned;
    bool m_isDead = false;
    bool m_isFull = false;
};

//! A file, as SQLite uses it: bytes, the locks of the database and the shared memory of its write-ahead log, which is gone
//! with the last connection that shares it.
class Disk::File
{
public:
    explicit File(Disk &disk) : m_disk(disk) { }

    int read(char *to, qsizetype count, qint64 offset) const;
    int write(const char *from, qsizetype count, qint64 offset);
    int truncate(qint64 size);
    int sync();
    [[nodiscard]] qint64 size() const { return m_bytes.size(); }

    void losePower(Dice &dice);
    void forgetLocks();

    // Held by one connection at a time, which is what one thread can have; SQLite's levels (sqlite3.h, SQLITE_LOCK_*).
    int lock(int from, int to);
    void unlock(int from, int to);
    [[nodiscard]] bool isReserved() const { return m_reserved > 0; }

    static constexpr int sharedLocks = 8; // SQLITE_SHM_NLOCK
    int lockShared(int first, int count, bool exclusively);
    void unlockShared(int first, int count, bool exclusively);
    void joinSharedMemory() { ++m_sharers; }
    void leaveSharedMemory();
    [[nodiscard]] char *sharedMemory(int region, int size, bool mayExtend);

private:
    struct Change
    {
        qint64 offset = 0;
        QByteArray bytes;
        bool isTruncation = false;
    };

    static void apply(QByteArray &to, const Change &change);
    int keep(Change change);

    Disk &m_disk;
    QByteArray m_bytes; //!< as a process reads it
    QByteArray m_synced; //!< what is on the disk for sure
    std::vector<Change> m_unsynced;
    int m_shared = 0; //!< connections that read
    int m_reserved = 0;
    int m_exclusive = 0;
    int m_readers[sharedLocks] = {};
    bool m_writer[sharedLocks] = {};
    int m_sharers = 0;
    std::vector<QByteArray> m_sharedMemory;
};

} // namespace skein::sim
