// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "findings.h"

#include <QList>
#include <QString>

#include <limits>

//! What must hold for logs after any fault (QUALITY.md, promises I1–I5 and I12).

namespace skein::test {

//! One line of a conversation's log, as the server or a client holds it.
struct LoggedEntry
{
    qint64 seq = 0;
    int kind = 1; //!< EntryKind
    qint64 sender = 0;
    QString tag; //!< empty for what has none
    QString text;
    bool isRecalled = false;
    QStringList images; //!< digests, in hexadecimal
    qint64 target = 0; //!< of a change: the entry that it changes

    bool operator==(const LoggedEntry &) const = default;
};

//! One conversation, in the order in which its holder keeps it.
using Log = QList<LoggedEntry>;

//! What a member may see; both ends included.
struct Window
{
    qint64 from = 1;
    qint64 to = std::numeric_limits<qint64>::max();

    bool operator==(const Window &) const = default;
};

//! A message that its sender was promised: it is in the log, there.
struct Acknowledged
{
    QString tag;
    qint64 seq = 0;
};

//! Whose seqs are not 1, 2, 3 … (I3).
[[nodiscard]] Findings holesIn(const Log &log);
//! Messages that are there twice (I2).
[[nodiscard]] Findings duplicatesIn(const Log &log);
//! Acknowledged messages that are not there, or not where it was said (I1).
[[nodiscard]] Findings lossesIn(const Log &log, const QList<Acknowledged> &acknowledged);
//! Messages of `sender` that are missing, or stand in another order than he wrote them in (`written`: tags) (I4).
[[nodiscard]] Findings disordersIn(const Log &log, qint64 sender, const QStringList &written);
//! Where what somebody holds is not what the server has (I5, one order for everybody: I3, and nothing from outside his
//! windows: I12). `ranges`: what he says that he holds. Whether a change says the number of a target that lies outside his
//! windows does not matter.
[[nodiscard]] Findings differences(const Log &server, const Log &held, const QList<Window> &windows = {Window()},
                                   const QList<Window> &ranges = {Window()});

} // namespace skein::test
