// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "log_checker.h"

#include <QHash>
#include <QSet>

namespace skein::test {

using namespace Qt::StringLiterals;

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

} // namespace

QStringList holesIn(const Log &log)
{
    QStringList found;
    qint64 expected = 1;
    for (const LoggedEntry &entry : log) {
        if (entry.seq != expected)
            found.append(u"#%1 stands where #%2 belongs"_s.arg(entry.seq).arg(expected));
        expected = entry.seq + 1;
    }
    return found;
}

QStringList duplicatesIn(const Log &log)
{
    QStringList found;
    QSet<std::pair<qint64, QString>> seen;
    for (const LoggedEntry &entry : log) {
        const std::pair key(entry.sender, entry.tag);
        if (!entry.tag.isEmpty() && seen.contains(key))
            found.append(shown(entry) + u" is there twice"_s);
        seen.insert(key);
    }
    return found;
}

QStringList lossesIn(const Log &log, const QList<Acknowledged> &acknowledged)
{
    QStringList found;
    const QHash<QString, qint64> seqs = seqsByTag(log);
    for (const Acknowledged &promise : acknowledged) {
        const qint64 seq = seqs.value(promise.tag);
        if (seq == 0)
            found.append(u"\"%1\", acknowledged as #%2, is not there"_s.arg(promise.tag).arg(promise.seq));
        else if (seq != promise.seq)
            found.append(u"\"%1\", acknowledged as #%2, is #%3"_s.arg(promise.tag).arg(promise.seq).arg(seq));
    }
    return found;
}

QStringList disordersIn(const Log &log, qint64 sender, const QStringList &written)
{
    QStringList found;
    const QStringList logged = tagsOf(log, sender);
    for (const QString &tag : written) {
        if (!logged.contains(tag))
            found.append(u"\"%1\" of %2 is not there"_s.arg(tag).arg(sender));
    }
    QStringList expected = written;
    expected.removeIf([&logged](const QString &tag) { return !logged.contains(tag); });
    QStringList actual = logged;
    actual.removeIf([&written](const QString &tag) { return !written.contains(tag); });
    for (qsizetype i = 0; i < std::min(actual.size(), expected.size()); ++i) {
        if (actual[i] != expected[i])
            found.append(u"of %1, \"%2\" stands where \"%3\" was written"_s.arg(sender).arg(actual[i], expected[i]));
    }
    return found;
}

QStringList differences(const Log &server, const Log &held)
{
    QStringList found;
    if (server.size() != held.size())
        found.append(u"%1 entries instead of %2"_s.arg(held.size()).arg(server.size()));
    for (qsizetype i = 0; i < std::min(server.size(), held.size()); ++i) {
        if (server[i] != held[i])
            found.append(shown(held[i]) + u" instead of "_s + shown(server[i]));
    }
    return found;
}

} // namespace skein::test
