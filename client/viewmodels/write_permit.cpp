// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/write_permit.h>

namespace skein::client {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto longestCountdown = 24h; // beyond it a day says more than a clock

bool isMutedForATime(const ConversationRow &row)
{
    return row.mutedUntil && *row.mutedUntil < Timestamp::never();
}

QString clockText(std::chrono::milliseconds left)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
    const auto part = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    const QString rest = part(seconds / 60 % 60) + u':' + part(seconds % 60);
    return seconds < 3600 ? rest : QString::number(seconds / 3600) + u':' + rest;
}

} // namespace

WritePermit::WritePermit(const Wording &wording, TimerFactory &timers, QObject *parent)
    : QObject(parent), m_wording(wording), m_tick(timers.make([this] { refresh(); }))
{
}

WritePermit::~WritePermit() = default;

void WritePermit::show(const std::optional<ConversationRow> &row, bool isContact)
{
    m_row = row;
    m_isContact = isContact;
    refresh();
}

void WritePermit::refresh()
{
    const bool counts = m_row && isMutedForATime(*m_row) && *m_row->mutedUntil > m_wording.now();
    if (!counts)
        m_tick->stop();
    else if (!m_tick->isActive()) // what is shown anew in between must not hold it back
        m_tick->start(1s);
    const QString refusal = m_row ? refusalFor(*m_row) : QString();
    if (std::exchange(m_refusal, refusal) != refusal)
        Q_EMIT changed();
}

QString WritePermit::refusalFor(const ConversationRow &row) const
{
    if (row.isDissolved)
        return tr("This group was dissolved. It can be read, and nobody writes in it any more.");
    if (!row.isMember || !row.mayWrite)
        return goneText(row);
    if (row.isEveryoneMuted && row.kind == ConversationKind::World)
        return tr("The world channel is off. What was said stays readable.");
    if (row.isEveryoneMuted && row.role == Role::Member)
        return tr("Everyone is muted: only the owner and admins can write.");
    if (row.mutedUntil && *row.mutedUntil > m_wording.now())
        return muteText(*row.mutedUntil - m_wording.now());
    return {};
}

QString WritePermit::goneText(const ConversationRow &row) const
{
    if (row.kind == ConversationKind::Group)
        return tr("You are no longer a member of this group.");
    if (m_isContact)
        return tr("%1 does not accept messages from you.").arg(row.title);
    return tr("You are not contacts any more. Send a contact request to write again.");
}

QString WritePermit::muteText(std::chrono::milliseconds left) const
{
    if (!isMutedForATime(*m_row))
        return tr("You are muted until an admin lets you write again.");
    if (left > longestCountdown)
        return tr("You are muted until %1.").arg(m_wording.full(*m_row->mutedUntil));
    return tr("You are muted. You can write again in %1.").arg(clockText(left));
}

} // namespace skein::client
