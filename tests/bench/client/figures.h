// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace skein::bench {

//! What was measured, by name; of what was measured repeatedly, every value. Milliseconds, bytes or a number, as the name says.
class Figures
{
public:
    void add(const QString &name, double value) { m_values[name].append(value); }
    void add(const Figures &others);

    //! As small or smaller was this share (0 to 1) of the values of a name; nothing when there are none.
    [[nodiscard]] std::optional<double> percentile(const QString &name, double share) const;
    [[nodiscard]] std::optional<double> median(const QString &name) const { return percentile(name, 0.5); }
    [[nodiscard]] std::optional<double> most(const QString &name) const { return percentile(name, 1); }

    [[nodiscard]] QByteArray json() const;
    [[nodiscard]] static Figures fromJson(const QByteArray &json);

private:
    QMap<QString, QList<double>> m_values;
};

} // namespace skein::bench
