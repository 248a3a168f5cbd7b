// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <ctl/commands.h>

#include <ctl/presentation.h>

#include <protocol/credentials.h>
#include <protocol/world.h>

#include <QDateTime>
#include <QTextStream>
#include <QUuid>

#include <cstdio>

namespace skein::ctl {

using namespace Qt::StringLiterals;

namespace {

//! One command while it runs.
class Command
{
public:
    Command(const CommandLine &line, ConsoleLink &link) : m_line(line), m_link(link) { }

    Result<QString> listUsers();
    Result<QString> showUser();
    Result<QString> createUser();
    Result<QString> disableUser() { return actOn<DisableUser>(); }
    Result<QString> enableUser() { return actOn<EnableUser>(); }
    Result<QString> deleteUser();
    Result<QString> resetPassword();
    Result<QString> setRole();
    Result<QString> showRegistration();
    Result<QString> openRegistration() { return setRegistration({true, {}, {}}); }
    Result<QString> closeRegistration() { return setRegistration({false, {}, {}}); }
    Result<QString> openWindow();
    Result<QString> switchWorld(bool on) { return carriedOut(SwitchWorld{on}); }
    Result<QString> announce();
    Result<QString> issueCode();

private:
    //! The word at this place. Throws Misused, by its name.
    [[nodiscard]] QString word(qsizetype index, const QString &name) const;
    template<class T>
    [[nodiscard]] std::optional<T> option(const QString &name) const;
    template<class T>
    [[nodiscard]] static T parsed(const QString &text, const QString &name);
    [[nodiscard]] std::optional<Password> passwordFromInput() const;
    [[nodiscard]] static std::optional<Timestamp> time(const QString &text);
    [[nodiscard]] static ServerRole role(const QString &name);
    [[nodiscard]] Result<UserDetails> find(const QString &who);
    [[nodiscard]] Result<UserId> userNamed();
    template<Request T>
    Result<QString> actOn();
    Result<QString> setRegistration(const Registration &registration);
    template<Request T>
    Result<QString> carriedOut(const T &request);
    template<HasFields Reply>
    [[nodiscard]] Result<QString> shown(const Result<Reply> &reply, const std::function<QString(const Reply &)> &words) const;
    [[nodiscard]] static QString done() { return u"done\n"_s; }

    const CommandLine &m_line;
    ConsoleLink &m_link;
};

QString Command::word(qsizetype index, const QString &name) const
{
    if (index >= m_line.words.size())
        throw Misused{u"%1 is missing"_s.arg(name)};
    return m_line.words[index];
}

template<class T>
T Command::parsed(const QString &text, const QString &name)
{
    const auto value = T::parse(text);
    if (!value)
        throw Misused{u"%1: \"%2\" cannot be one"_s.arg(name, text)};
    return *value;
}

template<class T>
std::optional<T> Command::option(const QString &name) const
{
    return m_line.has(name) ? std::optional(parsed<T>(m_line.options[name], u"--"_s + name)) : std::nullopt;
}

//! Not as an argument, which everybody on the machine could read.
std::optional<Password> Command::passwordFromInput() const
{
    if (!m_line.has(u"password-stdin"_s))
        return std::nullopt;
    return parsed<Password>(QTextStream(stdin).readLine(), u"the password"_s);
}

std::optional<Timestamp> Command::time(const QString &text)
{
    if (text == u"-")
        return std::nullopt;
    const auto moment = QDateTime::fromString(text, Qt::ISODate);
    if (!moment.isValid())
        throw Misused{u"\"%1\" is no time such as 2026-03-01T08:00"_s.arg(text)};
    return Timestamp{moment.toMSecsSinceEpoch()};
}

ServerRole Command::role(const QString &name)
{
    const auto role = valueNamed<ServerRole>(name);
    if (!role)
        throw Misused{u"there is no role \"%1\": member, admin, owner"_s.arg(name)};
    return *role;
}

template<HasFields Reply>
Result<QString> Command::shown(const Result<Reply> &reply, const std::function<QString(const Reply &)> &words) const
{
    if (!reply)
        return reply.error();
    return m_line.has(u"json"_s) ? QString::fromUtf8(encode(Encoding::Json, *reply)) + u'\n' : words(*reply);
}

Result<UserDetails> Command::find(const QString &who)
{
    const QString prefix = u"id:"_s;
    if (who.startsWith(prefix))
        return m_link.ask(ShowUser{UserId(who.mid(prefix.size()).toLongLong()), {}});
    return m_link.ask(ShowUser{{}, parsed<LoginText>(who, u"WHO"_s)});
}

Result<UserId> Command::userNamed()
{
    const auto details = find(word(2, u"WHO"_s));
    if (!details)
        return details.error();
    return details->user.user;
}

template<Request T>
Result<QString> Command::actOn()
{
    const auto user = userNamed();
    if (!user)
        return user.error();
    return carriedOut(T{*user});
}

template<Request T>
Result<QString> Command::carriedOut(const T &request)
{
    return shown<typename T::Reply>(m_link.ask(request), [](const auto &) { return done(); });
}

//! All pages: as one object with --json.
Result<QString> Command::listUsers()
{
    Users all;
    ListUsers request{parsed<UserFilter>(m_line.words.value(2), u"TEXT"_s), {}};
    do {
        const auto page = m_link.ask(request);
        if (!page)
            return page.error();
        all.users.append(page->users);
        all.more = page->more;
        request.after = page->users.isEmpty() ? std::nullopt : std::optional(page->users.last().user);
    } while (all.more);
    return shown<Users>(all, [](const Users &users) { return table(users.users); });
}

Result<QString> Command::showUser()
{
    return shown<UserDetails>(find(word(2, u"WHO"_s)), [](const UserDetails &details) { return card(details); });
}

Result<QString> Command::createUser()
{
    const auto name = parsed<LoginName>(word(2, u"NAME"_s), u"NAME"_s);
    const CreateUser request{.name = name,
                             .email = option<EmailAddress>(u"email"_s),
                             .phone = option<PhoneNumber>(u"phone"_s),
                             .nickname = option<Nickname>(u"nickname"_s).value_or(Nickname(name.value())),
                             .password = passwordFromInput(),
                             .role = m_line.has(u"role"_s) ? role(m_line.options[u"role"_s]) : ServerRole::Member};
    return shown<UserCreated>(m_link.ask(request), [](const UserCreated &made) {
        const QString words = u"id        %1\n"_s.arg(made.user.value());
        return made.password ? words + u"password  %1\n"_s.arg(made.password->value()) : words;
    });
}

Result<QString> Command::deleteUser()
{
    if (!m_line.has(u"yes"_s))
        throw Misused{u"this is for good: say --yes"_s};
    return actOn<DeleteUser>();
}

Result<QString> Command::resetPassword()
{
    const auto user = userNamed();
    if (!user)
        return user.error();
    const auto reply = m_link.ask(ResetPassword{*user, passwordFromInput()});
    return shown<PasswordReset>(reply, [](const PasswordReset &reset) {
        return reset.password ? u"password  %1\n"_s.arg(reset.password->value()) : done();
    });
}

Result<QString> Command::setRole()
{
    const ServerRole given = role(word(3, u"ROLE"_s));
    const auto user = userNamed();
    if (!user)
        return user.error();
    return shown<Done>(m_link.ask(UpdateUser{.user = *user, .role = given}), [](const Done &) { return done(); });
}

Result<QString> Command::showRegistration()
{
    return shown<Registration>(m_link.ask(GetRegistration{}), [](const Registration &registration) {
        return sentence(registration);
    });
}

Result<QString> Command::setRegistration(const Registration &registration)
{
    return shown<Done>(m_link.ask(SetRegistration{registration}), [&](const Done &) { return sentence(registration); });
}

Result<QString> Command::openWindow()
{
    const Registration window{true, time(word(2, u"FROM"_s)), time(word(3, u"TO"_s))};
    if (window.from && window.until && *window.until <= *window.from)
        throw Misused{u"the window ends before it begins"_s};
    return setRegistration(window);
}

Result<QString> Command::announce()
{
    const ClientTag tag = *ClientTag::parse(QUuid::createUuid().toString(QUuid::WithoutBraces));
    return carriedOut(Announce{tag, parsed<Announcement>(word(1, u"TEXT"_s), u"TEXT"_s)});
}

Result<QString> Command::issueCode()
{
    const auto user = userNamed();
    if (!user)
        return user.error();
    return shown<IssuedCode>(m_link.ask(IssueCode{*user}), [](const IssuedCode &issued) { return issued.code.value() + u'\n'; });
}

using Run = Result<QString> (*)(Command &);

//! By their first two words, or the only one.
const QHash<QString, Run> &commands()
{
    static const QHash<QString, Run> all{
        {u"user list"_s, [](Command &command) { return command.listUsers(); }},
        {u"user show"_s, [](Command &command) { return command.showUser(); }},
        {u"user create"_s, [](Command &command) { return command.createUser(); }},
        {u"user disable"_s, [](Command &command) { return command.disableUser(); }},
        {u"user enable"_s, [](Command &command) { return command.enableUser(); }},
        {u"user delete"_s, [](Command &command) { return command.deleteUser(); }},
        {u"user reset-password"_s, [](Command &command) { return command.resetPassword(); }},
        {u"user role"_s, [](Command &command) { return command.setRole(); }},
        {u"registration show"_s, [](Command &command) { return command.showRegistration(); }},
        {u"registration open"_s, [](Command &command) { return command.openRegistration(); }},
        {u"registration close"_s, [](Command &command) { return command.closeRegistration(); }},
        {u"registration window"_s, [](Command &command) { return command.openWindow(); }},
        {u"world on"_s, [](Command &command) { return command.switchWorld(true); }},
        {u"world off"_s, [](Command &command) { return command.switchWorld(false); }},
        {u"announce"_s, [](Command &command) { return command.announce(); }},
        {u"code issue"_s, [](Command &command) { return command.issueCode(); }},
    };
    return all;
}

} // namespace

Result<QString> run(const CommandLine &line, ConsoleLink &link)
{
    const QString two = line.words.mid(0, 2).join(u' ');
    const Run known = commands().value(two, commands().value(line.words.value(0)));
    if (!known)
        throw Misused{u"there is no command \"%1\"; --help lists them"_s.arg(two)};
    Command command(line, link);
    return known(command);
}

} // namespace skein::ctl
