// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "table.h"

using namespace Qt::StringLiterals;

namespace skein::bench {

namespace {

struct Line
{
    QString what;
    QString name; //!< of the figure
    double share = 0.5; //!< which percentile
    QString unit;
    QString target;
};

const QList<Line> &lines()
{
    static const QList<Line> list{
        {u"start to first frame"_s, u"frame.wall"_s, 0.5, u"ms"_s, u"≤ 500 ms"_s},
        {u"start to first frame, CPU"_s, u"frame.cpu"_s, 0.5, u"ms"_s, {}},
        {u"start to the conversation list"_s, u"list.wall"_s, 0.5, u"ms"_s, u"≤ 800 ms"_s},
        {u"start to the conversation list, CPU"_s, u"list.cpu"_s, 0.5, u"ms"_s, {}},
        {u"first start ever (empty cache) to first frame"_s, u"fresh.frame.wall"_s, 0.5, u"ms"_s, {}},
        {u"first start ever to the conversation list"_s, u"fresh.list.wall"_s, 0.5, u"ms"_s, {}},
        {u"resident memory, a chat open"_s, u"resident"_s, 0.5, u"MiB"_s, u"≤ 100 MiB more"_s},
        {u"the same, proportional (PSS)"_s, u"proportional"_s, 0.5, u"MiB"_s, {}},
        {u"the same, own pages only"_s, u"own"_s, 0.5, u"MiB"_s, {}},
        {u"scrolling up, frame time p50"_s, u"scroll.wall"_s, 0.5, u"ms"_s, {}},
        {u"scrolling up, frame time p99"_s, u"scroll.wall"_s, 0.99, u"ms"_s, u"≤ 16 ms"_s},
        {u"scrolling up, CPU a frame p50"_s, u"scroll.cpu"_s, 0.5, u"ms"_s, {}},
        {u"scrolling up, CPU a frame p99"_s, u"scroll.cpu"_s, 0.99, u"ms"_s, {}},
        {u"scrolling down again, frame time p99"_s, u"back.wall"_s, 0.99, u"ms"_s, u"≤ 16 ms"_s},
        {u"scrolling down again, CPU a frame p99"_s, u"back.cpu"_s, 0.99, u"ms"_s, {}},
        {u"frames in which rows jumped"_s, u"scroll.jumps"_s, 1, {}, u"0"_s},
        {u"the same, down again"_s, u"back.jumps"_s, 1, {}, u"0"_s},
        {u"frames that met the end of what is loaded"_s, u"scroll.stops"_s, 1, {}, u"0"_s},
        {u"the same, down again"_s, u"back.stops"_s, 1, {}, u"0"_s},
        {u"rows in the model after scrolling"_s, u"scroll.rows"_s, 1, {}, {}},
        {u"resident memory that scrolling added"_s, u"scroll.memory"_s, 0.5, u"MiB"_s, {}},
        {u"opening a conversation, p50"_s, u"open.wall"_s, 0.5, u"ms"_s, u"≤ 50 ms"_s},
        {u"opening a conversation, p90"_s, u"open.wall"_s, 0.9, u"ms"_s, {}},
        {u"opening a conversation, CPU p50"_s, u"open.cpu"_s, 0.5, u"ms"_s, {}},
        {u"opening the long conversation"_s, u"long.wall"_s, 0.5, u"ms"_s, u"≤ 50 ms"_s},
        {u"opening the long conversation, CPU"_s, u"long.cpu"_s, 0.5, u"ms"_s, {}},
        {u"switching between two, p50"_s, u"switch.wall"_s, 0.5, u"ms"_s, u"≤ 50 ms"_s},
        {u"switching between two, CPU p50"_s, u"switch.cpu"_s, 0.5, u"ms"_s, {}},
        {u"sending to bubble, p50"_s, u"send.wall"_s, 0.5, u"ms"_s, {}},
        {u"sending to bubble, CPU p50"_s, u"send.cpu"_s, 0.5, u"ms"_s, {}},
        {u"frames between sending and its bubble, most"_s, u"send.extra"_s, 1, {}, u"0"_s},
    };
    return list;
}

QString text(std::optional<double> value, const QString &unit)
{
    if (!value)
        return u"–"_s;
    const QString number = QString::number(*value, 'f', unit.isEmpty() || *value >= 100 ? 0 : 1);
    return unit.isEmpty() ? number : number + u' ' + unit;
}

QString row(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | ") + u" |\n"_s;
}

QString rowOf(const Line &line, const Figures &client, const Figures &bare)
{
    const auto ours = client.percentile(line.name, line.share);
    const auto theirs = bare.percentile(line.name, line.share);
    const bool isBoth = ours && theirs && *theirs > 0;
    return row({line.what, text(ours, line.unit), text(theirs, line.unit),
                isBoth ? text(*ours - *theirs, line.unit) : QString(),
                isBoth ? QString::number(*ours / *theirs, 'f', 1) : QString(), line.target});
}

} // namespace

QString tableOf(const Figures &client, const Figures &bare)
{
    QString table = row({u"what"_s, u"Skein"_s, u"bare toolkit"_s, u"difference"_s, u"ratio"_s, u"target"_s});
    table += u"|---|---|---|---|---|---|\n"_s;
    for (const Line &line : lines()) {
        if (client.median(line.name))
            table += rowOf(line, client, bare);
    }
    return table;
}

} // namespace skein::bench
