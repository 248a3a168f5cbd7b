// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <app/setting.h>

#include <array>

//! How settings of each kind are read and shown. `field` answers the member of a Config that a setting goes to.

namespace skein::setting {

template<class Field>
using Target = std::remove_cvref_t<std::invoke_result_t<Field, Config &>>;

//! The setting without its texts: `read` makes an optional target of the raw value, `show` the raw value of a target.
template<class Raw, class Field, class Read, class Show>
Setting of(const QString &key, Field field, Read read, Show show)
{
    Setting setting;
    setting.key = key;
    setting.type = RawValue(Raw{}).index();
    setting.set = [field, read](Config &config, const RawValue &raw) {
        const Raw *typed = std::get_if<Raw>(&raw);
        auto value = typed ? read(*typed) : std::nullopt;
        if (value)
            field(config) = *std::move(value);
        return value.has_value();
    };
    setting.get = [field, show](const Config &config) { return RawValue(Raw(show(field(config)))); };
    return setting;
}

template<class Field>
Setting number(const QString &key, Field field, qint64 least, qint64 most, const QString &about)
{
    using T = Target<Field>;
    const auto read
        = [least, most](qint64 raw) { return raw >= least && raw <= most ? std::optional(T(raw)) : std::nullopt; };
    Setting setting = of<qint64>(key, field, read, [](const T &value) { return qint64(value); });
    setting.about = about;
    setting.expects = QStringLiteral("a whole number from %1 to %2").arg(least).arg(most);
    return setting;
}

template<class Field>
Setting duration(const QString &key, Field field, std::chrono::milliseconds least, std::chrono::milliseconds most,
                 const QString &about)
{
    using T = Target<Field>;
    const auto read = [least, most](const QString &raw) -> std::optional<T> {
        const auto parsed = parseDuration(raw);
        if (!parsed || *parsed < least || *parsed > most || *parsed % T(1) != std::chrono::milliseconds(0))
            return std::nullopt;
        return std::chrono::duration_cast<T>(*parsed);
    };
    Setting setting = of<QString>(key, field, read, [](const T &value) { return durationText(value); });
    setting.about = about;
    setting.expects
        = QStringLiteral("a time from %1 to %2, such as \"%1\"").arg(durationText(least), durationText(most));
    return setting;
}

template<class Field>
Setting size(const QString &key, Field field, qint64 least, qint64 most, const QString &about)
{
    using T = Target<Field>;
    const auto read = [least, most](const QString &raw) -> std::optional<T> {
        const auto parsed = parseSize(raw);
        return parsed && *parsed >= least && *parsed <= most ? std::optional(T(*parsed)) : std::nullopt;
    };
    Setting setting = of<QString>(key, field, read, [](const T &value) { return sizeText(qint64(value)); });
    setting.about = about;
    setting.expects = QStringLiteral("a size from %1 to %2, such as \"%1\"").arg(sizeText(least), sizeText(most));
    return setting;
}

//! `isGood` judges the text.
template<class Field, class Predicate>
Setting text(const QString &key, Field field, Predicate isGood, const QString &expects, const QString &about)
{
    const auto read = [isGood](const QString &raw) { return isGood(raw) ? std::optional(raw) : std::nullopt; };
    Setting setting = of<QString>(key, field, read, [](const QString &value) { return value; });
    setting.about = about;
    setting.expects = expects;
    return setting;
}

//! `isGood` judges each element.
template<class Field, class Predicate>
Setting list(const QString &key, Field field, Predicate isGood, const QString &expects, const QString &about)
{
    const auto read = [isGood](const QStringList &raw) {
        return std::all_of(raw.begin(), raw.end(), isGood) ? std::optional(raw) : std::nullopt;
    };
    Setting setting = of<QStringList>(key, field, read, [](const QStringList &value) { return value; });
    setting.about = about;
    setting.expects = expects;
    return setting;
}

//! `names`: one for each enumerator, in order from 0.
template<class Field>
Setting choice(const QString &key, Field field, const QStringList &names, const QString &about)
{
    using T = Target<Field>;
    const auto read = [names](const QString &raw) {
        const qsizetype index = names.indexOf(raw);
        return index >= 0 ? std::optional(T(index)) : std::nullopt;
    };
    Setting setting = of<QString>(key, field, read, [names](T value) { return names.at(qsizetype(value)); });
    setting.about = about;
    setting.expects = QStringLiteral("one of \"%1\"").arg(names.join(QStringLiteral("\", \"")));
    return setting;
}

} // namespace skein::setting
