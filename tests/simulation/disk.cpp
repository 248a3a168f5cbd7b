// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>

namespace skein::sim {

namespace {

std::vector<Disk *> &disks()
{
    static std::vector<Disk *> all;
    return all;
}

} // namespace

Disk::Disk(QString folder, Dice dice) : m_folder(std::move(folder)), m_dice(dice)
{
    disks().push_back(this);
}

Disk::~Disk()
{
    std::erase(disks(), this);
}

Disk *Disk::of(const QString &path)
{
    const auto found =
        std::ranges::find_if(disks(), [&](const Disk *disk) { return path.startsWith(disk->m_folder + u'/'); });
    return found == disks().end() ? nullptr : *found;
}

void Disk::end(End how)
{
    m_planned.reset();
    m_isDead = true;
    for (const auto &[path, file] : m_files) {
        if (how == End::PowerLost)
            file->losePower(m_dice);
    }
}

void Disk::endAfter(int operations, End how, std::function<void()> onEnd)
{
    m_planned = Plan{operations, how, std::move(onEnd)};
}

//! Whether a write or sync is still done.
bool Disk::survivesOperation()
{
    if (!m_isDead && m_planned && --m_planned->operations < 0) {
        const Plan plan = *std::exchange(m_planned, std::nullopt);
        end(plan.how);
        plan.onEnd();
    }
    return !m_isDead;
}

void Disk::revive()
{
    for (const auto &[path, file] : m_files)
        file->forgetLocks();
    m_isDead = false;
}

Disk::File *Disk::open(const QString &path, bool mayCreate)
{
    if (m_isDead || (!m_files.contains(path) && !mayCreate))
        return nullptr;
    auto &file = m_files[path];
    if (!file)
        file = std::make_unique<File>(*this);
    return file.get();
}

bool Disk::exists(const QString &path) const
{
    return m_files.contains(path);
}

int Disk::remove(const QString &path)
{
    if (!survivesOperation())
        return SQLITE_IOERR_DELETE;
    return m_files.erase(path) > 0 ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

// --- bytes --------------------------------------------------------------------------------------------------------------

int Disk::File::read(char *to, qsizetype count, qint64 offset) const
{
    if (m_disk.m_isDead)
        return SQLITE_IOERR_READ;
    const qsizetype there = std::clamp<qsizetype>(m_bytes.size() - offset, 0, count);
    std::memcpy(to, m_bytes.constData() + offset, size_t(there));
    std::memset(to + there, 0, size_t(count - there));
    return there == count ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int Disk::File::write(const char *from, qsizetype count, qint64 offset)
{
    if (!m_disk.survivesOperation())
        return SQLITE_IOERR_WRITE;
    if (m_disk.m_isFull && offset + count > m_bytes.size())
        return SQLITE_FULL;
    return keep({offset, QByteArray(from, count), false});
}

int Disk::File::truncate(qint64 size)
{
    return m_disk.survivesOperation() ? keep({size, {}, true}) : SQLITE_IOERR_TRUNCATE;
}

int Disk::File::keep(Change change)
{
    apply(m_bytes, change);
    m_unsynced.push_back(std::move(change));
    return SQLITE_OK;
}

void Disk::File::apply(QByteArray &to, const Change &change)
{
    if (change.isTruncation)
        return to.truncate(change.offset);
    if (to.size() < change.offset + change.bytes.size())
        to.append(change.offset + change.bytes.size() - to.size(), '\0');
    std::ranges::copy(change.bytes, to.begin() + change.offset);
}

int Disk::File::sync()
{
    if (!m_disk.survivesOperation())
        return SQLITE_IOERR_FSYNC;
    for (const Change &change : m_unsynced)
        apply(m_synced, change);
    m_unsynced.clear();
    return SQLITE_OK;
}

void Disk::File::losePower(Dice &dice)
{
    constexpr qsizetype sector = 512;
    m_bytes = m_synced;
    for (Change &change : m_unsynced) {
        switch (dice.below(3)) {
        case 0:
            break;
        case 1:
            change.bytes.truncate(qsizetype(dice.below(quint32(change.bytes.size() / sector) + 1)) * sector);
            [[fallthrough]];
        default:
            apply(m_bytes, change);
        }
    }
    m_synced = m_bytes;
    m_unsynced.clear();
}

// --- locks --------------------------------------------------------------------------------------------------------------

void Disk::File::forgetLocks()
{
    m_shared = m_reserved = m_exclusive = m_sharers = 0;
    std::ranges::fill(m_readers, 0);
    std::ranges::fill(m_writer, false);
    m_sharedMemory.clear();
}

int Disk::File::lock(int from, int to)
{
    if (from == SQLITE_LOCK_NONE) {
        if (m_exclusive > 0)
            return SQLITE_BUSY;
        ++m_shared;
    }
    if (to == SQLITE_LOCK_RESERVED && from < SQLITE_LOCK_RESERVED) {
        if (m_reserved > 0)
            return SQLITE_BUSY;
        ++m_reserved;
    }
    if (to == SQLITE_LOCK_EXCLUSIVE && from < SQLITE_LOCK_EXCLUSIVE) {
        if (m_shared > 1 || (m_reserved > 0 && from < SQLITE_LOCK_RESERVED))
            return SQLITE_BUSY;
        m_reserved += from < SQLITE_LOCK_RESERVED;
        ++m_exclusive;
    }
    return SQLITE_OK;
}

void Disk::File::unlock(int from, int to)
{
    m_exclusive -= from == SQLITE_LOCK_EXCLUSIVE && to < SQLITE_LOCK_EXCLUSIVE;
    m_reserved -= from >= SQLITE_LOCK_RESERVED && to < SQLITE_LOCK_RESERVED;
    m_shared -= from >= SQLITE_LOCK_SHARED && to == SQLITE_LOCK_NONE;
}

int Disk::File::lockShared(int first, int count, bool exclusively)
{
    for (int i = first; i < first + count; ++i) {
        if (m_writer[i] || (exclusively && m_readers[i] > 0))
            return SQLITE_BUSY;
    }
    for (int i = first; i < first + count; ++i) {
        m_readers[i] += exclusively ? 0 : 1;
        m_writer[i] = exclusively;
    }
    return SQLITE_OK;
}

void Disk::File::unlockShared(int first, int count, bool exclusively)
{
    for (int i = first; i < first + count; ++i) {
        m_readers[i] -= exclusively ? 0 : 1;
        m_writer[i] = m_writer[i] && !exclusively;
    }
}

void Disk::File::leaveSharedMemory()
{
    if (--m_sharers == 0)
        m_sharedMemory.clear();
}

char *Disk::File::sharedMemory(int region, int size, bool mayExtend)
{
    while (int(m_sharedMemory.size()) <= region && mayExtend)
        m_sharedMemory.push_back(QByteArray(size, '\0'));
    return region < int(m_sharedMemory.size()) ? m_sharedMemory[size_t(region)].data() : nullptr;
}

} // namespace skein::sim
