// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/clock.h>
#include <core/executor.h>

#include <QLocale>
#include <QObject>

#include <memory>

namespace skein::client {

//! How times are written in the present language, in the computer's time zone. Lives on: main.
class Wording : public QObject
{
    Q_OBJECT

public:
    Wording(const Clock &clock, TimerFactory &timers, QObject *parent = nullptr);
    ~Wording() override;

    //! The language of dates from now on; the translation itself is installed before. Tells `changed`.
    void setLocale(const QLocale &locale);
    [[nodiscard]] const QLocale &locale() const { return m_locale; }
    [[nodiscard]] Timestamp now() const { return m_clock.now(); }

    //! "10:24": beside a message.
    [[nodiscard]] QString timeOfDay(Timestamp at) const;
    //! "10:24" today, "Yesterday", "Tue" within a week, "14 Nov" within the year, else with the year: in lists.
    [[nodiscard]] QString inList(Timestamp at) const;
    //! "Today", "Yesterday", "Tuesday, 14 November", with the year when it is another one: between messages.
    [[nodiscard]] QString day(Timestamp at) const;
    //! "Tuesday, 14 November 2026, 10:24": in tooltips.
    [[nodiscard]] QString full(Timestamp at) const;
    //! "10:24" today, else with the day before it: "until 10:24".
    [[nodiscard]] QString inSentence(Timestamp at) const;
    //! "2026-11-21": the same for all moments of a day.
    [[nodiscard]] static QString dayKey(Timestamp at);
    //! In the order of names, without regard to case; Chinese by pinyin, whatever the language.
    [[nodiscard]] static int compare(const QString &left, const QString &right);

Q_SIGNALS:
    //! The language changed or a new day began: every ready-made text is to be made again.
    void changed();

private:
    [[nodiscard]] QDate today() const;
    void awaitMidnight();

    const Clock &m_clock;
    QLocale m_locale;
    std::unique_ptr<Timer> m_midnight;
};

//! Whether two moments are on one day in the computer's time zone.
[[nodiscard]] bool isSameDay(Timestamp left, Timestamp right);
//! The letter that a name is filed under: "A" … "Z", by pinyin for Chinese; "#" for anything else.
[[nodiscard]] QString filingLetter(const QString &name);

} // namespace skein::client
