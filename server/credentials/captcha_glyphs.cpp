// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <credentials/captcha_glyphs.h>

#include <QHash>
#include <QPainterPath>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal grid = 8; // of the table below
constexpr int pieces = 6; // that a straight line is cut into, so that it can be bent

//! Strokes are separated by blanks; each is a row of points, x and y on a grid of 0 … 8. One that begins with ~ is round.
const QHash<QChar, QString> &glyphs()
{
    static const QHash<QChar, QString> table{
        {u'A', u"084088 2565"_s},
        {u'C', u"~72502104275876"_s},
        {u'D', u"0008 ~00407284764808"_s},
        {u'E', u"70000878 0464"_s},
        {u'F', u"700008 0464"_s},
        {u'H', u"0008 8088 0484"_s},
        {u'J', u"~6062665828060605"_s},
        {u'K', u"0008 7005 2378"_s},
        {u'L', u"000878"_s},
        {u'M', u"0800458088"_s},
        {u'N', u"08008880"_s},
        {u'P', u"0008 ~00507072745404"_s},
        {u'R', u"0008 ~00507072745404 3478"_s},
        {u'T', u"0080 4048"_s},
        {u'W', u"0028436880"_s},
        {u'X', u"0088 8008"_s},
        {u'Y', u"004480 4448"_s},
        {u'3', u"~0130707254342434 ~3464868838080807"_s},
        {u'4', u"68600585"_s},
        {u'6', u"~6020020628688564340506"_s},
        {u'7', u"008038"_s},
        {u'9', u"~2868866260200324548382"_s},
    };
    return table;
}

QPolygonF pointsOf(QStringView stroke)
{
    QPolygonF points;
    for (qsizetype i = 0; i + 1 < stroke.size(); i += 2)
        points.append(QPointF(stroke[i].digitValue(), stroke[i + 1].digitValue()) / grid);
    return points;
}

QPolygonF subdivided(const QPolygonF &corners)
{
    QPolygonF line{corners.first()};
    for (qsizetype i = 1; i < corners.size(); ++i) {
        for (int piece = 1; piece <= pieces; ++piece)
            line.append(corners[i - 1] + (corners[i] - corners[i - 1]) * piece / pieces);
    }
    return line;
}

//! Through the middles between the points, towards each of them.
QPolygonF rounded(const QPolygonF &points)
{
    QPainterPath path(points.first());
    for (qsizetype i = 1; i + 1 < points.size(); ++i)
        path.quadTo(points[i], (points[i] + points[i + 1]) / 2);
    path.lineTo(points.last());
    constexpr int steps = 24;
    QPolygonF line;
    for (int step = 0; step <= steps; ++step)
        line.append(path.pointAtPercent(qreal(step) / steps));
    return line;
}

} // namespace

QStringView captchaAlphabet()
{
    return u"ACDEFHJKLMNPRTWXY34679";
}

QList<QPolygonF> captchaStrokes(QChar character)
{
    QList<QPolygonF> strokes;
    const QString glyph = glyphs().value(character);
    for (const QStringView stroke : QStringView(glyph).split(u' ')) {
        const bool isRound = stroke.startsWith(u'~');
        strokes.append(isRound ? rounded(pointsOf(stroke.sliced(1))) : subdivided(pointsOf(stroke)));
    }
    return strokes;
}

} // namespace skein
