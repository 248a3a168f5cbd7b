// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

//! What must hold for logs after any fault (QUALITY.md, promises I1–I5). Each check answers what is wrong, a sentence a
//! finding; nothing when all is well.

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

//! A message that its sender was promised: it is in the log, there.
struct Acknowledged
{
    QString tag;
    qint64 seq = 0;
};

//! Whose seqs are not 1, 2, 3 … (I3).
[[nodiscard]] QStringList holesIn(const Log &log);
//! Messages that are there twice (I2).
[[nodiscard]] QStringList duplicatesIn(const Log &log);
//! Acknowledged messages that are not there, or not where it was said (I1).
[[nodiscard]] QStringList lossesIn(const Log &log, const QList<Acknowledged> &acknowledged);
//! Messages of `sender` that are missing, or stand in another order than he wrote them in (`written`: tags) (I4).
[[nodiscard]] QStringList disordersIn(const Log &log, qint64 sender, const QStringList &written);
//! Where `held` is not what the server has (I5, and one order for everybody: I3).
[[nodiscard]] QStringList differences(const Log &server, const Log &held);

} // namespace skein::test
