// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <credentials/captcha_painter.h>

#include <credentials/captcha_glyphs.h>

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace skein {

namespace {

constexpr QSize pictureSize(320, 112); // shown at half of it, so that it is sharp on dense screens, too
constexpr int ground = 238;
constexpr int ink = 40;
constexpr qreal margin = 22;
constexpr QSizeF glyphSize(34, 54);

//! Bends the whole picture: two waves, one for each direction.
struct Waves
{
    qreal across, along, phase, otherPhase;

    [[nodiscard]] QPointF bent(QPointF point) const
    {
        return {point.x() + across * std::sin(point.y() / 17 + phase),
                point.y() + along * std::sin(point.x() / 38 + otherPhase)};
    }
};

class Sketch
{
public:
    explicit Sketch(Random &random) : m_random(random), m_image(pictureSize, QImage::Format_Grayscale8), m_waves(waves())
    {
        m_image.fill(QColor(ground, ground, ground));
    }

    void write(const QString &text);
    void confuse();
    [[nodiscard]] QByteArray png();

private:
    [[nodiscard]] qreal between(qreal least, qreal most)
    {
        constexpr quint32 steps = 10'000;
        return least + (most - least) * m_random.below(steps) / steps;
    }
    [[nodiscard]] Waves waves()
    {
        constexpr qreal turn = 2 * std::numbers::pi;
        return {between(1.5, 3.5), between(3, 6), between(0, turn), between(0, turn)};
    }
    [[nodiscard]] QTransform place(qreal middle);
    [[nodiscard]] QPen pen(qreal least, qreal most);
    void drawBent(QPainter &painter, const QPolygonF &line) const;

    Random &m_random;
    QImage m_image;
    Waves m_waves;
};

QTransform Sketch::place(qreal middle)
{
    QTransform transform;
    transform.translate(middle + between(-4, 4), pictureSize.height() / 2.0 + between(-7, 7));
    transform.rotate(between(-17, 17));
    transform.shear(between(-0.22, 0.22), 0);
    transform.scale(glyphSize.width() * between(0.88, 1.12), glyphSize.height() * between(0.88, 1.12));
    transform.translate(-0.5, -0.5);
    return transform;
}

QPen Sketch::pen(qreal least, qreal most)
{
    const int shade = ink + int(between(0, 30));
    return {QColor(shade, shade, shade), between(least, most), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void Sketch::drawBent(QPainter &painter, const QPolygonF &line) const
{
    QPolygonF bent;
    for (const QPointF &point : line)
        bent.append(m_waves.bent(point));
    painter.drawPolyline(bent);
}

void Sketch::write(const QString &text)
{
    QPainter painter(&m_image);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal step = (pictureSize.width() - 2 * margin) / qreal(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QTransform transform = place(margin + step * (qreal(i) + 0.5));
        painter.setPen(pen(5, 6.5));
        for (const QPolygonF &stroke : captchaStrokes(text[i]))
            drawBent(painter, transform.map(stroke));
    }
}

//! Lines from edge to edge, as thick as they may be while people still tell them from the characters, and specks.
void Sketch::confuse()
{
    QPainter painter(&m_image);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = pictureSize.width(), height = pictureSize.height();
    for (int i = 0; i < 3; ++i) {
        QPainterPath path(QPointF(0, between(0.15, 0.85) * height));
        path.cubicTo(width / 3, between(-0.2, 1.2) * height, width * 2 / 3, between(-0.2, 1.2) * height, width,
                     between(0.15, 0.85) * height);
        painter.setPen(pen(2, 3));
        painter.drawPath(path);
    }
    for (int i = 0; i < 70; ++i) {
        painter.setPen(pen(1.5, 3));
        painter.drawPoint(QPointF(between(0, width), between(0, height)));
    }
}

//! In sixteen greys, which halves what strangers may ask for.
QByteArray Sketch::png()
{
    for (int y = 0; y < m_image.height(); ++y) {
        uchar *line = m_image.scanLine(y);
        std::transform(line, line + m_image.width(), line, [](uchar grey) { return uchar(grey & 0xF0); });
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    m_image.save(&buffer, "png");
    return bytes;
}

} // namespace

QByteArray StrokePainter::paint(const QString &text) const
{
    Sketch sketch(m_random);
    sketch.write(text);
    sketch.confuse();
    return sketch.png();
}

} // namespace skein
