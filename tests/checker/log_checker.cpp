// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "log_checker.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace skein::test {

using namespace Qt::StringLiterals;
using Kind = Findings::Kind;

namespace {

QString shown(const LoggedEntry &entry)
{
    return u"#%1 (kind %2, of %3, tag \"%4\", \"%5\", images [%6]%7%8)"_s.arg(entry.seq)
        .arg(entry.kind)
        .arg(entry.sender)
        .arg(entry.tag, entry.text, entry.images.join(u", "), entry.isRecalled ? u", recalled"_s : QString(),
             entry.target != 0 ? u", changes #%1"_s.arg(entry.target) : QString());
}

QHash<QString, qint64> seqsByTag(const Log &log)
{
    QHash<QString, qint64> seqs;
    for (const LoggedEntry &entry : log) {
        if (!entry.tag.isEmpty())
            seqs.insert(entry.tag, entry.seq);
    }
    return seqs;
}

QStringList tagsOf(const Log &log, qint64 sender)
{
    QStringList tags;
    for (const LoggedEntry &entry : log) {
        if (entry.sender == sender && !entry.tag.isEmpty())
            tags.append(entry.tag);
    }
    return tags;
}

bool isInside(qint64 seq, const QList<Window> &windows)
{
    return std::ranges::any_of(windows, [seq](const Window &window) { return window.from <= seq && seq <= window.to; });
}

LoggedEntry asSeen(LoggedEntry entry, const QList<Window> &windows)
{
    if (!isInside(entry.target, windows))
        entry.target = 0;
    return entry;
}

//! Taken back after the reader had left: his copy stays as it was, a page that he fetches now shows it blank.
bool isRecalledOutOfSight(const LoggedEntry &entry, const Log &server, const QList<Window> &windows)
{
    return entry.isRecalled && std::ranges::none_of(server, [&](const LoggedEntry &change) {
        return change.target == entry.seq && isInside(change.seq, windows);
    });
}

} // namespace

Findings holesIn(const Log &log)
{
    Findings found;
    qint64 expected = 1;
    for (const LoggedEntry &entry : log) {
        if (entry.seq != expected)
            found.add(Kind::Reordered, u"#%1 stands where #%2 belongs"_s.arg(entry.seq).arg(expected));
        expected = entry.seq + 1;
    }
    return found;
}

Findings duplicatesIn(const Log &log)
{
    Findings found;
    QSet<std::pair<qint64, QString>> seen;
    for (const LoggedEntry &entry : log) {
        const std::pair key(entry.sender, entry.tag);
        if (!entry.tag.isEmpty() && seen.contains(key))
            found.add(Kind::Duplicate, shown(entry) + u" is there twice"_s);
        seen.insert(key);
    }
    return found;
}

Findings lossesIn(const Log &log, const QList<Acknowledged> &acknowledged)
{
    Findings found;
    const QHash<QString, qint64> seqs = seqsByTag(log);
    for (const Acknowledged &promise : acknowledged) {
        const qint64 seq = seqs.value(promise.tag);
        if (seq == 0)
            found.add(Kind::Lost, u"\"%1\", acknowledged as #%2, is not there"_s.arg(promise.tag).arg(promise.seq));
        else if (seq != promise.seq)
            found.add(Kind::Reordered, u"\"%1\", acknowledged as #%2, is #%3"_s.arg(promise.tag).arg(promise.seq).arg(seq));
    }
    return found;
}

Findings disordersIn(const Log &log, qint64 sender, const QStringList &written)
{
    Findings found;
    const QStringList logged = tagsOf(log, sender);
    const QSet<QString> loggedTags(logged.begin(), logged.end());
    const QSet<QString> writtenTags(written.begin(), written.end());
    QStringList expected;
    for (const QString &tag : written) {
        if (loggedTags.contains(tag))
            expected.append(tag);
        else
            found.add(Kind::Lost, u"\"%1\" of %2 is not there"_s.arg(tag).arg(sender));
    }
    QStringList actual = logged;
    actual.removeIf([&writtenTags](const QString &tag) { return !writtenTags.contains(tag); });
    for (qsizetype i = 0; i < std::min(actual.size(), expected.size()); ++i) {
        if (actual[i] != expected[i])
            found.add(Kind::Reordered,
                      u"of %1, \"%2\" stands where \"%3\" was written"_s.arg(sender).arg(actual[i], expected[i]));
    }
    return found;
}

Findings differences(const Log &server, const Log &held, const QList<Window> &windows, const QList<Window> &ranges)
{
    Findings found;
    QMap<qint64, LoggedEntry> missing;
    for (const LoggedEntry &entry : server) {
        if (isInside(entry.seq, windows) && isInside(entry.seq, ranges))
            missing.insert(entry.seq, asSeen(entry, windows));
    }
    for (const LoggedEntry &entry : held) {
        const auto expected = missing.constFind(entry.seq);
        if (expected == missing.constEnd())
            found.add(Kind::Leaked, shown(entry) + u" is not his to see"_s);
        else if (*expected != asSeen(entry, windows) && !isRecalledOutOfSight(*expected, server, windows))
            found.add(Kind::State, shown(entry) + u" instead of "_s + shown(*expected));
        missing.remove(entry.seq);
    }
    for (const LoggedEntry &entry : missing)
        found.add(Kind::Lost, shown(entry) + u" is missing"_s);
    return found;
}

} // namespace skein::test
