// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/administration_view_model.h>

#include <models/addresses.h>
#include <models/error_text.h>
#include <viewmodels/follow.h>

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace skein::client {

namespace {

constexpr QStringView timeFormat = u"yyyy-MM-dd HH:mm";

} // namespace

AdministrationViewModel::AdministrationViewModel(const Needs &needs, QObject *parent) : QObject(parent), m_needs(needs)
{
    needs.client.listen(&Session::roleChanged, this, &AdministrationViewModel::onRole);
    connect(&needs.client, &ClientSession::currentChanged, this, &AdministrationViewModel::onRole);
    connect(&needs.client, &ClientSession::workspaceClosing, this, &AdministrationViewModel::forget);
    connect(&needs.wording, &Wording::changed, this, &AdministrationViewModel::show);
    connect(&needs.wording, &Wording::changed, this, &AdministrationViewModel::registrationChanged);
}

//! Another role, or another account with its own.
void AdministrationViewModel::onRole()
{
    show();
    Q_EMIT roleChanged();
    if (m_isOpened && isAvailable())
        load();
}

void AdministrationViewModel::forget()
{
    m_found.clear();
    m_registration.reset();
    m_isLoading = m_isBusy = false;
    forgetPassword();
    clearError();
    show();
    Q_EMIT registrationChanged();
}

bool AdministrationViewModel::isAvailable() const
{
    return m_needs.client.session().role() >= ServerRole::Admin;
}

bool AdministrationViewModel::isOwner() const
{
    return m_needs.client.session().role() == ServerRole::Owner;
}

void AdministrationViewModel::setFilterText(const QString &text)
{
    if (std::exchange(m_filterText, text) == text)
        return;
    Q_EMIT filterTextChanged();
    search({});
}

void AdministrationViewModel::load()
{
    m_isOpened = true;
    search({});
    Workspace *workspace = m_needs.client.workspace();
    if (workspace == nullptr)
        return;
    follow(workspace->administration.ask(GetRegistration{}), this, [this](const Result<Registration> &answer) {
        if (answer)
            m_registration = *answer;
        Q_EMIT registrationChanged();
    });
}

void AdministrationViewModel::loadMore()
{
    if (m_hasMore && !m_isLoading && !m_found.isEmpty())
        search(m_found.last().user);
}

void AdministrationViewModel::search(std::optional<UserId> after)
{
    Workspace *workspace = m_needs.client.workspace();
    const auto filter = UserFilter::parse(m_filterText);
    if (workspace == nullptr || !filter)
        return;
    if (!after)
        m_found.clear();
    m_isLoading = true;
    Q_EMIT usersChanged();
    follow(workspace->administration.ask(ListUsers{*filter, after}), this,
           [this, text = m_filterText](const Result<Users> &page) { onPage(text, page); });
}

void AdministrationViewModel::onPage(const QString &filter, const Result<Users> &page)
{
    if (filter != m_filterText)
        return; // somebody typed on
    m_isLoading = false;
    m_hasMore = page && page->more;
    for (const User &user : page ? page->users : List<User, 50>()) {
        m_found.removeIf([&](const User &known) { return known.user == user.user; });
        m_found.append(user);
    }
    m_listText = page ? tr("Nobody found.") : client::errorText(page.error().code);
    show();
}

void AdministrationViewModel::show()
{
    QList<UserItem> items;
    for (const User &user : std::as_const(m_found))
        items.append(itemFor(user));
    m_users.setUsers(items);
    Q_EMIT usersChanged();
}

UserItem AdministrationViewModel::itemFor(const User &user) const
{
    UserItem item;
    item.key = keyOf(user.user);
    item.accountKey = keyOf(user.account);
    item.name = user.nickname.value();
    item.email = user.email ? user.email->value() : QString();
    item.phone = user.phone ? user.phone->value() : QString();
    QStringList logins{user.name ? user.name->value() : QString(), item.email, item.phone};
    logins.removeAll(QString());
    item.detail = logins.join(u" · "_s);
    item.disabled = user.disabled;
    item.admin = user.role != ServerRole::Member;
    item.tag = user.disabled ? tr("Disabled")
        : user.role == ServerRole::Owner ? tr("Owner")
        : item.admin                     ? tr("Administrator")
                                         : QString();
    item.changeable = m_needs.client.session().role() > user.role;
    return item;
}

void AdministrationViewModel::setRegistrationOpen(bool isOpen)
{
    setRegistration({isOpen, {}, {}});
}

void AdministrationViewModel::setRegistrationWindow(const QString &from, const QString &until)
{
    clearError();
    const Registration window{true, timeOf(from, m_fromError), timeOf(until, m_untilError)};
    if (window.from && window.until && *window.until <= *window.from)
        m_untilError = tr("The end is not after the begin.");
    else if (window.until && *window.until <= m_needs.wording.now())
        m_untilError = tr("This time is over.");
    if (m_fromError.isEmpty() && m_untilError.isEmpty())
        setRegistration(window);
    Q_EMIT changed();
}

void AdministrationViewModel::setRegistration(const Registration &registration)
{
    act(SetRegistration{registration}, {}, [this, registration](const Done &) {
        m_registration = registration;
        Q_EMIT registrationChanged();
    });
}

QString AdministrationViewModel::registrationText() const
{
    if (!m_registration)
        return {};
    const auto &[open, from, until] = *m_registration;
    if (!open || (until && *until <= m_needs.wording.now()))
        return tr("Registration is closed.");
    if (from && until)
        return tr("Registration is open from %1 until %2.").arg(registrationFrom(), registrationUntil());
    if (from)
        return tr("Registration is open from %1 on.").arg(registrationFrom());
    if (until)
        return tr("Registration is open until %1.").arg(registrationUntil());
    return tr("Registration is open.");
}

QString AdministrationViewModel::timeText(std::optional<Timestamp> Registration::*end) const
{
    const auto at = m_registration ? *m_registration.*end : std::nullopt;
    return at ? QDateTime::fromMSecsSinceEpoch(at->ms).toString(timeFormat) : QString();
}

std::optional<Timestamp> AdministrationViewModel::timeOf(const QString &text, QString &error)
{
    if (text.trimmed().isEmpty())
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(text.simplified(), timeFormat);
    if (!time.isValid())
        error = tr("Write a time like this: 2026-03-01 08:00");
    return time.isValid() ? std::optional(Timestamp{time.toMSecsSinceEpoch()}) : std::nullopt;
}

template<class T>
bool AdministrationViewModel::parse(const QString &text, std::optional<T> &field, ErrorCode otherwise)
{
    if (text.trimmed().isEmpty())
        return true;
    const auto parsed = T::parse(text);
    if (parsed)
        field = *parsed;
    else
        setError(client::errorText(otherwise));
    return bool(parsed);
}

void AdministrationViewModel::create(const QString &name, const QString &nickname, const QString &email,
                                     const QString &phone)
{
    CreateUser request;
    std::optional<Nickname> called;
    const bool isGood = parse(name, request.name, ErrorCode::InvalidName)
        && parse(email, request.email, ErrorCode::InvalidEmail) && parse(phone, request.phone, ErrorCode::InvalidPhone)
        && parse(nickname.trimmed().isEmpty() ? name : nickname, called, ErrorCode::InvalidNickname);
    if (!isGood)
        return;
    if (!called)
        return setError(client::errorText(ErrorCode::InvalidNickname));
    request.nickname = *called;
    act(request, {}, [this, owner = called->value()](const UserCreated &made) { showPassword(made.password, owner); });
}

void AdministrationViewModel::update(const QString &key, const QString &nickname, const QString &email,
                                     const QString &phone)
{
    UpdateUser request{.user = idOf<UserId>(key)};
    const bool isGood = parse(nickname, request.nickname, ErrorCode::InvalidNickname)
        && parse(email, request.email, ErrorCode::InvalidEmail) && parse(phone, request.phone, ErrorCode::InvalidPhone);
    if (isGood)
        act(request, tr("The user was changed."));
}

void AdministrationViewModel::setAdmin(const QString &key, bool isAdmin)
{
    const auto role = isAdmin ? ServerRole::Admin : ServerRole::Member;
    act(UpdateUser{.user = idOf<UserId>(key), .role = role}, tr("The user was changed."));
}

void AdministrationViewModel::setDisabled(const QString &key, bool isDisabled)
{
    const auto user = idOf<UserId>(key);
    if (isDisabled)
        act(DisableUser{user}, tr("The user was disabled and signed out everywhere."));
    else
        act(EnableUser{user}, tr("The user can sign in again."));
}

void AdministrationViewModel::remove(const QString &key)
{
    act(DeleteUser{idOf<UserId>(key)}, tr("The user was deleted."));
}

void AdministrationViewModel::resetPassword(const QString &key)
{
    act(ResetPassword{idOf<UserId>(key), {}}, {},
        [this, owner = nicknameOf(key)](const PasswordReset &reset) { showPassword(reset.password, owner); });
}

template<Request T>
void AdministrationViewModel::act(const T &request, const QString &success,
                                  std::function<void(const typename T::Reply &)> then)
{
    Workspace *workspace = m_needs.client.workspace();
    if (m_isBusy)
        return m_needs.toasts.complain(tr("The last change is still under way."));
    if (workspace == nullptr)
        return refuse(ErrorCode::Disconnected);
    m_isBusy = true;
    setError({});
    follow(workspace->administration.ask(request), this,
           [this, success, then](const Result<typename T::Reply> &answer) {
               m_isBusy = false;
               if (!answer)
                   return refuse(answer.error().code);
               load();
               setError({});
               if (!success.isEmpty())
                   m_needs.toasts.celebrate(success);
               if (then)
                   then(*answer);
               Q_EMIT done();
           });
}

void AdministrationViewModel::refuse(ErrorCode reason)
{
    setError(client::errorText(reason));
    m_needs.toasts.complain(m_errorText); // the form that asked may be gone
    if (reason != ErrorCode::Disconnected)
        load(); // what was refused may be because somebody else was faster
}

void AdministrationViewModel::showPassword(const std::optional<Password> &password, const QString &owner)
{
    m_password = password ? password->value() : QString();
    m_passwordOwner = owner;
    Q_EMIT passwordChanged();
}

void AdministrationViewModel::copyPassword()
{
    m_needs.clipboard.setText(m_password);
    m_needs.toasts.inform(tr("Copied."));
}

void AdministrationViewModel::forgetPassword()
{
    showPassword({}, {});
}

void AdministrationViewModel::clearError()
{
    m_fromError.clear();
    m_untilError.clear();
    setError({});
}

void AdministrationViewModel::setError(const QString &text)
{
    m_errorText = text;
    Q_EMIT changed();
}

QString AdministrationViewModel::nicknameOf(const QString &key) const
{
    for (const UserItem &item : m_users.rows()) {
        if (item.key == key)
            return item.name;
    }
    return {};
}

} // namespace skein::client
