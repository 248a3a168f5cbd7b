// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace skein::bench {

//! The figures of a run, in the order in which they were added.
class Report
{
public:
    void add(const QString &key, double value, const QString &unit);
    //! Something was lost, or the measuring failed.
    void addProblem(const QString &problem) { m_problems += problem; }
    void setSetting(const QString &key, const QJsonValue &value) { m_settings[key] = value; }

    [[nodiscard]] bool hasProblems() const { return !m_problems.isEmpty(); }
    [[nodiscard]] QString table() const;
    [[nodiscard]] QByteArray json() const;

private:
    struct Figure
    {
        QString key;
        double value = 0;
        QString unit;
    };

    QJsonObject m_settings;
    QList<Figure> m_figures;
    QStringList m_problems;
};

} // namespace skein::bench
