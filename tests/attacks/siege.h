// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "horde.h"
#include "town.h"

#include <bench/measured_server.h>

#include <QStringList>

namespace skein::attacks {

//! What one attack came to.
struct Outcome
{
    QString name;
    int connections = 0;
    qint64 frames = 0;
    qint64 bytes = 0;
    double seconds = 0;
    double serverCpu = 0; //!< seconds, with that for the honest
    qint64 growth = 0; //!< KiB, of the resident memory at its peak, over what it was before
    QString refusals; //!< how connections were ended, and how often
    DailyLife life;
    QStringList problems; //!< promises that were not kept
};

//! A skeind with the caps of QUALITY.md and short deadlines, and a town that lives on it.
class Siege
{
public:
    explicit Siege(bool isEncrypted) : m_isEncrypted(isEncrypted) { }

    //! Error: what went wrong.
    [[nodiscard]] Result<void> begin(const QString &skeind);
    [[nodiscard]] Outcome suffer(const Attack &attack, const Scale &scale);

private:
    void judge(Outcome &outcome) const;
    //! That everything a connection took is given back.
    void awaitDescriptors(int before, Outcome &outcome) const;

    const bool m_isEncrypted;
    QTemporaryDir m_folder;
    bench::MeasuredServer m_server;
    std::unique_ptr<Town> m_town;
};

} // namespace skein::attacks
