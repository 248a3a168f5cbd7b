// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "frame_meter.h"

#include <QPointer>
#include <QQuickItem>

namespace skein::bench {

//! Pixels in a frame: 3,600 a second, a quick flick.
inline constexpr double scrollStep = 60;

//! Scrolls a ListView and looks at its rows. Rows are items with a property `key`. Lives on: main.
class ListProbe
{
public:
    explicit ListProbe(QQuickItem &list) : m_list(list) { }

    //! Scrolls by so many pixels in each of so many frames (up: negative) and adds their times under `name`, how many
    //! frames a row did not move by just that (<name>.jumps), and how many met the end of what is loaded (<name>.stops).
    void scroll(FrameMeter &meter, Figures &figures, const QString &name, double step, int frames);

    //! The row at the bottom is wholly in view.
    [[nodiscard]] bool isAtEnd() const;
    [[nodiscard]] QString keyOfNewest() const;
    [[nodiscard]] int count() const { return m_list.property("count").toInt(); }

private:
    //! Moves as far as there is something; answers whether that was far enough.
    bool move(double step);
    [[nodiscard]] QQuickItem *row(int index) const;
    [[nodiscard]] QQuickItem *rowInMiddle() const;
    [[nodiscard]] QQuickItem *rowOf(const QString &key) const;
    [[nodiscard]] double placeOf(const QQuickItem &row) const { return row.mapToItem(&m_list, QPointF()).y(); }
    [[nodiscard]] double number(const char *property) const { return m_list.property(property).toDouble(); }

    QQuickItem &m_list;
};

} // namespace skein::bench
