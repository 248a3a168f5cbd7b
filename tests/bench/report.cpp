// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "report.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace skein::bench {

using namespace Qt::StringLiterals;

void Report::add(const QString &key, double value, const QString &unit)
{
    m_figures.append({key, value, unit});
}

QString Report::table() const
{
    QString lines;
    for (auto setting = m_settings.begin(); setting != m_settings.end(); ++setting)
        lines += u"%1 %2\n"_s.arg(setting.key(), -28).arg(setting.value().toVariant().toString());
    for (const Figure &figure : m_figures)
        lines += u"%1 %2 %3\n"_s.arg(figure.key, -28).arg(figure.value, 12, 'f', 2).arg(figure.unit);
    for (const QString &problem : m_problems)
        lines += u"WRONG: %1\n"_s.arg(problem);
    return lines;
}

QByteArray Report::json() const
{
    QJsonObject figures;
    for (const Figure &figure : m_figures)
        figures[figure.key] = figure.value;
    const QJsonObject report{
        {u"settings"_s, m_settings}, {u"figures"_s, figures}, {u"problems"_s, QJsonArray::fromStringList(m_problems)}};
    return QJsonDocument(report).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace skein::bench
