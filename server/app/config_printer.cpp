// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/config_printer.h>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

QString quoted(QString text)
{
    return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

QString toml(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

QString toml(qint64 value)
{
    return QString::number(value);
}

QString toml(const QString &value)
{
    return quoted(value);
}

QString toml(const QStringList &value)
{
    QStringList elements;
    std::transform(value.begin(), value.end(), std::back_inserter(elements), quoted);
    return u'[' + elements.join(u", "_s) + u']';
}

QString tomlValue(const RawValue &value)
{
    return std::visit([](const auto &typed) { return toml(typed); }, value);
}

QString shownValue(const Setting &setting, const Config &config)
{
    const RawValue value = setting.get(config);
    if (setting.conceal && !std::get<QString>(value).isEmpty())
        return quoted(setting.conceal(std::get<QString>(value)));
    return tomlValue(value);
}

//! Each setting by `line`, under the header of its section.
template<class Line>
QString bySection(const QString &top, Line line)
{
    QString out = top;
    QString current;
    for (const Setting &setting : allSettings()) {
        const QString section = setting.key.section(u'.', 0, 0);
        if (section != current)
            out += (out.isEmpty() ? u"[%1]\n"_s : u"\n[%1]\n"_s).arg(section);
        current = section;
        out += line(setting, setting.key.section(u'.', 1));
    }
    return out;
}

} // namespace

QString printedConfig(const ConfigReading &reading)
{
    return bySection({}, [&reading](const Setting &setting, const QString &name) {
        const QString origin = reading.origins.value(setting.key, u"default"_s);
        return u"%1 = %2  # %3\n"_s.arg(name, shownValue(setting, reading.config), origin);
    });
}

QString exampleConfig()
{
    const QString top
        = u"# SPDX-FileCopyrightText: The Skein authors\n"
          "# SPDX-License-Identifier: Apache-2.0\n"
          "#\n"
          "# Settings of skeind, with their defaults. Put the ones that you change into /etc/skein/skeind.toml.\n"
          "# The environment overrides the file (SKEIN_SERVER__PORT=7421), the command line both\n"
          "# (--server.port 7421). \"skeind --print-config\" shows what is in force, and why.\n"
          "# This file is the output of \"skeind --example-config\".\n"_s;
    return bySection(top, [](const Setting &setting, const QString &name) {
        const QString value = tomlValue(setting.get(Config{}));
        return u"# %1\n# (%2)\n#%3 = %4\n"_s.arg(setting.about, setting.expects, name, value);
    });
}

} // namespace skein
