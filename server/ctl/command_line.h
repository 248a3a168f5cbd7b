// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QStringList>

namespace skein::ctl {

//! What somebody typed behind `skeinctl`.
struct CommandLine
{
    QStringList words; //!< the command and what it is about
    QHash<QString, QString> options; //!< without their dashes; a flag has an empty value
    QString problem; //!< what was wrong with it, or empty

    [[nodiscard]] static CommandLine parse(const QStringList &arguments);
    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
};

[[nodiscard]] QString helpText();

} // namespace skein::ctl
