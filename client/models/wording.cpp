// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/wording.h>

#include <core/pinyin.h>

#include <QCollator>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace skein::client {

namespace {

QDateTime local(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms);
}

QCollator collatorOf(const QLocale &locale)
{
    QCollator collator(locale);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    return collator;
}

// Chinese names stand with their pinyin also when the program speaks English.
const QCollator &pinyin()
{
    static const QCollator collator = collatorOf(QLocale(QLocale::Chinese, QLocale::China));
    return collator;
}

} // namespace

Wording::Wording(const Clock &clock, TimerFactory &timers, QObject *parent)
    : QObject(parent),
      m_clock(clock), m_midnight(timers.make([this] {
        Q_EMIT changed();
        awaitMidnight();
    }))
{
    awaitMidnight();
}

Wording::~Wording() = default;

void Wording::setLocale(const QLocale &locale)
{
    m_locale = locale;
    Q_EMIT changed();
}

QString Wording::timeOfDay(Timestamp at) const
{
    return local(at).toString(u"HH:mm"_s);
}

QString Wording::inList(Timestamp at) const
{
    const QDate date = local(at).date();
    const qint64 age = date.daysTo(today());
    if (age <= 0)
        return timeOfDay(at);
    if (age == 1)
        return tr("Yesterday");
    if (age < 7)
        return m_locale.dayName(date.dayOfWeek(), QLocale::ShortFormat);
    return m_locale.toString(date, date.year() == today().year() ? tr("d MMM", "a date of this year, in lists")
                                                                 : tr("d MMM yyyy", "a date of another year, in lists"));
}

QString Wording::day(Timestamp at) const
{
    const QDate date = local(at).date();
    const qint64 age = date.daysTo(today());
    if (age == 0)
        return tr("Today");
    if (age == 1)
        return tr("Yesterday");
    return m_locale.toString(date, date.year() == today().year() ? tr("dddd, d MMMM", "a day of this year")
                                                                 : tr("dddd, d MMMM yyyy", "a day of another year"));
}

QString Wording::full(Timestamp at) const
{
    return m_locale.toString(local(at), tr("dddd, d MMMM yyyy, HH:mm", "date and time"));
}

QString Wording::inSentence(Timestamp at) const
{
    return isSameDay(at, now()) ? timeOfDay(at) : full(at);
}

QString Wording::dayKey(Timestamp at)
{
    return local(at).date().toString(Qt::ISODate);
}

int Wording::compare(const QString &left, const QString &right)
{
    return pinyin().compare(left, right);
}

QDate Wording::today() const
{
    return local(m_clock.now()).date();
}

void Wording::awaitMidnight()
{
    const Timestamp now = m_clock.now();
    const qint64 midnight = today().addDays(1).startOfDay().toMSecsSinceEpoch();
    m_midnight->start(std::chrono::milliseconds(midnight - now.ms));
}

bool isSameDay(Timestamp left, Timestamp right)
{
    return local(left).date() == local(right).date();
}

QString filingLetter(const QString &name)
{
    return pinyinLetter(name);
}

} // namespace skein::client
