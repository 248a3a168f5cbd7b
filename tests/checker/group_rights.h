// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "findings.h"

#include <domain/entry.h>

namespace skein::test {

//! An entry of a group's log, as far as it says who did what to whom.
struct GroupDeed
{
    qint64 conversation = 0;
    qint64 seq = 0;
    EntryKind kind = EntryKind::Message;
    qint64 sender = 0;
    qint64 at = 0; //!< UTC ms
    QList<qint64> subjects = {};
    qint64 until = 0; //!< of Muted
};

//! FEATURES.md D05–D17, T62: folds the logs of groups and says which entries should not be there, because whoever wrote them had
//! no right to when he did; and where there were more members than a group takes.
[[nodiscard]] Findings brokenRights(const QList<GroupDeed> &deeds, qsizetype membersMost);

} // namespace skein::test
