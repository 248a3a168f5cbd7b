// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/result.h>
#include <core/timestamp.h>
#include <domain/attachment.h>

namespace skein {

struct UploadRules
{
    qint64 largestFile = 100LL << 20; //!< bytes
    qint64 quota = 5LL << 30; //!< bytes of one user
    double leastFreeSpace = 10; //!< percent of the disk; below, nothing more is taken
    std::chrono::hours life{24 * 7}; //!< an upload untouched for longer is forgotten
};

//! The bytes of uploads that are not finished: one growing file each. An upload's name is checked here, since it comes from a
//! client and becomes a file's name. Lives on: any thread; calls wait for the disk.
class UploadStore
{
public:
    UploadStore(QString folder, UploadRules rules);

    [[nodiscard]] const UploadRules &rules() const { return m_rules; }
    //! Error: disk_full.
    [[nodiscard]] Result<void> requireSpace() const;

    //! Bytes that are there; 0 when there is no such upload.
    [[nodiscard]] qint64 length(const QString &upload) const;
    //! Adds bytes behind what is there, to at most `size`; answers the new length. Slices of one upload that come at the same
    //! time take turns. Errors: no_such_upload, wrong_offset, out_of_range, disk_full.
    [[nodiscard]] Result<qint64> append(const QString &upload, qint64 offset, const QByteArray &bytes, qint64 size) const;
    [[nodiscard]] QString file(const QString &upload) const;
    void remove(const QString &upload) const;

    //! Deletes what nobody has touched for `rules().life`, also what a crash left; answers how many.
    int removeStale(Timestamp now) const;

private:
    QString m_folder;
    UploadRules m_rules;
};

} // namespace skein
