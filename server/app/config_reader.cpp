// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/config_reader.h>

#include <app/nearest.h>

#include <QFile>

#include <algorithm>
#include <toml++/toml.h>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

std::optional<RawValue> rawList(const toml::array &array)
{
    QStringList list;
    for (const toml::node &element : array) {
        if (!element.is_string())
            return std::nullopt;
        list.append(fromUtf8(element.as_string()->get()));
    }
    return RawValue(list);
}

//! Nothing for a value that no setting can have.
std::optional<RawValue> rawValue(const toml::node &node)
{
    if (const auto *boolean = node.as_boolean())
        return RawValue(boolean->get());
    if (const auto *integer = node.as_integer())
        return RawValue(qint64(integer->get()));
    if (const auto *string = node.as_string())
        return RawValue(fromUtf8(string->get()));
    if (const auto *array = node.as_array())
        return rawList(*array);
    return std::nullopt;
}

//! Text from the environment or the command line as the setting's type; lists are separated by commas.
std::optional<RawValue> rawValue(const Setting &setting, const QString &text)
{
    const RawValue pattern = setting.get(Config{});
    if (std::holds_alternative<QStringList>(pattern))
        return RawValue(text.split(u',', Qt::SkipEmptyParts));
    if (std::holds_alternative<bool>(pattern))
        return text == u"true" || text == u"false" ? std::optional(RawValue(text == u"true")) : std::nullopt;
    if (std::holds_alternative<QString>(pattern))
        return RawValue(text);
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber ? std::optional(RawValue(number)) : std::nullopt;
}

class Reader
{
public:
    void readFile(const QString &path, bool mayLackFile);
    void readEnvironment(const QProcessEnvironment &environment);
    void readOverride(const ConfigOverride &given);
    void checkTogether();

    ConfigReading reading;

private:
    void readTable(const toml::table &table, const QString &prefix, const QString &path);
    void set(const Setting &setting, const std::optional<RawValue> &raw, const QString &written, const QString &origin);
    void unknown(const QString &name, const QStringList &candidates, const QString &origin);
    [[nodiscard]] const Setting *withKey(const QString &key) const;
    template<class Name>
    [[nodiscard]] QStringList namesBy(Name name) const;
    [[nodiscard]] QStringList flagNames() const;

    const std::vector<Setting> m_settings = allSettings();
};

const Setting *Reader::withKey(const QString &key) const
{
    const auto found
        = std::find_if(m_settings.begin(), m_settings.end(), [&](const Setting &s) { return s.key == key; });
    return found == m_settings.end() ? nullptr : &*found;
}

template<class Name>
QStringList Reader::namesBy(Name name) const
{
    QStringList names;
    std::transform(m_settings.begin(), m_settings.end(), std::back_inserter(names), name);
    return names;
}

QStringList Reader::flagNames() const
{
    QStringList names = namesBy([](const Setting &s) { return s.key; });
    names += namesBy([](const Setting &s) { return s.shortFlag; });
    names.removeAll(QString());
    return names;
}

void Reader::readFile(const QString &path, bool mayLackFile)
{
    QFile file(path);
    if (path.isEmpty() || (mayLackFile && !file.exists()))
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        reading.problems.append(u"%1: cannot be read: %2"_s.arg(path, file.errorString()));
        return;
    }
    try {
        readTable(toml::parse(file.readAll().toStdString()), {}, path);
    } catch (const toml::parse_error &error) {
        const QString what = fromUtf8(error.description());
        reading.problems.append(u"%1:%2: %3"_s.arg(path).arg(error.source().begin.line).arg(what));
    }
}

void Reader::readTable(const toml::table &table, const QString &prefix, const QString &path)
{
    for (const auto &[key, node] : table) {
        const QString name = prefix + fromUtf8(key.str());
        const QString origin = u"%1:%2"_s.arg(path).arg(key.source().begin.line);
        if (const auto *inner = node.as_table(); inner && prefix.isEmpty())
            readTable(*inner, name + u'.', path);
        else if (const Setting *setting = withKey(name))
            set(*setting, rawValue(node), node.is_string() ? fromUtf8(node.as_string()->get()) : QString(), origin);
        else
            unknown(name, namesBy([](const Setting &s) { return s.key; }), origin);
    }
}

void Reader::readEnvironment(const QProcessEnvironment &environment)
{
    for (const QString &name : environment.keys()) {
        if (!name.startsWith(u"SKEIN_"_s) || !name.contains(u"__"_s))
            continue;
        const QString text = environment.value(name);
        const auto isNamed = [&name](const Setting &s) { return s.environmentName() == name; };
        if (const auto found = std::find_if(m_settings.begin(), m_settings.end(), isNamed); found != m_settings.end())
            set(*found, rawValue(*found, text), text, name);
        else
            unknown(name, namesBy([](const Setting &s) { return s.environmentName(); }), name);
    }
}

void Reader::readOverride(const ConfigOverride &given)
{
    const QString origin = u"--"_s + given.flag;
    const auto isMeant = [&given](const Setting &s) { return s.key == given.flag || s.shortFlag == given.flag; };
    if (const auto found = std::find_if(m_settings.begin(), m_settings.end(), isMeant); found != m_settings.end())
        set(*found, rawValue(*found, given.text), given.text, origin);
    else
        unknown(given.flag, flagNames(), origin);
}

void Reader::set(const Setting &setting, const std::optional<RawValue> &raw, const QString &written,
                 const QString &origin)
{
    if (raw && setting.set(reading.config, *raw)) {
        reading.origins.insert(setting.key, origin);
        return;
    }
    QString problem = u"%1: %2 must be %3"_s.arg(origin, setting.key, setting.expects);
    if (!written.isEmpty() && !setting.conceal)
        problem += u", not \"%1\""_s.arg(written);
    reading.problems.append(problem);
}

void Reader::unknown(const QString &name, const QStringList &candidates, const QString &origin)
{
    const QString near = nearest(name, candidates);
    const QString hint = near.isEmpty() ? QString() : u"; did you mean %1?"_s.arg(near);
    reading.problems.append(u"%1: there is no setting %2%3"_s.arg(origin, name, hint));
}

void Reader::checkTogether()
{
    const MailSettings &mail = reading.config.mail;
    if (!mail.server.isEmpty() && mail.sender.isEmpty())
        reading.problems.append(u"%1: mail.server needs mail.sender too"_s.arg(reading.origins.value(u"mail.server"_s)));
    const Config::Tls &tls = reading.config.tls;
    if (tls.certificate.isEmpty() == tls.key.isEmpty())
        return;
    const QString given = tls.key.isEmpty() ? u"tls.certificate"_s : u"tls.key"_s;
    const QString missing = tls.key.isEmpty() ? u"tls.key"_s : u"tls.certificate"_s;
    reading.problems.append(u"%1: %2 needs %3 too"_s.arg(reading.origins.value(given), given, missing));
}

} // namespace

ConfigReading readConfig(const ConfigSources &sources)
{
    Reader reader;
    reader.readFile(sources.file, sources.mayLackFile);
    reader.readEnvironment(sources.environment);
    for (const ConfigOverride &given : sources.overrides)
        reader.readOverride(given);
    reader.checkTogether();
    return std::move(reader.reading);
}

} // namespace skein
