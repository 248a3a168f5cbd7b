// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/setting.h>

#include <array>
#include <limits>

namespace skein {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

struct Unit
{
    QLatin1StringView name;
    qint64 worth;
};

constexpr std::array durationUnits{Unit{"ms"_L1, 1}, Unit{"s"_L1, 1'000}, Unit{"min"_L1, 60'000},
                                   Unit{"h"_L1, 3'600'000}, Unit{"d"_L1, 86'400'000}};
constexpr std::array sizeUnits{Unit{"B"_L1, 1}, Unit{"KiB"_L1, 1LL << 10}, Unit{"MiB"_L1, 1LL << 20},
                               Unit{"GiB"_L1, 1LL << 30}};

template<class Units>
std::optional<qint64> parseWithUnit(const QString &text, const Units &units)
{
    const auto firstLetter = std::find_if(text.begin(), text.end(), [](QChar c) { return !c.isDigit(); });
    const qsizetype digits = firstLetter - text.begin();
    bool isNumber = false;
    const qint64 number = QStringView(text).first(digits).toLongLong(&isNumber);
    const QStringView name = QStringView(text).sliced(digits).trimmed();
    const auto unit = std::find_if(units.begin(), units.end(), [name](const Unit &u) { return u.name == name; });
    if (!isNumber || unit == units.end() || number > std::numeric_limits<qint64>::max() / unit->worth)
        return std::nullopt;
    return number * unit->worth;
}

template<class Units>
QString textWithUnit(qint64 amount, const Units &units)
{
    const Unit *largest = &units.front(); // which divides everything
    for (const Unit &unit : units) {
        if (amount != 0 && amount % unit.worth == 0)
            largest = &unit;
    }
    return QString::number(amount / largest->worth) + largest->name;
}

} // namespace

QString Setting::environmentName() const
{
    return u"SKEIN_"_s + QString(key).replace(u'.', u"__"_s).toUpper();
}

std::optional<milliseconds> parseDuration(const QString &text)
{
    const auto amount = parseWithUnit(text, durationUnits);
    return amount ? std::optional(milliseconds(*amount)) : std::nullopt;
}

QString durationText(milliseconds duration)
{
    return textWithUnit(duration.count(), durationUnits);
}

std::optional<qint64> parseSize(const QString &text)
{
    return parseWithUnit(text, sizeUnits);
}

QString sizeText(qint64 bytes)
{
    return textWithUnit(bytes, sizeUnits);
}

} // namespace skein
