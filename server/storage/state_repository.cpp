// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/state_repository.h>
#include <storage/unit.h>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

UserId readOwner(const sql::Row &row)
{
    return UserId(row.text("value").toLongLong());
}

// Stored as "open" or "closed" and the two ends of the window, which may be empty: "open 1795000000000 ".

QString stored(const std::optional<Timestamp> &end)
{
    return end ? QString::number(end->ms) : QString();
}

std::optional<Timestamp> endIn(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(Timestamp{text.toLongLong()});
}

Registration registrationIn(const QString &text)
{
    const QStringList parts = text.split(u' ');
    return {parts.value(0) == u"open", endIn(parts.value(1)), endIn(parts.value(2))};
}

} // namespace

Epoch StateRepository::epoch()
{
    return m_unit.read("state.epoch").one([](const sql::Row &row) { return row.text<Epoch>("value"); }).value_or(Epoch());
}

std::optional<UserId> StateRepository::owner()
{
    return m_unit.read("state.owner").one(readOwner);
}

std::optional<UserId> StateRepository::lockOwner()
{
    return m_unit.read("state.lockOwner").one(readOwner);
}

bool StateRepository::claim(UserId user)
{
    if (owner())
        return false;
    return m_unit.write("state.claim").bind("owner", QString::number(user.value())).tryRun() == sql::Insertion::Inserted;
}

void StateRepository::setOwner(UserId user)
{
    m_unit.write("state.setOwner").bind("owner", QString::number(user.value())).run();
}

Registration StateRepository::registration()
{
    return m_unit.read("state.registration")
        .one([](const sql::Row &row) { return registrationIn(row.text("value")); })
        .value_or(Registration());
}

void StateRepository::setRegistration(const Registration &registration)
{
    const QString value = u"%1 %2 %3"_s.arg(registration.open ? u"open"_s : u"closed"_s, stored(registration.from),
                                            stored(registration.until));
    m_unit.write("state.setRegistration").bind("value", value).run();
}

} // namespace skein
