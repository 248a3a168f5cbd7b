// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "figures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace skein::bench {

void Figures::add(const Figures &others)
{
    for (auto it = others.m_values.constBegin(); it != others.m_values.constEnd(); ++it)
        m_values[it.key()] += it.value();
}

std::optional<double> Figures::percentile(const QString &name, double share) const
{
    QList<double> values = m_values.value(name);
    if (values.isEmpty())
        return std::nullopt;
    std::ranges::sort(values);
    const auto rank = std::max<qsizetype>(1, qsizetype(std::ceil(share * double(values.size()))));
    return values[rank - 1];
}

QByteArray Figures::json() const
{
    QJsonObject object;
    for (auto it = m_values.constBegin(); it != m_values.constEnd(); ++it) {
        QJsonArray values;
        for (const double value : it.value())
            values.append(value);
        object[it.key()] = values;
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Figures Figures::fromJson(const QByteArray &json)
{
    Figures figures;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        for (const auto &value : it.value().toArray())
            figures.add(it.key(), value.toDouble());
    }
    return figures;
}

} // namespace skein::bench
