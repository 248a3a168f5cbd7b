// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "list_probe.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace skein::bench {

namespace {

QString keyOf(const QQuickItem *row)
{
    return row != nullptr ? row->property("key").toString() : QString();
}

} // namespace

void ListProbe::scroll(FrameMeter &meter, Figures &figures, const QString &name, double step, int frames)
{
    int jumps = 0;
    int stops = 0;
    for (int i = 0; i < frames; ++i) {
        const QQuickItem *middle = rowInMiddle();
        const QString key = keyOf(middle);
        const double before = middle != nullptr ? placeOf(*middle) : 0;
        bool isFar = false;
        note(figures, name, meter.next([&] { isFar = move(step); }));
        const QQuickItem *moved = isFar && middle != nullptr ? rowOf(key) : nullptr;
        stops += isFar ? 0 : 1;
        const bool isLost = isFar && middle != nullptr && moved == nullptr;
        jumps += isLost || (moved != nullptr && std::abs(placeOf(*moved) - before + step) > 1) ? 1 : 0;
    }
    figures.add(name + u".jumps"_s, jumps);
    figures.add(name + u".stops"_s, stops);
}

bool ListProbe::move(double step)
{
    const double first = number("originY");
    const double last = first + number("contentHeight") - m_list.height();
    const double wanted = number("contentY") + step;
    const double reached = std::clamp(wanted, first, std::max(first, last));
    m_list.setProperty("contentY", reached);
    return std::abs(reached - wanted) < 1;
}

bool ListProbe::isAtEnd() const
{
    const QQuickItem *newest = row(0);
    return newest != nullptr && placeOf(*newest) + newest->height() <= m_list.height() + 1;
}

QString ListProbe::keyOfNewest() const
{
    return keyOf(row(0));
}

QQuickItem *ListProbe::row(int index) const
{
    QQuickItem *item = nullptr;
    QMetaObject::invokeMethod(&m_list, "itemAtIndex", Q_RETURN_ARG(QQuickItem *, item), Q_ARG(int, index));
    return item;
}

QQuickItem *ListProbe::rowInMiddle() const
{
    QQuickItem *item = nullptr;
    QMetaObject::invokeMethod(&m_list, "itemAt", Q_RETURN_ARG(QQuickItem *, item),
                              Q_ARG(double, m_list.width() / 2), Q_ARG(double, number("contentY") + m_list.height() / 2));
    return item;
}

QQuickItem *ListProbe::rowOf(const QString &key) const
{
    const auto items = m_list.property("contentItem").value<QQuickItem *>()->childItems();
    const auto found = std::ranges::find_if(items, [&](const QQuickItem *item) { return item->isVisible() && keyOf(item) == key; });
    return found == items.end() ? nullptr : *found;
}

} // namespace skein::bench
